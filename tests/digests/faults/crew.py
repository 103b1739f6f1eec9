"""The processes that compose and deliver."""

import asyncio
import random
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

_END_SECONDS = 10


@dataclass(frozen=True)
class Plan:
    """What a run is like.

    There are more subscribers than are composed at once: one process is killed between.
    """

    subscribers: int
    processes: int
    seed: int
    kills: int = 2
    rate: float = 25


class Crew:
    """Processes that compose and deliver, told apart by nothing, once the first has died."""

    def __init__(self, plan: Plan, places: Iterable[object], log: TextIO) -> None:
        self._plan = plan
        self._places = [str(place) for place in places]
        self._log = log
        self._started = 0
        self._processes: list[Process] = []

    async def __aenter__(self) -> "Crew":
        await self._lose_one_that_composes()
        for _ in range(self._plan.processes):
            await self._start()
        return self

    async def __aexit__(self, *error: object) -> None:
        for process in self._processes:
            process.kill()
            await process.wait()

    async def _lose_one_that_composes(self) -> None:
        await self._start(dies_at=2)
        assert await self._processes.pop().wait() == -signal.SIGKILL

    async def _start(self, dies_at: int = 0) -> None:
        self._started += 1
        values = self._plan.rate, self._plan.seed * 100 + self._started, dies_at
        command = [sys.executable, "-m", "tests.digests.faults.worker", *self._places]
        process = await asyncio.create_subprocess_exec(
            *command, *map(str, values), stdout=PIPE, stderr=self._log
        )
        self._processes.append(process)

    async def kill_one(self, chance: random.Random) -> None:
        """Kill one of the processes, as a power cut would, and start another."""
        killed = chance.choice(self._processes)
        killed.kill()
        await killed.wait()
        self._processes.remove(killed)
        await self._start()

    async def dismiss(self) -> list[int]:
        """End all processes once they listen to signals; return their exit codes."""
        processes, self._processes = self._processes, []
        for process in processes:
            assert process.stdout
            await process.stdout.readline()
        for process in processes:
            process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(_END_SECONDS):
            return [await process.wait() for process in processes]
