"""A place where a statement may start or end in its sentence, and how much that costs."""

from math import inf
from typing import NamedTuple

from summariser.figures.phrases import NOTHING, Span


class Cut(NamedTuple):
    """A token before which a statement may start or end; the lower `cost`, the better.

    What starts there ends at `until` at the latest, and has no words of `left_out`.
    """

    place: int
    cost: float
    until: float = inf
    left_out: Span = NOTHING
