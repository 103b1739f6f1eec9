"""Words before a number that say how it is meant: about, more than, rose, fell."""

from typing import cast

from summariser.figures.changewords import BEFORE, DOWN, UP
from summariser.figures.letters import LENGTHS
from summariser.figures.measures import TIMES
from summariser.figures.quantity import Change
from summariser.figures.shifts import STANDING, may_shift, shift_of
from summariser.figures.tables import names, words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

_DIRECTIONS: dict[str, Change] = {
    **dict.fromkeys(words(UP), "up"),
    **dict.fromkeys(words(DOWN), "down"),
}
_SIGNS = cast("dict[str, Change]", names(BEFORE))
_LONGEST = max(phrase.count(" ") + 1 for phrase in _SIGNS)
_ENDS = {phrase.rsplit(" ", 1)[-1] for phrase in _SIGNS} | {"past"}
# "Asked about 17-year-old Ann": no estimate.
_SPEAKING = words(
    """
    said says asked know knows knew heard told tell think talk talked spoke
    """
)
# "Over two years" is a span of time, "for over two years" is more than two.
_BEFORE_OVER = words(
    """
    for after lasted took well just take takes lasting spent been in is was are were of with has
    have had by at
    """
)
_SPREAD = words(
    """
    spread spreads spreading scattered stretched distributed presided ruled rule hand hands handed
    handing turned turning signed signing forked
    """
)
# "Took [over] 12 firms", but "took [over] 40% of the votes".
_TAKING = words("take takes taking took")
# What a figure with an article may stand behind: "up to [a 50%] rise", "about [a 5%] fall".
_BEFORE_ARTICLE = words("about nearly almost roughly approximately")
_LONGEST_OBJECT = 7
_ARTICLES = words("a an the its their his her this that of")
_OWNERS = words("its their his her")
_PARTICIPLES = ("ed", "ing", "lost", "fallen")
_FILLERS = words(
    """
    by to a an another further its his her their record some as even much mere
    whopping staggering
    """
)
# "Gave [up] 20 points" moves nothing.
_WITH_PARTICLES = words(
    """
    gave give gives giving given turned turns set sets made make makes picked pick opened opening
    opens took take taking put puts putting came coming rounded lined setting making ended end ends
    split hold held show showed grew used uses use served built build bring bringing brought write
    wrote beat beats blew blow blown bought break breaks broke burn burns burnt buy buys call calls
    chalk clean cleans clock cough coughs cut cuts cutting dig dug eat eats ate fill fills fork gun
    hunt hunts knock knocks line lines load lock locks mop mow mows notch pony prop rack racks round
    serve shut shuts shutting shoot shoots sign signs snap soak stock strike strikes struck stump
    swallow swept tear tears tore torn track tracks wind wound wrap
    """
)
_ENDING = words("ended end ends ending")
# "Raised $40" gathers it, "raised prices by 40%" moves them.
_GATHERING = words(
    """
    raise raises raised raising add adds added boost boosts boosted lower reduce
    """
)
# What is lost without becoming fewer: "lost three games".
_CONTESTS = words(
    """
    wicket game match set final semi-final quarter-final title race frame series round election
    battle case test fight bout duel by-election war derby fixture leg tie
    """
)
_REACHING_UP = words("picked picks edged edges inched inches ticked ticks crept creeps nudged shot")
_LOSING = words("lose loses lost losing")
# "Fell [back] 2%".
_PARTICLES = words("back off away ahead out")
_LEVELS = words("low high peak trough level total maximum minimum average lows highs")
_FORMING = words("make makes made making give gives gave giving given")
# Things found again are no more than before: "recovered two knives".
_RECOVERING = words("recover recovers recovered recovering")


