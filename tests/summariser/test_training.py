"""Training: the same stories give the same weights, and what summaries tell is learned."""

import json
from pathlib import Path

import numpy as np
import pytest

from summariser.training.__main__ import main
from summariser.training.examples import COUNTED, read_examples
from summariser.training.gains import pairs_shared, shared, words_shared

PLACES = ["Ellery", "Orrin", "Dunmore", "Lund", "Farrow", "Marlow", "Torrey", "Brendan"]


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Stories whose summary repeats their second sentence."""
    for source in COUNTED:
        rows = [story(source, number) for number in range(15)]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{source}-dev.jsonl").write_text(lines, encoding="utf-8")
    return str(tmp_path)


def story(source: str, number: int) -> dict[str, str]:
    place, other = PLACES[number % 8], PLACES[(number + 3) % 8]
    second = f"The bridge of {place} fell into the river on day {number} of the flood."
    others = [
        f"People in {other} talked about many old things again and again.",
        second,
        f"Nobody in {place} slept.",
        "Shops sold candles, bread and a great number of boots to visitors.",
        f"A band from {other} played songs on the market square.",
    ]
    return {"id": f"{source}{number}", "title": "", "text": "\n".join(others), "summary": second}


def test_the_same_stories_give_the_same_weights(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(folder)
    first = capsys.readouterr()
    main(folder)

    assert capsys.readouterr() == first
    assert set(json.loads(first.out)) == {"words", "pairs", "sets"}
    assert first.err.count("of 100 over the lead") == len(COUNTED)


def test_what_a_set_gains_is_what_its_text_shares_with_the_summary(folder: str) -> None:
    example = read_examples(folder)[0]
    second = np.array([[0, 1, 0, 0, 0]], np.float32)

    assert words_shared(second, example.reading, example.summary) == pytest.approx([100])
    assert pairs_shared(second, example.reading, example.summary) == pytest.approx([100])
    assert shared(example.summary, example.summary) == (100, 100)
    assert shared(["rain"], example.summary) == (0, 0)
