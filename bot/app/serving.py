"""The bot on Telegram."""

import asyncio
import logging
import signal
from collections.abc import Sequence

from telegram import Bot, BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest, InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder

from bot.app.articles import watching
from bot.app.newsroom import (
    App,
    Builder,
    CannotStart,
    Newsroom,
    build_application,
    newsroom,
    open_for_digests,
)
from bot.app.pausing import longer, rest
from bot.app.receiving import Polls, start_receiving, stop_receiving
from bot.chat.commands.verdicts import judge
from bot.chat.desk import Command
from bot.digests.delivery import senders_for
from bot.digests.delivery.connections import Connections
from config.settings import Settings

_log = logging.getLogger(__name__)
_PATIENCE_AT_THE_END_SECONDS = 2.0


async def serve(settings: Settings) -> None:
    """Serve Telegram until SIGTERM or SIGINT; finish what is under way, then return.

    Raises:
        CannotStart: no token, a wrong one, a folder of articles that is missing, or an address for
            the webhook that cannot be served.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    token = settings.telegram_token.get_secret_value()
    if not token:
        raise CannotStart("NUTGRAF_TELEGRAM_TOKEN is not set; @BotFather gives you a token")
    stop = _stop_on_signals()
    async with (
        Connections(senders_for(settings.send_rate)) as connections,
        newsroom(settings, Bot(token, settings.bot_api_url, request=connections)) as room,
    ):
        application = build_application(_telegram(token, settings.bot_api_url), room)
        try:
            if await _connect(application, settings, room.desk.book.commands, stop):
                await _answer(application, settings, room, stop)
        finally:
            await application.shutdown()


def _telegram(token: str, base_url: str) -> Builder:
    return ApplicationBuilder().token(token).get_updates_request(Polls()).base_url(base_url)


async def _connect(
    application: App, settings: Settings, commands: Sequence[Command], stop: asyncio.Event
) -> bool:
    """Reach Telegram, trying again for as long as that may heal; whether it worked."""
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
            await _publish(application, commands)
            await start_receiving(application, settings)
            return True
        except InvalidToken as error:
            raise CannotStart("Telegram refuses the token in NUTGRAF_TELEGRAM_TOKEN") from error
        except TelegramError as error:
            wait = judge(error).wait_seconds or pause
            fails = "refuses" if isinstance(error, BadRequest) else "cannot be reached"
            _log.warning("Telegram %s (%s), trying again in %g s", fails, error, wait)
            await rest(stop, wait)
            pause = longer(pause)
    return False


async def _publish(application: App, commands: Sequence[Command]) -> None:
    menu = [BotCommand(command.name, command.meaning) for command in commands]
    for scope in (BotCommandScopeAllPrivateChats(), BotCommandScopeAllGroupChats()):
        await application.bot.set_my_commands(menu, scope=scope)


async def _answer(
    application: App, settings: Settings, room: Newsroom, stop: asyncio.Event
) -> None:
    await application.start()
    _log.info("serving as @%s", application.bot.username)
    async with watching(settings, room.desk.archive), open_for_digests(room):
        await stop.wait()
        _log.info("stopping")
        room.ticker.stop()
        room.delivery.stop()
        await stop_receiving(application)
        try:
            await asyncio.wait_for(application.stop(), _PATIENCE_AT_THE_END_SECONDS)
        except TimeoutError:
            _log.warning("some replies were given up: Telegram did not take them in time")


def _stop_on_signals() -> asyncio.Event:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
