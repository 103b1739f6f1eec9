"""What the bot works with, whoever it talks to: database, archive, commands, digests."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine
from telegram import Bot
from telegram.ext import Application, ApplicationBuilder

from bot.archive.store import Archive
from bot.chat.commands.dispatch import Dispatcher
from bot.chat.commands.order import ChatByChat
from bot.chat.commands.sending import Halt, Sender, Sleep
from bot.chat.desk import Desk
from bot.chat.memory import Memory
from bot.chat.terminal import TERMINAL_CHAT
from bot.database import open_database, outage
from bot.digests.commands.office import Office
from bot.digests.commands.table import book_of
from bot.digests.delivery import Delivery
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.ticking import Ticker
from bot.digests.stories.editor import Editor
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.zones.zones import zone_of
from config.settings import Settings

App = Application[Any, Any, Any, Any, Any, Any]
Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_log = logging.getLogger(__name__)
_AFTER_A_BUG_SECONDS = 10.0
_DIGESTS_REMEMBERED = timedelta(days=90)
_UPDATES_REMEMBERED = timedelta(days=2)  # Telegram keeps undelivered updates for one day


def _now() -> datetime:
    return datetime.now(UTC)


class CannotStart(Exception):
    """The bot cannot run like this; the message says in one line why."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Everything between the database and a bot.

    `halt` is the silence that Telegram may ask of all that is sent, `now` the clock of it all.
    """

    desk: Desk
    outbox: Outbox
    ticker: Ticker
    delivery: Delivery
    halt: Halt
    now: Callable[[], datetime]


@asynccontextmanager
async def newsroom(
    settings: Settings,
    bot: Bot,
    *,
    is_terminal: bool = False,
    now: Callable[[], datetime] = _now,
    sleep: Sleep = asyncio.sleep,
) -> AsyncIterator[Newsroom]:
    """Give a newsroom on an open database; `bot` will send its digests.

    The terminal and Telegram may share a database; each sends the digests of its own readers.

    Raises:
        CannotStart: a folder of articles is missing.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    if settings.missing_folders:
        raise CannotStart(f"no folder {settings.missing_folders}: see NUTGRAF_ARTICLES")
    engine = await asyncio.to_thread(open_database, settings.database_url)
    try:
        yield _furnish(engine, settings, bot, is_terminal=is_terminal, now=now, sleep=sleep)
    finally:
        engine.dispose()


@asynccontextmanager
async def open_for_digests(room: Newsroom) -> AsyncIterator[None]:
    """Put, compose and send digests in the background, first what fell due meanwhile."""
    scheduler = AsyncIOScheduler(timezone=UTC)
    always: dict[str, Any] = {"coalesce": True, "misfire_grace_time": None}
    scheduler.add_job(do_what_is_due, "cron", [room.ticker], second=0, **always)
    scheduler.add_job(do_what_is_due, args=[room.ticker])
    scheduler.add_job(_tidy, "interval", [room], hours=1, **always)
    delivering = asyncio.create_task(_deliver(room.delivery))
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)
        room.ticker.stop()
        room.delivery.stop()
        await delivering


def build_application(builder: Builder, room: Newsroom) -> App:
    """Return the application that answers with the commands of a newsroom."""
    application = builder.concurrent_updates(ChatByChat()).build()
    Dispatcher(room.desk, Sender(halt=room.halt), room.now).attach(application)
    return application


def _furnish(
    engine: Engine,
    settings: Settings,
    bot: Bot,
    *,
    is_terminal: bool,
    now: Callable[[], datetime],
    sleep: Sleep,
) -> Newsroom:
    archive, subscriptions, outbox = Archive(engine), Subscriptions(engine), Outbox(engine)
    editor, halt = Editor(archive, outbox), Halt(sleep)
    delivery = Delivery(
        outbox,
        subscriptions,
        bot,
        rate=settings.send_rate,
        only=TERMINAL_CHAT if is_terminal else None,
        never=None if is_terminal else TERMINAL_CHAT,
        pays=settings.allow_paid_broadcast,
        halt=halt,
        now=now,
        sleep=sleep,
    )
    ticker = Ticker(outbox, editor.composing, delivery.wake, now)
    loop = asyncio.get_running_loop()
    office = Office(
        subscriptions,
        outbox,
        editor,
        default_zone=settings.timezone,
        # Commands are answered in threads.
        wake=lambda: asyncio.run_coroutine_threadsafe(do_what_is_due(ticker), loop),
    )
    desk = Desk(archive, Memory(engine), lambda chat: _zone(office, chat), book_of(office))
    return Newsroom(desk, outbox, ticker, delivery, halt, now)


def _zone(office: Office, chat_id: int) -> tzinfo:
    """Return the zone that a chat has told, else the default one."""
    return zone_of(office.subscriptions.reader(chat_id).zone or office.default_zone)


async def do_what_is_due(ticker: Ticker) -> None:
    """Do what is due; what fails waits for the next tick."""
    try:
        await ticker.tick()
    except Exception as error:
        if words := outage(error):
            _log.warning("the database is away, what is due waits: %s", words)
        else:
            _log.exception("a tick failed; what is due waits for the next")


async def _deliver(delivery: Delivery) -> None:
    """Deliver until it is stopped; a bug stops it for a while only."""
    while True:
        try:
            return await delivery.run()
        except Exception:
            _log.exception("the delivery of digests failed, starting it again")
            await asyncio.sleep(_AFTER_A_BUG_SECONDS)


async def _tidy(room: Newsroom) -> None:
    await asyncio.to_thread(room.desk.memory.forget_updates, room.now() - _UPDATES_REMEMBERED)
    await asyncio.to_thread(room.outbox.forget, room.now() - _DIGESTS_REMEMBERED)
