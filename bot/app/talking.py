"""The bot in a terminal."""

import asyncio
from collections.abc import AsyncIterator

from rich.console import Console
from telegram import Bot
from telegram.ext import ApplicationBuilder

from bot.app.articles import watching
from bot.app.newsroom import Newsroom, build_application, newsroom, open_for_digests
from bot.chat.terminal import TERMINAL_CHAT, TerminalTelegram, hand_over
from bot.digests.outbox.outbox import Outbox
from config.settings import Settings

_NAME = "terminal"
_MOST_LOOKS = 100
_LOOK_SECONDS = 0.1
_LAST = 5


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
        newsroom(settings, Bot(_NAME, request=terminal), is_terminal=True) as room,
        build_application(builder, room) as application,
        watching(settings, room.desk.archive) as loaded,
    ):
        await loaded.wait()
        async with open_for_digests(room):
            async for line in typed:
                await hand_over(application, terminal, line)
            await _see_digests(room)


async def _see_digests(room: Newsroom) -> None:
    """Wait for the digests that were asked for in the last lines."""
    await room.ticker.tick()
    for _ in range(_MOST_LOOKS):
        if not await asyncio.to_thread(_are_coming, room.outbox):
            return
        await asyncio.sleep(_LOOK_SECONDS)


def _are_coming(outbox: Outbox) -> bool:
    return any(digest.state == "ready" for digest in outbox.history(TERMINAL_CHAT, _LAST))
