"""A fake Telegram on a clock that stands still, and a bare client for it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram


@dataclass(frozen=True, slots=True)
class CallMethod:
    """Calls methods of a fake with JSON, as a bot without any library would."""

    fake: FakeTelegram

    async def __call__(self, method: str, **parameters: Any) -> Any:
        """Return the answer, whole."""
        url = f"{self.fake.url}/bot{self.fake.token}/{method}"
        patience = aiohttp.ClientTimeout(total=10)
        async with (
            aiohttp.ClientSession(timeout=patience) as session,
            session.post(url, json=parameters) as answer,
        ):
            return await answer.json()


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
