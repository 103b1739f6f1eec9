"""When something that is done again and again is due."""

from collections.abc import Callable
from datetime import datetime, timedelta


class Rounds:
    """When to do something next; a clock that is set back holds nothing up."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._done_at = now()
        self._gap = timedelta(0)

    def are_due(self) -> bool:
        """Whether it is time."""
        return self.seconds_left() == 0

    def again_in(self, gap: timedelta) -> None:
        """Let it be due in `gap` from now."""
        self._done_at, self._gap = self._now(), gap

    def hurry(self) -> None:
        """Let it be due now."""
        self._gap = timedelta(0)

    def seconds_left(self) -> float:
        """Return the seconds until it is due, 0 if it is."""
        passed = self._now() - self._done_at
        is_over = passed < timedelta(0) or passed >= self._gap
        return 0.0 if is_over else (self._gap - passed).total_seconds()
