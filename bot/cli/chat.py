"""`nutgraf chat`: talk in this terminal."""

import argparse
import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from io import TextIOWrapper
from typing import TYPE_CHECKING

from platformdirs import user_state_path
from rich.console import Console

from bot.app.talking import talk
from bot.cli import OK
from bot.digests.commands.table import command_names
from bot.log import start_logging
from config.settings import load_settings

if TYPE_CHECKING:
    from prompt_toolkit.history import History

_QUIT = "/quit"


def run(options: argparse.Namespace) -> int:
    """Talk until `/quit` or the end of the input; from a pipe, without colours or prompts."""
    settings = load_settings()
    start_logging(settings.log_format, "", logging.WARNING)
    console = Console(highlight=False)
    lines = _prompted(console) if sys.stdin.isatty() else _piped()
    asyncio.run(talk(settings, console, _until_quit(lines)))
    return OK


async def _until_quit(lines: AsyncIterator[str]) -> AsyncIterator[str]:
    async for line in lines:
        text = line.strip()
        if text == _QUIT:
            return
        if text:
            yield text


async def _prompted(console: Console) -> AsyncIterator[str]:
    """Yield what is typed at a prompt, with line editing, history and completion."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter
    from prompt_toolkit.patch_stdout import patch_stdout

    words = [f"/{name}" for name in command_names()] + [_QUIT]
    session: PromptSession[str] = PromptSession(
        "› ",
        history=_history(),
        completer=WordCompleter(words, sentence=True),
    )
    yield "/start"
    console.print("A number presses its button; /quit ends.\n", style="dim")
    while True:
        try:
            with patch_stdout(raw=True):  # a digest may come while somebody types
                typed = await session.prompt_async()
        except (EOFError, KeyboardInterrupt):
            return
        yield typed


def _history() -> "History":
    """Return the lines typed before; where they cannot be kept, those of this chat."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    try:
        path = user_state_path("nutgraf", ensure_exists=True) / "history"
        path.touch(mode=0o600)
    except OSError:
        return InMemoryHistory()
    return FileHistory(path)


async def _piped() -> AsyncIterator[str]:
    # What comes through a pipe may hold any bytes, and any locale may be set.
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line
