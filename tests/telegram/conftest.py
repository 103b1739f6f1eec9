"""A fake Telegram on a clock that stands still, and a bare client for it."""

from collections.abc import AsyncIterator

import pytest

from tests.telegram.client import CallMethod
from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def fake(clock: ManualClock) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=clock, webhook_retry_seconds=0) as running:
        yield running
    assert not running.violations


@pytest.fixture
def call(fake: FakeTelegram) -> CallMethod:
    return CallMethod(fake)
