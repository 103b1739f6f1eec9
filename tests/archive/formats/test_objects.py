"""JSON and JSON Lines."""

import json

import pytest

from bot.archive.article import Article
from bot.archive.formats import Refusal
from tests.archive.formats.reading import article, paragraphs, read, refusal

STORY = ["The ferry is back in service, the operator said on Monday.", "Fares rise by 2 crowns."]


def encoded(**fields: object) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize("body", [STORY, "\n\n".join(STORY), "\n".join(STORY)])
def test_a_body_is_a_text_or_a_list_of_paragraphs(body: object) -> None:
    found = article("a.json", encoded(title="Ferry", body=body))

    assert paragraphs(found) == STORY


def test_the_keys_are_those_of_front_matter_and_others_are_ignored() -> None:
    found = article(
        "a.json",
        encoded(
            title="Ferry",
            body=STORY,
            author="Ana Lind",
            date="19 Feb 2021 07:56 IST",
            updated_at="2021-02-20T00:00:00Z",
            source="Northline",
            url="https://example.com",
            language="EN",
            dek="Fares rise",
            byline=None,
            id=[7],
        ),
    )

    assert (found.byline, found.source, found.language, found.dek) == (
        *("Ana Lind", "Northline", "en", "Fares rise"),
    )
    assert str(found.published_at) == "2021-02-19 07:56:00+05:30"
    assert str(found.updated_at) == "2021-02-20 00:00:00+00:00"


def test_a_missing_title_is_the_first_sentence() -> None:
    assert article("a.json", encoded(body=STORY)).title == STORY[0].removesuffix(".")


def test_furniture_in_a_body_is_dropped() -> None:
    body = ["Advertisement", STORY[0], "Also read: Ferry sold", STORY[1], "© Northline 2021"]

    found = article("a.json", encoded(title="Ferry", body=body))

    assert paragraphs(found) == STORY
    assert [line.reason for line in found.dropped] == [
        *("advertisement", "link to another story", "copyright"),
    ]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://example.com", "//x", "http://[", "x"]
)
def test_a_dangerous_address_is_left_out_with_a_note(url: str) -> None:
    found = article("a.json", encoded(title="Ferry", body=STORY, url=url))

    assert found.url == ""
    assert len(found.notes) == 1


def test_an_unreadable_date_is_noted_and_the_story_kept() -> None:
    found = article("a.json", encoded(title="Ferry", body=STORY, date="soon"))

    assert found.published_at is None
    assert found.notes == ('"soon" is not a date',)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (encoded(title=7, body="x"), '"title" must be text, not a number'),
        (encoded(title="T", body={}), '"body" must be text or a list of paragraphs, not an object'),
        (
            encoded(title="T", body=["a", 1]),
            '"body" must be text or a list of paragraphs, not a list',
        ),
        (encoded(title="T"), '"body" is missing'),
        (encoded(title="T", body=" "), '"body" is empty'),
        (encoded(title="T", body=[]), '"body" is empty'),
        (b"7", "must be an object, not a number"),
        (b"[]", "empty: a list without an article"),
        (b'{"title": ', "not valid JSON: Expecting value at column 11"),
        (b"[" * 100_000, "not valid JSON: nested too deeply"),
        (b"[" + b"9" * 5000 + b"]", "not valid JSON: a number of too many digits"),
    ],
)
def test_a_wrong_object_is_refused_in_plain_words(content: bytes, reason: str) -> None:
    assert refusal("a.json", content) == reason


def test_a_list_gives_an_article_for_each_object() -> None:
    first, second, third = read(
        "a.json", json.dumps([{"body": STORY}, 7, {"body": STORY}]).encode()
    )

    assert isinstance(first, Article)
    assert second == Refusal("item 2: must be an object, not a number")
    assert isinstance(third, Article)


def test_a_broken_line_among_good_ones_is_refused_alone() -> None:
    good = encoded(title="Ferry", body=STORY)

    found = read("a.jsonl", good + b"\n\n{broken\n" + good + b"\r\n")

    refused = [item for item in found if isinstance(item, Refusal)]
    assert len(found) == 3
    assert [item.line for item in refused] == [3]
    assert str(refused[0]) == (
        "line 3: not valid JSON: Expecting property name enclosed in double quotes at column 2"
    )


def test_a_fault_in_an_object_of_many_lines_is_told_by_its_line() -> None:
    (found,) = read("a.json", b'{\n"title": "Ferry",\n"body": }')

    assert str(found) == "line 3: not valid JSON: Expecting value at column 9"


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85", "\x0c", "\x07"], ids=ascii)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_any_character_may_stand_in_a_string(name: str, odd: str) -> None:
    content = f'{{"title": "Ferry{odd} back", "dek": "{STORY[0]}", "body": "It{odd} rained."}}'

    found = article(name, content.encode())

    assert " ".join(found.title.split()) == "Ferry back"
    assert found.text.split() == ["It", "rained."]


def test_files_that_were_put_together_are_read() -> None:
    line = "\ufeff\x1e" + json.dumps({"title": "Ferry", "body": STORY})

    found = read("a.jsonl", f"{line}\r{line}\r\n\ufeff\n".encode())

    assert [type(item) for item in found] == [Article, Article]


@pytest.mark.parametrize("content", ["\ufeff\ufeff", "\x1e\n \n"], ids=ascii)
def test_lines_without_an_object_are_refused_as_empty(content: str) -> None:
    assert refusal("a.jsonl", content.encode() + b" " * 100) == "empty"


def test_half_a_surrogate_pair_is_replaced() -> None:
    found = article(
        "a.json", b'{"title": "A \\ud800 title", "body": "It rained \\udfff on Monday."}'
    )

    assert found.title == "A \ufffd title"
    assert found.text == "It rained \ufffd on Monday."


def test_a_list_or_a_table_at_the_end_of_a_body_is_kept() -> None:
    body = [STORY[0], "Fares", "Dogs 2", "Bicycles 4"]

    assert paragraphs(article("a.json", encoded(title="Ferry", body=body))) == body
