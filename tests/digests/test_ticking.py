"""A minute's work, whatever a digest does to it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from bot.app.newsroom import do_what_is_due
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest
from bot.digests.outbox.ticking import ComposeAll, Ticker
from tests.digests.readership import EIGHT, parts, past, subscribe


def compose(due: Sequence[DueDigest]) -> list[Composed]:
    """Compose one part for each; the digest of chat 2 is a bug's."""
    if any(digest.subscription.chat_id == 2 for digest in due):
        raise RuntimeError("a bug")
    return [Composed(digest, parts(1)) for digest in due]


def ticker(
    engine: Engine,
    compose_all: ComposeAll = compose,
    now: datetime = EIGHT,
    composed_at_once: int = 100,
) -> Ticker:
    return Ticker(Outbox(engine), lambda: compose_all, lambda: None, lambda: now, composed_at_once)


async def test_a_digest_that_cannot_be_composed_holds_up_no_other(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    for chat_id in (1, 2, 3):
        subscribe(engine, chat_id)

    await ticker(engine).tick()

    assert [digest.state for chat_id in (1, 2, 3) for digest in past(engine, chat_id)] == [
        "ready",
        "due",
        "ready",
    ]
    assert "could not be composed" in caplog.text


async def test_those_behind_many_that_cannot_be_composed_go_out(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    def compose_few(due: Sequence[DueDigest]) -> list[Composed]:
        if any(digest.subscription.chat_id < 6 for digest in due):
            raise RuntimeError("a bug")
        return [Composed(digest, parts(1)) for digest in due]

    for chat_id in range(1, 9):
        subscribe(engine, chat_id)

    await ticker(engine, compose_few, composed_at_once=2).tick()

    ready = [it for it in range(1, 9) if past(engine, it)[0].state == "ready"]
    assert ready == [6, 7, 8]
    assert caplog.text.count("RuntimeError: a bug") == 1


async def test_those_behind_many_that_are_too_late_go_out(engine: Engine) -> None:
    late = EIGHT + timedelta(hours=6)
    for chat_id in (1, 2, 3):
        subscribe(engine, chat_id)
    Outbox(engine).put_due(EIGHT)
    subscribe(engine, 4, hours=(14,))

    await ticker(engine, now=late, composed_at_once=2).tick()

    assert [past(engine, it)[0].state for it in (1, 2, 3, 4)] == ["missed"] * 3 + ["ready"]


async def test_it_is_tried_again_and_missed_when_it_is_too_late(engine: Engine) -> None:
    subscribe(engine, 2)
    await ticker(engine).tick()

    await ticker(engine, now=EIGHT + timedelta(hours=5)).tick()
    tried = [digest.state for digest in past(engine, 2)]
    await ticker(engine, now=EIGHT + timedelta(hours=7)).tick()

    assert tried == ["due"]
    assert [digest.state for digest in past(engine, 2)] == ["missed"]


async def test_a_database_that_is_away_leaves_the_digest_due(engine: Engine) -> None:
    def away(due: Sequence[DueDigest]) -> list[Composed]:
        raise OperationalError("", {}, Exception("away"))

    subscribe(engine, 1)

    with pytest.raises(OperationalError):
        await ticker(engine, away).tick()
    await ticker(engine).tick()

    assert [digest.state for digest in past(engine, 1)] == ["ready"]


async def test_a_tick_that_fails_is_told_in_one_line_if_the_database_is_away(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    def away(due: Sequence[DueDigest]) -> list[Composed]:
        raise OperationalError("", {}, Exception("disk is full"))

    subscribe(engine, 1)

    await do_what_is_due(ticker(engine, away))

    (record,) = caplog.records
    assert record.getMessage() == "the database is away, what is due waits: disk is full"
    assert not record.exc_info


async def test_a_stopped_ticker_leaves_the_rest_for_the_next(engine: Engine) -> None:
    for chat_id in range(1, 300):
        subscribe(engine, 3 * chat_id)

    def stop_first(due: Sequence[DueDigest]) -> list[Composed]:
        stopped.stop()
        return compose(due)

    stopped = ticker(engine, stop_first)
    await stopped.tick()
    left = len(Outbox(engine).due(EIGHT, 1000))

    assert left == 199


async def test_a_tick_with_nothing_due_leaves_everything_as_it_is(engine: Engine) -> None:
    subscribe(engine, 1)

    await ticker(engine, now=EIGHT.replace(hour=7)).tick()

    assert past(engine, 1) == []
