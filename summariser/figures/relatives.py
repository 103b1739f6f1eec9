"""Statements about the noun before "who" or "which": "Ann Lee, [who] was born in 1970"."""

from collections.abc import Iterator
from itertools import pairwise

from summariser.figures.cuts import Cut
from summariser.figures.marks import is_dash, parts_clauses
from summariser.figures.periods import MONTHS, WEEKDAYS
from summariser.figures.phrases import (
    AUXILIARIES,
    DETERMINERS,
    NOTHING,
    PHRASE_OPENERS,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    Span,
    is_pronoun,
    phrase_before,
)
from summariser.figures.reportingverbs import TELLING
from summariser.figures.tables import words
from summariser.figures.view import DESCRIBING, JOINING, RELATIVES, View

# Tokens of a clause that are read, for the sake of hostile texts.
_FARTHEST = 120
_PLACING = PREPOSITIONS - {"of", "for"}
_JOINTS = words("and or but nor &")
_OF_NOUNS = DESCRIBING | RELATIVES
# What follows these need not be so of what they stand before: "the first pilot who crossed it".
_CHOOSING = words(
    """
    any every each no none all some most many few only first last second third next another anyone
    everyone someone nobody anybody those
    """
)
_NO_NOUNS = words("again too then now here there today yesterday alone away together later ago") | {
    *MONTHS,
    *WEEKDAYS,
}
# "Which" may look back on all that is told: "He won again, which gave him 12 points".
_RESULTS = words(
    """
    means meant leads led leaves left gives gave makes made brings brought takes took puts put
    would could will may might can is was has had
    """
)


def described(view: View, place: int, *, sure: bool) -> Iterator[Cut]:
    """Yield where a statement of the noun before the relative pronoun at `place` starts.

    `sure` tells that no doubt or condition stands before it.
    """
    noun = _antecedent(view, place)
    if not noun or (view.tokens.lower(place) == "that" and noun.after < place):
        return  # "added to his trips, that makes 12"
    if view.tokens.lower(noun.first - 1) == "as" and view.tokens[noun.first].text.islower():
        return  # "left as part of the deal that"
    if view.tokens.lower(noun.first - 1) in _JOINTS and awaits_verb(view, noun.first - 1):
        return  # "Ek, who is 41, and Lee, who has nine boats, were seen"
    close = range(place + 1, min(view.bounds.after, place + _FARTHEST))
    until = next((at for at in close if _stops(view, at)), view.bounds.after)
    told = sure and _is_told_of(view, noun, place)
    if told or not _opens_clause(view, noun.first):
        until = min(until, _outer_verb(view, place, until))
    if told:
        yield Cut(noun.first, 0.4, until, Span(noun.after, place + 1))
    else:
        yield Cut(noun.first, 0.4, until)


def _stops(view: View, place: int) -> bool:
    tokens = view.tokens
    again = tokens[place].lower in _JOINTS and tokens.lower(place + 1) in RELATIVES
    return again or tokens[place].text == "," or parts_clauses(tokens, place)


def _opens_clause(view: View, place: int) -> bool:
    """Whether the noun at `place` may be the subject of its clause, not of what stands before."""
    tokens = view.tokens
    opened = tokens.at(place - 1).kind == "mark" or tokens.lower(place - 1) in JOINING | TELLING
    return place == view.bounds.first or opened or tokens.lower(place - 1) == "that"


def _outer_verb(view: View, place: int, until: int) -> int:
    """Return where a verb of another subject follows the clause of the pronoun at `place`.

    "The band that lit a fire that killed 40 people [has] paid £3m"; `until` if there is none.
    """
    verbs = [at for at in range(place + 1, until) if at in view.verbs]
    for before, verb in pairwise(verbs):
        last = view.tokens[verb - 1]
        own = is_pronoun(view.tokens, verb - 1) or last.lower in JOINING or verb - before == 1
        word = view.tokens[verb].lower
        present = word.endswith("s") and view.tokens[before].lower not in TELLING
        if not own and (word in AUXILIARIES or present):
            return verb
    return until


def _is_told_of(view: View, noun: Span, place: int) -> bool:
    """Whether the clause of the pronoun at `place` is true of all of `noun`, as its subject."""
    tokens = view.tokens
    verb = place + 1 + tokens.lower(place + 1).endswith("ly")
    if tokens[place].lower not in RELATIVE_PRONOUNS or verb not in view.verbs:
        return False
    inner = tokens[noun.first : noun.after]
    if tokens.lower(noun.first - 1) in _JOINTS or any(t.lower in PREPOSITIONS for t in inner):
        return False
    alone = noun.first == view.bounds.first and len(inner) == 1  # "People who"
    named = inner[-1].text[:1].isupper() and not alone
    if tokens[place].lower == "which" and tokens[verb].lower in _RESULTS and not named:
        return False
    apart = noun.after < place  # a comma
    return apart or (named and not any(token.lower in _CHOOSING for token in inner))


def _antecedent(view: View, place: int) -> Span:
    """Return the noun before the pronoun at `place`, nothing where it may go on with another."""
    tokens, first = view.tokens, view.bounds.first
    after = place - (tokens[place - 1].text == ",")
    span = phrase_before(tokens, after, first)
    joined = tokens.at(span.first - 1).text == "-" and tokens.touch(span.first)
    if not span or span.after != after or joined or is_dash(tokens, span.first - 1):
        return NOTHING
    if tokens[after - 1].lower in _NO_NOUNS:
        return NOTHING
    # "A fire in a tunnel that" may go on with either.
    if any(tokens[at].lower in _PLACING for at in range(span.first, after)):
        return NOTHING
    start = span.first
    while start > first and tokens.lower(start - 1) in PHRASE_OPENERS:
        start -= 1
    plain = after - start > 1 and start - 1 not in view.verbs
    clear = plain or tokens[start].text[0].isupper() or tokens[start].lower in DETERMINERS
    return Span(start, after) if clear else NOTHING


def awaits_verb(view: View, joint: int) -> bool:
    """Whether nouns with clauses of their own await a verb at `joint`: "Lee, who is 41, [and]"."""
    relative, last, met = False, -1, False
    for place in range(max(view.bounds.first, joint - _FARTHEST), joint):
        if view.tokens[place].lower in _OF_NOUNS and view.is_relative(place):
            relative, last, met = True, -1, True
        elif place in view.verbs:
            own = place - last == 1 or is_pronoun(view.tokens, place - 1)
            if not relative or (last >= 0 and not own):
                return False
            last = place
        elif view.tokens[place].text == "," and last >= 0:
            relative = False
    return met
