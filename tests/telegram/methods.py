"""What each method of the Bot API does to the fake's world."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from tests.telegram.commands import Menu
from tests.telegram.flood import FloodControl
from tests.telegram.messages import Messages
from tests.telegram.queries import Queries
from tests.telegram.rules import refused
from tests.telegram.state import World
from tests.telegram.updates import Updates
from tests.telegram.webhook import Webhook

_Parameters = Mapping[str, Any]
_FULL_CHAT = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": {
        "unlimited_gifts": False,
        "limited_gifts": False,
        "unique_gifts": False,
        "premium_subscription": False,
        "gifts_from_channels": False,
    },
}


class Methods:
    """The methods by name."""

    def __init__(
        self, world: World, updates: Updates, webhook: Webhook, flood: FloodControl | None
    ) -> None:
        self.world = world
        self.menu = Menu()
        self.queries = Queries(updates.clock)
        self.descriptions: dict[str, str] = {}
        self._messages = messages = Messages(world, updates.clock, flood)
        self._waiting: Mapping[str, Callable[[_Parameters], Awaitable[Any]]] = {
            "getUpdates": updates.poll,
            "setWebhook": webhook.set,
            "deleteWebhook": webhook.delete,
        }
        self._direct: Mapping[str, Callable[[_Parameters], Any]] = {
            "getMe": self._get_me,
            "getWebhookInfo": lambda _: webhook.to_json(),
            "setMyCommands": self.menu.put,
            "getMyCommands": self.menu.get,
            "deleteMyCommands": self.menu.remove,
            "setMyDescription": self._set_description,
            "setMyShortDescription": self._set_short_description,
            "setChatMenuButton": self._set_menu_button,
            "sendMessage": messages.send_text,
            "sendDocument": messages.send_document,
            "editMessageText": messages.edit_text,
            "editMessageReplyMarkup": messages.edit_keyboard,
            "deleteMessage": messages.delete,
            "sendChatAction": messages.send_action,
            "answerCallbackQuery": self.queries.answer_press,
            "answerInlineQuery": self.queries.answer_inline,
            "getChat": self._get_chat,
            "getChatMember": self._get_member,
            "getChatAdministrators": self._get_administrators,
        }

    async def run(self, method: str, parameters: _Parameters) -> Any:
        """Do what `method` does and return its result as JSON values.

        Raises:
            ApiError: Telegram refuses.
        """
        if method in self._waiting:
            return await self._waiting[method](parameters)
        return self._direct[method](parameters)

    def _get_me(self, _: _Parameters) -> dict[str, Any]:
        return self.world.bot.to_json() | {
            "can_join_groups": True,
            "can_read_all_group_messages": True,
            "supports_inline_queries": True,
        }

    def _set_description(self, parameters: _Parameters) -> bool:
        return self._describe("description", parameters, 512)

    def _set_short_description(self, parameters: _Parameters) -> bool:
        return self._describe("short_description", parameters, 120)

    def _describe(self, name: str, parameters: _Parameters, limit: int) -> bool:
        text = parameters.get(name, "")
        if len(text) > limit:
            raise refused("DESCRIPTION_TOO_LONG")
        self.descriptions[name] = text
        return True

    def _set_menu_button(self, parameters: _Parameters) -> bool:
        kind = parameters.get("menu_button", {"type": "default"}).get("type")
        if kind not in ("default", "commands", "web_app"):
            raise refused("can't parse menu button: Unsupported type specified")
        return True

    def _get_chat(self, parameters: _Parameters) -> dict[str, Any]:
        return self.world.chat(parameters["chat_id"]).to_json() | _FULL_CHAT

    def _get_member(self, parameters: _Parameters) -> dict[str, Any]:
        chat = self._messages.reachable(parameters)
        account = self.world.accounts.get(parameters["user_id"])
        if account is None:
            raise refused("invalid user_id specified")
        return self.world.member_json(chat, account)

    def _get_administrators(self, parameters: _Parameters) -> list[dict[str, Any]]:
        chat = self._messages.reachable(parameters)
        if chat.kind == "private":
            raise refused("there are no administrators in the private chat")
        leaders = {"creator", "administrator"}
        ids = [number for number, status in chat.members.items() if status in leaders]
        members = (self.world.member_json(chat, self.world.accounts[each]) for each in ids)
        return [member for member in members if not member["user"]["is_bot"]]
