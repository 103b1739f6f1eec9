"""How long it takes until `nutgraf` says something."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.measured import Measured, timed
from tests.benchmarks.process import first_line_seconds, start
from tests.benchmarks.workplace import Workplace

_SEEDS = Path(__file__).parents[2] / "seeds"
_HELP_RUNS = 5
_CHAT_RUNS = 3


def measure_help(workplace: Workplace) -> Iterator[Measured]:
    """Yield the time of `nutgraf --help`, from its start to its end."""
    times = [timed(partial(_print_help, workplace.folder)) for _ in range(_HELP_RUNS)]
    yield Measured("nutgraf --help", median(times), "s", 0.3)


def measure_chat(workplace: Workplace) -> Iterator[Measured]:
    """Yield the times to the first line of `nutgraf chat`, without and with a database."""
    first, again = zip(
        *(_first_two_starts(workplace.folder) for _ in range(_CHAT_RUNS)), strict=True
    )
    yield Measured("first answer in chat, seeds, empty database", median(first), "s", 3)
    yield Measured("first answer in chat, seeds, next start", median(again), "s", 1.5)


def _print_help(folder: Path) -> None:
    with start(folder, "--help", settings={}) as process:
        process.wait()


def _first_two_starts(folder: Path) -> tuple[float, float]:
    with TemporaryDirectory(dir=folder) as name:
        first, again = (
            first_line_seconds(Path(name), "/latest", articles=str(_SEEDS)) for _ in range(2)
        )
    return first, again
