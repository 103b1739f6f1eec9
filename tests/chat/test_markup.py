import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.markup import (
    MESSAGE_UNITS,
    Button,
    Run,
    bold,
    compose,
    headed,
    line,
    shorten,
    units,
    without_markup,
)

ANY_TEXT = st.text(st.characters() | st.sampled_from("<>&\"' .😀אش"), max_size=300)
LONG_TEXT = st.builds(lambda text, times: text * times, ANY_TEXT, st.integers(1, 60))


def test_what_an_article_says_is_escaped() -> None:
    messages = compose([line(bold("<b>5 < 6 & 7</b>"))])

    assert messages[0].html == "<b>&lt;b&gt;5 &lt; 6 &amp; 7&lt;/b&gt;</b>"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        pytest.param("https://example.com/a?b=1&c=2", True, id="https"),
        pytest.param("http://example.com", True, id="http"),
        pytest.param("javascript:alert(1)", False, id="script"),
        pytest.param("tg://user?id=1", False, id="telegram"),
        pytest.param("https://", False, id="no-host"),
        pytest.param("https://[broken", False, id="broken"),
        pytest.param("https://example.com/" + "a" * 3000, False, id="too-long"),
        pytest.param("https://example.com/?" + "&" * 900, False, id="too-long-once-escaped"),
    ],
)
def test_only_web_addresses_are_linked(url: str, linked: bool) -> None:
    assert ("<a href=" in compose([line(bold("x", url))])[0].html) is linked


def test_a_link_cannot_leave_its_attribute() -> None:
    (message,) = compose([line(bold("x", 'https://example.com/"><b>'))])

    assert message.html == '<a href="https://example.com/&quot;&gt;&lt;b&gt;"><b>x</b></a>'


def test_right_to_left_text_does_not_turn_its_line_round() -> None:
    (message,) = compose([line("שלום", " · 2 hours ago")])

    assert message.html == "\u2068שלום\u2069 · 2 hours ago"


def test_lines_stand_under_each_other_with_room_where_asked() -> None:
    (message,) = compose([line("a"), line("b"), line("c", space_above=True)])

    assert message.html == "a\nb\n\nc"


def test_a_message_may_be_exactly_as_long_as_telegram_allows() -> None:
    assert len(compose([line("x" * (MESSAGE_UNITS - 2))])) == 1
    assert len(compose([line("x" * (MESSAGE_UNITS + 1))])) == 2


def test_a_long_text_is_split_at_the_end_of_a_sentence() -> None:
    sentence = "This is a sentence of some length. "

    first, second = compose([line(sentence * 150)])

    assert first.html.endswith("of some length.") or first.html.endswith("of some length. ")
    assert second.html.startswith("This is")


def test_a_style_goes_on_after_a_split() -> None:
    first, second = compose([line(bold("word " * 1000))])

    assert first.html.startswith("<b>word")
    assert second.html.startswith("<b>word")
    assert first.html.endswith("</b>")


def test_the_buttons_stand_under_the_last_message() -> None:
    row = (Button("More", "more:1"),)

    first, last = compose([line("x" * 5000)], [row])

    assert first.buttons == ()
    assert last.buttons == (row,)


@given(st.lists(LONG_TEXT, min_size=1, max_size=12))
def test_every_message_fits_and_nothing_is_cut_away(texts: list[str]) -> None:
    messages = compose([line(Run("•"), Run(text, bold=True)) for text in texts])

    shown = "".join(without_markup(message.html) for message in messages)
    sent = "".join("•" + text for text in texts).encode("utf-16", "surrogatepass")
    expected = sent.decode("utf-16", "replace")
    assert all(units(without_markup(message.html)) <= MESSAGE_UNITS for message in messages)
    assert _bare(shown) == _bare(expected)


def _bare(text: str) -> str:
    return "".join(text.replace("\u2068", "").replace("\u2069", "").split())


@pytest.mark.parametrize("action", ["", "x" * 65, "ü" * 33])
def test_an_action_that_telegram_would_refuse_is_refused(action: str) -> None:
    with pytest.raises(ValueError, match="1 to 64 bytes"):
        Button("x", action)


def test_a_long_label_is_shortened_with_an_ellipsis() -> None:
    assert shorten("a  b\nc") == "a b c"
    assert shorten("x" * 50, 10) == "x" * 9 + "…"


@pytest.mark.parametrize("length", [10, MESSAGE_UNITS - 10, MESSAGE_UNITS])
def test_a_heading_stands_above_a_message_or_before_a_full_one(length: int) -> None:
    messages = compose([line("a" * length)], [(Button("b", "c"),)])

    told = headed(messages, line(bold("Harbour <1>:")))

    assert "".join(it.html for it in told).replace("\n", "") == (
        f"<b>Harbour &lt;1&gt;:</b>{'a' * length}"
    )
    assert all(units(without_markup(it.html)) <= MESSAGE_UNITS for it in told)
    assert told[-1].buttons == messages[-1].buttons
