"""A fake Telegram on a clock that stands still, for the tests of the fake."""

from collections.abc import AsyncIterator

import pytest

from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def fake(clock: ManualClock) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=clock) as running:
        yield running
    assert not running.violations
