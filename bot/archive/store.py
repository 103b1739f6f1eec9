"""The archive: articles with their briefs, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Row,
    Select,
    desc,
    func,
    select,
    text,
)

from bot.archive.article import Article
from bot.archive.columns import article_from_json, brief_from_json, url_key
from bot.archive.filing import Draft, Outcome, file_draft, time_of
from bot.archive.marks import FileMark, load_marks, save_marks
from bot.archive.search import fold, parse_query, places_found
from bot.archive.subjects import (
    Suggestion,
    TopicCount,
    Vocabulary,
    count_topics,
    most_alike,
    similar_words,
)
from bot.database import article as articles
from bot.database import writing
from summariser import Brief

__all__ = ["Archive", "Draft", "Entry", "Outcome", "Suggestion", "TopicCount"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the archive.

    `at` (aware, UTC, whole seconds) is when it was published, or updated if it says only that; when
    it was read first, if the article says neither or names a time that was still to come. It orders
    the archive.
    """

    id: int
    article: Article
    brief: Brief
    at: datetime


class Archive:
    """All stored articles. Every list comes newest first.

    `before` and `after` are ids of entries: the next older ones than that, or the nearest newer
    ones. With an id that is not there, nothing is found.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._vocabulary = Vocabulary()

    def save(self, drafts: Sequence[Draft], marks: Sequence[FileMark] = ()) -> list[Outcome]:
        """Store what is new in `drafts`, all or nothing; say of each what it was.

        An article is known by its url if that names a page, else by its file (and part). A changed
        one keeps its id, and its earlier text as a revision. A version that is older than the
        stored one and comes from another file becomes a revision, too. What is stored already,
        whatever the file, is "known".
        With it go the `marks` of files whose articles are all stored then.
        """
        with writing(self._engine) as connection:
            _lock_out_savers(connection)
            save_marks(connection, marks)
            return [file_draft(connection, draft) for draft in drafts]

    def latest(
        self, limit: int, before: int | None = None, after: int | None = None
    ) -> list[Entry]:
        """Return at most `limit` entries."""
        with self._engine.connect() as connection:
            places = select(articles.c.place)
            return _page(connection, places, articles.c.place, limit, before, after)

    def on_topic(
        self, query: str, limit: int, before: int | None = None, after: int | None = None
    ) -> list[Entry]:
        """Return at most `limit` entries that hold what `query` asks for.

        A query is any text: words, "a phrase", -excluded, prefix*. Nothing asked, nothing found.
        """
        parsed = parse_query(query)
        if not parsed.wanted:
            return []
        with self._engine.connect() as connection:
            places, place = places_found(parsed, connection.dialect.name)
            return _page(connection, places, place, limit, before, after)

    def arrived(
        self, topics: Sequence[str], after: datetime, until: datetime, limit: int = 200
    ) -> list[Entry]:
        """Return at most `limit` entries on any of `topics` that were first read in that time.

        Later than `after` and not later than `until`. Topics are queries as in `on_topic`; without
        one, all entries count.
        """
        came = select(articles.c.place).where(
            articles.c.stored_at > after, articles.c.stored_at <= until
        )
        with self._engine.connect() as connection:
            if topics:
                places = _places_on_any(connection, topics, came, limit)
                came = select(articles.c.place).where(articles.c.place.in_(places))
            return _page(connection, came, articles.c.place, limit, None, None)

    def get(self, id: int) -> Entry | None:  # noqa: A002
        """Return the entry with that id, if there is one."""
        return self._first(articles.c.id == id)

    def by_url(self, url: str) -> Entry | None:
        """Return the entry whose article stands at `url`, however its scheme is written."""
        return self._first(articles.c.key == url_key(url))

    def count(self) -> int:
        """Return the number of articles."""
        with self._engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(articles)) or 0

    def topics(self, limit: int, since: datetime) -> list[TopicCount]:
        """Return the `limit` topics that most articles since `since` are about."""
        with self._engine.connect() as connection:
            return count_topics(connection, limit, since)

    def suggestions(self, query: str, limit: int = 3) -> list[Suggestion]:
        """Return at most `limit` topics or words spelt like `query` that do find something."""
        with self._engine.connect() as connection:
            similar = similar_words(self._vocabulary.words(connection), query)
        found: dict[str, Suggestion] = {}
        for suggestion in similar:
            if self.on_topic(suggestion.query, 1):
                found.setdefault(" ".join(fold(suggestion.label)), suggestion)
        return list(found.values())[:limit]

    def like(self, id: int, limit: int) -> list[Entry]:  # noqa: A002
        """Return at most `limit` other entries that share topics with the one with that id.

        The most alike come first: a rare topic in common counts for more than a frequent one.
        """
        with self._engine.connect() as connection:
            ids = most_alike(connection, id, limit)
            rows = connection.execute(select(articles).where(articles.c.id.in_(ids)))
            entries = {row.id: _entry(row) for row in rows}
        return [entries[entry_id] for entry_id in ids]

    def marks(self) -> dict[str, FileMark]:
        """Return the marks of all files that were read whole, by path."""
        with self._engine.connect() as connection:
            return load_marks(connection)

    def settle(self) -> None:
        """Let the database get to know the many articles that have come in.

        PostgreSQL looks for a rare word in 1 ms then, else in 110 ms (20,000 articles), until its
        own housekeeping comes round.
        """
        if self._engine.dialect.name == "postgresql":
            with self._engine.begin() as connection:
                connection.execute(text("ANALYZE article"))

    def _first(self, condition: ColumnElement[bool]) -> Entry | None:
        with self._engine.connect() as connection:
            row = connection.execute(select(articles).where(condition)).first()
        return _entry(row) if row else None


def _lock_out_savers(connection: Connection) -> None:
    """Let one process at a time look for an article and store it; SQLite's lock does so anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("LOCK TABLE article IN SHARE ROW EXCLUSIVE MODE"))


def _page(
    connection: Connection,
    places: Select[int],
    place: ColumnElement[int],
    limit: int,
    before: int | None,
    after: int | None,
) -> list[Entry]:
    """Return the entries at the newest `limit` of `places`, or at those nearest to the bounds."""
    for bound, beyond in ((before, place.__lt__), (after, place.__gt__)):
        if bound is not None:
            places = places.where(beyond(_place_of(bound)))
    order = place.asc() if after is not None and before is None else place.desc()
    found = articles.c.place.in_(places.order_by(order).limit(limit))
    rows = connection.execute(select(articles).where(found).order_by(desc(articles.c.place)))
    return [_entry(row) for row in rows]


def _places_on_any(
    connection: Connection, topics: Sequence[str], places: Select[int], limit: int
) -> set[int]:
    """Return the newest `limit` of `places` on each of `topics`, together."""
    found: set[int] = set()
    for query in filter(lambda query: query.wanted, map(parse_query, topics)):
        on_topic, place = places_found(query, connection.dialect.name)
        newest = on_topic.where(place.in_(places)).order_by(place.desc()).limit(limit)
        found.update(connection.scalars(newest))
    return found


def _place_of(entry_id: int) -> ColumnElement[int]:
    return select(articles.c.place).where(articles.c.id == entry_id).scalar_subquery()


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        row.id, article_from_json(row.article), brief_from_json(row.brief), time_of(row.place)
    )
