"""What the bot works with, whoever it talks to: database, archive, commands, scheduler."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from telegram.ext import Application, ApplicationBuilder

from bot.archive.store import Archive
from bot.chat.commands.dispatch import Dispatcher
from bot.chat.commands.order import ChatByChat
from bot.chat.commands.sending import Sender
from bot.chat.commands.table import ACTIONS, COMMANDS
from bot.chat.desk import Book, Desk
from bot.chat.memory import Memory
from bot.database import open_database
from config.settings import Settings
from summariser import METHODS

App = Application[Any, Any, Any, Any, Any, Any]
Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_UPDATES_REMEMBERED = timedelta(days=2)  # Telegram keeps undelivered updates for one day


class CannotStart(Exception):
    """The bot cannot run like this; the message says in one line why."""


@asynccontextmanager
async def newsroom(settings: Settings) -> AsyncIterator[Desk]:
    """Give a desk on an open database, with housekeeping going on behind it.

    Raises:
        CannotStart: a folder of articles is missing, or the method is unknown.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    _check(settings)
    engine = await asyncio.to_thread(open_database, settings.database_url)
    memory = Memory(engine)
    scheduler = AsyncIOScheduler(timezone=UTC)
    scheduler.add_job(
        _forget, "interval", [memory], hours=1, coalesce=True, misfire_grace_time=None
    )
    scheduler.start()
    try:
        yield Desk(Archive(engine), memory, lambda _: settings.zone, Book(COMMANDS, ACTIONS))
    finally:
        scheduler.shutdown(wait=False)
        engine.dispose()


def build_application(builder: Builder, desk: Desk) -> App:
    """Return the application that answers with the commands of `desk`."""
    application = builder.concurrent_updates(ChatByChat()).build()
    Dispatcher(desk, Sender(), _now).attach(application)
    return application


def _check(settings: Settings) -> None:
    missing = [str(folder) for folder in settings.articles if not folder.is_dir()]
    if missing:
        raise CannotStart(f"no folder {', '.join(missing)}: see NUTGRAF_ARTICLES")
    if settings.method not in METHODS:
        raise CannotStart(f"NUTGRAF_METHOD: no method {settings.method}, only {', '.join(METHODS)}")


async def _forget(memory: Memory) -> None:
    await asyncio.to_thread(memory.forget_updates, _now() - _UPDATES_REMEMBERED)


def _now() -> datetime:
    return datetime.now(UTC)
