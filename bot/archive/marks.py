"""Which files were read already, so that an unchanged one is not parsed again."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import Connection, delete, insert, select

from bot.archive.keys import digest
from bot.database import file as files


@dataclass(frozen=True, slots=True)
class FileMark:
    """A file as it was when its articles were stored.

    `size` is in bytes, `digest` is of the bytes, `made_by` as in `Draft`.
    """

    path: str
    size: int
    digest: str
    made_by: str
    articles: int = 0

    def of(self, articles: int, *, is_whole: bool) -> "FileMark":
        """Return the mark with that number of articles; the same as no other if some are missing.

        Such a file is known to have been read, and is read again each time.
        """
        return replace(self, articles=articles, digest=self.digest if is_whole else "")

    def is_same(self, other: "FileMark") -> bool:
        """Tell whether both are of the same bytes, briefed by the same method."""
        return bool(self.digest) and replace(self, articles=other.articles) == other


def load_marks(connection: Connection) -> dict[str, FileMark]:
    """Return the marks of all files read, by path."""
    columns = (files.c.path, files.c.size, files.c.digest, files.c.made_by, files.c.articles)
    return {row.path: FileMark(*row) for row in connection.execute(select(*columns))}


def save_marks(connection: Connection, marks: Sequence[FileMark]) -> None:
    """Store `marks` in the place of earlier ones of the same paths."""
    rows = {digest(mark.path): asdict(mark) for mark in marks}
    if rows:
        connection.execute(delete(files).where(files.c.key.in_(rows)))
        connection.execute(insert(files), [{"key": key} | row for key, row in rows.items()])
