"""What a benchmark hands back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter


class NotMeasured(Exception):
    """A figure could not be taken; the message says why."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure, and the goal it is held against if it has one.

    `at_least`: the goal is the lowest good value, else the first that is too high. `most` is the
    95th centile of a figure that is a median.
    """

    what: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False
    most: float | None = None

    def __str__(self) -> str:
        """One line of the table."""
        most = "" if self.most is None else f"{self.most:.2f}"
        return (
            f"{self.what:<44}{self.value:>9.2f}{most:>9} {self.unit:<11}{self._verdict()}".rstrip()
        )

    def _verdict(self) -> str:
        if self.goal is None:
            return ""
        is_met = self.value >= self.goal if self.at_least else self.value < self.goal
        sign = "≥" if self.at_least else "<"
        return (
            f"{sign} {self.goal:<6g}{self.value / self.goal:>6.2f}  {'met' if is_met else 'MISSED'}"
        )


HEADING = f"{'':<44}{'figure':>9}{'95 %':>9} {'unit':<11}{'goal':<8}{'ratio':>6}"
"""What stands in the columns of a line; a ratio is the figure divided by its goal."""


def timed(action: Callable[[], object]) -> float:
    """Return the seconds that `action` took."""
    start = perf_counter()
    action()
    return perf_counter() - start


def milliseconds(
    what: str, actions: Sequence[Callable[[], object]], goal: float | None = None
) -> Measured:
    """Run each of `actions` once; return the median and the 95th centile of their times."""
    times = [1_000 * timed(action) for action in actions]
    return Measured(what, median(times), "ms", goal, most=quantiles(times, n=20)[-1])
