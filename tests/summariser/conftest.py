"""What the tests of the summariser read."""

from pathlib import Path

import pytest

SEED = Path(__file__).parents[2] / "seeds" / "000_438cfef368783ca7.txt"


@pytest.fixture(scope="session")
def seed_body() -> str:
    """The story of the seed article, by its longest lines; links and captions are short."""
    lines = SEED.read_text(encoding="utf-8").partition("Advertisement")[2].splitlines()
    return "\n\n".join(line for line in lines if len(line) > 150)
