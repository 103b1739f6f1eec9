from collections.abc import Iterator
from datetime import UTC, timedelta

import pytest

from bot.archive.store import Archive
from bot.chat.commands.basics import MENU
from bot.chat.commands.table import ACTIONS, COMMANDS
from bot.chat.desk import Book, Desk
from bot.chat.memory import Memory
from bot.database import open_database
from tests.archive.drafts import NOON

NOW = NOON + timedelta(days=1)


@pytest.fixture
def desk(sqlite_url: str) -> Iterator[Desk]:
    """A desk with an empty archive."""
    engine = open_database(sqlite_url)
    yield Desk(Archive(engine), Memory(engine), lambda _: UTC, Book(COMMANDS, ACTIONS, MENU))
    engine.dispose()
