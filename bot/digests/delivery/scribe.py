"""The database, as seen from the event loop."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from sqlalchemy.exc import OperationalError

from bot.chat.commands.sending import Sleep

P = ParamSpec("P")
T = TypeVar("T")

_log = logging.getLogger(__name__)
_PAUSES_SECONDS = (0.2, 1.0, 3.0)


class Scribe:
    """Works on the database in a thread of its own, one thing after the other.

    The threads that answer commands are thus never taken by a large delivery.
    """

    def __init__(self, sleep: Sleep) -> None:
        self._sleep = sleep
        self._thread: ThreadPoolExecutor | None = None

    async def once(self, work: Callable[P, T], *values: P.args, **named: P.kwargs) -> T:
        """Do `work`."""
        self._thread = self._thread or ThreadPoolExecutor(1, "delivery")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, partial(work, *values, **named))

    async def surely(self, work: Callable[P, T], *values: P.args, **named: P.kwargs) -> T:
        """Do `work`, which does no harm twice, again if the database is away for some seconds.

        Raises:
            OperationalError: it stayed away.
        """
        for pause in _PAUSES_SECONDS:
            try:
                return await self.once(work, *values, **named)
            except OperationalError as error:
                _log.warning("the database is away, trying again in %g s: %s", pause, error.orig)
                await self._sleep(pause)
        return await self.once(work, *values, **named)

    def close(self) -> None:
        """Finish what is under way; the thread is started again when there is more."""
        if self._thread:
            self._thread.shutdown()
        self._thread = None
