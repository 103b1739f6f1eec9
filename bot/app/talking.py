"""The bot in a terminal."""

from collections.abc import AsyncIterator

from rich.console import Console
from telegram import Bot
from telegram.ext import ApplicationBuilder

from bot.app.articles import watching
from bot.app.newsroom import build_application, newsroom, open_for_digests
from bot.chat.terminal import TerminalTelegram, hand_over
from config.settings import Settings

_NAME = "terminal"


async def talk(settings: Settings, console: Console, typed: AsyncIterator[str]) -> None:
    """Answer what is `typed`, line by line, on a console: the same commands, without Telegram.

    Raises:
        CannotStart: a folder of articles is missing.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    terminal = TerminalTelegram(console)
    builder = ApplicationBuilder().token(_NAME).updater(None).request(terminal)
    async with (
        newsroom(settings, Bot(_NAME, request=terminal)) as room,
        build_application(builder, room) as application,
        watching(settings, room.desk.archive) as loaded,
    ):
        await loaded.wait()
        async with open_for_digests(room):
            async for line in typed:
                await hand_over(application, terminal, line)
