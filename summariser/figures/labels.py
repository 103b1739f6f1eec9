"""What a figure's bullet says before its number."""

from collections.abc import Callable
from dataclasses import dataclass

from summariser.figures.clauses import (
    Pieces,
    clause,
    follow_up,
    lead_in,
    moved,
    over_fillers,
    placed,
    tail,
)
from summariser.figures.fallbacks import FALLBACKS
from summariser.figures.found import Found
from summariser.figures.marks import behind_bracket
from summariser.figures.phrases import (
    PREPOSITIONS,
    Span,
    is_verb,
    phrase_after,
    phrase_before,
    trimmed,
)
from summariser.figures.subclauses import DROPPED
from summariser.figures.tables import names, without_possessive, words
from summariser.figures.tokens import Tokens
from summariser.figures.verbforms import PARTICIPLES
from summariser.figures.view import SUBORDINATORS

_PASSIVE = words("still also now were was are been be being is have has had")

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
_FATES = words("died drowned fled fell survived perished voted applied escaped")
_STATES = words("missing dead ill homeless trapped unemployed absent aboard")
_LONGEST = 72
_EMPTY = words(
    """
    further top total number figure amount rest lot part one thing result time end year years
    day first past ago later earlier back him her them good last next take takes took taking rose
    rise rising grow grew growing fell fall falling save saves saved setting set get gets got make
    makes made come came went add adds added pay paid cost costs spend spent need needs used stay
    applied meant means expect dropped delayed airs from for with about into over
    """
)
_TIMES = words("day week month quarter season year years decade decades period time same last")


@dataclass(frozen=True, slots=True)
class Label:
    """The words before a bullet's number; `holds_unit` when they name what is counted.

    The number itself then ends before the token `number_after`. `sure` tells labels that are
    understood without their sentence from those that may not be.
    """

    text: str
    holds_unit: bool
    number_after: int
    sure: bool


def label_of(text: str, tokens: Tokens, found: Found, bounds: Span) -> Label:
    """Return a short phrase of the sentence at `bounds` for what `found` tells, or an empty one."""
    turned = found.change in ("up", "down") and found.unit.kind != "part"
    for read in (*_READERS["moved" if turned else found.unit.kind], *FALLBACKS):
        label = written(text, tokens, *read(tokens, found, bounds))
        if label:
            after = (found.high or found.low).number.after
            sure = read is moved and found.moves and _is_plain(label)
            return Label(label, read in (_counted, _done), after, sure)
    return Label("", False, 0, False)


def written(text: str, tokens: Tokens, *pieces: Span | str) -> str:
    """Return `pieces` as a label, "" when it says nothing by itself."""
    parts = [_piece(text, tokens, piece) for piece in pieces if piece]
    opener, _, rest = " ".join(" ".join(parts).split()).partition(" ")
    whole = rest if opener.lower() in DROPPED else f"{opener} {rest}".rstrip()
    label = without_possessive(_shortened(whole))
    content = [word for word in label.lower().split() if len(word) > 2 and word not in _EMPTY]
    return label[0].upper() + label[1:] if content and not label[0].isdigit() else ""


def _is_plain(label: str) -> bool:
    """Whether `label` names a thing in two words or more, without times or numbers."""
    parts = label.lower().split()
    return len(parts) > 1 and label.replace(" ", "").isalpha() and not _TIMES & set(parts)


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
    place = behind_bracket(tokens, found.after)
    following = tokens.at(place)
    if following.kind != "word" or following.lower in PREPOSITIONS:
        return ()
    return (phrase_after(tokens, place, bounds.after),)


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
        return word in _STATES or word in PARTICIPLES or word.endswith(("ed", "en"))
    return word in _FATES


def _thing(tokens: Tokens, found: Found) -> Span:
    """The noun that is counted."""
    start = (found.high or found.low).number.after
    return Span(start + (tokens.lower(start) == "of"), found.after)


def _done(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """Those to whom the verb before the amount does something: "police arrested 14 [people]"."""
    verb = tokens.lower(over_fillers(tokens, found.anchor, bounds) - 1)
    done = _PARTICIPLE_OF.get(verb, verb if verb.endswith("ed") else "")
    if not done:
        return ()
    rest = tail(tokens, found, bounds)
    if found.unit.kind == "bare":
        return (done, rest) if verb in _HARM else ()
    return _thing(tokens, found), done, rest


def _bearer(tokens: Tokens, found: Found, bounds: Span) -> Pieces:
    """The name before an age: "Ann Lee, [now] 41,"."""
    place = found.anchor - (tokens.lower(found.anchor - 1) in ("now", "then", "aged"))
    if tokens.lower(place - 1) == "was" and tokens.lower(place - 2) in ("he", "she"):
        return ("age",)
    first = place - 1
    while first > bounds.first and tokens.at(first - 1).text[:1].isupper():
        first -= 1
    first += tokens.lower(first) in SUBORDINATORS
    return (Span(first, place - 1),) if tokens.at(place - 1).text == "," else ()


_READERS: dict[str, tuple[Callable[[Tokens, Found, Span], Pieces], ...]] = {
    "moved": (moved, _whole, clause, lead_in),
    "count": (_done, _counted),
    "share": (_head, _whole, _predicate, _described, clause, lead_in, follow_up, placed),
    "money": (_head, _described, _whole, clause, lead_in, follow_up, placed),
    "measure": (_head, _described, clause, _whole, lead_in, follow_up, placed),
    "age": (_bearer, _described, clause),
    "part": (_whole, _counted),
    "trait": (_described,),
    "bare": (_done, _head, clause, _whole, _predicate, lead_in, follow_up, placed),
    "name": (),
}
