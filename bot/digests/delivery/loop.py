"""The loop that claims parts of digests and sends each at its moment."""

import asyncio
import logging
import random
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from sqlalchemy.exc import OperationalError
from telegram import Bot

from bot.chat.commands.sending import Halt, Sleep
from bot.digests.delivery.courier import Courier
from bot.digests.delivery.rounds import Rounds
from bot.digests.delivery.scribe import Scribe
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Parcel
from bot.digests.subscribers.subscriptions import Subscriptions

LEASE = timedelta(minutes=1)  # longer than a send and the storing of its outcome can take
_FEWEST_SENDERS = 16
_AHEAD_SECONDS = 0.25  # claimed before its moment: enough for a slow claim, little to put back
_IDLE = timedelta(seconds=1)
_GRACE_SECONDS = 9.0

_log = logging.getLogger(__name__)


def senders_for(rate: float) -> int:
    """Return how many messages may be under way at once, for `rate` messages a second.

    Claimed ahead, being sent, or sent and not yet stored as such: so many may be unclear after a
    kill.
    """
    return max(_FEWEST_SENDERS, round(rate / 2.5))


def spread(seconds: float) -> float:
    """Return a random time from half of `seconds` to all of it."""
    return random.uniform(seconds / 2, seconds)  # noqa: S311 - no secret


class Delivery:
    """Sends what is in the outbox, `rate` messages a second over all processes together.

    It sends to the chat `only`, or to any but the chat `never`, if these are given. It `pays` for
    Telegram's paid broadcasts, which allow a rate above 30.
    """

    def __init__(
        self,
        outbox: Outbox,
        subscriptions: Subscriptions,
        bot: Bot,
        *,
        rate: float,
        only: int | None = None,
        never: int | None = None,
        pays: bool = False,
        halt: Halt | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Sleep = asyncio.sleep,
        spread: Callable[[float], float] = spread,
        lease: timedelta = LEASE,
    ) -> None:
        self._outbox = outbox
        self._rate = rate
        self._claim_parts = partial(outbox.claim, rate=rate, lease=lease, only=only, never=never)
        self._halt = halt or Halt(sleep)
        self._now = now
        self._sleep = sleep
        self._lease = lease
        self._scribe = Scribe(sleep)
        self._courier = Courier(
            bot, outbox, subscriptions, self._scribe, self._halt, pays=pays, now=now, spread=spread
        )
        self._most = senders_for(rate)
        self._ahead = max(1, round(rate * _AHEAD_SECONDS))
        self._claims = Rounds(now)
        self._recoveries = Rounds(now)
        self._in_hand: deque[Parcel] = deque()
        self._sending: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()
        self._is_stopping = False

    def wake(self) -> None:
        """Look into the outbox at once: something was put there."""
        self._claims.hurry()
        self._woken.set()

    def stop(self) -> None:
        """Let `run` finish what is being sent, and return."""
        self._is_stopping = True
        self._woken.set()

    async def run(self) -> None:
        """Deliver until `stop` is called."""
        try:
            while not self._is_stopping:
                await self._work()
                await self._pause()
            await self._finish()
        finally:
            self._scribe.close()

    async def _work(self) -> None:
        """Do everything that is due now."""
        try:
            if self._recoveries.are_due():
                await self._recover()
            if self._in_hand and self._in_hand[0].send_at > self._now() + self._lease:
                await self._put_back("the clock was set back")
            if await self._is_halted():
                await self._put_back("Telegram asked to wait")
                self._claims.again_in(_IDLE)
            elif self._claims.are_due():
                await self._claim()
        except OperationalError as error:
            _log.warning("the database is away: %s", error.orig)
            self._claims.again_in(_IDLE)
        self._send_due()

    async def _is_halted(self) -> bool:
        """Tell whether Telegram asked this process, or another one, to wait."""
        if self._halt.is_on:
            # A reply may have run into it: nobody else has heard of that yet.
            await self._scribe.once(self._outbox.halt, self._now() + _IDLE)
            return True
        is_due = self._claims.are_due()
        return is_due and await self._scribe.once(self._outbox.is_halted, self._now())

    async def _recover(self) -> None:
        self._recoveries.again_in(self._lease / 2)
        if unclear := await self._scribe.once(self._outbox.recover, self._now()):
            _log.warning("%d parts were being sent when a process ended", unclear)

    async def _claim(self) -> None:
        in_hand = len(self._in_hand)
        free = min(self._ahead - in_hand, self._most - in_hand - len(self._sending))
        claimed = []
        if free > 0:
            claimed = await self._scribe.once(self._claim_parts, self._now(), free)
            self._in_hand.extend(sorted(claimed, key=lambda parcel: parcel.send_at))
        is_idle = len(claimed) < free and not self._in_hand
        # Early: under load a claim takes 0.1 s, and a moment that is past is lost.
        soon = timedelta(seconds=self._ahead / 4 / self._rate)
        self._claims.again_in(_IDLE if is_idle else min(soon, _IDLE))

    def _send_due(self) -> None:
        now = self._now()
        while self._in_hand and self._in_hand[0].send_at <= now:
            task = asyncio.create_task(self._courier.deliver(self._in_hand.popleft()))
            self._sending.add(task)
            task.add_done_callback(self._on_sent)

    def _on_sent(self, task: asyncio.Task[None]) -> None:
        self._sending.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("a part was left claimed", exc_info=error)

    async def _put_back(self, reason: str) -> None:
        while self._in_hand:
            await self._scribe.surely(
                self._outbox.again, self._in_hand.popleft(), self._now(), reason
            )

    async def _pause(self) -> None:
        """Wait until something is due, or somebody calls."""
        seconds = self._claims.seconds_left()
        if self._in_hand:
            next_at = self._in_hand[0].send_at
            seconds = min(seconds, (next_at - self._now()).total_seconds())
        sleeping = asyncio.ensure_future(self._sleep(max(0.0, seconds)))
        waking = asyncio.ensure_future(self._woken.wait())
        await asyncio.wait({sleeping, waking}, return_when=asyncio.FIRST_COMPLETED)
        sleeping.cancel()
        waking.cancel()
        self._woken.clear()

    async def _finish(self) -> None:
        await self._put_back("stopped before it was sent")
        if self._sending:
            # What is still under way after that becomes unclear when its lease runs out.
            await asyncio.wait(self._sending, timeout=_GRACE_SECONDS)
