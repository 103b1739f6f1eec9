"""Raw text as scraped from sites: every layout gives the same story."""

from pathlib import Path

import pytest

from tests.archive.formats.reading import article, paragraphs, refusal

SEED = Path(__file__).parents[3] / "seeds" / "000_438cfef368783ca7.txt"
STORY = [
    "The ferry is back in service after two weeks, the operator said on Monday.",
    "Fares rise by 2 crowns. “It is a fair price,” said the captain, Ana Lind.",
]


def test_the_scraped_nato_article_is_read_as_a_reader_would() -> None:
    found = article(SEED.name, SEED.read_bytes())

    assert found.title == (
        "NATO to expand Iraq mission from 500 to around 4,000 troops to fight 'terrorism'"
    )
    assert found.dek.startswith("\"We'll increase Iraq mission from 500 to around 4000 personnel")
    assert found.dek.endswith("NATO Secretary-General said at a conference.")
    assert found.byline == "Zaini Majeed"
    assert found.published_at is not None
    assert found.published_at.isoformat() == "2021-02-19T07:56:00+05:30"
    assert found.updated_at == found.published_at
    assert [section.heading for section in found.body] == ["", "Iraqi government's invitation'"]
    assert [len(section.paragraphs) for section in found.body] == [2, 3]
    assert len(found.captions) == 1
    assert len(found.related) == 4
    assert found.notes == ("IST read as the time of India, its most common meaning",)


FRONTS = {
    "date, headline": "Updated 19 Feb 2021\n\nFerry back in service\n\n",
    "headline, byline, date": "Ferry back in service\nBy Ana Lind\n19 Feb 2021\n\n",
    "one line of facts": "Ferry back in service\nBy Ana Lind | 1 May 2021 | 2 min read\n\n",
    "paper, headline": "THE HALVEN COURIER\nFerry back in service\nBy Ana Lind\n\n",
    "kicker, headline": "WORLD\n\nFerry back in service\n\n",
    "breadcrumb, headline": "Home > News > Region\nFerry back in service\nShare\nAdvertisement\n\n",
    "labels": "Title: Ferry back in service\nSection: Region\nAuthor: Ana Lind\n\n",
    "headline twice": "Ferry back in service\nBy Ana Lind\n\nFerry back in service\n\n",
    "name alone above a date": "Ferry back in service\n\nAna Lind\n19 Feb 2021\n\n",
    "name and role": "Ferry back in service\n\nAna Lind, Chief Reporter\n\n",
    "address": "Ferry back in service\nhttps://example.com/ferry\n\n",
}


@pytest.mark.parametrize("front", FRONTS.values(), ids=FRONTS)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"], ids=["lines", "blocks", "windows"])
def test_the_story_is_the_same_under_any_front(front: str, gap: str) -> None:
    found = article("a.txt", (front + gap.join(STORY)).encode())

    assert found.title == "Ferry back in service"
    assert paragraphs(found) == STORY
    assert found.dek == ""


@pytest.mark.parametrize(
    "tail",
    [
        "27 comments\n© 2021 Northline",
        "Recommended for you\nFive ferries to take\nWhy the fare rose",
        "Tags: ferry, fares\nShare this article",
        "Advertisement\n\nPublished 19 Feb 2021",
        "(Reporting by Ana Lind; editing by Tom Reyk)",
        "Timetable and fares\nFollow us on Facebook",
    ],
)
def test_nothing_under_the_story_gets_into_it(tail: str) -> None:
    found = article(
        "a.txt", f"Ferry back in service\n\n{STORY[0]}\n\n{STORY[1]}\n\n{tail}\n".encode()
    )

    assert paragraphs(found) == STORY


def test_hard_wrapped_paragraphs_are_joined() -> None:
    found = article(
        "a.txt",
        """\
        Ferry back in service
        By Ana Lind

        The ferry between Port Halven and Lissa is back in service after two
        weeks, the operator said on Monday. The fare rises by 2 crowns, and
        dogs pay half.

        Passengers whose journeys were cancelled get their money back, the
        operator said.
        """,
    )

    assert [text[-14:] for text in paragraphs(found)] == ["dogs pay half.", "operator said."]
    assert "after two weeks, the operator" in found.text
    assert found.byline == "Ana Lind"


