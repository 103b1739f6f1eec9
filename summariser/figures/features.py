"""The features of a figure by which the ranker tells whether the story is about it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p, log10

from summariser.figures.found import Found
from summariser.figures.minor import is_lone, is_of_people, is_of_them, is_passing, is_time
from summariser.figures.phrases import Span, is_verb
from summariser.figures.tables import names
from summariser.figures.tokens import Tokens

# What a report of the markets is told by, and what it goes on with.
_MARKETS = names("""
main market: dow
other market: nasdaq, s&p, ftse, nikkei, crude, oil
""")
# Tokens that are read before a figure, for the sake of hostile texts.
_WIDEST = 400

_MOST_SIZE = 12.0

# What tells other things of one kind of figure than of another.
_BY_KIND = (
    "place",
    "lead",
    "opens",
    "order of kind",
    "repeats",
    "size",
    "below largest of kind",
    "title",
    "near",
    "named",
    "spread",
    "central",
)
# What does not tell evenly more as it grows, with the steps at which it does.
_STEPS = tuple(
    (f"{name} over {step:.2g}", name, step)
    for name, steps in (
        ("sentence", list(map(log1p, (1, 2, 3, 5)))),
        ("near", [0.0, 0.2, 0.5]),
        ("title", [0.0, 0.2, 0.5]),
        ("below largest", [0.0, 1.0, 2.0]),
        ("below largest of kind", [0.0, 1.0, 2.0]),
    )
    for step in steps
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands.

    Its sentence, at the tokens `bounds`, is number `sentence` of `sentences` and has `length` words
    that carry a meaning; `before` of the `crowd` of figures in it come before this one. `repeats`
    is how often the figure is told, `rivals` are the figures of the text, itself among them.
    `title` and `near` are the shares of the title's words that the sentence and the words beside
    the figure hold, `opening` is the share of the latter in the first sentence; `named` tells that
    the title names what is counted; `spread` and `central` tell in how many other sentences the
    words beside the figure and those of its sentence come, on average.
    """

    bounds: Span
    sentence: int
    sentences: int
    length: int
    before: int
    crowd: int
    repeats: int
    rivals: "Rivals"
    title: float
    near: float
    named: bool
    opening: float
    spread: float
    central: float


class Rivals:
    """The figures of a text, in its order, among which one is chosen."""

    def __init__(self, figures: Sequence[Found]) -> None:
        self.count = len(figures)
        self._units = Counter(found.unit.name for found in figures)
        self._order = {found.first: order for order, found in enumerate(figures)}
        self._sizes: dict[str, list[float]] = {}
        self._orders: dict[int, int] = {}
        for found in figures:
            alike = self._sizes.setdefault(found.unit.kind, [])
            self._orders[found.first] = len(alike)
            alike.append(size_of(found))
        self._most = {kind: max(sizes) for kind, sizes in self._sizes.items()}

    def compared(self, found: Found) -> dict[str, float]:
        """Return what can be seen of `found` beside the others."""
        size, most = size_of(found), self._most[found.unit.kind]
        return {
            "order": log1p(self._order[found.first]),
            "order of kind": log1p(self._orders[found.first]),
            "below largest": max(self._most.values()) - size,
            "below largest of kind": most - size,
            "of kind": log1p(len(self._sizes[found.unit.kind])),
            "of unit": log1p(self._units[found.unit.name]),
            "share of unit": self._units[found.unit.name] / self.count,
        }


def size_of(found: Found) -> float:
    """Return the decimal logarithm of the value of `found`, between 0 and 12."""
    value = abs((found.high or found.low).value)
    return min(log10(value), _MOST_SIZE) if value >= 1 else 0.0


def features(tokens: Tokens, found: Found, setting: Setting) -> dict[str, float]:
    """Return what can be seen of `found`, by name; what is not seen may be missing or zero."""
    seen = {
        **_place(setting),
        **setting.rivals.compared(found),
        **_looks(found),
        **_change(found),
        **_neighbours(tokens, found),
        **_kind(tokens, found),
        **_market(tokens, found, setting.bounds),
    }
    kind = found.unit.kind
    stepped = {passed: float(seen[name] > step) for passed, name, step in _STEPS}
    return {**seen, **stepped, **{f"{name} of {kind}": seen[name] for name in _BY_KIND}}


def _place(setting: Setting) -> dict[str, float]:
    return {
        "place": setting.sentence / max(setting.sentences, 1),
        "lead": float(setting.sentence == 0),
        "second": float(setting.sentence == 1),
        "sentence": log1p(setting.sentence),
        "opens": float(setting.before == 0),
        "before": log1p(setting.before),
        "crowd": log1p(setting.crowd),
        "repeats": log1p(setting.repeats - 1),
        "title": setting.title,
        "near": setting.near,
        "named": float(setting.named),
        "spread": log1p(setting.spread),
        "central": log1p(setting.central),
        "opening": setting.opening,
        "length": log1p(setting.length),
        "last": float(setting.sentence == setting.sentences - 1),
    }


def _looks(found: Found) -> dict[str, float]:
    """Return how large `found` is, and how its number is written."""
    amount = found.high or found.low
    value = abs(amount.value)
    return {
        "size": size_of(found),
        "round": float(value >= 10 and float(f"{value:.0e}") == value),
        "exact": float(value >= 100 and float(f"{value:.1e}") != value),
        "fraction": float(value != int(value)) if value < 1e15 else 0.0,
        "below one": float(value < 1 and amount.number.kind != "digits"),
        "single": float(value == 1),
        "two": float(value == 2),
        "few": float(value <= 4),
        "spelt": float(amount.number.kind == "words"),
        "vague": float(amount.number.kind == "vague"),
        "scaled": float(amount.number.scale > 1),
    }


def _change(found: Found) -> dict[str, float]:
    return {
        "range": float(found.high is not None and not found.moves),
        "movement": float(found.moves),
        "up": float(found.change == "up"),
        "down": float(found.change == "down"),
        "about": float(found.change == "~"),
        "more than": float(found.change == ">"),
        "up to": float(found.change == "<"),
    }


def _neighbours(tokens: Tokens, found: Found) -> dict[str, float]:
    """Return what stands next to `found`."""
    before, after = tokens.at(found.first - 1), tokens.at(found.after)
    return {
        "aside": float(before.text in ("(", "[")),
        "closes": float(after.text in (".", "")),
        "verb": float(is_verb(tokens, found.after)),
    }


def _kind(tokens: Tokens, found: Found) -> dict[str, float]:
    kind, name = found.unit.kind, found.unit.name
    time = is_time(found)
    return {
        kind: 1.0,
        "time": float(time),
        "days": float(name in ("day", "week", "month")),
        "hours": float(name in ("second", "minute", "hour")),
        "people": float(is_of_people(found)),
        "long": float(name.count(" ") > 0),
        "dollar": float(name == "dollar"),
        "per": float(" per " in name),
        "old": float(kind == "age" and tokens.lower(found.after - 1) == "old"),
        "passing": float(is_passing(tokens, found)),
        "lone": float(is_lone(tokens, found)),
        "of them": float(is_of_them(found)),
    }


def _market(tokens: Tokens, found: Found, bounds: Span) -> dict[str, float]:
    """Return which market the sentence last named before `found`."""
    widest = max(bounds.first, found.first - _WIDEST)
    before = (token.lower for token in reversed(tokens[widest : found.first]))
    named = next((_MARKETS[word] for word in before if word in _MARKETS), "")
    return {named: 1.0} if named else {}
