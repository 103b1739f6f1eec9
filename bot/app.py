"""The wiring: settings to database, archive, commands and scheduler; a running bot."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from rich.console import Console
from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application, ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.archive.ingest import Progress, Report, ingest, watch
from bot.archive.store import Archive
from bot.chat.commands.dispatch import Dispatcher
from bot.chat.commands.order import ChatByChat
from bot.chat.commands.sending import Sender
from bot.chat.commands.table import ACTIONS, COMMANDS
from bot.chat.desk import Book, Desk
from bot.chat.memory import Memory
from bot.chat.terminal import TerminalTelegram, hand_over
from bot.database import open_database
from config.settings import Settings
from summariser import METHODS

App = Application[Any, Any, Any, Any, Any, Any]
Builder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

_log = logging.getLogger(__name__)
_UPDATES_REMEMBERED = timedelta(days=2)  # Telegram keeps undelivered updates for one day
_LONGEST_PAUSE_SECONDS = 60.0


class CannotStart(Exception):
    """The bot cannot run like this; the message says in one line why."""


async def serve(settings: Settings) -> None:
    """Serve Telegram until SIGTERM or SIGINT; finish what is under way, then return.

    Raises:
        CannotStart: no token, a wrong one, or a folder of articles that is missing.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    token = settings.telegram_token.get_secret_value()
    if not token:
        raise CannotStart("NUTGRAF_TELEGRAM_TOKEN is not set; @BotFather gives you a token")
    stop = _stop_on_signals()
    async with _desk(settings) as desk:
        application = _application(_telegram(token, settings.telegram_api_url), desk)
        if await _connect(application, stop):
            try:
                await _poll(application, settings, desk, stop)
            finally:
                await application.shutdown()


async def talk(settings: Settings, console: Console, typed: AsyncIterator[str]) -> None:
    """Answer what is `typed`, line by line, on a console: the same commands, without Telegram.

    Raises:
        CannotStart: a folder of articles is missing.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    terminal = TerminalTelegram(console)
    async with _desk(settings) as desk:
        builder = ApplicationBuilder().token("terminal").updater(None).request(terminal)
        async with (
            _application(builder, desk) as application,
            _watching(settings, desk.archive) as loaded,
        ):
            await loaded.wait()
            async for line in typed:
                await hand_over(application, terminal, line)


def load(settings: Settings, paths: Sequence[Path], progress: Progress) -> Report:
    """Load files and folders into the archive.

    Raises:
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
        UnknownMethod: the settings name a method that is not there.
    """
    engine = open_database(settings.database_url)
    try:
        return ingest(
            paths,
            Archive(engine),
            zones=settings.zone_names,
            method=settings.method,
            progress=progress,
        )
    finally:
        engine.dispose()


@asynccontextmanager
async def _watching(settings: Settings, archive: Archive) -> AsyncIterator[asyncio.Event]:
    """Load the folders of articles and what changes there, in the background.

    Gives an event that is set once everything has been looked at.
    """
    loaded, stop = asyncio.Event(), asyncio.Event()
    task = asyncio.create_task(_watch(settings, archive, loaded, stop))
    try:
        yield loaded
    finally:
        stop.set()
        await task


async def _watch(
    settings: Settings, archive: Archive, loaded: asyncio.Event, stop: asyncio.Event
) -> None:
    reports = watch(
        settings.articles,
        archive,
        zones=settings.zone_names,
        method=settings.method,
        stop=stop,
    )
    try:
        async for report in reports:
            _log.info("articles: %d added, %d changed", report.added, report.changed)
            for path, reason in report.rejected:
                _log.warning("%s: %s", path, reason)
            loaded.set()
    except Exception:
        _log.exception("the folders of articles are no longer watched")
    finally:
        loaded.set()


@asynccontextmanager
async def _desk(settings: Settings) -> AsyncIterator[Desk]:
    missing = [str(folder) for folder in settings.articles if not folder.is_dir()]
    if missing:
        raise CannotStart(f"no folder {', '.join(missing)}: see NUTGRAF_ARTICLES")
    if settings.method not in METHODS:
        raise CannotStart(f"NUTGRAF_METHOD: no method {settings.method}, only {', '.join(METHODS)}")
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


async def _forget(memory: Memory) -> None:
    await asyncio.to_thread(memory.forget_updates, _now() - _UPDATES_REMEMBERED)


def _telegram(token: str, api_url: str) -> Builder:
    # One connection for getUpdates is not enough: a poll that is ending may still hold it.
    polls = HTTPXRequest(connection_pool_size=2)
    base = api_url.rstrip("/")
    builder = ApplicationBuilder().token(token).get_updates_request(polls)
    return builder.base_url(f"{base}/bot").base_file_url(f"{base}/file/bot")


def _application(builder: Builder, desk: Desk) -> App:
    application = builder.concurrent_updates(ChatByChat()).build()
    Dispatcher(desk, Sender(), _now).attach(application)
    return application


async def _connect(application: App, stop: asyncio.Event) -> bool:
    """Reach Telegram, trying again for as long as that may heal; whether it was reached."""
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
            await _publish_commands(application)
            return True
        except InvalidToken as error:
            raise CannotStart("Telegram refuses the token in NUTGRAF_TELEGRAM_TOKEN") from error
        except NetworkError as error:
            _log.warning("Telegram cannot be reached (%s), trying again in %g s", error, pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(2 * pause, _LONGEST_PAUSE_SECONDS)
    return False


async def _publish_commands(application: App) -> None:
    commands = [BotCommand(command.name, command.meaning) for command in COMMANDS]
    for scope in (BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()):
        await application.bot.set_my_commands(commands, scope=scope)


async def _poll(application: App, settings: Settings, desk: Desk, stop: asyncio.Event) -> None:
    updater = application.updater
    if updater is None:  # the builder makes one unless told otherwise
        raise RuntimeError("the application cannot poll")
    await updater.start_polling(
        allowed_updates=["message", "callback_query"], error_callback=_on_polling_error
    )
    await application.start()
    _log.info("serving as @%s", application.bot.username)
    try:
        async with _watching(settings, desk.archive):
            await stop.wait()
        _log.info("stopping")
        await updater.stop()
    finally:
        await application.stop()


def _on_polling_error(error: TelegramError) -> None:
    if isinstance(error, Conflict):
        _log.error("another process polls with this token, stop one of them: %s", error)
    else:
        _log.warning("polling failed, trying again: %s", error)


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop


def _now() -> datetime:
    return datetime.now(UTC)
