"""Databases that cannot be used: told in one line, and in time."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from sqlalchemy import Engine, insert, text
from sqlalchemy.exc import DBAPIError

from bot.database import DatabaseUnavailable, needing, open_database, query, writing


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


def test_a_file_that_stays_locked_is_told_in_one_line(sqlite_url: str) -> None:
    engine = open_database(sqlite_url, patience_seconds=0.1)
    open_database(sqlite_url).dispose()

    with writing(engine), pytest.raises(DatabaseUnavailable, match="database is locked"):
        write(engine, "INSERT INTO query (text) VALUES ('nato')")

    engine.dispose()


def test_a_database_that_may_only_be_read_is_told_in_one_line(engine: Engine) -> None:
    read_only = (
        "PRAGMA query_only = ON" if engine.dialect.name == "sqlite" else "SET TRANSACTION READ ONLY"
    )

    with pytest.raises(DatabaseUnavailable, match=r"read.?only"):
        write(engine, read_only, "INSERT INTO query (text) VALUES ('nato')")


@pytest.mark.parametrize(
    "statement",
    ["SELECT * FROM nowhere", "INSERT INTO query (text) VALUES (NULL)", "SELEKT"],
)
def test_a_wrong_statement_is_not_taken_for_an_outage(engine: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError):
        write(engine, statement)


def write(engine: Engine, *statements: str) -> None:
    with needing(engine), writing(engine) as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_an_error_does_not_tell_what_a_reader_wrote(engine: Engine) -> None:
    with pytest.raises(DBAPIError) as caught, writing(engine) as connection:
        connection.execute(insert(query), [{"id": 1, "text": "my secret"}, {"id": 1, "text": "x"}])

    assert "INSERT INTO" in str(caught.value)
    assert "my secret" not in str(caught.value)
