"""What a minute's tick costs with 100,000 subscriptions, and whether the chat waits for it."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from statistics import median, quantiles
from threading import Event, Thread

from sqlalchemy import Engine, insert, update

from bot.archive.store import Archive
from bot.chat.commands.basics import MENU
from bot.chat.commands.lists import topic
from bot.chat.commands.table import ACTIONS, COMMANDS
from bot.chat.desk import Book, Desk, Request
from bot.chat.memory import Memory
from bot.database import article, chat, open_database, subscription, writing
from bot.digests.columns import wish_to_json
from bot.digests.editor import Editor
from bot.digests.outbox import Outbox
from bot.digests.readers import Wish
from bot.digests.schedule import Rhythm
from bot.digests.ticking import Ticker
from tests.benchmarks.measured import Measured, milliseconds, timed
from tests.benchmarks.workplace import Workplace

_SUBSCRIPTIONS = 100_000
_DUE = 5_000
_SLOT = datetime(2026, 11, 23, 8, tzinfo=UTC)


class Chat:
    """Asks for a topic again and again in a thread of its own, and notes how long it waits."""

    def __init__(self, engine: Engine) -> None:
        book = Book(COMMANDS, ACTIONS, MENU)
        self._desk = Desk(Archive(engine), Memory(engine), lambda _: UTC, book)
        self._is_over = Event()
        self._milliseconds: list[float] = []
        self._thread = Thread(target=self._ask)

    def __enter__(self) -> "Chat":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._is_over.set()
        self._thread.join()

    def measured(self) -> Measured:
        """Return the 95th centile of the waits as the figure that has the goal."""
        most = quantiles(self._milliseconds, n=20)[-1]
        middle = median(self._milliseconds)
        return Measured(f"/topic meanwhile, 95th centile (median {middle:.0f})", most, "ms", 200)

    def _ask(self) -> None:
        request = Request(1, "the", _SLOT)
        while not self._is_over.is_set():
            self._milliseconds.append(1_000 * timed(lambda: topic(self._desk, request)))


def measure_tick(workplace: Workplace) -> Iterator[Measured]:
    """Measure ticks on the archive of the workplace, all of whose articles are new."""
    _ = workplace.first_ingest
    engine = open_database(workplace.database_url)
    _subscribe(engine)
    outbox = Outbox(engine)
    before = _SLOT - timedelta(minutes=1)
    idle = [lambda: outbox.put_due(before)] * 50
    yield milliseconds("tick, 100,000 subscriptions, nothing due", idle, goal=1)
    with Chat(engine) as reader:
        seconds = timed(lambda: _tick(engine, outbox))
    yield Measured("tick, 5,000 due, put and composed", seconds, "s", goal=5)
    yield reader.measured()
    engine.dispose()


def _subscribe(engine: Engine) -> None:
    """Let 5,000 of 100,000 chats want something at the slot, the others a day later."""
    wish = wish_to_json(Wish((), Rhythm((time(8),), frozenset(range(7)))))
    chats = {"kind": "private", "zone": "UTC", "muted": [], "resting": ""}
    wishes = {"wish": wish, "patience": 3600, "resting": ""}
    ids = range(1, _SUBSCRIPTIONS + 1)
    rows = [
        {"id": n, "chat_id": n, "owner_id": n, "next_run_at": _SLOT + timedelta(days=n > _DUE)}
        for n in ids
    ]
    with writing(engine) as connection:
        connection.execute(insert(chat), [{"id": n, **chats} for n in ids])
        connection.execute(insert(subscription), [row | wishes for row in rows])
        came_in = {"stored_at": _SLOT - timedelta(hours=1)}
        connection.execute(update(article).values(came_in))


def _tick(engine: Engine, outbox: Outbox) -> None:
    editor = Editor(Archive(engine), outbox)
    ticker = Ticker(outbox, editor.composing, wake=lambda: None, now=lambda: _SLOT)
    asyncio.run(ticker.tick())
