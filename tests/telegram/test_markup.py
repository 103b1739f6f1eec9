from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram.entities import Entity, checked_link
from tests.telegram.markup import UnparsableHtml, parse_html


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("u", "underline"),
        ("ins", "underline"),
        ("tg-spoiler", "spoiler"),
        ("pre", "pre"),
        ("code", "code"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_a_tag_becomes_its_entity(tag: str, kind: str) -> None:
    found = parse_html(f"so <{tag}>it</{tag}> is")

    assert found.text == "so it is"
    assert found.entities == (Entity(kind, 3, 2),)


@pytest.mark.parametrize(
    ("source", "entities"),
    [
        ('<span class="tg-spoiler">x</span>', [Entity("spoiler", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", [Entity("expandable_blockquote", 0, 1)]),
        ("<pre><code class=language-py>x</code></pre>", [Entity("pre", 0, 1, "py")]),
        ('<tg-emoji emoji-id="5">x</tg-emoji>', [Entity("custom_emoji", 0, 1, "5")]),
        ("<a href='https://a.example/b'>x</a>", [Entity("text_link", 0, 1, "https://a.example/b")]),
        (
            '<a href="a.example?x=1&amp;y">x</a>',
            [Entity("text_link", 0, 1, "http://a.example/?x=1&y")],
        ),
        ("<a>a.example</a>", [Entity("text_link", 0, 9, "http://a.example/")]),
        ('<pre><code class="language-py">x</code></pre>', [Entity("pre", 0, 1, "py")]),
        ("<b>1<i>2</i></b>", [Entity("bold", 0, 2), Entity("italic", 1, 1)]),
        ("😀<b>x</b>", [Entity("bold", 2, 1)]),
        ("é<b>😀</b>", [Entity("bold", 1, 2)]),
        ("<b></b>", []),
        ("<b>x</>", [Entity("bold", 0, 1)]),
        ("<b >x</b >", [Entity("bold", 0, 1)]),
    ],
)
def test_offsets_and_arguments_are_kept(source: str, entities: list[Entity]) -> None:
    assert list(parse_html(source).entities) == entities


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&amp;&quot;", '<>&"'),
        ("&apos;&nbsp;&mdash;", "&apos;&nbsp;&mdash;"),
        ("&#8212; &#x2014;", "— —"),
        ("&#128512;", "😀"),
        ("&amp;lt;", "&lt;"),
        ("AT&T & co", "AT&T & co"),
        ("&lt b", "< b"),
        ("&ltb", "&ltb"),
        ("&#0; &#xD800; &#12345678;", "&#0; &#xD800; &#12345678;"),
        ("5 > 4", "5 > 4"),
    ],
)
def test_only_four_names_and_all_numbers_are_decoded(source: str, text: str) -> None:
    assert parse_html(source).text == text


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<P>", 'Unsupported start tag "p" at byte offset 0'),
        ("3 < 4", 'Unsupported start tag "" at byte offset 2'),
        ("<>", 'Unsupported start tag "" at byte offset 0'),
        ("a <", "Unclosed start tag at byte offset 2"),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ('😀<a href="x', "Unclosed start tag at byte offset 4"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>a</b>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        (
            "<a href>a</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
def test_bad_markup_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(UnparsableHtml) as caught:
        parse_html(source)

    assert str(caught.value) == words


@pytest.mark.parametrize(
    "address",
    [
        "",
        "localhost",
        "http://localhost:80/",
        "javascript:alert(1)",
        "ftp://a.example",
        "http://[",
        "a b",
    ],
)
def test_an_unacceptable_link_is_dropped_and_its_text_stays(address: str) -> None:
    found = parse_html(f'<a href="{address}">read on</a>')

    assert (found.text, found.entities) == ("read on", ())


def test_a_link_is_written_as_telegram_writes_it() -> None:
    assert checked_link("https://a.example") == "https://a.example/"
    assert checked_link("a.example/b?c#d") == "http://a.example/b?c#d"
    assert checked_link("tg://user?id=5") == "tg://user?id=5"


def test_entities_after_the_hundredth_are_ignored() -> None:
    found = parse_html("<b>x</b> " * 101)

    assert len(found.entities) == 100


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_escaped_text_is_read_as_it_was_written(text: str) -> None:
    assert parse_html(escape(text)).text == text


@given(st.text(alphabet="<>/ab='\"&; #x5😀"))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        found = parse_html(text)
    except UnparsableHtml:
        return
    assert all(found.part(entity) for entity in found.entities)
