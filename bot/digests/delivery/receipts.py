"""What has arrived, stored many at a time."""

import asyncio

from bot.digests.delivery.scribe import Scribe
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.receipts import Receipt


class ReceiptBook:
    """Stores together whatever arrived while the last ones were being stored."""

    def __init__(self, outbox: Outbox, scribe: Scribe) -> None:
        self._outbox = outbox
        self._scribe = scribe
        self._turn = asyncio.Lock()
        self._waiting: list[Receipt] = []

    async def store(self, receipt: Receipt) -> None:
        """Return when `receipt` is stored.

        Raises:
            OperationalError: the database stayed away; the next to be stored takes it along.
        """
        self._waiting.append(receipt)
        async with self._turn:
            if receipt in self._waiting:
                together = tuple(self._waiting)
                await self._scribe.surely(self._outbox.sent, together)
                del self._waiting[: len(together)]
