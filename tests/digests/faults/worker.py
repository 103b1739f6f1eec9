"""A process that delivers: `python -m tests.digests.faults.worker`, for the tests alone."""

import argparse
import asyncio
import logging
import random
import signal
from typing import Any

from telegram import Bot

from bot.database import open_database
from bot.digests.delivery import Delivery
from bot.digests.delivery.connections import Connections
from bot.digests.outbox import Outbox
from bot.digests.subscriptions import Subscriptions
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


async def deliver(options: argparse.Namespace) -> None:
    """Deliver until SIGTERM."""
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
    async with FarConnections(32, clock) as connections:
        delivery = Delivery(
            Outbox(engine),
            Subscriptions(engine),
            Bot(options.token, base_url=f"{options.telegram}/bot", request=connections),
            rate=options.rate,
            now=clock.moment,
            sleep=clock.sleep,
            spread=lambda seconds: chance.uniform(seconds / 2, seconds),
        )
        loop.add_signal_handler(signal.SIGTERM, delivery.stop)
        print("ready", flush=True)  # noqa: T201 - to end it politely makes sense from now on
        await delivery.run()
    engine.dispose()
    following.cancel()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name in ("database", "telegram", "token"):
        parser.add_argument(name)
    parser.add_argument("port", type=int)
    parser.add_argument("rate", type=float)
    parser.add_argument("seed", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    with asyncio.Runner(loop_factory=WatchedLoop) as runner:
        runner.run(deliver(_options()))
