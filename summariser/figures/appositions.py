"""Sources of more than one phrase: "Ann Lee, a doctor in Ostley,", "Ann Lee and Jo Benning"."""

from summariser.figures.callings import GROUPS
from summariser.figures.currencies import SIGNS
from summariser.figures.insertions import over_brackets
from summariser.figures.nouns import is_plural
from summariser.figures.phrases import FINITE_AUXILIARIES, Span, is_verb
from summariser.figures.reportingverbs import JOINTS, LINKS
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import Voice, in_name, in_source, is_named, voice_before

_LONGEST_APPOSITION = 30
_LONGEST_INSERTION = 4
_FINITE = FINITE_AUXILIARIES - words("am do does did")
_LONGEST_TOLD = 8
_RELATIVES = words("who which whose where")
_WHO = words("who which whose that when as")


def joined_voice(tokens: Tokens, voice: Voice, bounds: Span) -> Voice | None:
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
        if text == "," and not _closes_relative(tokens, place, bounds):
            voice = voice_before(tokens, over_brackets(tokens, place, bounds), bounds)
            if voice and _is_clause(tokens, Span(place + 1, end)):
                return None
            inserted = 1 < end - place <= _LONGEST_INSERTION and tokens[place + 1].text.islower()
            named = voice and is_named(tokens, voice.name) and not _is_place(tokens, voice, bounds)
            told = tokens.lower(place + 1) == "who" and voice and voice.name.first > bounds.first
            if named or (voice and (inserted or told)):
                return voice
    return None


def _closes_relative(tokens: Tokens, comma: int, bounds: Span) -> bool:
    """Whether the comma at `comma` ends a clause that tells of a name: "Lee, who ran Ostley[,]"."""
    near = range(comma - 1, max(bounds.first, comma - _LONGEST_APPOSITION), -1)
    opening = next((at for at in near if tokens[at].text == ","), None)
    return opening is not None and tokens.lower(opening + 1) in _RELATIVES


def inserted_voice(tokens: Tokens, verb: int, bounds: Span) -> tuple[Voice, Span] | None:
    """Return the source whose verb stands inside what it tells, and where that starts and ends.

    "The 300 boats [experts] say may sink", "the $20m [experts] say it costs".
    """
    head, following = verb - 1, tokens.lower(verb + 1)
    speaks = tokens.lower(head) in GROUPS and is_plural(tokens.lower(head))
    first, paid = head, False
    while first > max(bounds.first, head - _LONGEST_TOLD) and _is_told(tokens, first - 1):
        first -= 1
        paid = paid or tokens[first].text in SIGNS
    gap = following in _FINITE or (following == "it" and paid)
    counted = tokens.at(head - 1).kind == "digits" and not paid
    if not speaks or not gap or counted or first == head:
        return None
    ahead = range(verb, min(bounds.after, verb + _LONGEST_APPOSITION))
    end = next((at for at in ahead if tokens[at].text in (",", ";")), bounds.after)
    return Voice(head, Span(head, verb), head), Span(first, end)


def _is_told(tokens: Tokens, place: int) -> bool:
    """Whether the token at `place` may belong to the noun phrase that is told of."""
    token = tokens.at(place)
    joins = token.kind != "mark" or token.text in SIGNS
    return joins and token.lower not in JOINTS and not is_verb(tokens, place)


def _is_clause(tokens: Tokens, span: Span) -> bool:
    """Whether what stands at `span` has a verb of its own: "Fog, rain [would be rare], said"."""
    places = range(span.first, span.after)
    return tokens.lower(span.first) not in _WHO and any(
        tokens.lower(place) in _FINITE and tokens.lower(place - 1) not in _WHO for place in places
    )


def _is_place(tokens: Tokens, voice: Voice, bounds: Span) -> bool:
    """Whether `voice` stands behind a place in which it lies: "of Ostley, [North Burrow],"."""
    at = voice.first - 2
    while at > bounds.first and in_source(tokens, at):
        at -= 1
    if tokens.lower(at) in LINKS and tokens.at(at - 1).text == ",":
        return True
    return _is_behind_place(tokens, voice.first - 2, bounds)


def _is_behind_place(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether a name is told with the place that ends at `place`: "Ann Lee, mayor of Ostley,"."""
    at = place
    while at > bounds.first and in_name(tokens, at):
        at -= 1
    if at == place or tokens.lower(at) not in LINKS:
        return False
    while at > bounds.first and tokens[at].text.islower():
        at -= 1
    voice = voice_before(tokens, at, bounds) if tokens[at].text == "," else None
    return voice is not None and is_named(tokens, voice.name) and _is_full(voice.name)


def _is_full(name: Span) -> bool:
    """Whether a name has more than one word, as those of persons mostly have."""
    return name.after - name.first > 1
