"""Whether a sentence looks back on a day or ahead to it, told by the words round it."""

from summariser.figures.periods import Which
from summariser.figures.tables import POSSESSIVE, words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import LONE_PARTICIPLES, MODALS, PAST

_AHEAD = MODALS | words(
    """
    won't cannot due scheduled expected expects expect planned plans plan hopes hope aims aim
    intends intend wants want coming upcoming deadline ahead tomorrow set slated poised pledged
    vowed promised begins begin starts start opens open reopens reopen resumes resume ends end
    closes close expires expire returns return meets meet faces face takes sails docks leaves
    arrives votes goes go runs holds changes change becomes is are has have lasts comes flies plays
    joins hosts airs hears decides concludes finishes lapses convenes unveils announces publishes
    """
)
# Those left out are a present or a noun as well: "if they [beat] Ostley".
_PAST = (
    PAST - words("beat bet burst cast cost lay let set")
    | LONE_PARTICIPLES
    | words("was were had did since")
)
_PROMISING = words("agreed decided hoped wanted back")
_BASES = words("be been being get stay remain")
_ONCE = words("had was were")
_ADVERBS = words("not yet never already just now also long all both")
_DID = words("did didn't didn’t")
_PRESENT = words("is are stays remains")
_UNTIL = words("until till")
# What is done for a day to come: "a strike [called] for 10 August".
_ARRANGING = words(
    """
    called set scheduled planned announced booked arranged fixed rescheduled postponed delayed
    """
)
# What is done until a day to come: "[adjourned] until June".
_PUTTING_OFF = _ARRANGING | words(
    """
    put adjourned extended suspended jailed banned deferred remanded halted barred cancelled shelved
    """
)
# What is moved to a day to come: "[put] back to June 4".
_MOVING = words("put moved pushed postponed delayed rescheduled brought")
# What is sold for a month to come: "crude for April [delivery] fell".
_DELIVERING = words("delivery settlement shipment")
_MOST_ADVERBS = 4
_BREAKS = frozenset(".;!?")
_FARTHEST = 25


def tense_round(tokens: Tokens, first: int, after: int) -> Which:
    """Return "past" or "ahead" for a day at the tokens `first` to `after`, "" when untold.

    The nearest verb that tells counts, those before the day first.
    """
    lead = tokens.lower(first - 1)
    if lead == "for" and tokens.lower(after) in _DELIVERING:
        return "ahead"
    for place in range(first - 1, max(-1, first - _FARTHEST), -1):
        if tokens[place].text in _BREAKS and not tokens.touch(place + 1):
            break
        if tense := "ahead" if _awaits(tokens, place, lead) else _tense_of(tokens, place):
            return tense
    owning = tokens.lower(after - 1).endswith(POSSESSIVE)  # "at Monday's [close]"
    for place in range(after + owning, min(len(tokens), after + _FARTHEST)):
        if tokens[place].text in _BREAKS:
            break
        if tense := _tense_of(tokens, place):
            return tense
    return ""


def _awaits(tokens: Tokens, place: int, lead: str) -> bool:
    """Whether the word at `place` awaits the day that `lead` stands before: "is [shut] until"."""
    once = {tokens.lower(place - 1), tokens.lower(place - 2)} & _ONCE
    arranged = lead == "for" and tokens[place].lower in _ARRANGING and not once
    arranged = arranged or (lead == "to" and tokens[place].lower in _MOVING)
    told = tokens.lower(place - 1) in _PRESENT or tokens[place].lower in _PUTTING_OFF
    return arranged or (lead in _UNTIL and told)


def _tense_of(tokens: Tokens, place: int) -> Which:
    """Return the tense that the word at `place` tells, "" for most words."""
    word, before = tokens.lower(place), tokens.lower(place - 1)
    if before in _BASES and _is_past(word):
        return ""  # the word before "be sentenced" tells
    if before == "to" and tokens.lower(place - 2) in _PROMISING:
        return "ahead"
    if word in ("has", "have") and _is_past(tokens.lower(_over_adverbs(tokens, place + 1))):
        return "past"
    if word == "come" and tokens.lower(place + 1) == "into":
        return "past" if before in ("has", "have", "had") else "ahead"
    if word in _AHEAD and {before, tokens.lower(place - 2)} & _DID:
        return "past"
    if word in _AHEAD and before not in ("the", "a", "an"):
        return "ahead"
    return "past" if _is_past(word) else ""


def _over_adverbs(tokens: Tokens, place: int) -> int:
    """Return the place after the few adverbs at `place`: "has [not yet] been"."""
    for at in range(place, place + _MOST_ADVERBS):
        if tokens.lower(at) not in _ADVERBS and not tokens.lower(at).endswith("ly"):
            return at
    return place


def _is_past(word: str) -> bool:
    """Whether `word` looks like a past tense or a participle."""
    return word in _PAST or (word.endswith("ed") and len(word) > 3)
