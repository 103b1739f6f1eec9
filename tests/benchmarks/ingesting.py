"""How long many articles take to come in, and how much memory."""

from collections.abc import Iterator

from tests.benchmarks.measured import Measured
from tests.benchmarks.workplace import Workplace


def measure_ingest(workplace: Workplace) -> Iterator[Measured]:
    """Yield the speed of `nutgraf ingest` with an empty database, and its peaks of memory."""
    ingest = workplace.first_ingest
    what = f"ingest of {workplace.count:,}"
    yield Measured(what, workplace.count / ingest.seconds, "articles/s", 60, at_least=True)
    each = 1_000 * ingest.processor_seconds / workplace.count
    yield Measured(f"{what}, processor time of one", each, "ms")
    yield Measured(f"{what}, peak of the parent", ingest.parent_megabytes, "MB", 300)
    yield Measured(f"{what}, peak with its children", ingest.tree_megabytes, "MB", 300)


def measure_again(workplace: Workplace) -> Iterator[Measured]:
    """Yield the time of `nutgraf ingest` when nothing is new."""
    _ = workplace.first_ingest
    yield Measured(f"ingest of {workplace.count:,} known", workplace.ingest().seconds, "s")
