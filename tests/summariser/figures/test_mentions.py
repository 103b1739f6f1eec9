import tomllib
from calendar import monthrange
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser import find_dates
from summariser.figures.periods import Period
from summariser.figures.tables import words

FOLDER = Path(__file__).parent / "dates"
PIECES = [
    "\n",
    *sorted(
        words(
            """
            May may March 31 30 29 Feb February of the , . - / 2021 2020-02-30 1/1/21 00 99 Monday
            last next this week month year ago in a days' time 1990s '80s Q4 summer 9999 from now
            """
        )
    ),
]


def rows() -> list[dict[str, Any]]:
    return [
        row
        for path in sorted(FOLDER.glob("*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["row"]
    ]


def days(written: str) -> Period:
    """Return the days that a table writes as "2021-05", "1990s" or "2019/2020"."""
    first, _, last = written.partition("/")
    if written.endswith("s"):
        first, last = written[:4], written[:3] + "9"
    return Period(date.fromisoformat(f"{first}-01-01"[:10]), last_day(last or first))


def last_day(written: str) -> date:
    """Return the last day of a day, month or year."""
    year, month, day = ([int(part) for part in written.split("-")] + [0, 0])[:3]
    return date(year, month or 12, day or monthrange(year, month or 12)[1])


def found(row: dict[str, Any]) -> list[tuple[str, Period]]:
    text = row["text"]
    mentions = find_dates(text, row["published"])
    return [(text[mention.start : mention.end], mention.period) for mention in mentions]


def wanted(row: dict[str, Any]) -> list[tuple[str, Period]]:
    return [(words, days(written)) for words, written in row["found"]]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(
            row,
            id=row["text"],
            marks=pytest.mark.xfail(reason=row["fails"], strict=True) if "fails" in row else (),
        )
        for row in rows()
    ],
)
def test_the_dates_of_a_sentence_are_those_of_the_tables(row: dict[str, Any]) -> None:
    assert found(row) == wanted(row)


def test_nearly_all_dates_are_found_and_resolved() -> None:
    pairs = [(wanted(row), found(row)) for row in rows()]

    right = sum(len(set(want) & set(got)) for want, got in pairs)
    told = sum(len(want) + len(got) for want, got in pairs)
    assert len(pairs) >= 300
    assert 2 * right / told >= 0.97


@given(
    st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
    st.dates() | st.sampled_from([date.min, date.max, date(2024, 2, 29), None]),
)
@settings(max_examples=200, deadline=None)
def test_any_text_has_dates_in_order_that_end_after_they_begin(
    text: str, published: date | None
) -> None:
    mentions = find_dates(text, published)

    assert all(mention.period.first <= mention.period.last for mention in mentions)
    assert all(one.end <= two.start for one, two in pairwise(mentions))


@pytest.mark.parametrize(
    "piece", ["May ", "1 ", "1/", "2020-", "the last ", "Monday ", "January 1-"]
)
def test_a_very_long_text_is_read_to_its_end(piece: str) -> None:
    text = piece * 1_000

    mentions = find_dates(text, date(2021, 5, 12))
    assert all(mention.start < mention.end for mention in mentions)
