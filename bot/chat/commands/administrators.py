"""Who may change what a group or channel has asked for."""

from collections.abc import Callable
from datetime import datetime, timedelta

from telegram import Bot, Chat, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import BadRequest, Forbidden

from bot.chat.desk import NamedChat
from bot.chat.memory import Managed

_TRUSTED_FOR = timedelta(minutes=1)
_MOST_KEPT = 10_000
_ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class Administrators:
    """Asks Telegram who is an administrator, and believes the answer for a minute."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._known: dict[tuple[int, int], tuple[datetime, bool]] = {}

    async def sent(self, update: Update, bot: Bot) -> bool:
        """Whether the update comes from one who may change things in its chat."""
        chat, user = update.effective_chat, update.effective_user
        if chat is None or chat.type == ChatType.PRIVATE:
            return True
        if _speaks_for_the_chat(update, chat):
            return True
        return user is not None and await self.include(bot, chat.id, user.id)

    async def look_up(self, bot: Bot, name: str, user_id: int) -> NamedChat | None:
        """Return the chat called `name` ("@channel", or an id); None if the bot cannot see it."""
        try:
            chat = await bot.get_chat(name)
        except (BadRequest, Forbidden):
            return None
        found = Managed(chat.id, chat.type, chat.title or chat.username or "")
        return NamedChat(found, await self.include(bot, chat.id, user_id))

    async def include(self, bot: Bot, chat_id: int, user_id: int) -> bool:
        """Whether that user is an administrator of that chat."""
        until, answer = self._known.get((chat_id, user_id), (self._now(), False))
        if until > self._now():
            return answer
        try:
            member = await bot.get_chat_member(chat_id, user_id)
            answer = member.status in _ADMINISTRATORS
        except (BadRequest, Forbidden):  # the bot cannot see them: then they cannot prove it
            answer = False
        if len(self._known) >= _MOST_KEPT:
            self._known.clear()
        self._known[chat_id, user_id] = (self._now() + _TRUSTED_FOR, answer)
        return answer


def _speaks_for_the_chat(update: Update, chat: Chat) -> bool:
    """Whether an anonymous administrator, or the channel itself, wrote."""
    sender = update.message and update.message.sender_chat
    return sender is not None and sender.id == chat.id
