"""How telling a figure is: a weighted sum of what can be seen of it."""

from dataclasses import dataclass
from math import log1p, log10

from summariser.figures.found import Found
from summariser.figures.measures import TIMES
from summariser.figures.tables import words
from summariser.figures.tokens import Tokens

_PASSING_BEFORE = words("last past next first every previous these those coming recent")
_PASSING_AFTER = words("ago earlier later back before after since hence now prior previously")
_HARM = words(
    """
    killed dead died deaths injured wounded missing victims arrested jailed sentenced displaced
    infected
    """
)

# Fitted on news stories: which figure does the headline choose? A softmax over a story's figures,
# with and without the title at hand; fractions and figures in brackets eased by hand.
WEIGHTS = {
    "place": -3.1,
    "lead": 0.45,
    "order": -0.45,
    "opens": 0.3,
    "size": 0.1,
    "repeats": 0.7,
    "title": 1.7,
    "near": 3.5,
    "harm": 0.5,
    "moved": 1.0,
    "movement": -0.5,
    "bounded": 0.1,
    "single": -0.8,
    "small": -0.6,
    "aside": -3.0,
    "money": 0.75,
    "measure": 0.25,
    "time": -0.1,
    "share": -0.8,
    "age": -0.5,
    "old": -0.2,
    "trait": -0.9,
    "part": -1.5,
    "date": -0.5,
}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a figure stands.

    Its sentence is number `sentence` of `sentences`; it is figure number `order` of the text and
    `opens` its sentence's figures. `title` and `near` are the shares of the title's words that the
    sentence and the words beside the figure hold.
    """

    sentence: int
    sentences: int
    order: int
    opens: bool
    repeats: int
    title: float
    near: float


def features(tokens: Tokens, found: Found, setting: Setting) -> dict[str, float]:
    """Return what can be seen of `found`, by the names in WEIGHTS."""
    value = abs(found.high.value if found.high else found.low.value)
    kind = found.unit.kind
    return {
        "place": setting.sentence / max(setting.sentences, 1),
        "lead": float(setting.sentence == 0),
        "size": min(log10(value), 12.0) if value >= 1 else 0.0,
        "repeats": min(setting.repeats - 1, 3),
        "order": log1p(setting.order),
        "opens": float(setting.opens),
        "title": setting.title,
        "near": setting.near,
        kind: 1.0,
        "time": float(_is_time(found)),
        "single": float(value == 1),
        "small": float(value <= 3 and kind in ("count", "bare", "measure")),
        "moved": float(found.change in ("up", "down")),
        "movement": float(found.moves),
        "bounded": float(found.change in ("~", ">", "<")),
        "harm": float(_is_harm(tokens, found)),
        "old": float(kind == "age" and tokens.lower(found.after - 1) == "old"),
        "aside": float(tokens.at(found.first - 1).text in ("(", "[")),
    }


def is_passing(tokens: Tokens, found: Found) -> bool:
    """Whether `found` is said in passing: a lone thing, "two years ago"."""
    if _is_time(found):
        before, after = tokens.lower(found.first - 1), tokens.lower(found.after)
        first_time = before == "in" and tokens.lower(found.first - 2) == "time"
        return first_time or before in _PASSING_BEFORE or after in _PASSING_AFTER
    if found.unit.kind in ("money", "measure") and found.anchor < found.first:
        return tokens.at(found.first - 1).text == "("
    single = found.high is None and found.low.value == 1 and found.unit.kind in ("count", "trait")
    return single and not _is_harm(tokens, found)


def score(seen: dict[str, float]) -> float:
    """Return how telling a figure with the features `seen` is; higher is more telling."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in seen.items())


def _is_time(found: Found) -> bool:
    return found.unit.kind == "measure" and found.unit.name in TIMES


def _is_harm(tokens: Tokens, found: Found) -> bool:
    near = range(found.first - 3, found.after + 4)
    return any(tokens.lower(place) in _HARM for place in near)
