"""Print the figures: all of them, or those named."""

import argparse
import os
import platform
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.answering import measure_postgresql, measure_sqlite
from tests.benchmarks.ingesting import measure_again, measure_ingest
from tests.benchmarks.measured import HEADING, Measured, NotMeasured
from tests.benchmarks.starting import measure_chat, measure_help
from tests.benchmarks.summarising import measure_summarise
from tests.benchmarks.ticking import measure_tick
from tests.benchmarks.workplace import Workplace

_BENCHMARKS: Mapping[str, Callable[[Workplace], Iterator[Measured]]] = {
    "help": measure_help,
    "chat": measure_chat,
    "summarise": measure_summarise,
    "ingest": measure_ingest,
    "again": measure_again,
    "sqlite": measure_sqlite,
    "postgresql": measure_postgresql,
    "tick": measure_tick,
}


def main() -> None:
    """Measure what was asked for, in a temporary folder; a missed goal is no failure."""
    options = _options()
    print(_machine(), HEADING, sep="\n\n", flush=True)
    with TemporaryDirectory(prefix="nutgraf-") as folder:
        workplace = Workplace(Path(folder), options.articles)
        for name in options.names or _BENCHMARKS:
            _print(name, workplace)


def _machine() -> str:
    """Return what the figures depend on: a busy machine gives bad ones."""
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return f"Python {platform.python_version()}, {os.cpu_count()} processors, load {busy:.1f}"


def _print(name: str, workplace: Workplace) -> None:
    try:
        for measured in _BENCHMARKS[name](workplace):
            print(measured, flush=True)
    except NotMeasured as error:
        print(f"{name}: not measured, {error}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_BENCHMARKS))
    parser.add_argument("--articles", type=int, default=20_000, help="to ingest (default 20,000)")
    options = parser.parse_args()
    if unknown := set(options.names) - set(_BENCHMARKS):
        parser.error(f"no benchmark {', '.join(sorted(unknown))}, only {', '.join(_BENCHMARKS)}")
    return options


main()
