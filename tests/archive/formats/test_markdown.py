"""Markdown becomes plain text; front matter becomes fields."""

import pytest

from tests.archive.formats.reading import article, paragraphs, read, refusal

STORY = "The ferry is back in service after two weeks, the operator said on Monday."


def test_front_matter_gives_the_fields() -> None:
    found = article(
        "a.md",
        f"""\
        ---
        title: "Ferry: back in service"
        dek: Fares rise
        author: By Ana Lind, Chief Reporter
        date: 2021-02-19 07:56:00+05:30
        updated_at: 2021-02-20
        source: Northline
        url: https://example.com/ferry
        language: en-GB
        tags: [ferry, fares]
        byline: null
        ---
        {STORY}
        """,
    )

    assert (found.title, found.dek, found.byline) == (
        "Ferry: back in service",
        "Fares rise",
        "Ana Lind",
    )
    assert (found.source, found.url, found.language) == (
        "Northline",
        "https://example.com/ferry",
        "en",
    )
    assert str(found.published_at) == "2021-02-19 07:56:00+05:30"
    assert str(found.updated_at) == "2021-02-20 00:00:00+05:30"
    assert found.text == STORY


def test_marks_are_gone_and_words_are_kept() -> None:
    found = article(
        "a.md",
        """\
        # Ferry *back* in service

        The **ferry** is [back](https://example.com) in `service`,
        the _operator_ said.

        > “It is a fair price,” said
        > the captain.

        ## What it *costs*

        1. Two crowns for dogs
        2. Four for bicycles

        - A table:

        | Who | Fare |
        |-----|------|
        | Dog | 2    |

        ```
        if late: swim
        ```
        """,
    )

    assert found.title == "Ferry back in service"
    assert found.body[0].paragraphs == (
        "The ferry is back in service, the operator said.",
        "“It is a fair price,” said the captain.",
    )
    assert found.body[1].heading == "What it costs"
    assert found.body[1].paragraphs == (
        "Two crowns for dogs",
        "Four for bicycles",
        "A table:",
        "Who, Fare",
        "Dog, 2",
        "if late: swim",
    )


def test_the_words_of_a_picture_are_a_caption() -> None:
    found = article("a.md", f"# Ferry\n\n![The ferry at dawn](a.jpg)\n\n{STORY}\n".encode())

    assert found.captions == ("The ferry at dawn",)
    assert found.text == STORY


def test_furniture_is_dropped_as_in_raw_text() -> None:
    found = article(
        "a.md",
        f"""\
        # Ferry back in service

        **By Ana Lind**, Transport Desk
        *19 Feb 2021*

        {STORY}

        Advertisement

        [Also read: Ferry sold](https://example.com)

        © Northline 2021
        """,
    )

    assert found.text == STORY
    assert (found.byline, found.source, found.related) == ("Ana Lind", "Northline", ("Ferry sold",))


def test_a_title_of_front_matter_is_not_repeated() -> None:
    found = article("a.md", f"---\ntitle: Ferry back\n---\n# Ferry back\n\n{STORY}\n".encode())

    assert found.text == STORY
    assert [section.heading for section in found.body] == [""]


def test_a_heading_over_nothing_but_links_is_dropped() -> None:
    found = article("a.md", f"# Ferry\n\n{STORY}\n\n## More\n\nAlso read: Ferry sold\n".encode())

    assert [section.heading for section in found.body] == [""]
    assert ("More", "heading without a text") in [
        (line.text, line.reason) for line in found.dropped
    ]


def test_html_leaves_its_words() -> None:
    found = article("a.md", f"# Ferry\n\n<div>{STORY}</div>\n\nFares<br>rise.\n".encode())

    assert paragraphs(found) == [STORY, "Fares rise."]


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("title: [a, b]", '"title" must be text, not a list'),
        ("title: {a: b}", '"title" must be text, not an object'),
        ("- a", "front matter must be keys and values, not a list"),
        ("title: 'open", "front matter is not valid YAML: found unexpected end of stream"),
        ("a: &a [x]\nb: *a", "front matter is not valid YAML: aliases are not read"),
        ("a: !!python/object:os.system {}", "front matter is not valid YAML: could not determine"),
        ('a: "\\UFFFFFFFF"', "front matter is not valid YAML"),
        ("a: !!int [1]", "front matter is not valid YAML: expected a scalar node"),
        ("a: !!set {b}", "front matter is not valid YAML: could not determine"),
        ("a: " + "[" * 3000, "front matter is nested too deeply"),
        ("a: " + "b" * 70_000, "front matter of more than 65,536 characters"),
    ],
)
def test_bad_front_matter_is_refused_in_one_line(front: str, reason: str) -> None:
    assert refusal("a.md", f"---\n{front}\n---\n{STORY}\n".encode()).startswith(reason)


def test_a_number_or_a_date_in_front_matter_is_text() -> None:
    found = article("a.md", f"---\ntitle: 1984\ndate: 0000-00-00\n---\n{STORY}\n".encode())

    assert found.title == "1984"
    assert found.published_at is None
    assert found.notes == ('"0000-00-00" is not a possible date',)


@pytest.mark.parametrize(
    "value",
    ["!!bool x", "!!timestamp x", '!!int ""', "!!float x", "!!binary x", "!!timestamp 0000-01-01"],
)
def test_a_value_stays_as_written_whatever_its_tag(value: str) -> None:
    found = article("a.md", f"---\ntitle: Ferry\ndate: {value}\n---\n{STORY}\n".encode())

    assert found.published_at is None
    assert found.text == STORY


def test_the_words_of_a_picture_are_without_marks() -> None:
    found = article("a.md", f"# Ferry\n\n![The *ferry* &amp; crew](a.jpg)\n\n{STORY}\n".encode())

    assert found.captions == ("The ferry & crew",)


@pytest.mark.parametrize("text", ["[" * 5000, ">" * 5000, "*a " * 5000, "<" * 5000, "| a " * 5000])
def test_hostile_markdown_is_read(text: str) -> None:
    assert len(read("a.md", text.encode())) == 1
