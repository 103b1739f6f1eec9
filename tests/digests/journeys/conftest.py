"""The whole bot on a Monday morning, nine o'clock."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests.digests.delivery.deliveries import HandMovedTime
from tests.digests.entries import MONDAY
from tests.digests.journeys.bureau import Bureau, serving
from tests.digests.readership import HOUR
from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram


@pytest.fixture
def time() -> HandMovedTime:
    return HandMovedTime(ManualClock((MONDAY + HOUR).timestamp()))


@pytest.fixture
async def fake(time: HandMovedTime) -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram(clock=time.clock) as running:
        yield running
    assert not running.violations
    assert not running.unanswered


@pytest.fixture
async def bureau(
    fake: FakeTelegram, time: HandMovedTime, engine: Engine, tmp_path: Path
) -> AsyncIterator[Bureau]:
    async with serving(fake, time, engine, tmp_path) as running:
        yield running
