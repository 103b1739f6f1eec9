"""Print how near to its pace a delivery comes: `python -m tests.benchmarks.delivery`.

Telegram is a process of its own that answers every message after 50 ms and refuses none.
"""

import asyncio
import json
import resource
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from aiohttp import web
from sqlalchemy import Engine, func, insert, select
from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.chat.markup import Button, Message
from bot.database import chat, open_database, part, subscription, writing
from bot.digests.delivery import Delivery
from bot.digests.delivery.connections import Connections
from bot.digests.outbox.columns import wish_to_json
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, Part
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Wish
from bot.digests.wishes.schedule import Rhythm
from tests.benchmarks.measured import HEADING, Measured

_LATENCY_SECONDS = 0.05
_TOKEN = "1234567890:AAExampleTokenOfTheBenchmark"
_TEXT = "".join(
    f"<b>Headline {n}</b>\nA sentence of a brief, as long as they are.\n" for n in range(12)
)
_MESSAGE = Message(_TEXT, ((Button("+7 more", "more:1"),),))
_LOOK_SECONDS = 0.1


async def main() -> None:
    """Measure at the rates of a free and of a paying bot, then a message alone."""
    print(HEADING, flush=True)
    async with _telegram() as url:
        for rate, seconds, goal in ((30, 20, 97), (1000, 8, 90)):
            with TemporaryDirectory() as folder:
                engine = open_database(f"sqlite:///{Path(folder) / 'nutgraf.db'}")
                for measured in await _delivered(engine, url, rate, seconds, goal):
                    print(measured, flush=True)
                engine.dispose()
        for name, request in _requests():
            print(await _sent(name, request, url), flush=True)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(Measured("memory at its peak", memory, "MB"))


async def _delivered(
    engine: Engine, url: str, rate: int, seconds: int, goal: float
) -> Sequence[Measured]:
    """Deliver for so long at `rate`; from the first message sent to the last."""
    count = rate * seconds
    _owe(engine, count)
    connections = Connections(256)
    async with connections:
        bot = Bot(_TOKEN, base_url=f"{url}/bot", request=connections)
        delivery = Delivery(Outbox(engine), Subscriptions(engine), bot, rate=rate)
        worked = process_time()
        running = asyncio.create_task(delivery.run())
        began = perf_counter()
        await _all_sent(engine)
        took, worked = perf_counter() - began, process_time() - worked
        delivery.stop()
        await running
    share = 100 * count / rate / took
    return (
        Measured(f"rate at {rate}/s, of what was set", share, "%", goal, at_least=True),
        Measured(f"processor time a message at {rate}/s", 1000 * worked / count, "ms"),
    )


async def _sent(name: str, request: BaseRequest, url: str, at_once: int = 64) -> Measured:
    """Return the processor time of sending alone, `at_once` messages being under way."""
    left = iter(range(1_000))
    async with request:
        bot = Bot(_TOKEN, base_url=f"{url}/bot", request=request)

        async def send() -> None:
            for _ in left:
                await bot.send_message(1, _TEXT, parse_mode="HTML")

        worked = process_time()
        await asyncio.gather(*(send() for _ in range(at_once)))
    worked = process_time() - worked
    return Measured(f"processor time of a call, {name}, {at_once} at once", worked, "ms")


def _requests() -> Sequence[tuple[str, BaseRequest]]:
    httpx = HTTPXRequest(connection_pool_size=64, pool_timeout=60, read_timeout=60)
    return ("aiohttp", Connections(64)), ("httpx", httpx)


def _owe(engine: Engine, count: int) -> None:
    """Put a digest of one message for each of `count` private chats."""
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    wish = Wish((), Rhythm((time(now.hour, now.minute),), frozenset(range(7))))
    ids = range(1, count + 1)
    chats = {"kind": "private", "zone": "UTC", "muted": [], "resting": ""}
    wishes = {"wish": wish_to_json(wish), "patience": 3600, "resting": "", "next_run_at": now}
    with writing(engine) as connection:
        connection.execute(insert(chat), [{"id": n, **chats} for n in ids])
        rows = [{"id": n, "chat_id": n, "owner_id": n, **wishes} for n in ids]
        connection.execute(insert(subscription), rows)
    outbox = Outbox(engine)
    while outbox.put_due(now):
        pass
    while due := outbox.due(now, 1000):
        outbox.fill([Composed(it, (Part(_MESSAGE),)) for it in due], now)


async def _all_sent(engine: Engine) -> None:
    while True:
        await asyncio.sleep(_LOOK_SECONDS)
        if not await asyncio.to_thread(_left, engine):
            return


def _left(engine: Engine) -> int:
    with engine.connect() as connection:
        open_ = part.c.state.in_(("waiting", "claimed"))
        return connection.scalar(select(func.count()).select_from(part).where(open_)) or 0


@asynccontextmanager
async def _telegram() -> AsyncIterator[str]:
    """Give the address of a Telegram in another process."""
    command = [sys.executable, "-m", "tests.benchmarks.delivery", "telegram"]
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
    assert process.stdout
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.kill()
        await process.wait()


async def _serve() -> None:
    account = {"id": 1, "is_bot": True, "first_name": "Nutgraf"}
    person = {"id": 1, "type": "private", "first_name": "Ada"}
    message = {"message_id": 1, "date": 1, "chat": person, "from": account, "text": _TEXT}
    body = json.dumps({"ok": True, "result": message}).encode()

    async def answer(request: web.Request) -> web.Response:
        await request.read()
        await asyncio.sleep(_LATENCY_SECONDS)
        return web.Response(body=body, content_type="application/json")

    application = web.Application()
    application.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print("http://{}:{}".format(*runner.addresses[0][:2]), flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_serve() if sys.argv[1:] == ["telegram"] else main())
