"""How long the commands take, without Telegram, on either database."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, timedelta
from functools import partial
from uuid import uuid4

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError

from bot.archive.entry import Entry
from bot.archive.filing import Draft
from bot.archive.store import Archive
from bot.chat.commands.basics import MENU
from bot.chat.commands.table import ACTIONS, COMMANDS
from bot.chat.desk import Book, Desk, Request
from bot.chat.memory import Memory
from bot.database import open_database
from tests.benchmarks.measured import Measured, NotMeasured, milliseconds
from tests.benchmarks.stories import stories_by_topic
from tests.benchmarks.workplace import Workplace
from tests.conftest import POSTGRES_URL

_CALLS = 50
_TOPIC_GOAL = 10
_IN_MOST_STORIES = "government"
_COPIED_AT_ONCE = 500


def measure_sqlite(workplace: Workplace) -> Iterator[Measured]:
    """Yield the times of the commands on SQLite."""
    _ = workplace.first_ingest
    engine = open_database(workplace.database_url)
    try:
        yield from _measure_commands(engine, workplace.count, "SQLite")
    finally:
        engine.dispose()


def measure_postgresql(workplace: Workplace) -> Iterator[Measured]:
    """Yield the times of the commands on PostgreSQL, with the same articles."""
    _ = workplace.first_ingest
    source = open_database(workplace.database_url)
    try:
        with _empty_postgresql() as engine:
            _copy(Archive(source), Archive(engine))
            yield from _measure_commands(engine, workplace.count, "PostgreSQL")
    finally:
        source.dispose()


def _measure_commands(engine: Engine, count: int, database: str) -> Iterator[Measured]:
    desk = Desk(Archive(engine), Memory(engine), lambda _: UTC, Book(COMMANDS, ACTIONS, MENU))
    answers = {command.name: command.answer for command in COMMANDS}
    newest = desk.archive.latest(1)[0].at
    for what, command, query, goal in _questions(count):
        request = Request(1, query, newest + timedelta(hours=1))
        call = partial(answers[command], desk, request)
        yield milliseconds(f"{what}, {database}, {count:,}", [call] * _CALLS, goal)


def _questions(count: int) -> list[tuple[str, str, str, float | None]]:
    """Return what is asked: name of the figure, command, text after it, and goal."""
    ranked = stories_by_topic(count).most_common()
    common = ranked[0][0]
    rare = next((topic for topic, number in reversed(ranked) if number > 1), common)
    return [
        ("/topic, in most stories", "topic", _IN_MOST_STORIES, _TOPIC_GOAL),
        ("/topic, common", "topic", common, _TOPIC_GOAL),
        ("/topic, rare", "topic", rare, _TOPIC_GOAL),
        ("/topic, misspelt", "topic", _misspelt(common), _TOPIC_GOAL),
        ("/latest", "latest", "", None),
        ("/topics", "topics", "", None),
        ("/figures, common", "figures", common, None),
    ]


def _misspelt(word: str) -> str:
    """Return `word` with its two middle letters exchanged."""
    middle = len(word) // 2
    return word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]


@contextmanager
def _empty_postgresql() -> Iterator[Engine]:
    """Give an engine on a schema of its own, which is dropped afterwards.

    Raises:
        NotMeasured: there is no server.
    """
    server = create_engine(POSTGRES_URL, isolation_level="AUTOCOMMIT")
    schema = f"nutgraf_benchmark_{uuid4().hex}"
    try:
        _execute(server, f"CREATE SCHEMA {schema}")
    except OperationalError as error:
        raise NotMeasured("there is no PostgreSQL server") from error
    url = server.url.update_query_dict({"options": f"-csearch_path={schema}"})
    try:
        engine = open_database(url.render_as_string(hide_password=False))
        yield engine
        engine.dispose()
    finally:
        _execute(server, f"DROP SCHEMA {schema} CASCADE")
        server.dispose()


def _execute(engine: Engine, statement: str) -> None:
    with engine.connect() as connection:
        connection.execute(text(statement))


def _copy(source: Archive, target: Archive) -> None:
    """Save every entry of `source` with its brief in `target`."""
    before: int | None = None
    while entries := source.latest(_COPIED_AT_ONCE, before):
        target.save([_draft(entry) for entry in entries])
        before = entries[-1].id
    target.settle()


def _draft(entry: Entry) -> Draft:
    return Draft(entry.article, entry.brief, f"{entry.id}.txt", entry.at)
