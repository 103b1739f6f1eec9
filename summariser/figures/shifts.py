"""Words that move only shares and points: "firmed [2%]", "edged higher [2%]"."""

from typing import cast

from summariser.figures.quantity import Change
from summariser.figures.tables import names, words
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit

# "The pound popped 2%", but "popped two pills".
_VERBS = cast(
    "dict[str, Change]",
    names("""
up: firm, firms, firmed, firming, vault, vaults, vaulted, vaulting, burgeoned, mounts, mounted
up: popped, bulged, flourished, zipped, spurted, galloped, ascended, thrived
up: add, adds, added, adding, boosted, boosts, ups, upped, upping, regains, regained, regaining
up: recoups, recouped, rebuilt, bettered, accrued, compounded, elevated, perked, fattened
up: bloomed, blossomed, overshot, roared, stormed, steamed, motored, levitated
down: dive, dives, dived, dove, diving, swooned, wilts, wilted, falters, faltered, buckled, caved
down: sputtered, fizzled, drooped, regressed, lightens, lightened, docks, docked, squeezed
down: compressed, tightened, discounted, relinquished, forfeited, surrendered, hemorrhaged
down: haemorrhaged, bled, backslid, undershot, corrected, deteriorated, imploded
down: unwound, shrivelled, shriveled, chopped, clipped, sliced, erased, wobbled
down: drifted, hacked, lopped, knocked, cheapened, unravelled, unraveled
"""),
)
# A verb and an adverb that move together.
_PAIRS = cast(
    "dict[str, Change]",
    names("""
up: tack on, tacks on, tacked on, tacking on, put on, puts on, putting on, piles on, piled on
up: bounces back, bounced back, bouncing back, claws back, clawed back, clawing back, won back
up: raced ahead, powered ahead, pushed ahead, forged ahead, pressed ahead, moved ahead, shot ahead
down: give back, gives back, gave back, giving back, given back, handed back, give up, gives up
down: gave up, giving up, given up, pulls back, pulled back, scales back, scaled back, rolled back
down: dialled back, dialed back, knocked off, shaved off, wiped off, came off, backed off
down: came down, coming down
"""),
)
_ADVERBS: dict[str, Change] = {"higher": "up", "lower": "down", "off": "down"}
# What an adverb may tell the way of: "closed [lower] 2%", "was [off] 2%".
STANDING = words(
    """
    is was are were be been being stood stands trading traded trades close closed closes closing
    open opened opens opening end ended ends ending finish finished finishes finishing settle
    settled settles settling edge edged edges edging inch inched inches inching move moved moves
    moving drift drifted drifts drifting creep crept creeps creeping nudge nudged nudges nudging
    tick ticked ticks ticking push pushed pushes pushing head headed heads heading go went goes
    going gone trend trended trending shot climb climbed climbing slide slid sliding
    """
)
_BETWEEN = words("by another a further about its")
_LONGEST = 3


def may_shift(tokens: Tokens, place: int, unit: Unit) -> bool:
    """Whether the amount of `unit` at `place` is a share, points, or what may be: "off [14.81]"."""
    loose = unit.kind == "bare" and "." in tokens[place].text
    return unit.kind == "share" or unit.name == "point" or loose


def shift_of(tokens: Tokens, place: int) -> Change:
    """Return how the words before the amount at `place` move it, "=" where they do not."""
    last = place - 1
    while last > place - _LONGEST and tokens.lower(last) in _BETWEEN:
        last -= 1
    word, before = tokens.lower(last), tokens.lower(last - 1)
    if word in _ADVERBS:
        return _ADVERBS[word] if before in STANDING else "="
    return _PAIRS.get(f"{before} {word}") or _VERBS.get(word, "=")
