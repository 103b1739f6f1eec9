"""A minute's work, whatever a digest does to it."""

from collections.abc import Sequence

import pytest
from sqlalchemy import Engine

from bot.digests.outbox import Outbox
from bot.digests.parcels import Composed, DueDigest
from bot.digests.ticking import Ticker
from tests.digests.readership import EIGHT, parts, past, states, subscribe


def compose(due: Sequence[DueDigest]) -> list[Composed]:
    """Compose one part for each; the digest of chat 2 is a bug's."""
    if any(digest.subscription.chat_id == 2 for digest in due):
        raise RuntimeError("a bug")
    return [Composed(digest.id, parts(1)) for digest in due]


async def test_a_digest_that_cannot_be_composed_holds_up_no_other(
    engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    for chat_id in (1, 2, 3):
        subscribe(engine, chat_id)
    woken: list[None] = []

    await Ticker(Outbox(engine), compose, lambda: woken.append(None), lambda: EIGHT).tick()

    assert [len(states(engine, chat_id)) for chat_id in (1, 3)] == [1, 1]
    assert [(digest.state, digest.note) for digest in past(engine, 2)] == [
        ("empty", "it could not be put together, and the operator has been told")
    ]
    assert "could not be composed" in caplog.text
    assert woken == [None]


async def test_a_tick_with_nothing_due_leaves_everything_as_it_is(engine: Engine) -> None:
    subscribe(engine, 1)
    early = EIGHT.replace(hour=7)

    await Ticker(Outbox(engine), compose, lambda: None, lambda: early).tick()

    assert past(engine, 1) == []
