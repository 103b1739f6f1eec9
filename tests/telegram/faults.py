"""Faults that a test orders in advance."""

import asyncio
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from tests.telegram.rules import ApiError


class Kind(Enum):
    """What goes wrong: before the method does its work (first three) or after it."""

    REFUSED = "the API answers with an error"
    GATEWAY = "a proxy answers 502 with a page in HTML"
    RESET = "the connection is reset and nothing was done"
    LOST = "the work is done and the connection closes without an answer"
    HELD = "the work is done and the answer waits"


@dataclass(slots=True)
class Fault:
    """One ordered fault; `times` is how often it still happens, `gate` lets a HELD answer go."""

    kind: Kind
    method: str
    chat_id: int | None = None
    times: float = 1
    error: ApiError | None = None
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def concerns(self, method: str, parameters: Mapping[str, Any]) -> bool:
        """Whether this call runs into the fault."""
        is_chat = self.chat_id is None or parameters.get("chat_id") == self.chat_id
        return self.times > 0 and method == self.method and is_chat


class Faults:
    """The faults that are still to come, and the ways to order them.

    Every order names a method and may name one chat; `times=ALWAYS` never ends.
    """

    ALWAYS = math.inf

    def __init__(self) -> None:
        self._ordered: list[Fault] = []

    def fail(
        self,
        method: str,
        status: int,
        description: str,
        *,
        chat_id: int | None = None,
        times: float = 1,
        **parameters: int,
    ) -> Fault:
        """Answer with an error; `parameters` are Telegram's, such as `retry_after=3`."""
        error = ApiError(status, description, **parameters)
        return self._order(Fault(Kind.REFUSED, method, chat_id, times, error))

    def break_gateway(self, method: str, *, chat_id: int | None = None, times: float = 1) -> Fault:
        """Answer 502 with a page in HTML; the call has no effect."""
        return self._order(Fault(Kind.GATEWAY, method, chat_id, times))

    def reset(self, method: str, *, chat_id: int | None = None, times: float = 1) -> Fault:
        """Reset the connection; the call has no effect."""
        return self._order(Fault(Kind.RESET, method, chat_id, times))

    def lose_answer(self, method: str, *, chat_id: int | None = None, times: float = 1) -> Fault:
        """Do what is asked and close the connection without an answer."""
        return self._order(Fault(Kind.LOST, method, chat_id, times))

    def hold(self, method: str, *, chat_id: int | None = None, times: float = 1) -> asyncio.Event:
        """Do what is asked and answer when the returned event is set."""
        return self._order(Fault(Kind.HELD, method, chat_id, times)).gate

    def take(self, method: str, parameters: Mapping[str, Any]) -> Fault | None:
        """Return the fault that this call runs into, counting it."""
        for fault in self._ordered:
            if fault.concerns(method, parameters):
                fault.times -= 1
                return fault
        return None

    def _order(self, fault: Fault) -> Fault:
        self._ordered.append(fault)
        return fault
