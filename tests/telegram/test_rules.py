from typing import Any

import pytest

from tests.telegram.entities import Entity
from tests.telegram.rules import ApiError, caption_text, inline_keyboard, message_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        (" \n ", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
        ("<b>" + "a" * 4097 + "</b>", "message is too long"),
        ("a" * 32_769, "text is too long"),
        ("é" * 16_385, "text is too long"),
        ("<br>", 'can\'t parse entities: Unsupported start tag "br" at byte offset 0'),
        ("\ud800", "strings must be encoded in UTF-8"),
    ],
)
def test_a_text_that_telegram_refuses_is_refused(text: str, words: str) -> None:
    with pytest.raises(ApiError) as caught:
        message_text({"text": text, "parse_mode": "HTML"})

    assert (caught.value.code, caught.value.description) == (400, f"Bad Request: {words}")


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 4096, 4096),
        ("😀" * 2048, 2048),
        ("<b>" + "a" * 4096 + "</b>", 4096),
        ("&amp;" * 4096, 4096),
        ("  \n" + "a" * 4096 + " \n", 4096),
    ],
)
def test_only_what_a_person_reads_counts(text: str, length: int) -> None:
    assert len(message_text({"text": text, "parse_mode": "HTML"}).text) == length


def test_blanks_at_the_ends_are_cut_and_entities_move_along() -> None:
    found = message_text({"text": "\n <b> x </b>\n", "parse_mode": "HTML"})

    assert (found.text, found.entities) == ("x", (Entity("bold", 0, 1),))


def test_a_text_without_parse_mode_is_kept_as_it_is() -> None:
    entities = [{"type": "bold", "offset": 0, "length": 3}]

    found = message_text({"text": "<b>&amp;", "entities": entities})

    assert (found.text, found.entities) == ("<b>&amp;", (Entity("bold", 0, 3),))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("/latest 3", ["bot_command"]),
        ("/latest@nutgraf_bot", ["bot_command"]),
        ("and/or 24/7 a/b/c", []),
        ("see https://a.example/b/c", ["url"]),
        ("#nato @someone", ["hashtag", "mention"]),
        ("#1 a@b.example", []),
    ],
)
def test_telegram_finds_commands_links_and_names_by_itself(text: str, kinds: list[str]) -> None:
    assert [entity.type for entity in message_text({"text": text}).entities] == kinds


def test_a_caption_ends_at_1024() -> None:
    assert caption_text({"caption": "a" * 1024}).text
    assert caption_text({}).text == ""
    with pytest.raises(ApiError, match="message caption is too long"):
        caption_text({"caption": "a" * 1025})


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "a", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "a", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "a", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "a"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "a", "url": "http://localhost"},
            "inline keyboard button URL 'http://localhost' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "a", "callback_data": "x", "colour": "red"},
            "can't parse inline keyboard button: unknown field colour",
        ),
        (
            {"callback_data": "x"},
            'can\'t parse inline keyboard button: Field "text" must be of type String',
        ),
    ],
)
def test_a_bad_button_is_refused(button: dict[str, Any], words: str) -> None:
    with pytest.raises(ApiError) as caught:
        inline_keyboard({"inline_keyboard": [[button]]})

    assert caught.value.description == f"Bad Request: {words}"


@pytest.mark.parametrize("data", ["x", "x" * 64, "é" * 32])
def test_callback_data_holds_1_to_64_bytes(data: str) -> None:
    keyboard = inline_keyboard({"inline_keyboard": [[{"text": "a", "callback_data": data}]]})

    assert keyboard[0][0].data == data


@pytest.mark.parametrize("markup", ["x", [1], {"inline_keyboard": 5}, {"inline_keyboard": [5]}])
def test_a_keyboard_of_another_shape_is_refused(markup: Any) -> None:
    with pytest.raises(ApiError, match="Bad Request"):
        inline_keyboard(markup)


def test_a_keyboard_holds_100_buttons() -> None:
    row = [{"text": "a", "callback_data": "x"}]

    assert len(inline_keyboard({"inline_keyboard": [row] * 100})) == 100
    with pytest.raises(ApiError, match="reply markup is too long"):
        inline_keyboard({"inline_keyboard": [row] * 101})


@pytest.mark.parametrize("mode", ["Markdown", "MarkdownV2", "text"])
def test_only_html_is_understood(mode: str) -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        message_text({"text": "x", "parse_mode": mode})


def test_a_link_in_the_entities_is_kept() -> None:
    link = {"type": "text_link", "offset": 0, "length": 1, "url": "https://a.example/"}

    (found,) = message_text({"text": "x", "entities": [link]}).entities

    assert found.to_json() == link
