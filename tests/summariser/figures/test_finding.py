import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.figures.finding import find_quantities

FOLDER = Path(__file__).parent


def rows() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [
            pytest.param(row["text"], row["found"], id=f"{path.stem}: {row['text']}")
            for row in table["row"]
        ]
    return found


@pytest.mark.parametrize(("text", "expected"), rows())
def test_the_quantities_of_a_sentence_are_those_of_the_tables(
    text: str, expected: list[list[Any]]
) -> None:
    found = [
        [q.value, q.upper if q.upper is not None else "", q.unit, q.change]
        for q in find_quantities(text)
    ]

    assert found == [[float(value), upper, unit, change] for value, upper, unit, change in expected]


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_a_quantity_is_its_span_of_the_text_and_overlaps_no_other(text: str) -> None:
    found = find_quantities(text)

    assert all(text[q.start : q.end] == q.text for q in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
