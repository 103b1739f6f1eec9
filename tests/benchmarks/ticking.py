"""What a minute's tick costs with 100,000 subscriptions, and whether the chat waits for it."""

import asyncio
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from statistics import median, quantiles
from threading import Event, Thread

from sqlalchemy import Engine, bindparam, exists, func, insert, select, update

from bot.archive.filing import place_at
from bot.archive.store import Archive
from bot.chat.commands.basics import MENU
from bot.chat.commands.lists import topic
from bot.chat.commands.table import ACTIONS, COMMANDS
from bot.chat.desk import Book, Desk, Request
from bot.chat.memory import Memory
from bot.database import article, chat, digest, open_database, subscription, writing
from bot.digests.outbox.columns import wish_to_json
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.ticking import Ticker
from bot.digests.stories.editor import Editor
from bot.digests.wishes.readers import Wish
from bot.digests.wishes.schedule import Rhythm
from tests.benchmarks.measured import Measured, milliseconds, timed
from tests.benchmarks.words import TOPICS
from tests.benchmarks.workplace import Workplace

_SUBSCRIPTIONS = 100_000
_DUE = 5_000
_ARRIVED = 1_000
_WISHES = [(TOPICS[n], TOPICS[n + 1]) if n % 2 else (TOPICS[n],) for n in range(1_000)]
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
    """Measure ticks on the archive of the workplace, of which 1,000 articles came in that day."""
    _ = workplace.first_ingest
    engine = open_database(workplace.database_url)
    _subscribe(engine)
    _let_arrive(engine)
    outbox = Outbox(engine)
    before = _SLOT - timedelta(minutes=1)
    idle = [lambda: outbox.put_due(before)] * 50
    yield milliseconds("tick, 100,000 subscriptions, nothing due", idle, goal=1)
    for what, wishes in (("one wish", [()]), ("1,000 wishes", _WISHES)):
        _let_be_due(engine, wishes)
        with Chat(engine) as reader:
            seconds = timed(lambda: _tick(engine, outbox))
        yield Measured(f"tick, 5,000 due, {what}, put and composed", seconds, "s", goal=5)
        yield Measured("of these, with something to tell", _told(engine), "digests")
        yield reader.measured()
    engine.dispose()


def _subscribe(engine: Engine) -> None:
    """Let 100,000 chats want something a day after the slot."""
    chats = {"kind": "private", "zone": "UTC", "muted": [], "resting": ""}
    next_run_at = _SLOT + timedelta(days=1)
    wishes = {"wish": _wish(()), "patience": 3600, "resting": "", "next_run_at": next_run_at}
    ids = range(1, _SUBSCRIPTIONS + 1)
    with writing(engine) as connection:
        connection.execute(insert(chat), [{"id": n, **chats} for n in ids])
        rows = [{"id": n, "chat_id": n, "owner_id": n, **wishes} for n in ids]
        connection.execute(insert(subscription), rows)


def _let_arrive(engine: Engine) -> None:
    """Let the newest articles have come in during the day before the slot."""
    with writing(engine) as connection:
        newest = select(article.c.id).order_by(article.c.place.desc()).limit(_ARRIVED)
        ids = list(connection.scalars(newest))
        came_in = update(article).where(article.c.id == bindparam("arrived"))
        for number, arrived in enumerate(ids):
            at = _SLOT - timedelta(minutes=1 + number)
            values = {"place": place_at(at, arrived), "stored_at": at, "read_at": at}
            connection.execute(came_in.values(values), {"arrived": arrived})


def _let_be_due(engine: Engine, wishes: Sequence[tuple[str, ...]]) -> None:
    """Let 5,000 chats that were told nothing yet want something at the slot."""
    with writing(engine) as connection:
        idle = subscription.c.next_run_at > _SLOT + timedelta(hours=1)
        unused = ~exists().where(digest.c.subscription_id == subscription.c.id)
        wanted = select(subscription.c.id).where(idle, unused).limit(_DUE)
        for number, due in enumerate(connection.scalars(wanted).all()):
            wish = _wish(wishes[number % len(wishes)])
            changed = update(subscription).where(subscription.c.id == due)
            connection.execute(changed.values(wish=wish, next_run_at=_SLOT))


def _wish(topics: tuple[str, ...]) -> str:
    return wish_to_json(Wish(topics, Rhythm((time(8),), frozenset(range(7)))))


def _told(engine: Engine) -> int:
    """Return how many of the last digests have something to tell."""
    with engine.connect() as connection:
        last = select(digest.c.id).order_by(digest.c.id.desc()).limit(_DUE)
        ready = select(func.count()).where(digest.c.id.in_(last), digest.c.state == "ready")
        return connection.scalar(ready) or 0


def _tick(engine: Engine, outbox: Outbox) -> None:
    editor = Editor(Archive(engine), outbox)
    ticker = Ticker(outbox, editor.composing, wake=lambda: None, now=lambda: _SLOT)
    asyncio.run(ticker.tick())
