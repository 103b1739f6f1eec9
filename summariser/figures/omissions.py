"""What a statement may leave out inside: "The ferry, [built in Carrow,] sank"."""

from collections.abc import Iterator

from summariser.figures.doubts import is_unsure
from summariser.figures.marks import is_dash
from summariser.figures.phrases import PREPOSITIONS, Span
from summariser.figures.predicates import may_be_finite
from summariser.figures.reportingverbs import TELLING
from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens
from summariser.figures.view import DESCRIBING, PLACING, RELATIVES, SUBORDINATORS, UNDER, View

# What is left out, and what it costs.
Omission = tuple[Span, float]

_ASIDE, _TAIL = 0.45, 1.6
# Also the least that leaving out a verb costs.
HARM = 0.6
_MOST_ASIDES = 3
_SHORT_ASIDE = 4
_LONGEST_SUBJECT = 14
_FARTHEST = 120
# Tokens between a verb and the next one of its subject.
_FEW = 5
_NO_PARTICIPLES = words("including following according regarding concerning during")
_HARMING = words("killing injuring wounding hurting destroying damaging sinking killed injured")
_STOPS = frozenset(",.;:—–")
_JOINTS = words(", and but")
_ARTICLES = words("a an the")
_BEING = words("is are was were be been")
_NO_SUBJECTS = PREPOSITIONS | SUBORDINATORS | RELATIVES
# Another clause starts with these, whose subject could do what follows.
_OTHERS = UNDER - PLACING | DESCRIBING
# An aside with these is no aside: "The wall, if not mended, will fall".
_PROVISOS = words("if unless except provided until")


def asides(view: View) -> Iterator[Omission]:
    """Yield what stands between two commas or dashes before a verb: "Lee, [who is 41,] won"."""
    tokens, opened = view.tokens, list[int]()
    for place in range(view.bounds.first + 1, view.bounds.after):
        if tokens[place].text != "," and not is_dash(tokens, place):
            continue
        verb = place + 1 + tokens.lower(place + 1).endswith("ly")
        if verb in view.verbs and tokens[verb].lower not in TELLING:
            same = (at for at in opened[-_MOST_ASIDES:] if tokens[at].text == tokens[place].text)
            starts_at = (at for at in same if _is_aside(view, at, place))
            spans = (Span(at - _is_double(tokens, at), place + 1) for at in starts_at)
            yield from ((span, _ASIDE) for span in spans)
        opened.append(place)


def _is_double(tokens: Tokens, place: int) -> bool:
    """Whether the dash that ends at `place` is written "--"."""
    return tokens[place].text == "-" and tokens[place - 1].text == "-"


def _is_aside(view: View, first: int, last: int) -> bool:
    """Whether the marks at `first` and `last` hold no further subject: "Lee, and her son, won"."""
    tokens, places = view.tokens, range(first, last)
    commas = [at for at in places if tokens[at].text == ","]
    if last - first <= _SHORT_ASIDE or any(tokens[at + 1].lower in _JOINTS for at in commas):
        return False
    if any(token.lower in _PROVISOS for token in tokens[first:last]):
        return False
    if any(at > first and at + 1 in view.verbs for at in commas):
        return False  # "Lee, left, sang while Ek, right, played"
    # "Always quick, [Ann Lee, the owner,] won" would lose who did it.
    return not (_may_act(tokens, first + 1) and commas[:1] == [first] and commas[1:])


def _may_act(tokens: Tokens, place: int) -> bool:
    """Whether a subject may start at `place`: a name, or an article behind no name."""
    named = tokens[place - 2].text[:1].isupper()
    determined = tokens[place].lower in _ARTICLES and not named
    return tokens[place].text[:1].isupper() or determined


def tails(view: View, first: int, figure: int) -> Iterator[Omission]:
    """Yield what may be left out between a subject and a later verb of it.

    "The storm [sank two boats and] killed 14 people", "A blast [shook the town,] killing 14".
    """
    tokens = view.tokens
    near = range(first + 1, min(figure, first + _LONGEST_SUBJECT + 1))
    verb = next((at for at in near if at in view.verbs), None)
    if verb is None or figure - first > _FARTHEST or not _is_subject(tokens, Span(first, verb)):
        return
    for place in range(verb + _FEW, figure):
        verbal = _is_participle(tokens[place]) or may_be_finite(tokens, place)
        verbal = verbal and tokens.at(place + 1).text not in _STOPS
        joint = tokens.lower(place - 1)
        if not verbal or joint not in _JOINTS:
            continue
        if joint != "," and _is_participle(tokens[place]):
            continue  # "accused of seizing two boats and [holding] nine"
        if is_unsure(tokens[first:place]) or not _is_shared(view, verb, place):
            continue
        alone = not view.has_verb(Span(verb + 1, place))
        if alone and tokens.lower(place) in _HARMING:
            yield Span(verb, place), HARM
        elif alone or not _is_participle(tokens[place]):
            yield Span(verb, place), _TAIL


def _is_shared(view: View, verb: int, later: int) -> bool:
    """Whether the subject of `verb` does what stands at `later`: no other clause starts between.

    "The ship was built in Ostley and [launched] in 1956" needs its "was".
    """
    tokens = view.tokens
    if not _OTHERS.isdisjoint(token.lower for token in tokens[verb + 1 : later]):
        return False
    if is_dash(tokens, later - 2):
        return False  # "- she last lost in May - and [lasted] ten minutes"
    passive = tokens[verb].lower in _BEING and tokens[later].lower.endswith("ed")
    told = tokens[verb].lower in TELLING and tokens[later].lower not in TELLING
    return not (passive or told)


def _is_participle(token: Token) -> bool:
    return token.lower.endswith("ing") and token.lower not in _NO_PARTICIPLES


def _is_subject(tokens: Tokens, span: Span) -> bool:
    inner = (token for token in tokens[span.first : span.after] if token.kind == "mark")
    plain = all(token.text in "-'’&" for token in inner)
    return plain and tokens.lower(span.first) not in _NO_SUBJECTS
