"""What happens once a minute: what is due is put into the outbox and composed."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.digests.outbox import Composed, DueDigest, Outbox

_log = logging.getLogger(__name__)
# Each is one transaction; while it lasts, no command can write to SQLite. With 500 at once, 1 in 20
# commands waited for 370 ms.
_AT_ONCE = 100
_FAILED = "it could not be put together, and the operator has been told"

ComposeAll = Callable[[Sequence[DueDigest]], Sequence[Composed]]


class Ticker:
    """Puts and composes what is due; then calls `wake`, so that it is sent at once."""

    def __init__(
        self,
        outbox: Outbox,
        compose_all: ComposeAll,
        wake: Callable[[], None],
        now: Callable[[], datetime],
    ) -> None:
        self._outbox = outbox
        self._compose_all = compose_all
        self._wake = wake
        self._now = now
        self._turn = asyncio.Lock()

    async def tick(self) -> None:
        """Do all that is due now."""
        async with self._turn:
            await asyncio.to_thread(self._put_and_compose, self._now())
        self._wake()

    def _put_and_compose(self, now: datetime) -> None:
        while self._outbox.put_due(now, _AT_ONCE):
            pass
        while due := self._outbox.due(now, _AT_ONCE):
            self._outbox.fill(self._composed(due), now)

    def _composed(self, due: Sequence[DueDigest]) -> Sequence[Composed]:
        try:
            return self._compose_all(due)
        except Exception:  # one digest must not keep the others from going out
            return [self._composed_alone(one) for one in due]

    def _composed_alone(self, due: DueDigest) -> Composed:
        try:
            (composed,) = self._compose_all([due])
        except Exception:
            _log.exception("digest %d could not be composed", due.id)
            return Composed(due.id, note=_FAILED)
        return composed
