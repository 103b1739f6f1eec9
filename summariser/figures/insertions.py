"""What stands between a source and its verb: "Ann Lee [(R-Ohio) on Monday also] said"."""

from summariser.figures.phrases import Span
from summariser.figures.reportingverbs import BEING_SAID, WHEN
from summariser.figures.tables import NEGATED, words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import ends_title, is_adverb

_LIGHT = words("has have had also later then already just again recently once now even first")
_DENIALS = words("not never")
_LONGEST_BRACKETS = 8


def over_light(tokens: Tokens, verb: int, bounds: Span) -> int | None:
    """Return where the words before `verb` that only colour it start; None if they deny it."""
    end = verb - (tokens.lower(verb) in BEING_SAID)  # "is [suggesting]"
    while end > bounds.first:
        word = tokens.lower(end - 1)
        if word in _DENIALS or word.endswith(NEGATED):
            return None
        if not (word in _LIGHT or is_adverb(tokens, end - 1)):
            break
        end -= 1
    return _over_times(tokens, over_brackets(tokens, end, bounds), bounds)


def _over_times(tokens: Tokens, end: int, bounds: Span) -> int:
    while end > bounds.first and tokens.lower(end - 1) in WHEN and not ends_title(tokens, end - 1):
        end -= 1
    return end


def over_brackets(tokens: Tokens, end: int, bounds: Span) -> int:
    """Return where the brackets start that end before `end`: "Ann Lee [(R-Ohio)] said"."""
    if tokens.at(end - 1).text == ")":
        for place in range(end - 2, max(bounds.first, end - _LONGEST_BRACKETS), -1):
            if tokens[place].text == "(":
                return place
    return end
