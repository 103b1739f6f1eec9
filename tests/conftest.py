"""What every test may ask for."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError

from bot.database import open_database

POSTGRES_URL = os.environ.get(
    "NUTGRAF_TEST_POSTGRES_URL", "postgresql+psycopg://postgres@127.0.0.1/test"
)

# A busy machine fails no test, and CI tries the same examples each time.
settings.register_profile("nutgraf", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("nutgraf")

KINDS = ("sqlite", "postgresql")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The URL of a database that is not there yet."""
    return f"sqlite:///{tmp_path / 'nutgraf.db'}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[Engine]:
    """A PostgreSQL server; without one the test is skipped, or fails where CI is set."""
    engine = create_engine(POSTGRES_URL, isolation_level="AUTOCOMMIT")
    try:
        engine.connect().close()
    except OperationalError as error:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(f"no PostgreSQL: {error.orig}")
    yield engine
    engine.dispose()


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database: the test runs once with each kind."""
    yield from _empty_database(request, tmp_path)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An open database without articles: the test runs once with each kind."""
    engine = open_database(database_url)
    yield engine
    engine.dispose()


@pytest.fixture(params=KINDS, scope="module")
def shared_engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """As `engine`, but one for all tests of a module, which only read what it was filled with."""
    for url in _empty_database(request, tmp_path_factory.mktemp("shared")):
        engine = open_database(url)
        yield engine
        engine.dispose()


def _empty_database(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """Yield the URL of a new file, or of a schema that is dropped afterwards."""
    if request.param == "sqlite":
        yield f"sqlite:///{folder / 'nutgraf.db'}"
        return
    postgres: Engine = request.getfixturevalue("postgres")
    schema = f"nutgraf_{uuid4().hex}"
    with postgres.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    url = postgres.url.update_query_dict({"options": f"-csearch_path={schema}"})
    yield url.render_as_string(hide_password=False)
    with postgres.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
