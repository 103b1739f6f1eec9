"""What has arrived is stored, many at a time."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import OperationalError

from bot.digests.delivery.receipts import ReceiptBook
from bot.digests.delivery.scribe import Scribe
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.receipts import Receipt
from tests.digests.readership import EIGHT, claim, fates, put, subscribe

_TRIES = 4


async def at_once(_: float) -> None:
    """Wait for nothing."""


@pytest.fixture
def receipts(engine: Engine) -> list[Receipt]:
    """The receipts of one part each for the chats 1 to 5, none of them stored."""
    for chat_id in range(1, 6):
        subscribe(engine, chat_id)
    put(engine)
    return [Receipt(parcel, 70 + n, EIGHT) for n, parcel in enumerate(claim(engine))]


@pytest.fixture
def book(engine: Engine) -> Iterator[ReceiptBook]:
    scribe = Scribe(at_once)
    yield ReceiptBook(Outbox(engine), scribe)
    scribe.close()


async def test_what_arrives_while_another_is_stored_is_stored_together(
    engine: Engine, book: ReceiptBook, receipts: list[Receipt]
) -> None:
    commits: list[Connection] = []
    event.listen(engine, "commit", commits.append)

    await asyncio.gather(*map(book.store, receipts))

    assert len(commits) == 2
    assert [fates(engine, chat_id) for chat_id in range(1, 6)] == [[["sent"]]] * 5


async def test_what_could_not_be_stored_is_stored_with_the_next(
    engine: Engine, book: ReceiptBook, receipts: list[Receipt]
) -> None:
    outages = iter(range(_TRIES))

    def be_away(_: Connection) -> None:
        if next(outages, None) is not None:
            raise OperationalError("COMMIT", None, Exception("away"))

    event.listen(engine, "commit", be_away)
    with pytest.raises(OperationalError):
        await book.store(receipts[0])

    await book.store(receipts[1])

    assert [fates(engine, it.parcel.chat_id) for it in receipts[:2]] == [[["sent"]]] * 2


def test_of_many_receipts_each_counts_for_its_own_claim_alone(
    engine: Engine, receipts: list[Receipt]
) -> None:
    outbox = Outbox(engine)
    outbox.again(receipts[0].parcel, EIGHT, "502")
    later = EIGHT + timedelta(minutes=2)
    [anew] = outbox.claim(later, 1, rate=1, lease=timedelta(minutes=1))

    outbox.sent(receipts)

    assert anew.chat_id == receipts[0].parcel.chat_id
    assert [fates(engine, it.parcel.chat_id) for it in receipts] == [
        [["claimed"]],
        *[[["sent"]]] * 4,
    ]
