"""The steps from each version of the database to the next; an old one is never edited."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

FOLDER = Path(__file__).parent
HEAD = "0008"
"""The newest step: the version that this code reads and writes."""


class DatabaseTooNew(Exception):
    """The database was written by a newer Nutgraf; the message is one line."""


def is_current(connection: Connection) -> bool:
    """Tell whether nothing is left to do.

    Read without Alembic, whose import takes 0.3 s.

    Raises:
        DatabaseTooNew: a newer Nutgraf has migrated the database.
    """
    if not inspect(connection).has_table("alembic_version"):
        return False
    version = connection.scalar(text("SELECT version_num FROM alembic_version")) or ""
    if version > HEAD:
        raise DatabaseTooNew(
            f"the database is at version {version}, made by a newer Nutgraf; "
            f"this one knows version {HEAD}. Update Nutgraf."
        )
    return bool(version == HEAD)


def upgrade(connection: Connection) -> None:
    """Take the steps that are left, in the transaction of `connection`."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    command.upgrade(config, "head")
