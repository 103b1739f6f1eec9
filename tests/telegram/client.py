"""A bare client of the fake, for tests that need no bot library."""

from dataclasses import dataclass
from typing import Any

import aiohttp

from tests.telegram.server import FakeTelegram

PATIENCE = aiohttp.ClientTimeout(total=10)


@dataclass(frozen=True, slots=True)
class CallMethod:
    """Calls the methods of `fake` with parameters in JSON."""

    fake: FakeTelegram

    async def __call__(self, method: str, **parameters: Any) -> Any:
        """Return the answer, whole."""
        url = f"{self.fake.url}/bot{self.fake.token}/{method}"
        async with (
            aiohttp.ClientSession(timeout=PATIENCE) as session,
            session.post(url, json=parameters) as answer,
        ):
            return await answer.json()
