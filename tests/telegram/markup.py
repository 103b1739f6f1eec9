"""Telegram's HTML, read as its server reads it: the same tags, entities and error texts."""

import re
from dataclasses import dataclass

from tests.telegram.entities import (
    ENTITY_LIMIT,
    Entity,
    FormattedText,
    checked_link,
    in_order,
)

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_END = "\0"
_SPACE = " \t\r\n\v" + _END
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
# Longer numbers stay text: the server gives up at ten characters.
_REFERENCE = re.compile(
    r"&(?:#x([0-9A-Fa-f]{1,6})(?![0-9A-Fa-f])|#([0-9]{1,7})(?![0-9])"
    r"|(lt|gt|amp|quot)(?![A-Za-z]));?"
)


class UnparsableHtml(Exception):
    """The text is not Telegram's HTML; the message is the server's own."""


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    argument: str
    offset: int
    position: int


def parse_html(source: str) -> FormattedText:
    """Return the plain text of `source` and its entities, 100 at most.

    Raises:
        UnparsableHtml: with the server's words; offsets in it are UTF-8 bytes.
    """
    return _Parser(source).parse()


class _Parser:
    def __init__(self, source: str) -> None:
        self._source = source.replace(_END, " ") + _END
        self._at = 0
        self._units = 0
        self._text: list[str] = []
        self._open: list[_OpenTag] = []
        self._entities: list[Entity] = []

    def parse(self) -> FormattedText:
        while self._here != _END:
            if self._source.startswith("</", self._at):
                self._end_tag()
            elif self._here == "<":
                self._start_tag()
            else:
                self._write(self._character())
        if self._open:
            name = self._open[-1].name
            raise UnparsableHtml(f'Can\'t find end tag corresponding to start tag "{name}"')
        return FormattedText("".join(self._text), in_order(self._entities)[:ENTITY_LIMIT])

    @property
    def _here(self) -> str:
        return self._source[self._at]

    def _write(self, character: str) -> None:
        self._text.append(character)
        self._units += 2 if ord(character) > 0xFFFF else 1

    def _character(self) -> str:
        match = _REFERENCE.match(self._source, self._at)
        character = _referred(match) if match else ""
        if match and character:
            self._at = match.end()
            return character
        self._at += 1
        return self._source[self._at - 1]

    def _take_until(self, stops: str) -> str:
        begin = self._at
        while self._here not in stops:
            self._at += 1
        return self._source[begin : self._at]

    def _skip_space(self) -> None:
        while self._here in _SPACE and self._here != _END:
            self._at += 1

    def _error(self, words: str, position: int, more: str = "") -> UnparsableHtml:
        offset = len(self._source[:position].encode())
        return UnparsableHtml(f"{words} at byte offset {offset}{more}")

    def _start_tag(self) -> None:
        begin = self._at
        self._at += 1
        name = self._take_until(">" + _SPACE).lower()
        if self._here == _END:
            raise self._error("Unclosed start tag", begin)
        if name not in _TYPES:
            raise self._error(f'Unsupported start tag "{name}"', begin)
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        argument = _argument(name, attributes)
        self._open.append(_OpenTag(name, argument, self._units, len(self._text)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        self._skip_space()
        while self._here != ">":
            name = self._attribute_name(tag, begin)
            found[name] = self._attribute_value(tag, name, begin)
            if self._here == _END:
                raise self._error("Unclosed start tag", begin)
            self._skip_space()
        self._at += 1
        return found

    def _attribute_name(self, tag: str, begin: int) -> str:
        name = self._take_until("=>" + _SPACE)
        if not name:
            raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
        self._skip_space()
        return name

    def _attribute_value(self, tag: str, name: str, begin: int) -> str:
        if self._here != "=":
            if (tag, name) == ("blockquote", "expandable"):
                return ""
            words = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
            raise self._error(words, begin)
        self._at += 1
        self._skip_space()
        return self._quoted() if self._here in "'\"" else self._name_token()

    def _quoted(self) -> str:
        quote = self._here
        self._at += 1
        value = []
        while self._here not in (quote, _END):
            value.append(self._character())
        self._at += self._here == quote
        return "".join(value)

    def _name_token(self) -> str:
        begin = self._at
        while re.match(r"[A-Za-z0-9.-]", self._here):
            self._at += 1
        if self._here not in ">" + _SPACE:
            raise self._error("Unexpected end of name token", begin)
        return self._source[begin : self._at].lower()

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise self._error("Unexpected end tag", begin)
        self._at += 2
        name = self._take_until(">" + _SPACE).lower()
        self._skip_space()
        if self._here != ">":
            raise self._error("Unclosed end tag", begin)
        self._at += 1
        opened = self._open.pop()
        if name and name != opened.name:
            more = f', expected "</{opened.name}>", found "</{name}>"'
            raise self._error("Unmatched end tag", begin, more)
        self._close(opened)

    def _close(self, opened: _OpenTag) -> None:
        argument: str | None = opened.argument
        if opened.name == "a":
            argument = checked_link(opened.argument or "".join(self._text[opened.position :]))
        if argument is None or self._units == opened.offset:
            return
        length = self._units - opened.offset
        found = Entity(_TYPES[opened.name], opened.offset, length, argument)
        if opened.name == "blockquote" and argument:
            found = Entity("expandable_blockquote", found.offset, length)
        self._add(found)

    def _add(self, found: Entity) -> None:
        last = self._entities[-1] if self._entities else None
        same_place = last and (last.offset, last.length) == (found.offset, found.length)
        if last and same_place and {last.type, found.type} == {"pre", "code"}:
            language = last.argument or found.argument
            self._entities[-1] = Entity("pre", found.offset, found.length, language)
        else:
            self._entities.append(found)


def _referred(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    is_character = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if is_character else ""


def _argument(tag: str, attributes: dict[str, str]) -> str:
    if tag == "blockquote":
        return "expandable" if "expandable" in attributes else ""
    if tag == "code":
        name = attributes.get("class", "")
        return name.removeprefix("language-") if name.startswith("language-") else ""
    key = {"a": "href", "tg-emoji": "emoji-id", "tg-time": "unix"}.get(tag, "")
    return attributes.get(key, "")
