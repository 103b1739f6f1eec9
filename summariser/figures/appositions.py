"""Sources of more than one phrase: "Ann Lee, a doctor in Ostley,", "Ann Lee and Jo Benning"."""

from summariser.figures.insertions import over_brackets
from summariser.figures.phrases import Span
from summariser.figures.sayings import LINKS
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, in_source, is_named, voice_before

_LONGEST_APPOSITION = 30
_LONGEST_INSERTION = 4


def joined(tokens: Tokens, voice: Voice, bounds: Span) -> Voice | None:
    """Return the name that "and" joins to the name `voice`: "[Ann Lee] and Jo Benning"."""
    if tokens.lower(voice.first - 1) != "and" or not is_named(tokens, voice.name):
        return None
    other = voice_before(tokens, voice.first - 1, bounds)
    return other if other and is_named(tokens, other.name) else None


def voice_in_apposition(tokens: Tokens, end: int, bounds: Span) -> Voice | None:
    """Return the name before the commas that end before `end`: "Ann Lee, a doctor in Ostley,".

    A short insertion may follow any source: "officials, meanwhile,".
    """
    limit = max(bounds.first, end - _LONGEST_APPOSITION)
    for place in range(end - 1, limit, -1):
        text = tokens[place].text
        if text in '“”";:':
            return None
        if text == ",":
            voice = voice_before(tokens, over_brackets(tokens, place, bounds), bounds)
            inserted = 1 < end - place <= _LONGEST_INSERTION and tokens[place + 1].text.islower()
            named = voice and is_named(tokens, voice.name) and not _is_place(tokens, voice, bounds)
            if named or (inserted and voice):
                return voice
    return None


def _is_place(tokens: Tokens, voice: Voice, bounds: Span) -> bool:
    """Whether `voice` stands behind a place in which it lies: "of Ostley, [North Burrow],"."""
    at = voice.first - 2
    while at > bounds.first and in_source(tokens, at):
        at -= 1
    return tokens.lower(at) in LINKS and tokens.at(at - 1).text == ","
