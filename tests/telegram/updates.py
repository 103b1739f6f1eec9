"""The updates that wait for the bot, and how it fetches them."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.changes import Changes
from tests.telegram.clock import Clock
from tests.telegram.rules import ApiError

BATCH = 100
LONGEST_POLL_SECONDS = 50
_ONLY_ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
_TWO_POLLS = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
    " running"
)
_WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
    " the webhook first"
)
_WEBHOOK_SET = "Conflict: terminated by setWebhook request"


@dataclass(frozen=True, slots=True)
class Update:
    """Something the bot is told; `kind` names its payload."""

    id: int
    kind: str
    payload: Mapping[str, Any]
    chat_id: int | None

    def to_json(self) -> dict[str, Any]:
        """Return the Update object."""
        return {"update_id": self.id, self.kind: self.payload}


@dataclass(slots=True)
class Updates:
    """What the bot has not confirmed yet, oldest first.

    `sent` holds every update by its id, `last_id` is the newest one's. `on_arrival` is called
    when a new one waits.
    """

    clock: Clock
    changes: Changes
    allowed: Sequence[str] = ()
    pending: list[Update] = field(default_factory=list)
    sent: dict[int, Update] = field(default_factory=dict)
    on_arrival: Callable[[], None] | None = None
    webhook_is_set: bool = False
    last_id: int = 500_000
    _repeated: list[Update] = field(default_factory=list)
    _poll: asyncio.Future[None] | None = None

    def add(self, kind: str, payload: Mapping[str, Any], chat_id: int | None = None) -> None:
        """Queue an update of one chat; a kind that the bot did not ask for is dropped."""
        if not self._is_wanted(kind):
            return
        self.last_id += 1
        self.sent[self.last_id] = Update(self.last_id, kind, payload, chat_id)
        self.pending.append(self.sent[self.last_id])
        self._announce()

    @property
    def is_polled(self) -> bool:
        """Whether a long poll waits now."""
        return self._poll is not None and not self._poll.done()

    def repeat(self, update_id: int) -> None:
        """Deliver once more an update that the bot may have had and confirmed."""
        update = self.sent[update_id]
        (self.pending if self.webhook_is_set else self._repeated).append(update)
        self._announce()

    def clear(self) -> None:
        """Forget what waits."""
        self.pending.clear()
        self._repeated.clear()

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Remember which kinds the bot wants; None keeps the last choice, none means default."""
        if kinds is not None:
            self.allowed = tuple(kinds)

    async def poll(self, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Return the next updates; wait for them up to `timeout` seconds of the clock.

        Raises:
            ApiError: 409 when a webhook is set or another poll comes.
        """
        if self.webhook_is_set:
            raise ApiError(409, _WEBHOOK_ACTIVE)
        self._end_poll(_TWO_POLLS)
        self.allow(parameters.get("allowed_updates"))
        self._confirm(parameters.get("offset", 0))
        timeout = min(parameters.get("timeout", 0), LONGEST_POLL_SECONDS)
        if timeout > 0 and not self._waiting():
            await self._arrival(timeout)
        return [update.to_json() for update in self._batch(parameters.get("limit", BATCH))]

    def end_polling(self) -> None:
        """Refuse polls from now on, the waiting one included: a webhook is set."""
        self.webhook_is_set = True
        self._end_poll(_WEBHOOK_SET)

    def _is_wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in _ONLY_ON_REQUEST

    def _announce(self) -> None:
        if self._poll and self.is_polled:
            self._poll.set_result(None)
        if self.on_arrival:
            self.on_arrival()

    def _end_poll(self, words: str) -> None:
        if self._poll and self.is_polled:
            self._poll.set_exception(ApiError(409, words))

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [update for update in self.pending if update.id >= offset]

    def _waiting(self) -> list[Update]:
        return self._repeated + self.pending

    def _batch(self, limit: int) -> list[Update]:
        if not 1 <= limit <= BATCH:
            limit = BATCH
        batch = self._waiting()[:limit]
        self._repeated = self._repeated[len(batch) :]
        return batch

    async def _arrival(self, timeout_seconds: float) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        alarm = self.clock.after(timeout_seconds)
        try:
            await self.changes.tell()
            await asyncio.wait({poll, alarm}, return_when=asyncio.FIRST_COMPLETED)
            if poll.done():
                poll.result()
        finally:
            alarm.cancel()
            poll.cancel()
