"""The bot in a terminal."""

from collections.abc import AsyncIterator

from rich.console import Console
from telegram.ext import ApplicationBuilder

from bot.app.articles import watching
from bot.app.newsroom import build_application, newsroom
from bot.chat.terminal import TerminalTelegram, hand_over
from config.settings import Settings


async def talk(settings: Settings, console: Console, typed: AsyncIterator[str]) -> None:
    """Answer what is `typed`, line by line, on a console: the same commands, without Telegram.

    Raises:
        CannotStart: a folder of articles is missing, or the method is unknown.
        DatabaseUnavailable: the database cannot be opened.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    terminal = TerminalTelegram(console)
    builder = ApplicationBuilder().token("terminal").updater(None).request(terminal)
    async with (
        newsroom(settings) as desk,
        build_application(builder, desk) as application,
        watching(settings, desk.archive) as loaded,
    ):
        await loaded.wait()
        async for line in typed:
            await hand_over(application, terminal, line)
