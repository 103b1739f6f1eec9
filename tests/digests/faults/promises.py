"""What is promised of a delivery, held against what was seen."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.digests.faults.cast import RETRY_AFTER_SECONDS, Fate, Subscriber
from tests.telegram.endpoint import Call

_MOST_IN_A_SECOND = 30
_KNOWN_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class StoredPart:
    """A part as the database has it at the end."""

    chat_id: int
    text: str
    state: str
    reason: str


@dataclass(frozen=True)
class Evidence:
    """What was seen of a run: by Telegram, in the database, and of the processes."""

    subscribers: Sequence[Subscriber]
    calls: Sequence[Call]
    messages: Mapping[int, Sequence[str]]
    parts: Sequence[StoredPart]
    broken_waits: int
    violations: Sequence[str]
    most_unclear: int
    codes: Sequence[int]
    log: str
    seconds: float

    def __str__(self) -> str:
        """The figures of the run."""
        states = Counter(it.state for it in self.parts)
        told = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
        span = self.calls[-1].at - self.calls[0].at
        return (
            f"{len(self.calls)} calls in {span:.0f} s, at most {self.most_in_a_second} in one;"
            f" {told}; took {self.seconds:.0f} s"
        )

    @property
    def most_in_a_second(self) -> int:
        """The number of calls in the busiest second, wherever it begins."""
        moments = sorted(call.at for call in self.calls)
        first = most = 0
        for last, moment in enumerate(moments):
            while moment - moments[first] >= 1:
                first += 1
            most = max(most, last - first + 1)
        return most


def broken(seen: Evidence) -> list[str]:
    """Return the promises that were not kept, in words; none is what is hoped for."""
    return [
        *_pace(seen),
        *_waits(seen),
        *_blocked(seen),
        *_arrivals(seen),
        *_unclear(seen),
        *_processes(seen),
    ]


def _pace(seen: Evidence) -> Iterator[str]:
    if seen.most_in_a_second > _MOST_IN_A_SECOND:
        yield f"{seen.most_in_a_second} calls in one second"


def _waits(seen: Evidence) -> Iterator[str]:
    if seen.broken_waits:
        yield f"{seen.broken_waits} calls while flood control had asked to wait"
    for halt in (call for call in seen.calls if call.status == 429):
        # Before that others cannot know: the answer and their calls are on their way.
        known, over = halt.at + _KNOWN_SECONDS, halt.at + RETRY_AFTER_SECONDS
        if early := [call for call in seen.calls if known < call.at < over]:
            yield f"{len(early)} calls while a 429 had asked to wait"


def _blocked(seen: Evidence) -> Iterator[str]:
    refused: set[int] = set()
    for call in seen.calls:
        chat_id = call.parameters["chat_id"]
        if chat_id in refused:
            yield f"a call to {chat_id} after its 403"
        if call.status == 403:
            refused.add(chat_id)


def _arrivals(seen: Evidence) -> Iterator[str]:
    """Sent is there once, unclear at most once, failed nowhere; and nothing else is left."""
    homes = {it.home: it for it in seen.subscribers} | {it.chat_id: it for it in seen.subscribers}
    for part in seen.parts:
        subscriber = homes[part.chat_id]
        times = seen.messages[subscriber.home].count(part.text)
        allowed = {"sent": {1}, "unclear": {0, 1}}.get(part.state)
        if part.state == "failed" and subscriber.fate is Fate.BLOCKED:
            allowed = {0}
        if allowed is None or times not in allowed:
            yield f"{part.text} ({subscriber.fate.name}) is {part.state}, and there {times} times"
    if len(seen.parts) != sum(len(it.texts) for it in seen.subscribers):
        yield f"there are {len(seen.parts)} parts"


def _unclear(seen: Evidence) -> Iterator[str]:
    lost = {it.texts[0] for it in seen.subscribers if it.fate is Fate.LOST}
    unclear = [it for it in seen.parts if it.state == "unclear"]
    for text in lost - {it.text for it in unclear}:
        yield f"{text} was lost after delivery, and is not unclear"
    in_flight = len(unclear) - len(lost)
    if in_flight > seen.most_unclear:
        yield f"{in_flight} unclear after kills, more than {seen.most_unclear}"


def _processes(seen: Evidence) -> Iterator[str]:
    if any(seen.codes):
        yield f"processes ended with {seen.codes}"
    if seen.violations:
        yield f"wrong calls: {seen.violations[:3]}"
    if "Traceback" in seen.log:
        yield f"errors were logged: {seen.log[seen.log.index('Traceback') :][:2000]}"
