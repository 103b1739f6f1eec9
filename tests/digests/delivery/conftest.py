"""A delivery, a fake Telegram and a database on a clock that stands still."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Engine

from tests.digests.delivery.deliveries import HandMovedTime, Post
from tests.telegram.clock import ManualClock
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


@pytest.fixture
def time() -> HandMovedTime:
    return HandMovedTime(ManualClock())


@pytest.fixture
async def fake(time: HandMovedTime) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=time.clock, flood=True) as running:
        yield running
        assert running.flood
        assert running.flood.broken_waits == 0
    assert not running.violations


@pytest.fixture
def ada(fake: FakeTelegram) -> Person:
    return fake.person(started=True)


@pytest.fixture
def post(engine: Engine, fake: FakeTelegram, time: HandMovedTime) -> Post:
    return Post(engine, fake, time)
