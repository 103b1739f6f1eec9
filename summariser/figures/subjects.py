"""What a quantity is about: the noun phrase that is counted or measured."""

from summariser.figures.fallbacks import actor, opening
from summariser.figures.found import Found
from summariser.figures.labels import label_of
from summariser.figures.marks import behind_bracket
from summariser.figures.measures import MEASURES, TIMES
from summariser.figures.nouns import STOPS
from summariser.figures.number import SCALES
from summariser.figures.phrases import (
    DETERMINERS,
    NOTHING,
    PREPOSITIONS,
    Span,
    is_verb,
    phrase_after,
    phrase_before,
)
from summariser.figures.reportingverbs import SAYING
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_ENDS = frozenset(".!?\u2026")
_LONGEST_SENTENCE = 80
_LONGEST_BRACKET = 12
_LONGEST_HEADING = 6
_SAYING = words("said says added adds")
# The label of an age that belongs to nobody named.
_NOBODY = "Age"
_AGEING = words("aged ages age the of at over under between from above below to")
# A sum is no thing: "a total of [40]".
_SUMS = words("total sum number average maximum minimum most out all any some instead because")
_EMPTY = STOPS | SCALES.keys()
# What may follow the comma after a name: "Oakley, [down] 3%".
_APART = words("up down off worth with")
# "In the last three months" counts nothing but time.
_PASSING = words("last past next first every after within these those previous recent")


def subject_of(text: str, tokens: Tokens, found: Found) -> str:
    """Return the words for what `found` counts, "" when its sentence does not say.

    They are the phrase that it measures, then who has or does it: "torque, company's new car".
    """
    passing = found.unit.name in TIMES and tokens.lower(found.first - 1) in _PASSING
    if passing or found.unit.kind == "part":
        return ""  # a part's unit already names the whole
    bounds = _around(tokens, found)
    own = _own_phrase(text, tokens, found, bounds)
    if own == _NOBODY:
        return _content(_words(text, tokens, _aged(tokens, found, bounds)))
    spans = (
        *_named_before(tokens, found, bounds),
        *_whole_before(tokens, found, bounds),
        *_identifying(tokens, found, bounds),
    )
    told = _content(" ".join([own, *(_words(text, tokens, span) for span in spans)]))
    return told or _content(_words(text, tokens, _undergone(tokens, found, bounds)))


def _words(text: str, tokens: Tokens, span: Span) -> str:
    return text[tokens[span.first].start : tokens[span.after - 1].end] if span else ""


def _named_before(tokens: Tokens, found: Found, bounds: Span) -> tuple[Span, ...]:
    """Return what stands before the bracket or colon that opens on the figure.

    "Ann Lee (15 points, [seven rebounds])", "Total cost: [$72]".
    """
    for place in range(found.first - 1, max(bounds.first, found.first - _LONGEST_BRACKET), -1):
        converted = tokens[place].text == "(" and tokens.lower(place - 1) in MEASURES
        if converted or tokens[place].text == ")":
            break
        if tokens[place].text == "(":
            return (phrase_before(tokens, place, bounds.first),)
    if tokens.at(found.first - 1).text != ":":
        return ()
    start = found.first - 1
    while start > bounds.first and tokens.at(start - 1).kind == "word":
        start -= 1
    return (Span(max(start, found.first - _LONGEST_HEADING), found.first - 1),)


def _undergone(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """Return what those who are counted do something to: "14 players left [the club]"."""
    place = found.after + 1
    acted = found.unit.kind == "count" and is_verb(tokens, found.after)
    if not acted or tokens.lower(place) not in DETERMINERS:
        return NOTHING
    return phrase_after(tokens, place, bounds.after)


def _aged(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """Return those who are so old: "[players] over the age of 21", "[boys] aged 12"."""
    place = found.anchor
    while place > bounds.first and tokens.lower(place - 1) in _AGEING:
        place -= 1
    return phrase_before(tokens, place, bounds.first) if place < found.anchor else NOTHING


def _whole_before(tokens: Tokens, found: Found, bounds: Span) -> tuple[Span, ...]:
    """Return what consists of the figure, or does it beside a comma.

    "A run of [seven games]", "Oakley, down [3%]", "claims, ranging from [$2] to $4".
    """
    before = found.anchor - 1
    if tokens.lower(before) == "of" and tokens.lower(before - 1) not in _SUMS:
        return (phrase_before(tokens, before, bounds.first),)
    apart = tokens.lower(before) in _APART or tokens.lower(before).endswith("ing")
    named = tokens.at(before - 2).kind == "word"
    if apart and named and tokens.at(before - 1).text == ",":
        return (phrase_before(tokens, before - 1, bounds.first),)
    return ()


def _identifying(tokens: Tokens, found: Found, bounds: Span) -> tuple[Span, ...]:
    """Return who has or does what is counted; where no verb tells, what stands round it."""
    doer = actor(tokens, found, bounds)
    if doer and _only_says(tokens, doer.after):
        bounds = Span(doer.after + 1, bounds.after)
        doer = actor(tokens, found, bounds)
    if doer:
        return (doer,)
    return phrase_before(tokens, found.first, bounds.first), opening(tokens, found, bounds)


def _only_says(tokens: Tokens, verb: int) -> bool:
    """Whether the verb only tells what somebody else does: "[said] 30 boats sank"."""
    word = tokens.lower(verb)
    return word in _SAYING or (word in SAYING and tokens.lower(verb + 1) == "that")


def _own_phrase(text: str, tokens: Tokens, found: Found, bounds: Span) -> str:
    if found.unit.kind == "measure" and (thing := _thing_measured(tokens, found, bounds)):
        return _words(text, tokens, thing)
    if found.unit.kind not in ("count", "trait"):
        return label_of(text, tokens, found, bounds).text
    rest = phrase_after(tokens, found.after + 1, bounds.after)
    placed = tokens.lower(found.after) in PREPOSITIONS and rest
    return _words(text, tokens, rest) if placed else ""


def _thing_measured(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """Return what there are so many of: "8 miles (13 km) of [new tunnels]"."""
    place = behind_bracket(tokens, found.after)
    place += tokens.at(place).text == ")"
    if tokens.lower(place) != "of":
        return NOTHING
    return phrase_after(tokens, place + 1, bounds.after)


def _around(tokens: Tokens, found: Found) -> Span:
    """Return the sentence round `found`, as far as its marks tell."""
    first, after = found.first, found.after
    while first > max(0, found.first - _LONGEST_SENTENCE) and not _ends(tokens, first - 1):
        first -= 1
    while after < min(len(tokens), found.after + _LONGEST_SENTENCE) and not _ends(tokens, after):
        after += 1
    return Span(first, after)


def _ends(tokens: Tokens, place: int) -> bool:
    return tokens[place].text in _ENDS and not tokens.touch(place + 1)


def _content(phrase: str) -> str:
    """Return the words of `phrase` that carry its meaning, each once."""
    kept: dict[str, str] = {}
    for word in phrase.split():
        if word.lower() not in _EMPTY and not word[0].isdigit():
            kept.setdefault(word.lower(), word)
    return " ".join(kept.values())
