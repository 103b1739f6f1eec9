import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summariser.figures.finding import find_quantities
from summariser.figures.tables import words

FOLDER = Path(__file__).parent

# Words and marks that the rules look at, so that random texts run into them.
PIECES = [
    "\n",
    "\u202f",
    *sorted(
        words(
            """
            from to between and a one half of million dozens hundreds $ US$ Rs £ € % percent ° km
            per / - – − + → . , ( ) 5 12,500 1.5 2019 May 1/2 ½ 0800 10:30 st m bn k rose by about
            people year-old Boeing 737 more than doubled twice fourfold 40th birthday anniversary
            cents USD MEUR those or day pair half-dozen lower nine in Sales boats ٣ 😀 İ ß
            """
        )
    ),
]
texts = st.text(max_size=100) | st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def table(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))["row"]
    return rows


def rows() -> list[Any]:
    return [
        pytest.param(
            row["text"],
            row["found"],
            id=f"{path.stem}: {row['text']}",
            marks=pytest.mark.xfail(reason=row["fails"], strict=True) if "fails" in row else (),
        )
        for path in sorted(FOLDER.glob("*.toml"))
        for row in table(path)
    ]


@pytest.mark.parametrize(("text", "expected"), rows())
def test_the_quantities_of_a_sentence_are_those_of_the_tables(
    text: str, expected: list[list[Any]]
) -> None:
    assert readings(text) == expected


def readings(text: str) -> list[list[Any]]:
    """Return the quantities of `text` in the form of the tables."""
    quantities = find_quantities(text)
    return [[q.value, "" if q.upper is None else q.upper, q.unit, q.change] for q in quantities]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("A 60-year-old won.", [""]),
        ("Ann Lee (15 points, seven rebounds) shone.", ["Ann Lee", "Ann Lee"]),
        ("Total cost: $72.", ["Total cost"]),
        ("It has 8 miles (13 km) of new track.", ["new track", "new track"]),
        ("Energy, the worst sector of all, fell 3%.", ["Energy"]),
        ("Two thirds of patients recovered.", [""]),
        ("A spokesman said 300 boats had sunk.", [""]),
        ("The report added that the port lost 300 boats.", ["port"]),
        ("The yard reported a loss of 300 boats.", ["loss yard"]),
        ("After a run of seven games she rested.", ["run"]),
        ("A total of 40 boats sank.", ["total"]),
        ("The fallers were Oakley Mills, down 68p.", ["Fallers Oakley Mills"]),
        ("He filed claims, ranging from $200 to $400.", ["Ranging claims"]),
        ("The yard, which hired just 17 sailors over the age of 21.", ["age yard", "sailors"]),
        ("As many as 14 players left the club.", ["club"]),
    ],
)
def test_a_subject_holds_the_words_for_what_is_counted(text: str, subjects: list[str]) -> None:
    assert [quantity.subject for quantity in find_quantities(text)] == subjects


def test_nearly_all_ranges_and_movements_are_found_whole() -> None:
    pairs = [
        (quantity, readings(row["text"]))
        for name in ("ranges", "movements", "tallies", "newsrooms")
        for row in table(FOLDER / f"{name}.toml")
        for quantity in row["found"]
        if quantity[1] != ""
    ]

    assert len(pairs) >= 200
    assert sum(wanted in found for wanted, found in pairs) / len(pairs) >= 0.95


@given(texts | glued)
@settings(max_examples=300)
def test_a_quantity_is_its_span_of_the_text_and_overlaps_no_other(text: str) -> None:
    found = find_quantities(text)

    assert all(text[q.start : q.end] == q.text != "" for q in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


@given(texts)
@settings(max_examples=50)
def test_the_same_text_gives_the_same_quantities(text: str) -> None:
    assert find_quantities(text) == find_quantities(text)


@given(texts | glued)
@settings(max_examples=100)
def test_every_value_is_a_finite_number(text: str) -> None:
    values = [value for q in find_quantities(text) for value in (q.value, q.upper or 0.0)]

    assert all(abs(value) < float("inf") for value in values)


# A rule of more than linear time would not come back from these within any patience.
@pytest.mark.parametrize(
    "text",
    [
        "7" * 1_000_000,
        "7 " * 4_000,
        "1," * 100_000,
        "1." * 100_000,
        "1-" * 20_000,
        "1/" * 20_000,
        "one " * 10_000,
        "million " * 50_000,
        "a.b." * 50_000,
        "from " * 50_000,
        "$" * 100_000,
        "(" * 100_000,
        "-" * 100_000,
        "May " * 50_000,
        "May 1" * 4_000,
        "and a half " * 20_000,
        "more than " * 30_000,
        "A" * 1_000_000,
        "a-" * 50_000,
    ],
    ids=lambda text: f"{text[:12]}…",
)
def test_a_very_long_text_is_read_to_its_end(text: str) -> None:
    assert all(text[q.start : q.end] == q.text for q in find_quantities(text))


def test_a_number_of_very_many_digits_is_no_quantity() -> None:
    assert find_quantities("It has " + "9" * 100_000 + " people.") == []
