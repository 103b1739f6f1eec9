"""The fake's time: the system's, or one that a test moves by hand."""

import asyncio
import time
from typing import Protocol


class Clock(Protocol):
    """What tells the fake the time and wakes it."""

    def now(self) -> float:
        """Return the seconds since 1970."""
        ...

    def after(self, seconds: float) -> asyncio.Future[None]:
        """Return a future that is done when `seconds` have passed on this clock."""
        ...


class SystemClock:
    """The time of this computer."""

    def now(self) -> float:
        """Return the seconds since 1970."""
        return time.time()

    def after(self, seconds: float) -> asyncio.Future[None]:
        """Return a future that is done after `seconds`."""
        return asyncio.ensure_future(asyncio.sleep(seconds))


class ManualClock:
    """A clock that stands still until `advance` is called."""

    def __init__(self, start: float = 1_750_000_000) -> None:
        self._now = start
        self._alarms: list[tuple[float, asyncio.Future[None]]] = []

    def now(self) -> float:
        """Return the seconds since 1970."""
        return self._now

    def after(self, seconds: float) -> asyncio.Future[None]:
        """Return a future that is done once `advance` has moved the clock by `seconds`."""
        alarm: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._alarms.append((self._now + seconds, alarm))
        self.advance(0)
        return alarm

    def advance(self, seconds: float) -> None:
        """Move the clock on and wake those whose time has come."""
        self._now += seconds
        for until, alarm in self._alarms:
            if until <= self._now and not alarm.done():
                alarm.set_result(None)
        self._alarms = [each for each in self._alarms if not each[1].done()]
