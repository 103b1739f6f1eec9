"""What an attribution may answer for: what follows it, or the sentence round it."""

from summariser.figures.phrases import DETERMINERS, Span, is_pronoun, is_verb
from summariser.figures.predicates import is_finite
from summariser.figures.reportingverbs import ADDRESSING, CIRCUMSTANCES
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens
from summariser.figures.voices import in_source

_LONGEST_CIRCUMSTANCE = 14
_LONGEST_LEAD = 8
_LONGEST_NAME = 4
_MARKS = 3
_LONGEST_CLAUSE = 200
_LONGEST_ADDITION = 30
ANY_QUOTES = frozenset("”\"’'“‘")
_PARTING = ANY_QUOTES | frozenset(",?!—–-")
_CUTS = frozenset(",?!—–")
_ENDS = frozenset(',.;”"“?!)—–')
_BREAKS = frozenset(",;)—–")
_WHOSE = words("who which whose whom where citing referring including not the an a")
_GOES_ON = words("and but while with though although or compared up down including whereas")
_SPOKEN = words("said says wrote writes tweeted explained boasted complained")
_ADDED = words("which who whom whose where but with though although")
_CONTRASTING = words("but while whereas although though")
_WHILE = words("when as after before while if because")


def scope(tokens: Tokens, span: Span, bounds: Span) -> Span:
    """Return what an attribution of which the source and its verb are `span` may answer for.

    "Officials said 14 had died": what follows. "14 had died, officials said": the sentence.
    """
    start = span.after
    spoken = tokens.lower(start) == "to" and tokens.lower(start - 1) in _SPOKEN
    if spoken or tokens.lower(start - 1) in ADDRESSING:
        start = _over_hearer(tokens, start + spoken, bounds)
    quoted = tokens.at(span.first - 1).text in ANY_QUOTES
    if ends_speech(tokens, span.first, bounds):
        return scope_round(tokens, span, bounds, inserted=False)
    trails = _trails(tokens, start, bounds) and (quoted or not _introduces(tokens, start, bounds))
    if trails and is_parted(tokens, span.first, bounds):
        return scope_round(tokens, span, bounds, inserted=not quoted)
    return Span(start, _contrast(tokens, start, bounds))


def _contrast(tokens: Tokens, start: int, bounds: Span) -> int:
    """Return where others go on after the infinitive at `start`: "to have 40, [while Ek saw 9]"."""
    if tokens.lower(start) != "to":
        return bounds.after
    near = range(start, min(bounds.after, start + _LONGEST_CLAUSE))
    marks = (at for at in near if tokens[at].text == ",")
    return next((at for at in marks if tokens.lower(at + 1) in _CONTRASTING), bounds.after)


