"""What the clause round an amount says: its subject, its verb, what follows."""

from summariser.figures.changes import direction_of
from summariser.figures.found import Found
from summariser.figures.phrases import (
    AUXILIARIES,
    DETERMINERS,
    NOTHING,
    PREPOSITIONS,
    RELATIVE_PRONOUNS,
    Span,
    is_infinitive,
    is_pronoun,
    is_verb,
    opens_clause,
    phrase_after,
    phrase_before,
    trimmed,
)
from summariser.figures.tables import words
from summariser.figures.tokens import Token, Tokens

_FILLERS = words(
    """
    by to a an of about around more than at least nearly almost over under up down from for on
    with just only some within after in during
    """
)


_SPANNING = words("for over within in after during")

_SHORT_CLAUSE = 4

_LONGEST_LEAD = 10

Pieces = tuple[Span | str, ...]


def moved(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The object before "from … to …", or the subject of the verb of movement."""
    place = over_fillers(tokens, found.anchor, bounds)
    if is_verb(tokens, place - 1) or direction_of(tokens.lower(place - 1)) != "=":
        return (subject_before(tokens, place - 1, bounds),)
    return (phrase_before(tokens, place, bounds.first),)


def subject_before(tokens: Tokens, verb: int, bounds: Span) -> Span:
    """Return the noun phrase before the verb at `verb` and its auxiliaries."""
    verb = over_auxiliaries(tokens, verb, bounds)
    if tokens.lower(verb - 1) in RELATIVE_PRONOUNS:
        return _which(tokens, verb, bounds)
    return phrase_before(tokens, _before_apposition(tokens, verb, bounds), bounds.first)


def _before_apposition(tokens: Tokens, verb: int, bounds: Span) -> int:
    """Return where "energy" ends in "energy, the worst sector of all, [fell]"."""
    if tokens.at(verb - 1).text != ",":
        return verb
    for place in range(verb - 2, max(bounds.first, verb - _LONGEST_LEAD), -1):
        if tokens[place].text == ",":
            return place
    return verb


def over_auxiliaries(tokens: Tokens, verb: int, bounds: Span) -> int:
    """Return where the auxiliaries and adverbs before `verb` start."""
    while verb > bounds.first and _is_light(tokens[verb - 1]):
        verb -= 1
    return verb


def _is_light(token: Token) -> bool:
    return token.lower in AUXILIARIES or (token.text.islower() and token.lower.endswith("ly"))


def over_fillers(tokens: Tokens, place: int, bounds: Span) -> int:
    """Return where the small words before `place` start: "by a further"."""
    while place > bounds.first:
        word = tokens.lower(place - 1)
        if word not in _FILLERS and not word.endswith("ly"):
            break
        place -= 1
    return place


def clause(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The subject and verb before the amount, or the verb and what follows the amount."""
    place = over_fillers(tokens, found.anchor, bounds)
    if not is_verb(tokens, place - 1):
        return _object(tokens, place, bounds) if tokens.lower(place) not in _SPANNING else ()
    verb = place - 1
    subject = subject_before(tokens, verb, bounds)
    if tokens.lower(verb) in AUXILIARIES or (subject and direction_of(tokens.lower(verb)) != "="):
        return (subject,)
    rest = tail(tokens, found, bounds)
    if subject:
        said = Span(over_auxiliaries(tokens, verb, bounds), place)
        short = place - subject.first < _SHORT_CLAUSE
        return (subject, said, rest) if short else (subject, said)
    linked = tokens.lower(place) in ("for", "at", "on", "by")
    return (Span(verb, place + linked), rest) if rest or linked else ()


def _which(tokens: Tokens, verb: int, bounds: Span) -> Span:
    """The noun before the "that" before the verb at `verb`: "a trial that lasted"."""
    comma = tokens.at(verb - 2).text == ","
    return phrase_before(tokens, verb - 1 - comma, bounds.first)


def _object(tokens: Tokens, place: int, bounds: Span) -> Pieces:
    """The noun phrase before the amount, with its verb: "cost the country [€1.2bn]"."""
    phrase = phrase_before(tokens, place - (tokens.at(place - 1).text == "("), bounds.first)
    verb = phrase.first - 1
    while phrase and tokens.lower(verb) in DETERMINERS:
        verb -= 1
    if phrase and is_verb(tokens, verb) and tokens.lower(verb) not in AUXILIARIES:
        return (Span(verb, phrase.after),)
    return (phrase,)


def lead_in(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The words of the clause before the amount: "The vision comes at a price of"."""
    place = found.anchor
    while place > bounds.first and opens_clause(tokens, place - 1):
        place -= 1
    start, limit = place, max(bounds.first, place - _LONGEST_LEAD)
    while start > limit and (is_pronoun(tokens, start - 1) or not opens_clause(tokens, start - 1)):
        start -= 1
    while start < place and is_pronoun(tokens, start):
        start += 1
    span = trimmed(tokens, Span(start, place))
    return (span,) if span.after - span.first > 1 else ()


def follow_up(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The clause after an amount that opens its sentence: "For 19 days, [an artist chiselled]"."""
    if tokens.at(found.after).text != "," or found.first > bounds.first + 2:
        return ()
    end, limit = found.after + 1, min(bounds.after, found.after + _LONGEST_LEAD)
    while end < limit and not opens_clause(tokens, end):
        end += 1
    span = trimmed(tokens, Span(found.after + 1, end))
    return (span,) if span.after - span.first > 1 else ()


def placed(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The phrase that follows, by itself: "$2.5 million [at her disposal]"."""
    return (tail(tokens, found, bounds),)


def tail(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The phrase that follows the amount: "for the company", "to settle the case"."""
    if tokens.lower(found.after) not in PREPOSITIONS:
        return NOTHING
    rest = phrase_after(tokens, found.after + 1 + is_infinitive(tokens, found.after), bounds.after)
    return Span(found.after, rest.after) if rest else NOTHING