def change_before(tokens: Tokens, place: int, unit: Unit) -> tuple[Change, int]:
    """Return the change said before the amount at `place`, and where its words start."""
    sign, start = _modifier(tokens, place, unit.name)
    if sign == "=":
        sign, start = _before_article(tokens, place)
    reached = tokens.lower(place - 1) == "to" and tokens.lower(place - 2) == "up"
    if reached and tokens.lower(place - 3) in _REACHING_UP:
        return "up", place  # "growth picked up to 3%"
    if sign != "=":
        return sign, start
    return _direction(tokens, place, unit), place


def direction_of(word: str) -> Change:
    """Return "up" or "down" for a verb of movement in lower case, "=" for other words."""
    return _DIRECTIONS.get(word, "=")


def _modifier(tokens: Tokens, place: int, unit: str) -> tuple[Change, int]:
    told = tokens.at(place + 1).text == "-" and tokens.lower(place - 1) == "about"
    aged = unit.endswith("of age") and (told or tokens.lower(place - 2) in _SPEAKING)
    scored = tokens.at(place - 2).text == "-" and tokens.touch(place - 1)  # "a 3-under 67"
    if tokens.lower(place - 1) not in _ENDS or aged or scored:
        return "=", place
    if tokens.lower(place - 1) == "past":
        moved = direction_of(tokens.lower(place - 2)) != "="
        return (">", place - 1) if moved else ("=", place)
    for length in range(min(_LONGEST, place), 0, -1):
        said = [tokens.lower(at) for at in range(place - length, place)]
        sign = _SIGNS.get(" ".join(said))
        start = place - length
        timed = _is_span_of_time(tokens, start, said, unit)
        if sign and not timed and not _is_no_measure(tokens, start, said, unit):
            return sign, start
    return "=", place


def _before_article(tokens: Tokens, place: int) -> tuple[Change, int]:
    """Return what is said before the article before `place`: "up to [a] 50% rise"."""
    if tokens.lower(place - 1) not in ("a", "an"):
        return "=", place
    sign, start = _modifier(tokens, place - 1, "")
    plain = start == place - 2 and tokens.lower(start) not in _BEFORE_ARTICLE
    return ("=", place) if plain else (sign, start)


def _is_span_of_time(tokens: Tokens, start: int, said: list[str], unit: str) -> bool:
    """Whether "over", "within" or "under" tells when, not how much."""
    if unit not in TIMES or said[-1] not in ("over", "within", "under"):
        return False
    return len(said) == 1 and tokens.lower(start - 1) not in _BEFORE_OVER


def _is_no_measure(tokens: Tokens, start: int, said: list[str], unit: str) -> bool:
    """Whether "over" tells where or what is done: "spread [over] 40 acres", "handed [over] £5".

    "As far as" measures lengths alone: "as far as two boats are concerned".
    """
    if said == ["as", "far", "as"]:
        return unit not in LENGTHS
    before = tokens.lower(start - 1) if said == ["over"] else ""
    taken = before in _TAKING and unit not in TIMES and not unit.startswith("percentage")
    return taken or before in _SPREAD


def _direction(tokens: Tokens, place: int, unit: Unit) -> Change:
    """Return the direction of the verb before the amount of `unit` at `place`."""
    whole = tokens.lower(unit.after) == "of"
    shift = shift_of(tokens, place) if may_shift(tokens, place, unit) and not whole else "="
    if shift != "=":
        return shift
    verb = _verb_before(tokens, place, unit)
    aged = unit.kind == "age" and tokens.lower(place - 1) != "to"  # "raised by her 28-year-old"
    if aged or _is_played(tokens, verb, place, unit) or _is_adjective(tokens, verb, place):
        return "="
    measured = unit.kind in ("share", "money", "measure")
    if _is_particle(tokens, verb, place, unit) or (measured and _is_owned(tokens, place)):
        return "="
    return direction_of(tokens.lower(verb))


