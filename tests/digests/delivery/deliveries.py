"""What tests of the delivery need: owed digests, and a time that they move by hand."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time

from sqlalchemy import Engine
from telegram import Bot

from bot.chat.commands.sending import Halt
from bot.chat.markup import Button, Message
from bot.digests.delivery import Delivery
from bot.digests.delivery.connections import Connections
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, Part
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Subscription, Wish
from bot.digests.wishes.schedule import Rhythm
from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram

DAILY = Rhythm((time(8),), frozenset(range(7)))
RATE = 25
BUTTONS = ((Button("+7 more", "more:1"),),)


class HandMovedTime:
    """A time that stands still until `clock` is advanced; `naps` are the waits asked for."""

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.naps: list[float] = []
        self._fell_asleep = asyncio.Condition()

    def now(self) -> datetime:
        """Return the time."""
        return datetime.fromtimestamp(self.clock.now(), UTC)

    async def sleep(self, seconds: float) -> None:
        """Return when the clock was moved that far."""
        self.naps.append(seconds)
        async with self._fell_asleep:
            self._fell_asleep.notify_all()
        await self.clock.after(seconds)

    async def next_nap(self) -> float:
        """Return the next wait that is asked for."""
        known = len(self.naps)
        await self.nap(lambda _: len(self.naps) > known)
        return self.naps[known]

    async def nap(self, is_meant: Callable[[float], bool]) -> None:
        """Return when somebody has asked for such a wait."""
        async with asyncio.timeout(5), self._fell_asleep:
            await self._fell_asleep.wait_for(lambda: any(map(is_meant, self.naps)))


def subscribe(
    engine: Engine,
    chat_id: int,
    now: datetime,
    *,
    owner_id: int | None = None,
    thread_id: int | None = None,
    is_silent: bool = False,
) -> Subscription:
    """Add a subscription whose first slot is to come."""
    wish = Wish(("nato",), DAILY, is_silent=is_silent)
    return Subscriptions(engine).add(chat_id, thread_id, owner_id or chat_id, wish, now)


def owe(engine: Engine, wanted: Subscription, now: datetime, parts: Iterable[Part | str]) -> int:
    """Put a digest of these parts into the outbox, to be sent at once; return its id."""
    outbox = Outbox(engine)
    digest_id = outbox.put_now(wanted.id, now)
    whole = tuple(it if isinstance(it, Part) else Part(Message(it, BUTTONS)) for it in parts)
    digest = outbox.get(digest_id)
    assert digest
    assert outbox.fill([Composed(digest, whole)], now) == 1
    return digest_id


def texts(fake: FakeTelegram, chat_id: int) -> list[str]:
    """Return what stands in a chat."""
    return [message.text for message in fake.messages(chat_id)]


def states(engine: Engine, chat_id: int) -> list[str]:
    """Return the states of a chat's parts, newest digest first."""
    return [part.state for past in Outbox(engine).history(chat_id, 99) for part in past.parts]


class Post:
    """Starts deliveries on one outbox."""

    def __init__(self, engine: Engine, fake: FakeTelegram, time: HandMovedTime) -> None:
        self.engine = engine
        self.fake = fake
        self.time = time
        self.halt = Halt(time.sleep)

    @asynccontextmanager
    async def delivering(
        self, *, rate: float = RATE, pays: bool = False
    ) -> AsyncIterator[Delivery]:
        """Deliver; at the end, let what is under way be sent and marked."""
        connections = Connections(8)
        async with connections:
            delivery = Delivery(
                Outbox(self.engine),
                Subscriptions(self.engine),
                Bot(self.fake.token, base_url=f"{self.fake.url}/bot", request=connections),
                rate=rate,
                pays=pays,
                halt=self.halt,
                now=self.time.now,
                sleep=self.time.sleep,
                spread=lambda seconds: seconds,
            )
            running = asyncio.create_task(delivery.run())
            try:
                yield delivery
            finally:
                delivery.stop()
                await running

    async def deliver(self, calls: int) -> None:
        """Deliver until Telegram was called so many times more."""
        wanted = self.sent() + calls
        async with self.delivering():
            await self.time.next_nap()
            await self.fake.wait_for(lambda: self.sent() >= wanted)
        assert self.sent() == wanted

    def sent(self) -> int:
        """Return how often Telegram was asked to send."""
        return len(self.fake.calls_of("sendMessage"))

    def owe(self, chat_id: int, *parts: Part | str) -> None:
        """Owe a chat a digest."""
        wanted = subscribe(self.engine, chat_id, self.time.now())
        owe(self.engine, wanted, self.time.now(), parts)

    def states(self, chat_id: int) -> list[str]:
        """Return what became of a chat's parts."""
        return states(self.engine, chat_id)
