"""An amount or range as found among the tokens of a text."""

from dataclasses import dataclass

from summariser.figures.amounts import Amount
from summariser.figures.quantity import Change
from summariser.figures.tokens import Tokens
from summariser.figures.unit import Unit


@dataclass(frozen=True, slots=True)
class Found:
    """An amount or a range of two, with its change, at the tokens `first` to `after`.

    `anchor` is where the sentence brings it up: `first`, or the `anchor` of the amount that it
    restates ("fell 32 points, or 0.4%"). `moves` tells a movement from `low` to `high` ("from 500
    to 4,000") from a plain range.
    """

    first: int
    after: int
    low: Amount
    high: Amount | None
    unit: Unit
    change: Change
    anchor: int
    moves: bool = False

    @property
    def upper(self) -> float | None:
        """The value at the end of a range, as in `Quantity`."""
        end = self.high or self.low
        own = None if self.high and end.number.kind == "vague" else end.number.upper
        return end.value if self.high and own is None else own


def words_between(tokens: Tokens, one: Found, other: Found) -> list[str]:
    """Return the words and marks after `one` and before `other`, in lower case."""
    return [token.lower for token in tokens[one.after : other.first]]
