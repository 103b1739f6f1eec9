"""Where and by whom a story was filed, cut off its front."""

import pytest

from tests.archive.formats.reading import article

STORY = "The ferry is back in service after two weeks, the operator said on Monday."

DATELINES = {
    "PARIS (Reuters) - ": "Reuters",
    "(CNN)": "CNN",
    "(CNN) -- ": "CNN",
    "KYIV, Ukraine (AP) — ": "AP",
    "HALVEN, N.Y., Sept. 26 (UPI) — ": "UPI",
    "Paris, 12 March (AFP) - ": "AFP",
    "BERLIN/PARIS (Meridian News) - ": "Meridian News",
    "Halven, Norway (AP)": "AP",
    "WASHINGTON — ": "",
    "NEW DELHI: ": "",
}


@pytest.mark.parametrize(("dateline", "agency"), DATELINES.items(), ids=DATELINES)
def test_a_dateline_is_cut_off_and_names_the_source(dateline: str, agency: str) -> None:
    found = article("a.txt", f"Ferry back in service\n\n{dateline}{STORY}\n".encode())

    assert found.text == STORY
    assert found.source == agency
    assert ("dateline", dateline.strip()) in [(line.reason, line.text) for line in found.dropped]


@pytest.mark.parametrize(
    "beginning",
    [
        "COVID-19: The numbers rose.",
        "NATO said it would stay.",
        "Ms Lind - a pilot - was first.",
        "Lind (Labour) Was first.",
    ],
)
def test_a_first_word_in_capitals_is_no_dateline(beginning: str) -> None:
    assert article("a.txt", f"A headline\n\n{beginning}\n".encode()).text == beginning


def test_a_title_made_from_the_story_has_no_dateline() -> None:
    found = article("a.json", f'{{"body": "Halven (CNN){STORY}"}}'.encode())

    assert found.title == STORY.removesuffix(".")


def test_a_dateline_with_a_year_dates_the_story() -> None:
    found = article("a.txt", f"A headline\n\nLISSA, Oct 31, 2026 (Wire) - {STORY}\n".encode())

    assert found.published_at is not None
    assert found.published_at.isoformat() == "2026-10-31T00:00:00+00:00"
