"""Entries and due digests for the tests of composing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from bot.archive.article import Article, Section
from bot.archive.entry import Entry
from bot.digests.outbox.parcels import DueDigest
from bot.digests.wishes.readers import Reader, Subscription, Wish
from bot.digests.wishes.schedule import Rhythm, Slot
from summariser import Brief, KeyFigure, Quantity, split_sentences

MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)
DAILY = Rhythm((time(8),), frozenset(range(7)))


def entry(
    id: int,  # noqa: A002
    title: str,
    text: str,
    *,
    hour: float = 0,
    source: str = "Harbour News",
    topics: tuple[str, ...] = (),
    figure: str = "",
    url: str = "",
) -> Entry:
    """Return an entry published `hour` hours after Monday, 8 o'clock; all of it is its brief.

    `figure` is a part of the text, and the text of its one key figure.
    """
    at = MONDAY + timedelta(hours=hour)
    article = Article(title, (Section("", (text,)),), source=source, url=url, published_at=at)
    sentences = tuple(split_sentences(text))
    figures = [_figure(text, figure)] if figure else []
    return Entry(id, article, Brief(sentences, tuple(figures), topics, "en"), at, at, at)


def _figure(text: str, written: str) -> KeyFigure:
    start = text.index(written)
    end = start + len(written)
    (sentence,) = (s for s in split_sentences(text) if s.start <= start < s.end)
    quantity = Quantity(start, end, written, 1.0, None, "", "=", "")
    return KeyFigure(quantity, None, "", sentence, "", written)


def dam(id: int = 1, **fields: object) -> Entry:  # noqa: A002
    """Return the first report on a dam."""
    return _told(
        id,
        "Ellery dam breaks after nine days of rain",
        "The Ellery dam broke after nine days of rain and flooded Port Ellery, the Water Board "
        "said. Some 4,000 people left their homes.",
        fields,
        topics=("Ellery", "Water Board", "Port Ellery"),
        figure="4,000 people",
    )


def dam_toll(id: int = 2, **fields: object) -> Entry:  # noqa: A002
    """Return a later report: one sentence says what the first did not, the other does not."""
    return _told(
        id,
        "Ellery dam: two found dead",
        "The Ellery dam broke after nine days of rain, the Water Board said. Divers found two "
        "bodies in Port Ellery.",
        {"hour": 20, "source": "The Courier"} | fields,
        topics=("Ellery", "Water Board", "Port Ellery"),
        figure="two bodies",
    )


def ferry(id: int = 3, **fields: object) -> Entry:  # noqa: A002
    """Return a report on something else."""
    return _told(
        id,
        "Ferry line <reopens> & grows",
        "The ferry to Osterholm runs again from Friday. It carries 90 people.",
        fields,
        topics=("Osterholm",),
        figure="90 people",
    )


def rate(id: int = 4, **fields: object) -> Entry:  # noqa: A002
    """Return a report on something else again."""
    return _told(
        id,
        "Bank of Tovia cuts rate to 3.5 percent",
        "The Bank of Tovia cut its key rate to 3.5 percent. Lenders followed.",
        fields,
        topics=("Bank of Tovia",),
    )


def _told(
    id: int,  # noqa: A002
    title: str,
    text: str,
    fields: dict[str, object],
    **usual: object,
) -> Entry:
    return entry(id, title, text, **(usual | fields))  # type: ignore[arg-type]


def due(
    id: int = 1,  # noqa: A002
    *,
    chat_id: int = 7,
    wish: Wish | None = None,
    zone: str = "UTC",
    muted: tuple[str, ...] = (),
    merged: tuple[Wish, ...] = (),
    thread_id: int | None = None,
    is_late: bool = False,
) -> DueDigest:
    """Return the digest of Tuesday, 8 o'clock, of what came in since Monday."""
    asked = Subscription(id, chat_id, thread_id, 1, wish or Wish((), DAILY))
    held = tuple(Subscription(id, chat_id, thread_id, 1, other) for other in merged)
    return DueDigest(
        id,
        asked,
        Reader(chat_id, zone=zone, muted=muted),
        Slot(TUESDAY.replace(tzinfo=None), TUESDAY),
        MONDAY - timedelta(hours=1),
        held,
        is_late,
    )


@dataclass
class Shelf:
    """A few entries, in the place of the archive; notes what it was asked for.

    All are on every topic, but for those in `on`.
    """

    entries: Sequence[Entry]
    on: Mapping[str, Collection[int]] = field(default_factory=dict)
    asked: list[object] = field(default_factory=list)

    def arrived(
        self,
        after: datetime,
        until: datetime,
        *,
        dated_after: datetime,
        limit: int,
        topics: Sequence[str] = (),
    ) -> list[Entry]:
        """Return the entries read in that time as they were at its end, newest first."""
        self.asked.append(topics or "all")
        ids = frozenset[int]().union(*(self._ids_on(topic) for topic in topics or ("",)))
        read = {it.id: it for it in self.entries if after < it.read_at <= until and it.id in ids}
        found = [it for it in read.values() if it.at > dated_after]
        return sorted(found, key=lambda it: it.at, reverse=True)[:limit]

    def ids_on(self, topic: str, dated_after: datetime) -> frozenset[int]:
        """Return the ids of the entries on a topic."""
        self.asked.append(topic)
        return self._ids_on(topic)

    def versions(self, ids: Collection[int]) -> dict[int, list[Entry]]:
        """Return the entries with those ids."""
        found: dict[int, list[Entry]] = {}
        for entry in self.entries:
            if entry.id in ids:
                found.setdefault(entry.id, []).append(entry)
        return found

    def _ids_on(self, topic: str) -> frozenset[int]:
        return frozenset(self.on.get(topic, (entry.id for entry in self.entries)))
