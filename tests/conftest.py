"""What every test may ask for."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError

from bot.database import open_database

POSTGRES_URL = os.environ.get(
    "NUTGRAF_TEST_POSTGRES_URL", "postgresql+psycopg://postgres@127.0.0.1/test"
)


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


@pytest.fixture
def postgres_url(postgres: Engine) -> Iterator[str]:
    """The URL of an empty schema of this test's own."""
    schema = f"nutgraf_{uuid4().hex}"
    with postgres.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    yield postgres.url.update_query_dict({"options": f"-csearch_path={schema}"}).render_as_string(
        hide_password=False
    )
    with postgres.connect() as connection:
        connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of an empty database: the test runs once with each kind."""
    name = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """An open database without articles: the test runs once with each kind."""
    engine = open_database(database_url)
    yield engine
    engine.dispose()
