"""Print what each of many runs came to; exit with 1 if a promise was broken."""

import argparse
import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import create_engine, text

from tests.conftest import KINDS, POSTGRES_URL
from tests.digests.faults.crew import Plan
from tests.digests.faults.promises import broken
from tests.digests.faults.run import carry_out

PROCESSES = {"sqlite": 1, "postgresql": 3}


def main() -> None:
    """Run as often as was asked for."""
    options = _options()
    failures = 0
    for seed in range(options.seed, options.seed + options.times):
        for kind in options.databases:
            plan = Plan(options.subscribers, PROCESSES[kind], seed)
            with TemporaryDirectory() as folder, _empty_database(kind, Path(folder)) as url:
                seen = asyncio.run(carry_out(plan, url, Path(folder)))
            wrong = broken(seen)
            failures += bool(wrong)
            line = f"seed {seed}, {kind}: {seen}: {'; '.join(wrong) or 'all kept'}"
            print(line, flush=True)  # noqa: T201
    sys.exit(failures > 0)


@contextmanager
def _empty_database(kind: str, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'nutgraf.db'}"
        return
    server = create_engine(POSTGRES_URL, isolation_level="AUTOCOMMIT")
    schema = f"nutgraf_faults_{uuid4().hex}"
    with server.connect() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        try:
            url = server.url.update_query_dict({"options": f"-csearch_path={schema}"})
            yield url.render_as_string(hide_password=False)
        finally:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    server.dispose()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.digests.faults", description=__doc__)
    parser.add_argument("--subscribers", type=int, default=2000)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1, help="of the first run")
    parser.add_argument("--databases", nargs="+", choices=KINDS, default=KINDS)
    return parser.parse_args()


main()
