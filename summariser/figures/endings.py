"""Where a statement may end in its sentence, and how much it costs to end there."""

from collections.abc import Iterator

from summariser.figures.cuts import Cut
from summariser.figures.doubts import is_judged
from summariser.figures.infinitives import is_awaited
from summariser.figures.marks import closes_quotation, ends_quoted_sentence, parts_clauses
from summariser.figures.number import ONES
from summariser.figures.phrases import DETERMINERS, PREPOSITIONS, is_infinitive, is_pronoun
from summariser.figures.reportingverbs import TELLING
from summariser.figures.tables import NEGATED, words
from summariser.figures.view import CONDITIONS, JOINING, RELATIVES, SUBORDINATORS, View

# A comma before these parts what may be left out.
_TAILS = (
    RELATIVES
    | SUBORDINATORS
    | words(
        """
    with including according despite compared amid following up down from in on at for by to than
    among
    """
    )
)
_ASIDES = words("often sometimes usually")
# What stands before these is whole without them.
_APART = JOINING | words("when while because although though whereas")
# A word that goes on with the one before it: "blew [up]", "more [than]".
_BOUND = words("up out off down over away back of than as per to")
# Before a preposition they go with what stands before them: "opt [in] to".
_PARTICLES = words("in on by through along near")
# After these something follows: "soon [after]", "taken [in]".
_LEANING = words(
    """
    soon shortly just only long even right well both day days week weeks month months year years
    hour hours minute minutes taken given seen driven broken written known shown grown put set
    held made found said says say told added yet able unable likely unlikely ready willing due
    instead reliant keen
    """
)
_OPEN = _LEANING | _BOUND
_OPENERS = SUBORDINATORS | RELATIVES | PREPOSITIONS | words("that to")
_STOPS = frozenset(".,;:!")
# What stands before "but" and these was not so, or is so no longer.
_AGAINST = words("but yet")
_REVERSALS = words(
    """
    not no none nobody never cannot false wrong untrue denied denies rejected rejects
    dismissed disputed disputes overturned reversed revised corrected collapsed failed dropped
    scrapped cancelled lifted quashed withdrew withdrawn retracted doubt doubts
    """
)
_FAR, _NEAR = 9, 5
_LONGEST_ASIDE = 12


def ends(view: View, after: int, *, said: bool, longest: int) -> Iterator[Cut]:
    """Yield where a statement about the figure that ends before `after` may end.

    `said` tells that its speaker is known, so that it may go without "Ann Lee said"; `longest` is
    how many characters it has at most.
    """
    farthest = view.tokens[after - 1].end + longest
    for place in range(after, view.bounds.after):
        if view.tokens[place].start > farthest:
            return
        cost = _end_cost(view, place, said=said)
        if cost is not None and not (_is_condition(view, place) or _is_taken_back(view, place)):
            close = place == after and view.tokens[place].kind == "word"
            apart = view.tokens[place].lower in _APART
            yield Cut(place, cost + 0.8 * (close and not apart))
    yield Cut(view.bounds.after, 0.0)


def _is_condition(view: View, place: int) -> bool:
    """Whether a condition of what stands before `place` follows there."""
    return any(token.lower in CONDITIONS for token in view.tokens[place : place + 3])


def _is_taken_back(view: View, place: int) -> bool:
    """Whether what stands before `place` is denied soon: "was banned [in May but did not go]"."""
    near = range(place, min(view.bounds.after, place + _FAR))
    if any(is_judged(view.tokens, at) for at in near):
        return True
    joint = next((at for at in near if view.tokens[at].lower in _AGAINST), None)
    if joint is None or any(_sets_apart(view, at) for at in range(place, joint)):
        return False
    if view.tokens.lower(joint + 1) == "later":
        return True
    behind = view.tokens[joint : min(view.bounds.after, joint + _FAR)]
    return any(token.lower in _REVERSALS or token.lower.endswith(NEGATED) for token in behind)


def _sets_apart(view: View, place: int) -> bool:
    return view.tokens[place].text == "(" or parts_clauses(view.tokens, place)


def _end_cost(view: View, place: int, *, said: bool) -> float | None:
    token = view.tokens[place]
    if token.kind == "mark":
        return _mark_cost(view, place, said=said)
    if _is_within_range(view, place):
        return None
    if token.lower in JOINING:
        return _joint_cost(view, place)
    opens = token.lower in _OPENERS
    return _word_cost(view, place) if opens and not _leans(view, place) else None


def _is_within_range(view: View, place: int) -> bool:
    """Whether "and" or "to" at `place` goes on with "between" or "from": "from 1999 [to] 2003"."""
    opening = {"and": "between", "to": "from"}.get(view.tokens[place].lower)
    near = range(place - 1, max(view.bounds.first, place - _NEAR), -1)
    inner = (at for at in near if view.tokens[at].lower in PREPOSITIONS or at in view.verbs)
    last = next(inner, None)
    return opening is not None and last is not None and view.tokens[last].lower == opening


def _mark_cost(view: View, place: int, *, said: bool) -> float | None:
    """What it costs to end before a mark, None where it does not part."""
    tokens = view.tokens
    if tokens[place].text == ",":
        return _comma_cost(view, place, said=said)
    if tokens[place].text == ":" and tokens.at(place + 1).text in ("'", "‘", "“", '"'):
        return None if tokens[place - 1].lower in TELLING else 1.0  # "Lee, 41, added:"
    if closes_quotation(tokens, place):
        return 0.2 if tokens[place - 1].text in (".", ",", "?", "!") else None
    if parts_clauses(tokens, place):
        return 0.2 + 1.5 * (place + 1 in view.verbs)
    return 0.1 if ends_quoted_sentence(tokens, place) else None


