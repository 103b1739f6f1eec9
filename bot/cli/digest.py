"""`nutgraf digest`: print a digest as it would be, or was, sent."""

import argparse
from collections.abc import Sequence
from datetime import datetime

from rich.console import Console
from sqlalchemy import Engine

from bot.archive.store import Archive
from bot.chat.terminal import rich_text
from bot.cli import OK, WRONG_USAGE
from bot.database import open_database
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest
from bot.digests.stories.editor import Editor
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.phrases import describe
from bot.digests.wishes.planning import is_owed
from bot.digests.wishes.schedule import Slot, moment_of
from config.settings import load_settings


def run(options: argparse.Namespace) -> int:
    """Print what each subscription of a chat is owed for a slot; nothing is stored or sent."""
    engine = open_database(load_settings().database_url)
    try:
        due = _due(engine, options.chat, options.slot)
        foreseen = Editor(Archive(engine), Outbox(engine)).foresee(due)
    finally:
        engine.dispose()
    composed = [it.composed for it in foreseen]
    _print(due, composed, Console(highlight=False, soft_wrap=True))
    if not due:
        print(f"chat {options.chat} is owed nothing for {options.slot:%Y-%m-%d %H:%M}")  # noqa: T201
    return OK if due else WRONG_USAGE


def _due(engine: Engine, chat_id: int, at: datetime) -> list[DueDigest]:
    """Return what was put for a slot, or will be; `at` is local unless it names an offset."""
    subscriptions, outbox = Subscriptions(engine), Outbox(engine)
    clock = subscriptions.reader(chat_id).clock
    local = at.astimezone(clock).replace(tzinfo=None) if at.tzinfo else at
    slot = Slot(local, moment_of(local, clock))
    foreseen = [(it, outbox.foreseen(it.id, slot)) for it in subscriptions.of(chat_id)]
    return [due for it, due in foreseen if due and (due.id or is_owed(it, clock, slot))]


def _print(due: Sequence[DueDigest], composed: Sequence[Composed], console: Console) -> None:
    for one, digest in zip(due, composed, strict=True):
        wish = one.subscription.wish
        console.print(f"Subscription {one.subscription.id}: {describe(wish)}", markup=False)
        for part in digest.parts:
            console.print(rich_text(part.message.html), end="\n\n")
        if not digest.parts:
            console.print(f"{digest.note}\n", markup=False)
