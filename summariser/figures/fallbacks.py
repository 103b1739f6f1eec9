"""What to call a figure whose own clause names nothing."""

from summariser.figures.clauses import Pieces, subject_before
from summariser.figures.found import Found
from summariser.figures.phrases import (
    NOTHING,
    Span,
    is_verb,
    opens_clause,
    phrase_after,
    phrase_before,
    trimmed,
)
from summariser.figures.tokens import Tokens

_LONGEST_PREDICATE = 8


def actor(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """Return the subject of the nearest verb before `found` that has one."""
    for verb in range(found.first - 1, bounds.first, -1):
        if is_verb(tokens, verb):
            subject = subject_before(tokens, verb, bounds)
            if subject:
                return subject
    return NOTHING


def opening(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """Return the first noun phrase of the sentence, as far as it stands before `found`."""
    first = bounds.first
    while first < found.first and opens_clause(tokens, first):
        first += 1
    return phrase_after(tokens, first, found.first)


def by_actor(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The subject of the clause: "The party got $82 million but spent [$51 million]"."""
    doer = actor(tokens, found, bounds)
    return (doer or phrase_before(tokens, found.first, bounds.first),)


def by_predicate(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """What is said of the amount: "[$1.2 billion] is earmarked for food"."""
    end, limit = found.after, min(bounds.after, found.after + _LONGEST_PREDICATE)
    while end < limit and not opens_clause(tokens, end):
        end += 1
    return (trimmed(tokens, Span(found.after, end)),)


def by_age(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """Nobody's name: "The [41-year-old] lost weight"."""
    return ("age",) if found.unit.kind == "age" else ()


def by_opening(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The first noun phrase of the sentence."""
    return (opening(tokens, found, bounds),)


def by_thing(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The noun that is counted, when it stands apart from any clause."""
    start = (found.high or found.low).number.after
    return (trimmed(tokens, Span(start, found.after)),)


FALLBACKS = (by_age, by_actor, by_predicate, by_opening, by_thing)
