"""What a quantity is about: the noun phrase that is counted or measured."""

from summariser.figures.fallbacks import actor, opening
from summariser.figures.found import Found
from summariser.figures.labels import label_of
from summariser.figures.measures import TIMES
from summariser.figures.nouns import STOPS
from summariser.figures.number import SCALES
from summariser.figures.phrases import PREPOSITIONS, Span, phrase_after, phrase_before
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_ENDS = frozenset(".!?\u2026")
_LONGEST_SENTENCE = 80
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
    phrases = [_own_phrase(text, tokens, found, bounds)]
    phrases += [
        text[tokens[span.first].start : tokens[span.after - 1].end]
        for span in _identifying(tokens, found, bounds)
        if span
    ]
    return _content(" ".join(phrases))


def _identifying(tokens: Tokens, found: Found, bounds: Span) -> tuple[Span, ...]:
    """Return who has or does what is counted; where no verb tells, what stands round it."""
    doer = actor(tokens, found, bounds)
    if doer:
        return (doer,)
    return phrase_before(tokens, found.first, bounds.first), opening(tokens, found, bounds)


def _own_phrase(text: str, tokens: Tokens, found: Found, bounds: Span) -> str:
    if found.unit.kind not in ("count", "trait"):
        return label_of(text, tokens, found, bounds).text
    rest = phrase_after(tokens, found.after + 1, bounds.after)
    placed = tokens.lower(found.after) in PREPOSITIONS and rest
    return text[tokens[rest.first].start : tokens[rest.after - 1].end] if placed else ""


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
        if word.lower() not in STOPS | SCALES.keys() and not word[0].isdigit():
            kept.setdefault(word.lower(), word)
    return " ".join(kept.values())