def _verb_before(tokens: Tokens, place: int, unit: Unit) -> int:
    """Return where the verb before the amount at `place` may stand, fillers between them skipped.

    "Rose [by a further] 5%", "nearly tripled[, to] 61,000", "cut [rates by] 2%".
    """
    verb = _over_level(tokens, place - 1)
    for _ in range(3):
        if tokens.lower(verb) not in _FILLERS:
            break
        verb -= 1
    apart = tokens.lower(verb) == "," and tokens.lower(verb + 1) == "to"
    verb -= apart and tokens.lower(verb - 1) not in _LOSING
    verb -= unit.kind == "share" and tokens.lower(verb) in _PARTICLES
    measured = unit.kind in ("share", "money", "measure") and tokens.lower(place - 1) == "by"
    if measured and direction_of(tokens.lower(verb)) == "=":
        return _verb_of_object(tokens, verb)
    return verb


def _is_played(tokens: Tokens, verb: int, place: int, unit: Unit) -> bool:
    """Whether things are lost without becoming fewer: "lost [three games]", "lost by [2 runs]"."""
    beaten = tokens.lower(place - 1) == "by" and tokens.lower(verb) in _LOSING
    contest = unit.name.rsplit(" ", 1)[-1] in _CONTESTS
    return unit.kind == "count" and (contest or beaten)


def _is_owned(tokens: Tokens, place: int) -> bool:
    """Whether the amount at `place` is the level of what is moved: "slash its [$40m] debt"."""
    described = tokens.lower(place - 1) in _OWNERS
    return described and direction_of(tokens.lower(place - 2)) != "="


def _over_level(tokens: Tokens, place: int) -> int:
    """Return the place of the "to" in "fell to a record low of", `place` itself without one."""
    if tokens.lower(place) != "of" or tokens.lower(place - 1) not in _LEVELS:
        return place
    near = range(place - 2, place - 6, -1)
    return next((at for at in near if tokens.lower(at) == "to"), place)


def _is_adjective(tokens: Tokens, verb: int, place: int) -> bool:
    """Whether the word at `verb` only says which: "a tapered 14 gauge tip", "the lost 31"."""
    before, joined = tokens.lower(verb - 1), verb == place - 1
    participle = joined and before in _ARTICLES and tokens.lower(verb).endswith(_PARTICIPLES)
    return participle or before in ("a", "an")


def _verb_of_object(tokens: Tokens, place: int) -> int:
    """Return the place of the verb of movement whose object ends at `place`: "cut rates"."""
    for at in range(place, max(-1, place - _LONGEST_OBJECT), -1):
        if tokens.at(at).kind == "mark" and tokens.at(at).text not in "-'’":
            break
        if direction_of(tokens.lower(at)) != "=" and tokens.lower(at - 1) not in _ARTICLES:
            return at
    return place


def _is_particle(tokens: Tokens, place: int, amount: int, unit: Unit) -> bool:
    """Whether "up" belongs to its verb ("gave up 20 points"), or "raised" only gathers money."""
    word, before, kind = tokens.lower(place), tokens.lower(place - 1), unit.kind
    if word in ("up", "down"):
        moved = before in _ENDING and may_shift(tokens, amount, unit)  # "the index ended up 12"
        doing = before in _WITH_PARTICLES or (
            _is_deed(before) and tokens.lower(amount - 1) != "to"  # "talked down to 40"
        )
        return before in _FORMING or (kind != "share" and not moved and doing)
    if word in _RECOVERING:
        return kind == "count" or (kind == "money" and amount == place + 1)
    return word in _GATHERING and amount == place + 1


def _is_deed(word: str) -> bool:
    """Whether the lower-case `word` is a verb that goes with "up" or "down": "[gunned] down"."""
    stands = word in STANDING or direction_of(word) != "="
    return word.endswith(("ed", "ing")) and not stands


def is_moving(tokens: Tokens, place: int, way: Change) -> bool:
    """Whether the word at `place` moves `way` by itself: "grew", "up", not "[made] up"."""
    word = tokens.lower(place)
    particle = word in ("up", "down") and tokens.lower(place - 1) in _WITH_PARTICLES
    return direction_of(word) == way and not particle