def test_wrapped_paragraphs_without_blank_lines_end_where_a_word_would_have_fitted() -> None:
    found = article(
        "a.txt",
        """\
        Ferry back in service
        The ferry between Port Halven and Lissa is back in service after two
        weeks, the operator said on Monday. The fare rises by 2 crowns, and
        dogs pay half.
        Passengers whose journeys were cancelled get their money back, the
        operator said, and asked for patience: there had been four thousand
        of them.
        """,
    )

    assert [text[-8:] for text in paragraphs(found)] == ["ay half.", "of them."]


def test_a_line_with_a_credit_under_it_is_a_caption() -> None:
    found = article(
        "a.txt",
        f"Ferry back\n\n{STORY[0]}\n\nThe ferry at dawn.\nPhoto: Ana Lind\n\n{STORY[1]}\n".encode(),
    )

    assert paragraphs(found) == STORY
    assert found.captions == ("The ferry at dawn.",)


def test_the_line_under_a_caption_label_is_a_caption() -> None:
    found = article(
        "a.txt", f"Ferry back\n\n{STORY[0]}\nImage caption,\nDawn.\n{STORY[1]}\n".encode()
    )

    assert paragraphs(found) == STORY
    assert found.captions == ("Dawn.",)


def test_a_paragraph_above_a_credit_is_story_where_no_line_is_blank() -> None:
    found = article("a.txt", f"Ferry back\n{STORY[0]}\nPhoto: Ana Lind\n{STORY[1]}\n".encode())

    assert paragraphs(found) == STORY


def test_the_line_between_headline_and_byline_is_the_dek() -> None:
    found = article(
        "a.txt", f"Ferry back\n\nFares will rise.\n\nBy Ana Lind\n\n{STORY[0]}\n".encode()
    )

    assert (found.dek, found.text) == ("Fares will rise.", STORY[0])


def test_a_dek_needs_no_full_stop() -> None:
    found = article(
        "a.txt", f"Ferry is back\nOperator promises lower fares in spring\n\n{STORY[0]}\n".encode()
    )

    assert (found.dek, found.text) == ("Operator promises lower fares in spring", STORY[0])


def test_a_story_of_one_paragraph_is_no_dek() -> None:
    found = article("a.txt", f"Ferry back\n\n{STORY[0]}\n\nPublished 19 Feb 2021\n".encode())

    assert (found.dek, found.text) == ("", STORY[0])


def test_a_section_head_is_no_paragraph() -> None:
    found = article("a.txt", f"Ferry back\n\n{STORY[0]}\n\nWhat it costs\n\n{STORY[1]}\n".encode())

    assert [section.heading for section in found.body] == ["", "What it costs"]
    assert paragraphs(found) == STORY


def test_list_items_are_paragraphs() -> None:
    found = article(
        "a.txt", b"Ferry back\n\nThe fares are:\n- 2 crowns for dogs\n- 4 for bicycles\n"
    )

    assert paragraphs(found) == ["The fares are:", "2 crowns for dogs", "4 for bicycles"]


def test_a_text_of_one_line_is_a_story_with_a_title_of_its_own() -> None:
    found = article("a.txt", " ".join(STORY).encode())

    assert found.title == STORY[0].removesuffix(".")
    assert found.text == " ".join(STORY)


def test_a_made_title_is_short() -> None:
    assert len(article("a.txt", ("word " * 500).encode()).title) <= 200
    assert len(article("a.txt", ("x" * 500).encode()).title) == 201


@pytest.mark.parametrize(
    "story",
    ["フェリーは月曜日に運航を再開した。\n\n運賃は上がる。", "नौका सेवा फिर शुरू हुई।\n\nकिराया बढ़ेगा।"],
    ids=["Japanese", "Hindi"],
)
def test_sentences_of_other_scripts_are_story(story: str) -> None:
    assert article("a.txt", f"見出し\n\n{story}\n".encode()).text == story


