"""Waiting for something to happen in the fake, without sleeping."""

import asyncio
from collections.abc import Callable, Sequence

PATIENCE_SECONDS = 5.0


class Changes:
    """Wakes whoever waits for the fake's state to change; `calls` explain a vain wait."""

    def __init__(self, calls: Sequence[object]) -> None:
        self._calls = calls
        self._condition = asyncio.Condition()

    async def tell(self) -> None:
        """Let everybody who waits look again."""
        async with self._condition:
            self._condition.notify_all()

    async def wait_for(
        self, is_true: Callable[[], bool], timeout_seconds: float = PATIENCE_SECONDS
    ) -> None:
        """Return as soon as `is_true()`.

        Raises:
            AssertionError: it was not true in time.
        """
        try:
            async with asyncio.timeout(timeout_seconds), self._condition:
                await self._condition.wait_for(is_true)
        except TimeoutError:
            last = self._calls[-3:]
            words = f"nothing came within {timeout_seconds} s; the last calls were {last}"
            raise AssertionError(words) from None
