"""`nutgraf` as a process of its own: how long it takes, and how much memory."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from time import perf_counter

from tests.benchmarks.measured import NotMeasured

_SAMPLE_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Run:
    """A process that has ended: its time in seconds, its peaks of memory in megabytes.

    `processor_seconds` is what it and its children worked, however busy the machine was. Memory
    that processes share counts once for all of them together. Only Linux tells it, 0 elsewhere.
    """

    seconds: float
    processor_seconds: float
    parent_megabytes: float
    tree_megabytes: float


def start(
    folder: Path, *arguments: str, settings: Mapping[str, str], pipe: int = DEVNULL
) -> Popen[str]:
    """Start `nutgraf` in `folder` with these settings and no others; `pipe` is its other end."""
    return Popen(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={"PATH": os.environ["PATH"]} | _environment(settings),
        stdin=pipe,
        stdout=pipe,
        text=True,
    )


def run(folder: Path, *arguments: str, **settings: str) -> Run:
    """Run `nutgraf` to its end, looking at its memory on the way.

    Raises:
        NotMeasured: it failed, or refused some of its input.
    """
    started, worked = perf_counter(), _processor_seconds()
    parent_peak = tree_peak = 0
    with start(folder, *arguments, settings=settings) as process:
        while not _has_ended(process):
            parent, children = _memory(process.pid)
            parent_peak = max(parent_peak, parent)
            tree_peak = max(tree_peak, parent + children)
        seconds = perf_counter() - started
    if process.returncode:
        raise NotMeasured(f"nutgraf {arguments[0]} ended with {process.returncode}")
    worked = _processor_seconds() - worked
    return Run(seconds, worked, parent_peak / 1_000_000, tree_peak / 1_000_000)


def first_line_seconds(folder: Path, typed: str, **settings: str) -> float:
    """Return how long `nutgraf chat` takes from its start to its first line on `typed`.

    Raises:
        NotMeasured: it said nothing.
    """
    started = perf_counter()
    with start(folder, "chat", settings=settings, pipe=PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{typed}\n")
        process.stdin.flush()
        line = process.stdout.readline()
        seconds = perf_counter() - started
        process.communicate()
    if not line:
        raise NotMeasured(f"nutgraf chat said nothing and ended with {process.returncode}")
    return seconds


def _processor_seconds() -> float:
    """Return the processor time of all processes started from here that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def _environment(settings: Mapping[str, str]) -> dict[str, str]:
    return {f"NUTGRAF_{name.upper()}": value for name, value in settings.items()}


def _has_ended(process: Popen[str]) -> bool:
    """Wait for the next look at the memory, or for the end."""
    with suppress(TimeoutExpired):
        process.wait(_SAMPLE_SECONDS)
    return process.returncode is not None


def _memory(pid: int) -> tuple[int, int]:
    """Return the memory of a process, and of all its descendants, in bytes."""
    children = [sum(_memory(child)) for child in _children(pid)]
    return _own_memory(pid), sum(children)


def _own_memory(pid: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return 1_024 * int(line.split()[1])
    return 0


def _children(pid: int) -> list[int]:
    children = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            children += [int(child) for child in path.read_text("ascii").split()]
    return children