def ends_speech(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether a quotation, and no mere name, ends before `place`: "“It rained,” [she] told"."""
    if tokens.at(place - 1).text not in ANY_QUOTES:
        return False
    last = place - 2
    while place - last < _MARKS and tokens.at(last).text in ANY_QUOTES:
        last -= 1
    first = max(bounds.first, last - _LONGEST_NAME)
    opened = any(tokens[at].text in ANY_QUOTES for at in range(first + 1, last))
    return tokens.at(last).text in _CUTS and not opened


def without_additions(tokens: Tokens, scope: Span) -> Span:
    """Return `scope`, which is told, up to what its writer adds: "…, [who led 8 men]".

    What only parts a subject from its verb ends nothing: "Lee, who led 8 men, [sank 40 ships]".
    """
    for place in range(scope.first, min(scope.after - 1, scope.first + _LONGEST_CLAUSE)):
        if tokens[place].text == "," and tokens.lower(place + 1) in _ADDED:
            return (
                scope
                if _goes_on(tokens, Span(place + 1, scope.after))
                else Span(scope.first, place)
            )
    return scope


def inserted_clause(tokens: Tokens, scope: Span) -> Span:
    """Return `scope` up to the comma that closes its clause: "Lee, who denies it[,] was fined"."""
    ahead = range(scope.first, min(scope.after, scope.first + _LONGEST_ADDITION))
    end = next((at for at in ahead if tokens[at].text == ","), None)
    closed = end is not None and is_finite(tokens, end + 1)
    return (
        Span(scope.first, end) if end is not None and closed else without_additions(tokens, scope)
    )


def _goes_on(tokens: Tokens, added: Span) -> bool:
    """Whether the verb of the clause follows the comma that ends what is `added`."""
    ahead = range(added.first, min(added.after, added.first + _LONGEST_ADDITION))
    end = next((at for at in ahead if tokens[at].text == ","), None)
    return end is not None and is_finite(tokens, end + 1)


def scope_round(tokens: Tokens, span: Span, bounds: Span, *, inserted: bool) -> Span:
    """Return what an attribution at `span` that follows what it attributes may answer for.

    What stands after it belongs to it too if it is `inserted` in a clause, or if it goes on.
    """
    first = _clause_start(tokens, span.first, bounds)
    after, limit = span.after, min(bounds.after, span.after + _LONGEST_CLAUSE)
    while after < limit and tokens[after].text not in _BREAKS:
        after += 1
    word = tokens.lower(after + 1)
    goes_on = word in _GOES_ON or (inserted and word not in _WHOSE)
    goes_on = goes_on or (inserted and _is_circumstance(tokens, Span(first, span.first)))
    if tokens.at(after).text == "," and goes_on:
        return Span(first, bounds.after)
    return Span(first, span.after)


def _is_circumstance(tokens: Tokens, span: Span) -> bool:
    """Whether no clause stands at `span`: "Too often, [officials said]"."""
    return span.after - span.first <= _LONGEST_CIRCUMSTANCE and not any(
        is_pronoun(tokens, at) or (is_verb(tokens, at) and tokens[at].text.islower())
        for at in range(span.first, span.after)
    )


def _clause_start(tokens: Tokens, place: int, bounds: Span) -> int:
    """Return where the sentence, or the brackets round `place`, start."""
    closed = 0
    first = max(bounds.first, place - _LONGEST_CLAUSE)
    for at in range(place - 1, first - 1, -1):
        text = tokens[at].text
        closed += (text == ")") - (text == "(")
        if text == ";" or closed < 0:
            return at + 1
    return first


def is_parted(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether a mark parts what starts at `place` from what stands before it."""
    limit = max(bounds.first, place - _LONGEST_LEAD)
    while place > limit and tokens.lower(place - 1) in DETERMINERS:
        place -= 1
    return place > bounds.first and tokens.at(place - 1).text in _PARTING


def is_leading(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether only a circumstance stands before `place`: "Since May, [according to]"."""
    if place <= bounds.first + 1:
        return True
    opening = tokens.lower(bounds.first)
    if place - bounds.first > _LONGEST_LEAD or opening not in CIRCUMSTANCES:
        return False
    before = range(bounds.first, place - 1)
    return not any(
        (is_verb(tokens, at) and tokens[at].text.islower()) or tokens[at].text in _PARTING
        for at in before
    )


def _over_hearer(tokens: Tokens, place: int, bounds: Span) -> int:
    """Return what follows those who are told something from `place` on."""
    while place < bounds.after and tokens.lower(place) != "that":
        counted = tokens[place].kind == "digits"
        if not (counted or tokens.lower(place) in DETERMINERS or in_source(tokens, place)):
            break
        place += 1
    return place


def _trails(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether nothing but circumstances stand between `place` and the next break."""
    word = tokens.lower(place)
    if word in _WHILE:
        return True
    plain = place < bounds.after and tokens[place].text not in _ENDS
    if plain and word not in CIRCUMSTANCES:
        return False
    for at in range(place, _next_end(tokens, place, bounds)):
        if tokens.lower(at) == "that" or is_pronoun(tokens, at) or is_verb(tokens, at):
            return False
    return True


def _introduces(tokens: Tokens, place: int, bounds: Span) -> bool:
    """Whether a comma and a quotation follow from `place` on: "she wrote on Monday[, “]"."""
    end = _next_end(tokens, place, bounds)
    return tokens.at(end).text == "," and tokens.at(end + 1).text in ANY_QUOTES


def _next_end(tokens: Tokens, place: int, bounds: Span) -> int:
    """Return where the next mark stands that ends a clause, not looking far."""
    limit = min(bounds.after, place + _LONGEST_CIRCUMSTANCE)
    while place < limit and tokens[place].text not in _ENDS:
        place += 1
    return place
