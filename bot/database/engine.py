"""The engine that opens the database, and transactions that write."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from time import monotonic, sleep

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError

from bot.migrations import DatabaseTooNew, is_current, upgrade

_DRIVERS = {
    "sqlite": "sqlite+pysqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
}
# A statement that fails may be logged; what readers wrote, its parameters, is not for the log.
_ANY_ENGINE = {"hide_parameters": True}
_PATIENCE_SECONDS = 30.0
_PAUSE_SECONDS = 0.05
_MIGRATION_LOCK = 0x6E757467  # "nutg": any number that only Nutgraf takes


# A lock, a full disk, no permission; not a wrong statement, which is SQLITE_ERROR.
_SQLITE_OUTAGES = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}
_POSTGRESQL_IS_READ_ONLY = "25006"


class DatabaseUnavailable(Exception):
    """The database cannot be used; the message is one line and holds no password."""


def open_database(url: str, *, patience_seconds: float = _PATIENCE_SECONDS) -> Engine:
    """Return an engine on the database at `url`, migrated to the version of this code.

    Several processes may open one database at once. A lock on an SQLite file is waited for up to
    `patience_seconds`. Call `dispose()` on the engine when done.

    Raises:
        DatabaseUnavailable: the url is wrong, or the database cannot be reached, read or written.
        DatabaseTooNew: a newer Nutgraf has migrated it.
    """
    engine = _engine(url, patience_seconds)
    try:
        _migrate(engine)
    except (DBAPIError, DatabaseTooNew) as error:
        engine.dispose()
        if isinstance(error, DBAPIError):
            raise DatabaseUnavailable(_failure(engine, error)) from error
        raise
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Give a connection in a transaction that will write, committed at the end.

    SQLite's write lock is taken at the start: a transaction that reads first and writes later fails
    at once, whatever the timeout, when another process wrote in between.
    """
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def needing(engine: Engine) -> Iterator[None]:
    """Tell in one line that the database fails meanwhile; a wrong statement stays an error.

    Raises:
        DatabaseUnavailable: the database cannot be reached, read or written.
    """
    try:
        yield
    except DBAPIError as error:
        if _is_outage(error):
            raise DatabaseUnavailable(_failure(engine, error)) from error
        raise


def outage(error: BaseException | None) -> str:
    """Return the driver's own words for a database that is away, locked or full.

    "" if `error` says nothing of the kind.
    """
    return _words(error) if isinstance(error, DBAPIError) and _is_outage(error) else ""


def _is_outage(error: DBAPIError) -> bool:
    """Tell whether the database is at fault, not what was asked of it."""
    if isinstance(error.orig, sqlite3.Error):
        # Mistakes found by the driver have no code.
        return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _SQLITE_OUTAGES
    is_read_only = getattr(error.orig, "sqlstate", "") == _POSTGRESQL_IS_READ_ONLY
    return is_read_only or isinstance(error, OperationalError)


def _engine(url: str, patience_seconds: float) -> Engine:
    """Return an engine that has not connected yet."""
    parsed = _parsed(url)
    if parsed.drivername == "sqlite+pysqlite":
        return _sqlite_engine(parsed, patience_seconds)
    try:
        engine = create_engine(
            parsed, connect_args={"connect_timeout": 10}, pool_pre_ping=True, **_ANY_ENGINE
        )
    except ModuleNotFoundError as error:
        raise DatabaseUnavailable(
            f"the driver {error.name} is not installed. Try pip install 'nutgraf[postgres]'."
        ) from error
    event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _prepare_postgresql(connection: DBAPIConnection, _record: object) -> None:
    # Without statistics PostgreSQL takes a statement of 20 ms for a large one, and compiles it for
    # up to 1.9 s, each time anew. No statement here is large. Version 10 does not have the setting.
    cursor = connection.cursor()
    cursor.execute("SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'")
    cursor.close()
    connection.commit()  # or it is gone with the first rollback


def _sqlite_engine(url: URL, patience_seconds: float) -> Engine:
    if _is_in_memory(url):
        raise DatabaseUnavailable(
            "a database in memory cannot be shared by threads. Try sqlite:///nutgraf.db."
        )
    engine = create_engine(url, **_ANY_ENGINE)
    event.listen(engine, "connect", partial(_prepare_sqlite, patience_seconds))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _is_in_memory(url: URL) -> bool:
    file = (url.database or "").removeprefix("file:")
    return file in ("", ":memory:") or url.query.get("mode") == "memory"


def _parsed(url: str) -> URL:
    """Return `url` with the driver that Nutgraf uses, whichever it names."""
    try:
        parsed = make_url(url)
        return parsed.set(drivername=_DRIVERS[parsed.drivername.partition("+")[0]])
    except (ArgumentError, KeyError, ValueError) as error:
        raise DatabaseUnavailable(
            "the database URL cannot be read. "
            "Try sqlite:///nutgraf.db or postgresql+psycopg://user@host/name."
        ) from error


def _prepare_sqlite(
    patience_seconds: float, connection: sqlite3.Connection, _record: object
) -> None:
    # None: the driver starts no transactions of its own, `_begin_sqlite` does.
    connection.isolation_level = None
    _write_ahead(connection, patience_seconds)
    connection.execute(f"PRAGMA busy_timeout = {1000 * patience_seconds:.0f}")
    # What is claimed from the outbox must still be claimed after a power cut, or it is sent twice.
    # FULL is the usual default, but not of every build. It takes 0.2 to 3 ms a transaction longer
    # than NORMAL: too little for an engine, or a switch before each transaction, of the outbox.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection, patience_seconds: float) -> None:
    """Let readers read while somebody writes.

    SQLite does not always wait for its lock here, whatever the timeout: of six processes that start
    at once on an empty database, one in forty failed. Where it does wait, on a file that is not
    written ahead yet, it must not do so each time.
    """
    end = monotonic() + patience_seconds
    connection.execute(f"PRAGMA busy_timeout = {1000 * _PAUSE_SECONDS:.0f}")
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > end:
                raise
            sleep(_PAUSE_SECONDS)


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _migrate(engine: Engine) -> None:
    """Bring the database up to date, once, whoever else is trying."""
    with engine.connect() as connection:
        if is_current(connection):
            return
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
        if not is_current(connection):
            upgrade(connection)


def _failure(engine: Engine, error: DBAPIError) -> str:
    """Return which database failed, and the driver's own words, on one line."""
    return f"{engine.url.render_as_string(hide_password=True)}: {_words(error)}"


def _words(error: DBAPIError) -> str:
    return " ".join(str(error.orig).split())
