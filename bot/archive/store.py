"""The archive: articles with their briefs, newest first."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Engine,
    Select,
    desc,
    func,
    or_,
    select,
    text,
)

from bot.archive.entry import Entry, all_versions, entries_at, entry_of
from bot.archive.filing import Draft, Outcome, file_draft, place_at, store_brief
from bot.archive.keys import url_key
from bot.archive.marks import FileMark, load_marks, save_marks
from bot.archive.search import fold, is_on_any, parse_query, places_found
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

# SQLite refuses a statement with more than 32,766 values.
_IDS_AT_ONCE = 10_000


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

    def briefed_otherwise(self, made_by: str, limit: int, before: int | None) -> list[Entry]:
        """Return at most `limit` entries whose brief was not made by `made_by`."""
        made_by_other = or_(articles.c.made_by < made_by, articles.c.made_by > made_by)
        places = select(articles.c.place).where(articles.c.made_by != made_by)
        with self._engine.connect() as connection:
            # By the index: mostly there is none, and all would be read to find that.
            if connection.scalar(select(articles.c.id).where(made_by_other).limit(1)) is None:
                return []
            return _page(connection, places, articles.c.place, limit, before, None)

    def save_briefs(self, briefs: Sequence[tuple[Entry, Brief]], made_by: str) -> int:
        """Store new briefs of entries, all or nothing; return how many.

        An article that has changed meanwhile, or that another process briefed, is passed over.
        """
        saved = 0
        with writing(self._engine) as connection:
            _lock_out_savers(connection)
            for entry, brief in briefs:
                same = articles.c.id == entry.id, articles.c.read_at == entry.read_at
                outdated = articles.c.made_by != made_by
                if connection.scalar(select(articles.c.id).where(*same, outdated)) is not None:
                    store_brief(connection, entry.id, entry.article, brief, made_by)
                    saved += 1
        return saved

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
        self,
        after: datetime,
        until: datetime,
        *,
        dated_after: datetime,
        limit: int,
        topics: Sequence[str] = (),
    ) -> list[Entry]:
        """Return at most `limit` entries that were first read, or changed, in that time.

        Later than `after` and not later than `until`; as they were at `until`. Those that are not
        dated (`Entry.at`) later than `dated_after` are left out. They are on any of `topics`, each
        a query as in `on_topic`, if there is one.
        """
        wanted = select(articles).where(
            articles.c.stored_at <= until,
            articles.c.read_at > after,
            articles.c.place >= place_at(dated_after, 0),
        )
        with self._engine.connect() as connection:
            if topics:
                wanted = wanted.where(
                    is_on_any(topics, place_at(dated_after, 0), connection.dialect.name)
                )
            rows = connection.execute(wanted.order_by(desc(articles.c.place)).limit(limit)).all()
            found = entries_at(connection, rows, until)
        return [it for it in found if it.read_at > after and it.at > dated_after]

    def ids_on(self, topic: str, dated_after: datetime) -> frozenset[int]:
        """Return the ids of articles on a topic, as in `on_topic`, that are dated later."""
        with self._engine.connect() as connection:
            is_on = is_on_any([topic], place_at(dated_after, 0), connection.dialect.name)
            recent = articles.c.place >= place_at(dated_after, 0)
            return frozenset(connection.scalars(select(articles.c.id).where(recent, is_on)))

    def get(self, id: int) -> Entry | None:  # noqa: A002
        """Return the entry with that id, if there is one."""
        return self._first(articles.c.id == id)

    def versions(self, ids: Collection[int]) -> dict[int, list[Entry]]:
        """Return all versions of the articles with those ids, oldest first; none of those gone."""
        found: dict[int, list[Entry]] = {}
        wanted = sorted(ids)
        with self._engine.connect() as connection:
            for start in range(0, len(wanted), _IDS_AT_ONCE):
                found |= all_versions(connection, wanted[start : start + _IDS_AT_ONCE])
        return found

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
            entries = {row.id: entry_of(row) for row in rows}
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
        return entry_of(row) if row else None


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
    return [entry_of(row) for row in rows]


def _place_of(entry_id: int) -> ColumnElement[int]:
    return select(articles.c.place).where(articles.c.id == entry_id).scalar_subquery()