def test_a_first_sentence_is_no_headline() -> None:
    found = article("a.txt", "\n\n".join(STORY).encode())

    assert found.title == STORY[0].removesuffix(".")
    assert paragraphs(found) == STORY


def test_a_headline_of_ten_thousand_characters_is_kept() -> None:
    title = "Very " * 2000 + "long"

    assert article("a.txt", f"{title}\n\n{STORY[0]}\n".encode()).title == title


@pytest.mark.parametrize("date", ["0000-01-01", "9999-12-31T23:59:59-12:00", "31 February 2021"])
def test_an_impossible_date_is_noted_and_the_story_kept(date: str) -> None:
    found = article("a.txt", f"Ferry back\n\nPublished {date}\n\n{STORY[0]}\n".encode())

    assert found.published_at is None
    assert found.text == STORY[0]
    assert any(date in note for note in found.notes)


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Lind | Feb 19, 2021 | 7:56am EST",
        "By Ana Lind · 7:56 a.m. EST · Feb 19, 2021 · 3 min read",
        "Northline | February 19, 2021 | 0756 EST",
    ],
)
def test_a_date_and_its_time_may_be_parted_by_a_bar(line: str) -> None:
    found = article("a.txt", f"Ferry back\n{line}\n\n{STORY[0]}\n\n{STORY[1]}\n".encode())

    assert str(found.published_at) == "2021-02-19 07:56:00-05:00"
    assert paragraphs(found) == STORY


@pytest.mark.parametrize("gap", [" | ", "\n", " "])
def test_a_time_without_a_zone_is_in_the_zone_beside_it(gap: str) -> None:
    dates = f"Published Feb 19, 2021 2:26 PM{gap}Updated Feb 19, 2021 3:00 PM PST"

    found = article("a.txt", f"Ferry back\n{dates}\n\n{STORY[0]}\n\n{STORY[1]}\n".encode())

    assert str(found.published_at) == "2021-02-19 14:26:00-08:00"
    assert str(found.updated_at) == "2021-02-19 15:00:00-08:00"
    assert found.notes == ()


@pytest.mark.parametrize(
    "credit",
    ["(Photo: AFP)", "(AP Photo/Ana Lind)", "Photo: Ana Lind", "(File photo)", "REUTERS/Ana Lind"],
)
@pytest.mark.parametrize(
    "told",
    [
        "The harbour reopened on Monday after 40 days, the mayor said.",
        "The mayor said the harbour reopened on Monday. Nobody was hurt.",
        "The harbour reopened. It was shut for 40 days. Nobody was hurt.",
        "“It is a fair price for the town,” she added.",
    ],
)
def test_only_the_credit_is_cut_from_a_sentence_of_the_story(told: str, credit: str) -> None:
    found = article("a.txt", f"Ferry\n\n{STORY[0]}\n\n{told} {credit}\n\n{STORY[1]}\n".encode())

    assert paragraphs(found) == [STORY[0], told, STORY[1]]
    assert [line.text for line in found.dropped] == [credit]
    assert found.captions == ()


@pytest.mark.parametrize("label", ["URL: ", "Permalink: ", "Link: ", "url:"])
def test_a_labelled_address_is_that_of_the_article(label: str) -> None:
    found = article("a.txt", f"Ferry\n\n{STORY[0]}\n\n{label}https://example.com/a\n".encode())

    assert found.url == "https://example.com/a"


@pytest.mark.parametrize("line", ["https://example.com/a", "Source: https://example.com/a"])
def test_an_address_without_a_label_says_nothing_of_the_article(line: str) -> None:
    found = article("a.txt", f"Ferry\n\n{STORY[0]}\n\n{line}\n".encode())

    assert (found.url, found.text) == ("", STORY[0])
    assert line in [dropped.text for dropped in found.dropped]


def test_a_file_of_nothing_but_furniture_is_refused() -> None:
    assert refusal("a.txt", b"Advertisement\n\nShare\n") == "no story in it"


def test_an_endless_text_is_refused() -> None:
    assert refusal("a.txt", b"line\n" * 30_000).startswith("too long for an article")
    assert refusal("a.txt", b"x" * 1_000_001).startswith("too long for an article")
