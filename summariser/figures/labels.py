"""What a figure's bullet says before its number."""

from collections.abc import Callable
from dataclasses import dataclass

from summariser.figures.changes import direction_of
from summariser.figures.found import Found
from summariser.figures.phrases import (
    AUXILIARIES,
    DETERMINERS,
    NOTHING,
    PREPOSITIONS,
    Span,
    is_infinitive,
    is_pronoun,
    is_verb,
    opens,
    phrase_after,
    phrase_before,
    trimmed,
)
from summariser.figures.tables import names, words
from summariser.figures.tokens import Tokens

_FILLERS = words(
    """
    by to a an of about around more than at least nearly almost over under up down from for on
    with just only some within after in during
    """
)
_PASSIVE = words("still also now were was are been be being is have has had")
_PARTICIPLES = ("ed", "en", "lost", "hurt", "held", "shot", "sent", "found", "left", "sold", "hit")
# The participles of verbs that have an object, where it is not the verb's own past in -ed.
_PARTICIPLE_OF = names("""
killed: kill, kills, killing, kills
injured: injure, injures, injuring
wounded: wound, wounds, wounding
hurt: hurt, hurting, hurts
displaced: displacing
infected: infecting
won: won, wins, win
lost: lost, loses, lose
sold: sold, sells, sell
bought: bought, buys, buy
found: found, finds, find
sent: sent, sends, send
built: built, builds, build
held: held, holds, hold
made: made, makes, make
left: left, leaving
caught: caught, catches
heard: heard, hears
taken: took, takes, taking
seen: saw, sees
given: gave, gives, giving
hired: hire, hires, hiring
created: create, creates, creating
needed: need, needs
employed: employ, employs, employing
cut: cut, cuts, cutting
""")
_HARM = words(
    """
    kill kills killed killing injure injured injuring wound wounded wounding hurt displaced
    """
)
_RELATIVES = words("which who that")
_SPANNING = words("for over within in after during")
_FATES = words("died drowned fled fell survived perished voted applied escaped")
_STATES = words("missing dead ill homeless trapped unemployed absent aboard")
_SHORT_CLAUSE = 4
_LONGEST_LEAD = 10
_LONGEST = 72
Pieces = tuple[Span | str, ...]
_EMPTY = words(
    """
    total number figure amount rest lot part one thing result time end year years day first past
    ago later earlier back him her them good last
    """
)


@dataclass(frozen=True, slots=True)
class Label:
    """The words before a bullet's number; `holds_unit` when they name what is counted.

    The number itself then ends before the token `number_after`.
    """

    text: str
    holds_unit: bool
    number_after: int


def label_of(text: str, tokens: Tokens, found: Found, bounds: Span) -> Label:
    """Return a short phrase of the sentence at `bounds` for what `found` tells, or an empty one."""
    turned = found.change in ("up", "down") and found.unit.kind != "part"
    for read in _READERS["moved" if turned else found.unit.kind]:
        label = written(text, tokens, *read(tokens, found, bounds))
        if label:
            return Label(label, read in (_counted, _done), (found.high or found.low).number.after)
    return Label("", False, 0)


def written(text: str, tokens: Tokens, *pieces: Span | str) -> str:
    """Return `pieces` as a label, "" when it says nothing by itself."""
    parts = [_piece(text, tokens, piece) for piece in pieces if piece]
    label = _shortened(" ".join(" ".join(parts).split()))
    content = [word for word in label.lower().split() if len(word) > 2 and word not in _EMPTY]
    return label[0].upper() + label[1:] if content else ""


def _piece(text: str, tokens: Tokens, piece: Span | str) -> str:
    if isinstance(piece, str):
        return piece
    return text[tokens[piece.first].start : tokens[piece.after - 1].end]


def _shortened(label: str) -> str:
    """Return `label` without the last phrases that make it too long."""
    parts = label.split(" ")
    while parts and len(" ".join(parts)) > _LONGEST:
        cut = [at for at in range(1, len(parts)) if parts[at].lower() in PREPOSITIONS]
        parts = parts[: cut[-1]] if cut else []
    return " ".join(parts)


