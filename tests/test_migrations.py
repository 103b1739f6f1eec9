import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, Executable, create_engine, insert, select, table, text
from sqlalchemy import column as named

from bot.archive.filing import place_at
from bot.archive.keys import digest
from bot.archive.search import parse_query, places_found
from bot.database import (
    DatabaseTooNew,
    DatabaseUnavailable,
    article,
    metadata,
    open_database,
    told,
    writing,
)
from bot.database import digest as digests
from bot.migrations import FOLDER, HEAD

PUBLISHED = datetime(1969, 7, 20, 20, 17, tzinfo=UTC)
OLD_VALUES: dict[str, Any] = {
    "id": 1,
    "place": place_at(PUBLISHED, 1),
    "title": "Ferry line reopens",
    "searched": "ferry line reopens",
    "path": "/news/ferry.txt",
} | dict.fromkeys(("key", "digest", "article", "brief", "made_by"), "")
OLD_ARTICLE = table("article", *map(named, OLD_VALUES))

OPEN = "import sys; from bot.database import open_database; open_database(sys.argv[1])"


def is_of_a_table(name: str | None, kind: str, parents: object) -> bool:
    """Leave out what only one kind of database has: the search."""
    return name in metadata.tables if kind == "table" else name != "article_terms_idx"


def test_the_migrated_schema_is_that_of_the_tables(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_of_a_table})

        differences = compare_metadata(context, metadata)

    assert [str(it) for it in differences if "'terms'" not in str(it)] == []


def test_the_head_is_the_newest_migration() -> None:
    newest = max(path.name for path in (FOLDER / "versions").glob("v*.py"))

    assert newest.startswith(f"v{HEAD}_")


@pytest.fixture
def old_engine(database_url: str) -> Iterator[Engine]:
    """A database as the first Nutgraf left it, with one article."""
    engine = create_engine(database_url)
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(FOLDER))
        command.upgrade(config, "0001")
        connection.execute(insert(OLD_ARTICLE).values(OLD_VALUES))
    yield engine
    engine.dispose()


def test_an_older_database_keeps_its_articles_and_dates_their_arrival(
    old_engine: Engine, database_url: str
) -> None:
    engine = open_database(database_url)

    with engine.connect() as connection:
        [row] = connection.execute(select(article))
    engine.dispose()
    assert row.title == "Ferry line reopens"
    assert (row.stored_at, row.read_at) == (PUBLISHED, PUBLISHED)


def test_an_older_database_still_finds_its_articles(old_engine: Engine, database_url: str) -> None:
    engine = open_database(database_url)

    found = parse_query("ferries"), engine.dialect.name
    with engine.connect() as connection:
        places = list(connection.scalars(places_found(*found)[0]))
    engine.dispose()
    assert places == [OLD_VALUES["place"]]


def test_an_older_database_knows_the_files_of_its_articles(
    old_engine: Engine, database_url: str
) -> None:
    engine = open_database(database_url)

    of_file = article.c.path_key == digest("/news/ferry.txt")
    with engine.connect() as connection:
        assert list(connection.scalars(select(article.c.id).where(of_file))) == [1]
    engine.dispose()


def test_what_an_older_database_told_counts_as_it_was_at_its_slot(database_url: str) -> None:
    engine = create_engine(database_url)
    names = "part_id", "article_id", "chat_id", "at"
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(FOLDER))
        command.upgrade(config, "0006")
        old_told = table("told", *(named(name, told.c[name].type) for name in names))
        connection.execute(insert(old_told).values([1, 1, 1, PUBLISHED]))
    engine.dispose()

    engine = open_database(database_url)

    with engine.connect() as connection:
        [row] = connection.execute(select(told))
    engine.dispose()
    assert row.read_at == PUBLISHED


def old_row(name: str, **values: object) -> Executable:
    """Return what stores a row whose other columns, as far as they must be there, are empty."""
    blank = {bool: False, int: 0, str: ""}
    needed = [it for it in metadata.tables[name].c if not it.nullable and not it.server_default]
    usual = {
        it.name: blank.get(it.type.python_type, PUBLISHED) for it in needed if it.name not in values
    }
    of_both = usual | values
    columns = (named(it, metadata.tables[name].c[it].type) for it in of_both)
    return insert(table(name, *columns)).values(of_both)


