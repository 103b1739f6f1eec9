"""`nutgraf digest`: print a digest as it would be, or was, sent."""

import argparse
from datetime import datetime

from rich.console import Console
from sqlalchemy import Engine

from bot.archive.store import Archive
from bot.chat.terminal import rich_text
from bot.cli import OK, WRONG_USAGE
from bot.database import open_database
from bot.digests.editor import Editor
from bot.digests.outbox import Composed, Outbox
from bot.digests.schedule import Slot, moment_of
from bot.digests.subscriptions import Subscriptions
from config.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Print what each subscription of a chat is owed for a slot; nothing is stored or sent."""
    engine = open_database(load_settings().database_url)
    console = Console(highlight=False, soft_wrap=True)
    try:
        composed = _composed(engine, options.chat, options.slot)
    finally:
        engine.dispose()
    for digest in composed:
        for part in digest.parts:
            console.print(rich_text(part.message.html), end="\n\n")
        if not digest.parts:
            console.print(f"{digest.note}\n", markup=False)
    if not composed:
        console.print(f"chat {options.chat} has no subscription")
    return OK if composed else WRONG_USAGE


def _composed(engine: Engine, chat_id: int, local: datetime) -> list[Composed]:
    subscriptions, outbox = Subscriptions(engine), Outbox(engine)
    slot = Slot(local, moment_of(local, subscriptions.reader(chat_id).clock))
    editor = Editor(Archive(engine), outbox)
    due = [outbox.foreseen(it.id, slot) for it in subscriptions.of(chat_id)]
    return [editor.foresee(it) for it in due if it]