def _moved(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The object before "from … to …", or the subject of the verb of movement."""
    place = _over_fillers(tokens, found.anchor, bounds)
    if is_verb(tokens, place - 1) or direction_of(tokens.lower(place - 1)) != "=":
        return (_subject(tokens, place - 1, bounds),)
    return (phrase_before(tokens, place, bounds.first),)


def _subject(tokens: Tokens, verb: int, bounds: Span) -> Span:
    """The noun phrase before the verb at `verb` and its auxiliaries."""
    verb = over_light(tokens, verb, bounds)
    if tokens.lower(verb - 1) in _RELATIVES:
        return _which(tokens, verb, bounds)
    return phrase_before(tokens, verb, bounds.first)


def over_light(tokens: Tokens, verb: int, bounds: Span) -> int:
    """Return where the auxiliaries and adverbs before `verb` start."""
    while verb > bounds.first and _is_light(tokens.lower(verb - 1)):
        verb -= 1
    return verb


def _is_light(word: str) -> bool:
    return word in AUXILIARIES or word.endswith("ly")


def _over_fillers(tokens: Tokens, place: int, bounds: Span) -> int:
    while place > bounds.first:
        word = tokens.lower(place - 1)
        if word not in _FILLERS and not word.endswith("ly"):
            break
        place -= 1
    return place


def _head(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The noun of "a profit of £3m", "a speed of 40 mph"."""
    if tokens.lower(found.anchor - 1) != "of":
        return ()
    return (phrase_before(tokens, found.anchor - 1, bounds.first),)


def _whole(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The whole of "78 per cent of the deal"."""
    if tokens.lower(found.after) not in ("of", "in", "for"):
        return ()
    return (phrase_after(tokens, found.after + 1, bounds.after),)


def _described(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The noun of "a $12bn deal", "a €20,000 ($21,000) fine"."""
    place = _after_brackets(tokens, found.after)
    following = tokens.at(place)
    if following.kind != "word" or following.lower in PREPOSITIONS:
        return ()
    return (phrase_after(tokens, place, bounds.after),)


def _after_brackets(tokens: Tokens, place: int) -> int:
    if tokens.at(place).text != "(":
        return place
    closing = [at for at in range(place, place + 12) if tokens.at(at).text == ")"]
    return closing[0] + 1 if closing else place


def _predicate(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """What a share of people does: "29% [say they are worried about flying]"."""
    place = found.after + 2 * (tokens.lower(found.after) == "of")
    if not is_verb(tokens, place):
        return ()
    end = place
    while end < bounds.after and tokens[end].kind == "word":
        end += 1
    return (trimmed(tokens, Span(place, end)),)


def _counted(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The things counted, with what is said of them: "people [were] killed in a blast"."""
    thing, end = _thing(tokens, found), min(found.after, bounds.after)
    state = end
    while tokens.lower(state) in _PASSIVE:
        state += 1
    if _is_state(tokens, state, passive=state > end):
        rest = phrase_after(tokens, state + 1, bounds.after)
        return thing, Span(state, rest.after if rest else state + 1)
    rest = phrase_after(tokens, end, bounds.after)
    return (Span(thing.first, rest.after) if rest else thing,)


def _is_state(tokens: Tokens, place: int, *, passive: bool) -> bool:
    """Whether the word at `place` says what became of the things counted: "killed", "missing"."""
    word = tokens.lower(place)
    if passive:
        return word in _STATES or word.endswith(_PARTICIPLES)
    return word in _FATES


def _thing(tokens: Tokens, found: Found) -> Span:
    """The noun that is counted."""
    start = (found.high or found.low).number.after
    return Span(start + (tokens.lower(start) == "of"), found.after)


def _done(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """Those to whom the verb before the amount does something: "police arrested 14 [people]"."""
    verb = tokens.lower(_over_fillers(tokens, found.anchor, bounds) - 1)
    done = _PARTICIPLE_OF.get(verb, verb if verb.endswith("ed") else "")
    if not done:
        return ()
    tail = _tail(tokens, found, bounds)
    if found.unit.kind == "bare":
        return (done, tail) if verb in _HARM else ()
    return _thing(tokens, found), done, tail


def _bearer(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The name before an age: "Ann Lee, [now] 41,"."""
    place = found.anchor - (tokens.lower(found.anchor - 1) in ("now", "then", "aged"))
    if tokens.lower(place - 1) == "was" and tokens.lower(place - 2) in ("he", "she"):
        return ("age",)
    first = place - 1
    while first > bounds.first and tokens.at(first - 1).text[:1].isupper():
        first -= 1
    return (Span(first, place - 1),) if tokens.at(place - 1).text == "," else ()


def _clause(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The subject and verb before the amount, or the verb and what follows the amount."""
    place = _over_fillers(tokens, found.anchor, bounds)
    if not is_verb(tokens, place - 1):
        return _object(tokens, place, bounds) if tokens.lower(place) not in _SPANNING else ()
    verb = place - 1
    subject = _subject(tokens, verb, bounds)
    if tokens.lower(verb) in AUXILIARIES or (subject and direction_of(tokens.lower(verb)) != "="):
        return (subject,)
    tail = _tail(tokens, found, bounds)
    if subject:
        said = Span(over_light(tokens, verb, bounds), place)
        short = place - subject.first < _SHORT_CLAUSE
        return (subject, said, tail) if short else (subject, said)
    linked = tokens.lower(place) in ("for", "at", "on", "by")
    return (Span(verb, place + linked), tail) if tail or linked else ()


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


def _lead_in(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The words of the clause before the amount: "The vision comes at a price of"."""
    place = found.anchor
    while place > bounds.first and opens(tokens, place - 1):
        place -= 1
    start, limit = place, max(bounds.first, place - _LONGEST_LEAD)
    while start > limit and not (opens(tokens, start - 1) and not is_pronoun(tokens, start - 1)):
        start -= 1
    while start < place and is_pronoun(tokens, start):
        start += 1
    span = trimmed(tokens, Span(start, place))
    return (span,) if span.after - span.first > 1 else ()


def _follow_up(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The clause after an amount that opens its sentence: "For 19 days, [an artist chiselled]"."""
    if tokens.at(found.after).text != "," or found.first > bounds.first + 2:
        return ()
    end, limit = found.after + 1, min(bounds.after, found.after + _LONGEST_LEAD)
    while end < limit and not opens(tokens, end):
        end += 1
    span = trimmed(tokens, Span(found.after + 1, end))
    return (span,) if span.after - span.first > 1 else ()


def _placed(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The phrase that follows, by itself: "$2.5 million [at her disposal]"."""
    return (_tail(tokens, found, bounds),)


def _tail(tokens: Tokens, found: Found, bounds: Span) -> Span:
    """The phrase that follows the amount: "for the company", "to settle the case"."""
    if tokens.lower(found.after) not in PREPOSITIONS:
        return NOTHING
    rest = phrase_after(tokens, found.after + 1 + is_infinitive(tokens, found.after), bounds.after)
    return Span(found.after, rest.after) if rest else NOTHING


_READERS: dict[str, tuple[Callable[[Tokens, Found, Span], Pieces], ...]] = {
    "moved": (_moved, _whole, _clause, _lead_in),
    "count": (_done, _counted),
    "share": (_head, _whole, _predicate, _described, _clause, _lead_in, _follow_up, _placed),
    "money": (_head, _described, _whole, _clause, _lead_in, _follow_up, _placed),
    "measure": (_head, _described, _clause, _whole, _lead_in, _follow_up, _placed),
    "age": (_bearer, _described, _clause),
    "part": (_whole, _counted),
    "trait": (_described,),
    "bare": (_done, _head, _clause, _whole, _predicate, _lead_in, _follow_up, _placed),
    "name": (),
}
