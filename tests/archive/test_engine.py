"""Databases that cannot be used: told in one line, and in time."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from bot.database import DatabaseUnavailable, open_database


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Path]:
    """A file that is not written ahead yet, and that somebody else keeps to themselves."""
    path = tmp_path / "locked.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("CREATE TABLE theirs (id)")
    connection.execute("BEGIN EXCLUSIVE")
    yield path
    connection.close()


def test_a_locked_file_is_waited_for_once(locked: Path) -> None:
    start = monotonic()

    with pytest.raises(DatabaseUnavailable, match="database is locked") as caught:
        open_database(f"sqlite:///{locked}", patience_seconds=0.3)

    assert 0.3 <= monotonic() - start < 3
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite+pysqlite://",
        "sqlite:///file::memory:?uri=true",
        "sqlite:///file:news?mode=memory&uri=true",
    ],
)
def test_a_database_in_memory_is_refused_with_a_remedy(url: str) -> None:
    with pytest.raises(DatabaseUnavailable, match=r"Try sqlite:///nutgraf\.db"):
        open_database(url)