def test_what_failed_in_an_older_database_leaves_no_digest_of_its_slot_whole(
    database_url: str,
) -> None:
    engine = create_engine(database_url)
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(FOLDER))
        command.upgrade(config, "0007")
        connection.execute(old_row("chat", id=1, muted=[]))
        for number in (1, 2):
            connection.execute(old_row("subscription", id=number, chat_id=1))
            for day in (0, 1):
                at = PUBLISHED + timedelta(days=day)
                keys = {"id": 10 * number + day, "subscription_id": number}
                connection.execute(old_row("digest", **keys, slot=f"{day}", slot_at=at))
        connection.execute(old_row("part", id=1, digest_id=11, state="failed"))
    engine.dispose()

    engine = open_database(database_url)

    with engine.connect() as connection:
        whole = list(connection.scalars(select(digests.c.id).where(digests.c.is_whole)))
    engine.dispose()
    assert sorted(whole) == [10, 20]


@pytest.mark.parametrize("table_name", ["chat", "subscription", "digest", "part", "told"])
def test_an_older_database_has_no_subscribers_yet(
    old_engine: Engine, database_url: str, table_name: str
) -> None:
    engine = open_database(database_url)

    with engine.connect() as connection:
        rows = list(connection.execute(select(metadata.tables[table_name])))
    engine.dispose()
    assert rows == []


def test_sqlite_writes_to_the_disk_before_a_transaction_ends(sqlite_url: str) -> None:
    engine = open_database(sqlite_url)

    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA synchronous")) == 2
    engine.dispose()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_postgresql_compiles_no_statements(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.rollback()
        assert connection.scalar(text("SHOW jit")) == "off"


def test_a_database_at_head_is_opened_without_alembic(database_url: str) -> None:
    open_database(database_url).dispose()

    code = f"{OPEN}; assert 'alembic' not in sys.modules"
    subprocess.run([sys.executable, "-c", code, database_url], check=True)


def test_processes_that_start_at_once_on_an_empty_database_all_succeed(database_url: str) -> None:
    starting = [subprocess.Popen([sys.executable, "-c", OPEN, database_url]) for _ in range(3)]

    assert [process.wait(60) for process in starting] == [0] * 3


def test_a_database_of_a_newer_nutgraf_is_left_alone(database_url: str) -> None:
    engine = open_database(database_url)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(DatabaseTooNew, match="version 9999, made by a newer Nutgraf"):
        open_database(database_url)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "cannot be read. Try sqlite:///"),
        ("mongodb://localhost/x", "cannot be read. Try sqlite:///"),
        ("sqlite:////no/such/folder/nutgraf.db", "unable to open database file"),
        ("postgresql+psycopg://me:hush@127.0.0.1:1/x", "connection failed"),
        ("postgresql+psycopg://me:hush@127.0.0.1:port/x", "cannot be read"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_in_one_line(url: str, message: str) -> None:
    with pytest.raises(DatabaseUnavailable) as caught:
        open_database(url)

    assert message in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "hush" not in str(caught.value)


def test_a_missing_driver_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(DatabaseUnavailable, match=r"pip install 'nutgraf\[postgres\]'"):
        open_database("postgres://localhost/x")


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Remember the milk. " * 100)

    with pytest.raises(DatabaseUnavailable, match="file is not a database"):
        open_database(f"sqlite:///{path}")

    assert path.read_text() == "Remember the milk. " * 100


def test_a_write_that_fails_leaves_nothing_behind(engine: Engine) -> None:
    def write_and_fail() -> None:
        with writing(engine) as connection:
            connection.execute(text("INSERT INTO query (text) VALUES ('nato')"))
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()

    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM query")) == 0


def test_sqlite_readers_do_not_wait_for_a_writer(sqlite_url: str) -> None:
    engine = open_database(sqlite_url)
    reader = create_engine(sqlite_url, connect_args={"timeout": 0})

    with writing(engine), reader.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM article")) == 0

    reader.dispose()
    engine.dispose()
