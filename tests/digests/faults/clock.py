"""One clock for several processes, moved on whenever nobody has anything left to do now."""

import asyncio
import heapq
from asyncio import Future, StreamReader, StreamWriter
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Self, TypeVar, TypeVarTuple

from tests.telegram.clock import ManualClock

T = TypeVar("T")
Ts = TypeVarTuple("Ts")

_CALM_TURNS = 20  # of the event loop: more than there are between a wait that ends and what follows
_STEP_SECONDS = 0.005
_LONGEST_STEP_SECONDS = 1.0


class Conductor:
    """Tells processes the time and asks how long they wait; `clock` is what all of them see.

    `async with Conductor(start) as conductor` moves the time on; processes connect to its `port`.
    """

    def __init__(self, start: float) -> None:
        self.clock = ManualClock(start)
        self.port = 0
        self._streams: list[tuple[StreamReader, StreamWriter]] = []
        self._joined = asyncio.Event()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        self._conducting = asyncio.create_task(self._conduct())
        return self

    async def __aexit__(self, *error: object) -> None:
        self._conducting.cancel()
        self._server.close()
        for _, writer in self._streams:
            writer.close()

    def _join(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._streams.append((reader, writer))
        self._joined.set()

    async def _conduct(self) -> None:
        while True:
            await self._joined.wait()
            told = await asyncio.gather(*(self._turn(*stream) for stream in self._streams))
            if waits := [wait for wait in told if wait is not None]:
                self.clock.advance(min(_LONGEST_STEP_SECONDS, max(_STEP_SECONDS, min(waits))))

    async def _turn(self, reader: StreamReader, writer: StreamWriter) -> float | None:
        """Let a process do what is to be done now; return how long it then waits, None: it died."""
        try:
            writer.write(f"{self.clock.now()!r}\n".encode())
            return float(await reader.readline())
        except (ConnectionError, ValueError):
            self._streams.remove((reader, writer))
            writer.close()
            if not self._streams:
                self._joined.clear()
            return None


class FollowedClock:
    """The clock of one process, as a Conductor moves it."""

    def __init__(self) -> None:
        self._now = 0.0
        self._sleepers: list[tuple[float, int, Future[None]]] = []
        self._slept = self._busy = 0
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    def moment(self) -> datetime:
        """Return the time."""
        return datetime.fromtimestamp(self._now, UTC)

    async def sleep(self, seconds: float) -> None:
        """Return when the clock has moved on by that."""
        waking: Future[None] = asyncio.get_running_loop().create_future()
        self._slept += 1
        heapq.heappush(self._sleepers, (self._now + seconds, self._slept, waking))
        await waking

    @contextmanager
    def working(self) -> Iterator[None]:
        """Keep the time from moving on: something is done that no clock measures."""
        self._busy += 1
        self._is_idle.clear()
        try:
            yield
        finally:
            self._busy -= 1
            if not self._busy:
                self._is_idle.set()

    async def follow(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Keep to the time that is told, and tell how long there is nothing to do."""
        while line := await reader.readline():
            self._now = float(line)
            while self._sleepers and self._sleepers[0][0] <= self._now:
                _wake(heapq.heappop(self._sleepers)[2])
            await self._calm()
            wait = self._sleepers[0][0] - self._now if self._sleepers else _LONGEST_STEP_SECONDS
            writer.write(f"{wait!r}\n".encode())

    async def _calm(self) -> None:
        calm = 0
        while calm < _CALM_TURNS:
            await self._is_idle.wait()
            await asyncio.sleep(0)
            calm = calm + 1 if self._is_idle.is_set() else 0


class WatchedLoop(asyncio.SelectorEventLoop):
    """An event loop whose work in threads keeps the time of `clock` from moving on."""

    clock: FollowedClock | None = None

    def run_in_executor(
        self, executor: Executor | None, func: Callable[[*Ts], T], *args: *Ts
    ) -> Future[T]:
        """Run `func` in a thread."""
        future = super().run_in_executor(executor, func, *args)
        if self.clock:
            working = self.clock.working()
            working.__enter__()
            future.add_done_callback(lambda _: working.__exit__(None, None, None))
        return future


def _wake(sleeper: Future[None]) -> None:
    if not sleeper.done():
        sleeper.set_result(None)
