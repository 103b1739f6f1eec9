"""How telling a figure is: a weighted sum of what can be seen of it."""

from dataclasses import dataclass
from math import log10

from summariser.figures.finding import Found
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_HARM = words(
    """
    killed dead died deaths injured wounded missing victims arrested jailed sentenced displaced
    infected
    """
)

WEIGHTS = {
    "place": -1.0,
    "lead": 0.5,
    "size": 0.15,
    "repeats": 0.5,
    "title": 1.0,
    "money": 0.6,
    "share": 0.2,
    "count": 0.3,
    "age": -1.0,
    "part": 0.0,
    "bare": -0.5,
    "measure": 0.0,
    "time": -0.7,
    "single": -1.0,
    "small": -0.5,
    "spelt": -0.3,
    "moved": 0.4,
    "movement": 0.8,
    "bounded": 0.3,
    "harm": 0.5,
    "aside": -0.8,
    "date": 0.5,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands: its sentence's number of all, and how often it is repeated.

    `shared` is the share of the title's words that its sentence holds.
    """

    sentence: int
    sentences: int
    repeats: int
    shared: float


def features(tokens: Tokens, found: Found, setting: Setting) -> dict[str, float]:
    """Return what can be seen of `found`, by the names in WEIGHTS."""
    value = abs(found.high.value if found.high else found.low.value)
    kind = found.unit.kind
    return {
        "place": setting.sentence / max(setting.sentences, 1),
        "lead": float(setting.sentence == 0),
        "size": min(log10(value), 12.0) if value >= 1 else 0.0,
        "repeats": min(setting.repeats - 1, 3),
        "title": setting.shared,
        kind: 1.0,
        "time": float(_is_time(found)),
        "single": float(value == 1),
        "small": float(value <= 3 and kind in ("count", "bare", "measure")),
        "spelt": float(found.low.number.kind == "words"),
        "moved": float(found.change in ("up", "down")),
        "movement": float(found.high is not None and found.change in ("up", "down")),
        "bounded": float(found.change in ("~", ">", "<")),
        "harm": float(_is_harm(tokens, found)),
        "aside": float(tokens.at(found.first - 1).text in ("(", "[")),
    }


def score(seen: dict[str, float]) -> float:
    """Return how telling a figure with the features `seen` is; higher is more telling."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in seen.items())


def _is_time(found: Found) -> bool:
    return found.unit.kind == "measure" and found.unit.name in (
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "decade",
        "century",
    )


def _is_harm(tokens: Tokens, found: Found) -> bool:
    near = range(found.first - 3, found.after + 4)
    return any(tokens.lower(place) in _HARM for place in near)
