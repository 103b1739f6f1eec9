"""A small run of everything that can go wrong; `python -m tests.digests.faults` does large ones."""

from pathlib import Path

from tests.digests.faults.crew import Plan
from tests.digests.faults.promises import broken
from tests.digests.faults.run import carry_out


async def test_every_digest_arrives_once_whatever_goes_wrong(
    database_url: str, tmp_path: Path
) -> None:
    processes = 1 if database_url.startswith("sqlite") else 3

    seen = await carry_out(Plan(120, processes, seed=7), database_url, tmp_path)

    assert broken(seen) == [], f"{seen}\n{seen.log}"
