"""The methods that the fake knows, their parameters, and how a request carries them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

# name, ! when required, type after the colon (text without one).
_MESSAGE = (
    "business_connection_id chat_id!:id message_thread_id:int direct_messages_topic_id:int"
    " parse_mode disable_notification:bool protect_content:bool allow_paid_broadcast:bool"
    " message_effect_id suggested_post_parameters:json reply_parameters:json reply_markup:json"
)
_EDIT = "business_connection_id chat_id:id message_id:int inline_message_id reply_markup:json"
_TABLE = {
    "getMe": "",
    "getUpdates": "offset:int limit:int timeout:int allowed_updates:json",
    "setWebhook": "url! certificate:file ip_address max_connections:int allowed_updates:json"
    " drop_pending_updates:bool secret_token",
    "deleteWebhook": "drop_pending_updates:bool",
    "getWebhookInfo": "",
    "setMyCommands": "commands!:json scope:json language_code",
    "deleteMyCommands": "scope:json language_code",
    "getMyCommands": "scope:json language_code",
    "setMyDescription": "description language_code",
    "setMyShortDescription": "short_description language_code",
    "setChatMenuButton": "chat_id:int menu_button:json",
    "sendMessage": f"{_MESSAGE} text! entities:json link_preview_options:json",
    "sendDocument": f"{_MESSAGE} document!:file thumbnail:file caption caption_entities:json"
    " disable_content_type_detection:bool",
    "editMessageText": f"{_EDIT} text! parse_mode entities:json link_preview_options:json",
    "editMessageReplyMarkup": _EDIT,
    "deleteMessage": "chat_id!:id message_id!:int",
    "answerCallbackQuery": "callback_query_id! text show_alert:bool url cache_time:int",
    "answerInlineQuery": "inline_query_id! results!:json cache_time:int is_personal:bool"
    " next_offset button:json",
    "sendChatAction": "business_connection_id chat_id!:id message_thread_id:int action!",
    "getChat": "chat_id!:id",
    "getChatMember": "chat_id!:id user_id!:int",
    "getChatAdministrators": "chat_id!:id return_bots:bool",
}
_BY_LOWER_CASE = {name.lower(): name for name in _TABLE}
_BOOLEANS = {"true": True, "false": False, "1": True, "0": False}


class WrongCall(Exception):
    """A call that no careful bot makes: an unknown, missing or misshapen parameter."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came with a request."""

    name: str
    content: bytes


def method_named(name: str) -> str | None:
    """Return the method's name as documented, in whatever case it is called; None if unknown."""
    return _BY_LOWER_CASE.get(name.lower())


async def read_values(request: web.Request) -> dict[str, Any]:
    """Return what a request carries: JSON, URL-encoded or multipart, with the query string."""
    found: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        body = await request.text()
        return found | (_json_object(body) if body else {})
    for name, value in (await request.post()).items():
        found[name] = _upload(value) if isinstance(value, web.FileField) else value
    return found


def _json_object(body: str) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError as error:
        raise WrongCall(f"the body is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise WrongCall("the body is not a JSON object")
    return found


def _upload(field: web.FileField) -> Upload:
    return Upload(field.filename, field.file.read())


def checked(method: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the `values` of a call of `method`, each in its own type.

    Raises:
        WrongCall: a parameter is unknown, missing or of another type.
    """
    types, required = _parameters(method)
    values = _with_attachments(values)
    unknown, missing = set(values) - set(types), required - set(values)
    if unknown or missing:
        raise WrongCall(_complaint(method, unknown, missing))
    return {name: _typed(f"{method}.{name}", types[name], value) for name, value in values.items()}


def _parameters(method: str) -> tuple[dict[str, str], set[str]]:
    pairs = [item.partition(":") for item in _TABLE[method].split()]
    types = {name.rstrip("!"): kind or "text" for name, _, kind in pairs}
    return types, {name[:-1] for name, _, _ in pairs if name.endswith("!")}


def _with_attachments(values: Mapping[str, Any]) -> dict[str, Any]:
    """Put the files of a request in the place of the `attach://NAME` that refer to them."""
    found = dict(values)
    for name, value in values.items():
        source = value.removeprefix("attach://") if isinstance(value, str) else ""
        if value == f"attach://{source}" and isinstance(values.get(source), Upload):
            found[name] = found.pop(source)
    return found


def _complaint(method: str, unknown: set[str], missing: set[str]) -> str:
    parts = [f"unknown {name}" for name in sorted(unknown)]
    return f"{method}: " + ", ".join(parts + [f"missing {name}" for name in sorted(missing)])


def _typed(place: str, kind: str, value: object) -> Any:
    try:
        return _CONVERTERS[kind](value)
    except (ValueError, KeyError, TypeError) as error:
        raise WrongCall(f"{place} is no {kind}: {value!r:.80}") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError
    return int(value)


def _boolean(value: object) -> bool:
    return value if isinstance(value, bool) else _BOOLEANS[str(value).lower()]


def _chat_reference(value: object) -> int | str:
    return value if isinstance(value, str) and value.startswith("@") else _integer(value)


def _parsed_json(value: object) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _file(value: object) -> object:
    return value if isinstance(value, Upload) else _text(value)


_CONVERTERS = {
    "text": _text,
    "int": _integer,
    "bool": _boolean,
    "id": _chat_reference,
    "json": _parsed_json,
    "file": _file,
}