def _comma_cost(view: View, place: int, *, said: bool) -> float | None:
    following = view.tokens.at(place + 1)
    if _goes_on(view, place):
        return None
    if following.kind == "digits":
        listed = view.tokens[place - 1].kind == "digits"  # "46, 49 and 20"
        return 0.8 + view.tokens.touch(place - 1) + 2.0 * listed
    if _is_attribution(view, place + 1):
        return 0.0 if said else 1.0
    if place + 1 in view.verbs:
        return 2.0
    listed = view.tokens.at(place + 2).lower in (",", "and", "or")
    if listed and following.lower.endswith("ing"):
        return 2.0  # "blaming, mocking and"
    if following.lower in _ASIDES:
        return 1.5
    if following.lower in JOINING:
        return 0.3 if place + 2 in view.verbs or view.has_clause(place + 2) else 0.8
    return 0.3 if following.lower in _TAILS or following.lower.endswith("ing") else 0.6


def _goes_on(view: View, place: int) -> bool:
    """Whether what stands before the comma at `place` is but the subject of what follows."""
    following = view.tokens.lower(place + 1)
    if following in TELLING and view.tokens.at(place + 2).text == ":":
        aged = view.tokens[place - 1].kind == "digits"
        return aged and view.tokens.at(place - 2).text == ","  # "Lee, 41[,] added:"
    return following in RELATIVES and _acts_behind(view, place)


def _acts_behind(view: View, place: int) -> bool:
    """Whether what stands before the aside at `place` goes on: "Lee[, who won,] singing"."""
    near = range(place + 1, min(view.bounds.after, place + _LONGEST_ASIDE))
    closing = next((at for at in near if view.tokens[at].text == ","), None)
    if closing is None:
        return False
    behind = view.tokens.lower(closing + 1)
    return behind.endswith("ing") or behind in ONES or behind.isdigit()


def _is_attribution(view: View, place: int) -> bool:
    """Whether "Ann Lee said", "said Ann Lee" or "according to" follows at `place`."""
    near = view.tokens[place : min(view.bounds.after, place + _FAR)]
    if near and near[0].lower == "according":
        return True
    if near and near[0].lower in TELLING and _tells_on(view, place):
        return False
    telling = next((token for token in near if token.text == "," or token.lower in TELLING), None)
    return telling is not None and telling.text != ","


def _tells_on(view: View, place: int) -> bool:
    """Whether the verb at `place` tells what follows it: "Lee, 41, [said] she", "[told] the"."""
    following = view.tokens.lower(place + 1)
    told = view.tokens[place].lower == "told"
    return told or following == "that" or is_pronoun(view.tokens, place + 1)


def _joint_cost(view: View, place: int) -> float | None:
    """What it costs to end before "and"."""
    following = view.tokens.at(place + 1)
    if _joins_traits(view, place):
        return None
    verb = place + 1 in view.verbs or view.starts_clause(place + 1)
    if verb or following.lower == "that" or following.lower in RELATIVES:
        return 0.5
    listed = following.kind == "digits" or following.lower in DETERMINERS
    return 1.2 if listed and view.tokens[place].lower == "and" else None


def _joins_traits(view: View, place: int) -> bool:
    """Whether "but" at `place` joins two words before a noun: "an old [but] repaired boat"."""
    tokens = view.tokens
    traits = tokens.lower(place - 2) in DETERMINERS and tokens.lower(place + 1).endswith("ed")
    noun = tokens.at(place + 2)
    return traits and noun.text.islower() and noun.lower not in DETERMINERS | PREPOSITIONS


def _word_cost(view: View, place: int) -> float | None:
    """What it costs to end before a word that opens a clause or a phrase."""
    word = view.tokens[place].lower
    if word in SUBORDINATORS and word != "as":
        return 0.5
    if view.is_relative(place) and word != "whom":
        return None if _is_vague(view, place) else 1.0
    if view.tokens.at(place + 1).text in _STOPS or view.tokens[place - 1].text == "-":
        return None  # "two boats to live [in].", "an all-[in]-one boat"
    if is_infinitive(view.tokens, place):
        return None if is_awaited(view.tokens, place, view.bounds) else 1.2
    if word == "for" and is_pronoun(view.tokens, place + 1):
        return None  # "set a term [for] them to pay"
    return 1.2 if word in PREPOSITIONS and word not in _BOUND else None


def _is_vague(view: View, place: int) -> bool:
    """Whether what stands before "that" at `place` says nothing without it: "in a move [that]"."""
    alone = view.tokens.lower(place - 2) in ("a", "an")
    return alone and view.tokens.lower(place - 3) in PREPOSITIONS


def _leans(view: View, place: int) -> bool:
    """Whether what stands before `place` asks for more: "described [as]", "set [to]"."""
    before = view.tokens.lower(place - 1)
    if before in _OPEN or place - 1 in view.verbs:
        return True
    if view.tokens[place].lower in _PARTICLES and view.tokens.lower(place + 1) in PREPOSITIONS:
        return True
    return before.endswith(("ed", "ing", "ly"))
