"""A process that composes and delivers: `python -m tests.digests.faults.worker`, for the tests."""

import argparse
import asyncio
import logging
import os
import random
import signal
from collections.abc import Callable, Sequence
from itertools import count
from typing import Any

from telegram import Bot

from bot.chat.markup import Message
from bot.database import open_database
from bot.digests.delivery import Delivery
from bot.digests.delivery.connections import Connections
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest, Part
from bot.digests.outbox.ticking import ComposeAll, Ticker
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.log import start_logging
from tests.digests.faults.cast import texts_of
from tests.digests.faults.clock import FollowedClock, WatchedLoop

WAY_SECONDS = 0.1
"""How long a request takes to Telegram, and its answer back."""


class FarConnections(Connections):
    """Connections over some distance: many messages are under way at once."""

    def __init__(self, most: int, clock: FollowedClock) -> None:
        super().__init__(most)
        self._clock = clock

    async def do_request(self, *values: Any, **named: Any) -> tuple[int, bytes]:
        """Return the answer after the way there and back."""
        await self._clock.sleep(WAY_SECONDS)
        with self._clock.working():
            answer = await super().do_request(*values, **named)
        await self._clock.sleep(WAY_SECONDS)
        return answer


def composing(dies_at: int) -> Callable[[], ComposeAll]:
    """Return what composes; the process is killed when that is called for the `dies_at`th time."""
    calls = count(1)

    def compose(due: Sequence[DueDigest]) -> list[Composed]:
        if next(calls) == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return [
            Composed(it, tuple(Part(Message(text)) for text in texts_of(it.reader.chat_id)))
            for it in due
        ]

    return lambda: compose


async def tick(ticker: Ticker, clock: FollowedClock) -> None:
    """Put and compose what is due, each minute."""
    while True:
        await ticker.tick()
        await clock.sleep(60)


async def deliver(options: argparse.Namespace) -> None:
    """Compose and deliver until SIGTERM."""
    clock = FollowedClock()
    loop = asyncio.get_running_loop()
    assert isinstance(loop, WatchedLoop)
    loop.clock = clock
    following = asyncio.create_task(
        clock.follow(*await asyncio.open_connection("127.0.0.1", options.port))
    )
    await clock.sleep(0)  # until the time is known
    chance = random.Random(options.seed)
    engine = open_database(options.database)
    outbox = Outbox(engine)
    async with FarConnections(32, clock) as connections:
        delivery = Delivery(
            outbox,
            Subscriptions(engine),
            Bot(options.token, base_url=f"{options.telegram}/bot", request=connections),
            rate=options.rate,
            now=clock.moment,
            sleep=clock.sleep,
            spread=lambda seconds: chance.uniform(seconds / 2, seconds),
        )
        ticker = Ticker(
            outbox,
            composing(options.dies_at),
            delivery.wake,
            clock.moment,
            composed_at_once=100,
        )
        ticking = asyncio.create_task(tick(ticker, clock))
        loop.add_signal_handler(signal.SIGTERM, delivery.stop)
        print("ready", flush=True)  # noqa: T201 - to end it politely makes sense from now on
        await delivery.run()
    ticking.cancel()
    engine.dispose()
    following.cancel()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name in ("database", "telegram", "token"):
        parser.add_argument(name)
    parser.add_argument("port", type=int)
    parser.add_argument("rate", type=float)
    parser.add_argument("seed", type=int)
    parser.add_argument("dies_at", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    start_logging("text", "", logging.WARNING)
    with asyncio.Runner(loop_factory=WatchedLoop) as runner:
        runner.run(deliver(_options()))
