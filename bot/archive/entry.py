"""An article in the archive, as it is or as it was at some moment."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from bot.archive.article import Article
from bot.archive.columns import article_from_json, brief_from_json
from bot.archive.filing import published_at, time_of
from bot.database import article as articles
from bot.database import revision
from summariser import Brief

Version = tuple[int, datetime]
"""Which version of an article: the article's id, and when that version was read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One version of an article in the archive.

    `at` (aware, UTC, whole seconds) is when it was published, or updated if it says only that; when
    it was read first, if the article says neither or names a time that was still to come. It orders
    the archive. This version was read at `read_at`, the first one at `first_read_at`.
    """

    id: int
    article: Article
    brief: Brief
    at: datetime
    first_read_at: datetime
    read_at: datetime

    @property
    def version(self) -> Version:
        """What tells this version from all others; comparing whole articles takes long."""
        return self.id, self.read_at


def entry_of(row: Row[Any]) -> Entry:
    """Return the newest version, from a row of `article`."""
    return Entry(
        row.id,
        article_from_json(row.article),
        brief_from_json(row.brief),
        time_of(row.place),
        row.stored_at,
        row.read_at,
    )


def entries_at(connection: Connection, rows: Sequence[Row[Any]], at: datetime) -> list[Entry]:
    """Return the articles in rows of `article` as they were at some moment."""
    changed = [row for row in rows if row.read_at > at]
    earlier = _revisions(connection, changed)
    return [as_of([*earlier[row.id], entry_of(row)], at) for row in rows]


def all_versions(connection: Connection, ids: Collection[int]) -> dict[int, list[Entry]]:
    """Return all versions of articles, oldest first, by id."""
    rows = connection.execute(select(articles).where(articles.c.id.in_(ids))).all()
    earlier = _revisions(connection, rows)
    return {row.id: [*earlier[row.id], entry_of(row)] for row in rows}


def as_of(versions: Sequence[Entry], at: datetime) -> Entry:
    """Return the version that counted at a moment; the first one, if none had been read by then."""
    return next((it for it in reversed(versions) if it.read_at <= at), versions[0])


def _revisions(connection: Connection, rows: Iterable[Row[Any]]) -> defaultdict[int, list[Entry]]:
    """Return the earlier versions of articles, oldest first, by id."""
    found: defaultdict[int, list[Entry]] = defaultdict(list)
    first_read_at = {row.id: row.stored_at for row in rows}
    if not first_read_at:
        return found
    wanted = (
        select(revision)
        .where(revision.c.article_id.in_(first_read_at), revision.c.read_at.is_not(None))
        .order_by(revision.c.read_at, revision.c.id)
    )
    for row in connection.execute(wanted):
        found[row.article_id].append(_revision_of(row, first_read_at[row.article_id]))
    return found


def _revision_of(row: Row[Any], first_read_at: datetime) -> Entry:
    article = article_from_json(row.article)
    at = published_at(article, row.read_at) or first_read_at.replace(microsecond=0)
    return Entry(
        row.article_id, article, brief_from_json(row.brief), at, first_read_at, row.read_at
    )
