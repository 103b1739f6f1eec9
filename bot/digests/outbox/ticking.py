"""What happens once a minute: what is due is put into the outbox and composed."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Event

from sqlalchemy.exc import OperationalError

from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest

_log = logging.getLogger(__name__)
# Each of these is one transaction of some 50 ms, and while it lasts no command can write to SQLite,
# which looks every 25 ms whether it may. Of the commands meanwhile, 1 in 20 waited longer than 24
# to 650 ms without a pause.
_PUT_AT_ONCE = 500
_COMPOSED_AT_ONCE = 250
_BREATH_SECONDS = 0.02
# After so many a tick gives up: a bug that concerns all is not tried on everybody, each minute.
_MOST_UNFIT = 1_000

ComposeAll = Callable[[Sequence[DueDigest]], Sequence[Composed]]
_Unfit = tuple[DueDigest, Exception]


class Ticker:
    """Puts and composes what is due; then calls `wake`, so that it is sent at once.

    `composing` gives what composes the digests of one tick; so many are stored in one transaction.
    """

    def __init__(
        self,
        outbox: Outbox,
        composing: Callable[[], ComposeAll],
        wake: Callable[[], None],
        now: Callable[[], datetime],
        composed_at_once: int = _COMPOSED_AT_ONCE,
    ) -> None:
        self._composed_at_once = composed_at_once
        self._outbox = outbox
        self._composing = composing
        self._wake = wake
        self._now = now
        self._turn = asyncio.Lock()
        self._stopping = Event()

    def stop(self) -> None:
        """End a tick that is under way as soon as may be; what it leaves is due in the next."""
        self._stopping.set()

    async def tick(self) -> None:
        """Do all that is due now."""
        async with self._turn:
            await asyncio.to_thread(self._put_and_compose, self._now())
        self._wake()

    def _put_and_compose(self, now: datetime) -> None:
        while self._outbox.put_due(now, _PUT_AT_ONCE):
            if self._stopping.wait(_BREATH_SECONDS):
                return
        if unfit := self._compose(now):
            first, error = unfit[0]
            _log.error(
                "%d digests could not be composed, the first is %d",
                len(unfit),
                first.id,
                exc_info=error,
            )

    def _compose(self, now: datetime) -> list[_Unfit]:
        """Compose what is due; return what cannot be composed.

        That stays due, for the next tick, until it is too late for it.
        """
        compose_all, unfit = self._composing(), list[_Unfit]()
        while len(unfit) < _MOST_UNFIT:
            chats = {digest.subscription.chat_id for digest, _ in unfit}
            due = self._outbox.due(now, self._composed_at_once, chats)
            composed, failed = _composed(compose_all, due)
            unfit += failed
            is_over = not self._outbox.fill(composed, now) and not failed
            if is_over or self._stopping.wait(_BREATH_SECONDS):
                break
        return unfit


def _composed(
    compose_all: ComposeAll, due: Sequence[DueDigest]
) -> tuple[list[Composed], list[_Unfit]]:
    """Compose all that can be: one digest must not keep the others from going out."""
    try:
        return list(compose_all(due)) if due else [], []
    except OperationalError:
        raise
    except Exception as error:
        failure = error
    if len(due) == 1:
        return [], [(due[0], failure)]
    composed, unfit = list[Composed](), list[_Unfit]()
    for one in due:
        more, failed = _composed(compose_all, [one])
        composed += more
        unfit += failed
    return composed, unfit
