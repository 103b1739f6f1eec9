"""Pauses between attempts at what may heal."""

import asyncio
from contextlib import suppress

_LONGEST_SECONDS = 60.0


async def rest(stop: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until `stop` is set."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


def longer(seconds: float) -> float:
    """Return the pause that follows one of `seconds`: twice as long, at most a minute."""
    return min(2 * seconds, _LONGEST_SECONDS)
