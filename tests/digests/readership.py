"""Subscribers, and digests for them, for the tests of the outbox."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import Engine

from bot.chat.markup import Button, Message
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, Parcel, Part, PastDigest
from bot.digests.outbox.receipts import Receipt
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Reader, Subscription, Wish
from bot.digests.wishes.schedule import Quiet, Rhythm

EIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)
"""A Monday on which the tests' subscriptions are due first."""

SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
FAST = 1000.0


def daily(*hours: int) -> Rhythm:
    """Return the rhythm of every day at those hours."""
    return Rhythm(tuple(time(hour) for hour in hours), frozenset(range(7)))


def wish(*topics: str, hours: Sequence[int] = (8,)) -> Wish:
    """Return a wish for every day."""
    return Wish(topics, daily(*hours))


def subscribe(
    engine: Engine,
    chat_id: int = 1,
    hours: Sequence[int] = (8,),
    *,
    thread_id: int | None = None,
    now: datetime = EIGHT - MINUTE,
) -> Subscription:
    """Subscribe a chat."""
    return Subscriptions(engine).add(chat_id, thread_id, chat_id, wish(hours=hours), now)


def sleep_at_night(engine: Engine, chat_id: int = 1, zone: str = "") -> None:
    """Let a chat be quiet from 22:00 to 07:00."""
    reader = Reader(chat_id, zone=zone, quiet=Quiet(time(22), time(7)))
    Subscriptions(engine).save_reader(reader, EIGHT - DAY)


def parts(number: int, told: Sequence[int] = ()) -> tuple[Part, ...]:
    """Return that many parts, each of which tells the articles `told`."""
    rows = ((Button("More", "more:1"),),)
    return tuple(
        Part(
            Message(f"<b>Part {n}</b>", rows),
            reply_to=40 + n,
            told=tuple((it, EIGHT) for it in told),
        )
        for n in range(number)
    )


def put(engine: Engine, now: datetime = EIGHT, number: int = 1, told: Sequence[int] = ()) -> None:
    """Put what is due, and fill it with `number` parts each."""
    outbox = Outbox(engine)
    while outbox.put_due(now):
        pass
    while due := outbox.due(now, 1000):
        outbox.fill([Composed(digest, parts(number, told)) for digest in due], now)


def claim(engine: Engine, now: datetime = EIGHT, limit: int = 100) -> list[Parcel]:
    """Claim at a rate that holds nothing back."""
    return Outbox(engine).claim(now, limit, rate=FAST, lease=MINUTE)


def arrive(engine: Engine, parcel: Parcel, message_id: int, now: datetime) -> None:
    """Mark a part as arrived."""
    Outbox(engine).sent([Receipt(parcel, message_id, now)])


def fates(engine: Engine, chat_id: int = 1) -> list[list[str]]:
    """Return the states of the parts of each digest of a chat, oldest first."""
    return [[part.state for part in it.parts] for it in past(engine, chat_id)]


def states(engine: Engine, chat_id: int = 1) -> list[tuple[str, str]]:
    """Return the local time and state of each digest of a chat, oldest first."""
    return [(f"{it.slot.local:%d %H:%M}", it.state) for it in past(engine, chat_id)]


def past(engine: Engine, chat_id: int = 1) -> list[PastDigest]:
    """Return the digests of a chat, oldest first."""
    return Outbox(engine).history(chat_id, 100)[::-1]
