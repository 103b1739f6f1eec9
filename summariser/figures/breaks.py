"""What it costs to break a sentence where a statement ends: a clause, a pair of dashes."""

from summariser.figures.marks import is_dash
from summariser.figures.phrases import PREPOSITIONS, Span
from summariser.figures.predicates import may_be_finite
from summariser.figures.reportingverbs import TELLING
from summariser.figures.shapes import NEVER
from summariser.figures.tables import words
from summariser.figures.view import DESCRIBING, PLACING, UNDER, View

_SAID = words("said says say claimed claims")
_COORDINATORS = words("and but")
_UNSURE = _COORDINATORS | PLACING
# A clause under another that follows these comes before its own: "said that when he left, ".
_AWAITING = words("that and but or")
_ALL = words("all none nothing everything anything nobody everyone")
_NEAR = 24
# Tokens between a dash and a start behind it: "- and".
_BEHIND_DASH = 2


def torn_cost(view: View, span: Span) -> float:
    """Return what it costs to leave a verb without its subject, or one of two dashes."""
    if _leaves_clause(view, span):
        return NEVER
    return 3.0 * _leaves_verb(view, span) + _dash_cost(view, span)


def _leaves_clause(view: View, span: Span) -> bool:
    """Whether the clause that goes with the last of `span` follows: "said that when he left|,"."""
    tokens = view.tokens
    if tokens.at(span.after).text != ",":
        return False
    for place in range(span.after - 1, span.first + 1, -1):
        if tokens[place].text == ",":
            return False
        if tokens[place].lower in UNDER:
            before = tokens[place - 1 - (tokens[place - 1].text == ",")].lower
            return before in _AWAITING
    return False


def _leaves_verb(view: View, span: Span) -> bool:
    """Whether a clause begins in `span` whose verb comes after it: "said that two boys | had"."""
    tokens = view.tokens
    for place in range(span.after - 1, span.first, -1):
        word = tokens[place].lower
        if place in view.verbs:
            inverted = tokens[place - 1].text == "," and not view.has_clause(place + 1)
            return word in _SAID and not inverted and _goes_on(view, span.after)
        if word in _COORDINATORS or word in DESCRIBING or word in UNDER:
            if word in _COORDINATORS and tokens.at(place + 1).kind == "digits":
                continue
            sure = word not in _UNSURE or _is_contrast(view, place)
            if sure or view.has_clause(place + 1):
                return _goes_on(view, span.after)
    return False


def _is_contrast(view: View, place: int) -> bool:
    """Whether "but" at `place` joins clauses: not as in "all but one", "not boats but nets"."""
    tokens = view.tokens
    nouns = tokens[place - 1].lower in _ALL or any(
        token.lower == "not" for token in tokens[view.bounds.first : place]
    )
    acts = may_be_finite(tokens, place + 1)  # "was sold but kept in use"
    return tokens[place].lower == "but" and not (nouns or acts) and view.follows_verb(place)


def _goes_on(view: View, place: int) -> bool:
    """Whether a verb follows at `place` that does not only tell who said so."""
    near = range(place, min(view.bounds.after, place + _NEAR))
    return any(at in view.verbs and view.tokens[at].lower not in TELLING for at in near)


def _acts_behind(view: View, dash: int) -> bool:
    """Whether a verb follows the aside that opens at `dash`: "40 boats [- all old -] sank"."""
    near = range(dash + 1, min(view.bounds.after, dash + _NEAR))
    closing = next((at for at in near if is_dash(view.tokens, at)), None)
    return closing is not None and closing + 1 in view.verbs


def _dash_cost(view: View, span: Span) -> float:
    """What it costs that `span` has one of two dashes inside and the other at an end."""
    tokens = view.tokens
    if is_dash(tokens, span.after) and _acts_behind(view, span.after):
        return NEVER
    if sum(is_dash(tokens, at) for at in range(span.first, span.after)) != 1:
        return 0.0
    if tokens[span.first].lower in PREPOSITIONS and is_dash(tokens, span.after):
        return NEVER
    if any(is_dash(tokens, at) for at in range(span.first - _BEHIND_DASH, span.first)):
        return 2.5
    return 1.5 * (is_dash(tokens, span.after) or tokens.at(span.after).text == "-")
