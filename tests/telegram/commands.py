"""The bot's menu as Telegram keeps it: commands by scope and language."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.rules import refused

COMMAND_LIMIT = 100
DESCRIPTION_LIMIT = 256
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES: Mapping[str, tuple[str, ...]] = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
_Key = tuple[tuple[str, ...], str]


@dataclass(slots=True)
class Menu:
    """Every list of commands that the bot has set."""

    _lists: dict[_Key, list[dict[str, str]]] = field(default_factory=dict)

    def put(self, parameters: Mapping[str, Any]) -> bool:
        """Keep the commands of one scope and language."""
        commands = [_command(item) for item in parameters["commands"]]
        if len(commands) > COMMAND_LIMIT:
            raise refused("BOT_COMMANDS_TOO_MUCH")
        self._lists[_key(parameters)] = commands
        return True

    def get(self, parameters: Mapping[str, Any]) -> Sequence[dict[str, str]]:
        """Return the commands of exactly this scope and language."""
        return self._lists.get(_key(parameters), [])

    def remove(self, parameters: Mapping[str, Any]) -> bool:
        """Forget the commands of one scope and language."""
        self._lists.pop(_key(parameters), None)
        return True


def _command(item: Mapping[str, Any]) -> dict[str, str]:
    name, description = str(item.get("command", "")), str(item.get("description", ""))
    if not _NAME.fullmatch(name):
        raise refused("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= DESCRIPTION_LIMIT:
        raise refused("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _key(parameters: Mapping[str, Any]) -> _Key:
    scope = parameters.get("scope") or {"type": "default"}
    language = parameters.get("language_code", "")
    if not re.fullmatch(r"(?:[a-z]{2})?", language):
        raise refused("invalid language code specified")
    needed = _SCOPES.get(str(scope.get("type")))
    if needed is None:
        raise refused("can't parse BotCommandScope: Unsupported type specified")
    if any(name not in scope for name in needed):
        raise refused(f"can't parse BotCommandScope: {needed[-1]} is missing")
    return (scope["type"], *(str(scope[name]) for name in needed)), language
