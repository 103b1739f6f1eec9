"""Formatted text as Telegram keeps it: plain text and entities counted in UTF-16 units."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

BLANKS = " \t\r\n"
ENTITY_LIMIT = 100
_CONTROL = {code: " " for code in range(0x20) if chr(code) != "\n"} | {ord("\r"): None}
_DETECTED = (
    ("url", re.compile(r"https?://[^\s<>\"]+")),
    ("mention", re.compile(r"(?<![\w/@])@\w{4,32}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w/#&])#(?=\d*[^\W\d])\w{1,256}")),
    ("bot_command", re.compile(r"(?<![\w/<>])/\w{1,64}(?:@\w{3,32})?(?![\w/@])", re.ASCII)),
)


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity; `offset` and `length` are UTF-16 units.

    `argument` is the address of a text_link, the language of a pre, the id of a custom emoji.
    """

    type: str
    offset: int
    length: int
    argument: str = ""

    @property
    def end(self) -> int:
        """The first unit after the entity."""
        return self.offset + self.length

    def to_json(self) -> dict[str, Any]:
        """Return the MessageEntity object."""
        found: dict[str, Any] = {"type": self.type, "offset": self.offset, "length": self.length}
        name = {"text_link": "url", "pre": "language", "custom_emoji": "custom_emoji_id"}
        if self.argument and self.type in name:
            found[name[self.type]] = self.argument
        return found


@dataclass(frozen=True, slots=True)
class FormattedText:
    """Text and the entities in it, by place."""

    text: str
    entities: tuple[Entity, ...] = ()

    def part(self, entity: Entity) -> str:
        """Return the characters that `entity` covers."""
        units = self.text.encode("utf-16-le")
        return units[2 * entity.offset : 2 * entity.end].decode("utf-16-le")


EMPTY = FormattedText("")


def utf16_length(text: str) -> int:
    """Return how many UTF-16 units `text` takes."""
    return len(text.encode("utf-16-le")) // 2


def cleaned(text: str) -> str:
    """Return `text` without carriage returns, other control characters turned to spaces."""
    return text.translate(_CONTROL)


def trimmed(formatted: FormattedText) -> FormattedText:
    """Return `formatted` without blanks at its ends; entities follow and are clipped."""
    text = formatted.text.strip(BLANKS)
    cut = len(formatted.text) - len(formatted.text.lstrip(BLANKS))
    length = utf16_length(text)
    moved = (_clipped(entity, cut, length) for entity in formatted.entities)
    return FormattedText(text, tuple(entity for entity in moved if entity.length > 0))


def _clipped(entity: Entity, cut: int, length: int) -> Entity:
    start = min(max(entity.offset - cut, 0), length)
    end = min(max(entity.end - cut, 0), length)
    return replace(entity, offset=start, length=end - start)


def with_detected(formatted: FormattedText) -> FormattedText:
    """Return `formatted` with the entities that Telegram finds by itself, 100 at most."""
    entities = list(formatted.entities)
    for kind, pattern in _DETECTED:
        for match in pattern.finditer(formatted.text):
            offset = utf16_length(formatted.text[: match.start()])
            found = Entity(kind, offset, utf16_length(match.group()))
            if not _taken(found, entities):
                entities.append(found)
    return FormattedText(formatted.text, in_order(entities)[:ENTITY_LIMIT])


def _taken(found: Entity, entities: Iterable[Entity]) -> bool:
    closed = {"code", "pre", "text_link", "url", "mention", "hashtag", "bot_command"}
    return any(
        other.type in closed and other.offset < found.end and found.offset < other.end
        for other in entities
    )


def in_order(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return `entities` by place, the outer before the inner."""
    return tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length)))


def checked_link(address: str) -> str | None:
    """Return `address` as Telegram writes it, None if it is no acceptable link."""
    if re.match(r"(?:tg|ton|tonsite)://\S", address):
        return address
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[^\s.]+(?:\.[^\s.]+)+", host):
        return None
    return parts._replace(path=parts.path or "/").geturl()
