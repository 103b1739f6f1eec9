"""What Telegram accepts in texts and keyboards, and the words it refuses the rest with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.entities import (
    BLANKS,
    Entity,
    FormattedText,
    checked_link,
    cleaned,
    trimmed,
    utf16_length,
    with_detected,
)
from tests.telegram.markup import UnparsableHtml, parse_html

RAW_BYTES = 32_768
TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
CALLBACK_BYTES = 64
KEYBOARD_LIMIT = 100
_NO_ACTION = "Text buttons are unallowed in the inline keyboard"
_LOOKS = {"text", "style", "icon_custom_emoji_id"}
_ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}


class ApiError(Exception):
    """An answer with `ok: false`; `description` carries the prefix ("Bad Request: …")."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


def refused(words: str, **parameters: int) -> ApiError:
    """Return the 400 that says `words`."""
    return ApiError(400, f"Bad Request: {words}", **parameters)


def forbidden(words: str) -> ApiError:
    """Return the 403 that says `words`."""
    return ApiError(403, f"Forbidden: {words}")


@dataclass(frozen=True, slots=True)
class Button:
    """One button of an inline keyboard; `fields` is the object as the bot sent it."""

    text: str
    data: str = ""
    url: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict, repr=False)


Keyboard = tuple[tuple[Button, ...], ...]


def message_text(parameters: Mapping[str, Any]) -> FormattedText:
    """Return the text of a message as a person will see it.

    Raises:
        ApiError: it is empty, too long or cannot be parsed.
    """
    raw = parameters["text"]
    if not raw:
        raise refused("message text is empty")
    if len(_bytes(raw)) > RAW_BYTES:
        raise refused("text is too long")
    found = _formatted(raw, parameters.get("parse_mode", ""), parameters.get("entities"))
    if not found.text:
        raise refused("text must be non-empty")
    return _within(found, TEXT_LIMIT, "message is too long")


def caption_text(parameters: Mapping[str, Any]) -> FormattedText:
    """Return the caption of a document; it may be empty."""
    raw = parameters.get("caption", "")
    _bytes(raw)
    mode, entities = parameters.get("parse_mode", ""), parameters.get("caption_entities")
    return _within(_formatted(raw, mode, entities), CAPTION_LIMIT, "message caption is too long")


def _bytes(raw: str) -> bytes:
    try:
        return raw.encode()
    except UnicodeEncodeError as error:
        raise refused("strings must be encoded in UTF-8") from error


def _within(found: FormattedText, limit: int, words: str) -> FormattedText:
    # Servers differ in what they count; UTF-16 units are never fewer than code points.
    if utf16_length(found.text) > limit:
        raise refused(words)
    return with_detected(found)


def _formatted(
    raw: str, parse_mode: str, entities: Sequence[Mapping[str, Any]] | None
) -> FormattedText:
    if parse_mode.upper() not in ("", "HTML"):
        raise refused("unsupported parse_mode")
    raw = cleaned(raw)
    if parse_mode:
        found = _parsed(raw)
    else:
        found = FormattedText(raw, tuple(_entity(item) for item in entities or ()))
    return trimmed(found)


def _parsed(raw: str) -> FormattedText:
    try:
        return parse_html(raw)
    except UnparsableHtml as error:
        raise refused(f"can't parse entities: {error}") from error


def _entity(item: Mapping[str, Any]) -> Entity:
    argument = item.get("url") or item.get("language") or item.get("custom_emoji_id") or ""
    return Entity(item["type"], item["offset"], item["length"], argument)


def inline_keyboard(markup: Mapping[str, Any] | None) -> Keyboard:
    """Return the buttons of a reply_markup; none for None and for other kinds of markup.

    Raises:
        ApiError: a button is not acceptable.
    """
    if not isinstance(markup or {}, Mapping):
        raise refused("object expected as reply markup")
    rows = (markup or {}).get("inline_keyboard", [])
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise refused('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array')
    keyboard = tuple(tuple(_button(fields) for fields in row) for row in rows if row)
    if sum(len(row) for row in keyboard) > KEYBOARD_LIMIT:
        raise refused("reply markup is too long")
    return keyboard


def _button(fields: Mapping[str, Any]) -> Button:
    wrong = "can't parse inline keyboard button: "
    if not isinstance(fields.get("text"), str) or not fields["text"].strip(BLANKS):
        raise refused(wrong + 'Field "text" must be of type String')
    if unknown := set(fields) - _LOOKS - _ACTIONS:
        raise refused(f"{wrong}unknown field {min(unknown)}")
    actions = set(fields) & _ACTIONS
    data, url = fields.get("callback_data", ""), fields.get("url", "")
    if len(actions) != 1 or ("callback_data" in actions and not data):
        raise refused(wrong + _NO_ACTION)
    if len(data.encode()) > CALLBACK_BYTES:
        raise refused("BUTTON_DATA_INVALID")
    if "url" in actions and checked_link(url) is None:
        raise refused(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return Button(fields["text"], data, url, fields)
