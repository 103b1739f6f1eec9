"""One run: subscribers, processes that compose and deliver, kills, and what came of it."""

import asyncio
import random
from functools import partial
from pathlib import Path
from time import perf_counter

from sqlalchemy import Engine, func, select

from bot.database import digest, open_database, part, subscription
from bot.digests.delivery.loop import senders_for
from tests.digests.faults import cast
from tests.digests.faults.clock import Conductor
from tests.digests.faults.crew import Crew, Plan
from tests.digests.faults.promises import Evidence, StoredPart
from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram

_LONGEST_SECONDS = 900


async def carry_out(plan: Plan, database_url: str, folder: Path) -> Evidence:
    """Compose and deliver all digests, killing processes on the way; return what was seen.

    Raises:
        TimeoutError: some digests were neither sent nor given up.
    """
    chance = random.Random(plan.seed)
    began = perf_counter()
    engine = open_database(database_url)
    async with (
        asyncio.timeout(_LONGEST_SECONDS),
        Conductor(cast.SLOT.timestamp()) as conductor,
        FakeTelegram(clock=conductor.clock, flood=True) as fake,
    ):
        subscribers = await cast.gather(fake, plan.subscribers, chance)
        await asyncio.to_thread(cast.subscribe, engine, subscribers)
        places = database_url, fake.url, fake.token, conductor.port
        with (folder / "log").open("w") as log:
            async with Crew(plan, places, log) as crew:
                await _lose_some(crew, fake, plan, chance)
                await _all_done(engine, plan.subscribers, conductor.clock)
                codes = await crew.dismiss()
    stored = _stored(engine)
    engine.dispose()
    return Evidence(
        subscribers=subscribers,
        calls=fake.calls,
        messages={it.home: [m.text for m in fake.messages(it.home)] for it in subscribers},
        parts=stored,
        broken_waits=fake.flood.broken_waits if fake.flood else 0,
        violations=fake.violations,
        most_unclear=(1 + plan.kills) * senders_for(plan.rate),
        codes=codes,
        log=(folder / "log").read_text(),
        seconds=perf_counter() - began,
    )


async def _lose_some(crew: Crew, fake: FakeTelegram, plan: Plan, chance: random.Random) -> None:
    """Kill processes at random numbers of calls."""
    share = [chance.uniform(0.1, 0.9) for _ in range(plan.kills)]
    for calls in sorted(round(plan.subscribers * it) for it in share):
        await fake.wait_for(partial(_have_come, fake, calls), _LONGEST_SECONDS)
        await crew.kill_one(chance)


def _have_come(fake: FakeTelegram, calls: int) -> bool:
    return len(fake.calls) >= calls


async def _all_done(engine: Engine, count: int, clock: ManualClock) -> None:
    """Wait until nothing is left to compose or send of that many digests."""
    while await asyncio.to_thread(_done, engine) < count:
        await clock.after(1)


def _done(engine: Engine) -> int:
    with engine.connect() as connection:
        done = select(func.count()).where(digest.c.state == "done")
        return connection.scalar(done) or 0


def _stored(engine: Engine) -> list[StoredPart]:
    columns = subscription.c.chat_id, part.c.html, part.c.state, part.c.reason
    wanted = select(*columns).select_from(part).join(digest).join(subscription).order_by(part.c.id)
    with engine.connect() as connection:
        return [StoredPart(*row) for row in connection.execute(wanted)]
