"""Sending, editing and deleting messages, as the Bot API does it."""

from collections.abc import Mapping
from typing import Any

from tests.telegram.clock import Clock
from tests.telegram.entities import FormattedText
from tests.telegram.flood import FloodControl
from tests.telegram.rules import (
    ApiError,
    Keyboard,
    caption_text,
    inline_keyboard,
    message_text,
    refused,
)
from tests.telegram.state import Chat, Message, World

_Parameters = Mapping[str, Any]
_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the"
    " same as a current content and reply markup of the message"
)


class Messages:
    """The methods on messages; `flood` is None when nothing limits the bot."""

    def __init__(self, world: World, clock: Clock, flood: FloodControl | None) -> None:
        self._world = world
        self._clock = clock
        self._flood = flood

    def send_text(self, parameters: _Parameters) -> dict[str, Any]:
        """Post a message of text."""
        chat = self._writable(parameters)
        return self._post(chat, parameters, message_text(parameters))

    def send_document(self, parameters: _Parameters) -> dict[str, Any]:
        """Post a file with its caption."""
        chat = self._writable(parameters)
        document = parameters["document"]
        return self._post(chat, parameters, caption_text(parameters), document=document)

    def _post(
        self, chat: Chat, parameters: _Parameters, content: FormattedText, document: Any = None
    ) -> dict[str, Any]:
        keyboard = inline_keyboard(parameters.get("reply_markup"))
        reply_to = _replied(chat, parameters.get("reply_parameters"))
        self._hold_back(chat, parameters)
        message = Message(
            chat,
            next(chat.numbers),
            int(self._clock.now()),
            content,
            sender=None if chat.kind == "channel" else self._world.bot,
            keyboard=keyboard,
            reply_to=reply_to,
            thread_id=_thread_id(parameters, reply_to),
            document=document,
            is_ours=True,
        )
        return chat.keep(message, shown=True).to_json()

    def reachable(self, parameters: _Parameters) -> Chat:
        """Return the chat of a call.

        Raises:
            ApiError: there is none, or the bot is kept out of it.
        """
        chat = self._world.chat(parameters["chat_id"])
        if chat.barrier:
            raise chat.barrier.with_traceback(None)
        return chat

    def _writable(self, parameters: _Parameters) -> Chat:
        chat = self.reachable(parameters)
        if chat.mute:
            raise chat.mute.with_traceback(None)
        thread_id = parameters.get("message_thread_id")
        if thread_id is not None and thread_id not in chat.topics:
            raise refused("message thread not found")
        if thread_id is not None and chat.topics[thread_id].is_closed:
            raise refused("TOPIC_CLOSED")
        return chat

    def _hold_back(self, chat: Chat, parameters: _Parameters) -> None:
        if not self._flood:
            return
        is_paid = parameters.get("allow_paid_broadcast", False)
        now, is_group = self._clock.now(), chat.kind in ("group", "supergroup")
        if seconds := self._flood.admit(chat.id, is_group, now, paid=is_paid):
            words = f"Too Many Requests: retry after {seconds}"
            raise ApiError(429, words, retry_after=seconds)

    def edit_text(self, parameters: _Parameters) -> dict[str, Any]:
        """Change text and keyboard; without reply_markup the keyboard goes."""
        message = self._editable(parameters)
        content = message_text(parameters)
        if message.document is not None:
            raise refused("there is no text in the message to edit")
        return self._edit(message, content, inline_keyboard(parameters.get("reply_markup")))

    def edit_keyboard(self, parameters: _Parameters) -> dict[str, Any]:
        """Change the keyboard only."""
        message = self._editable(parameters)
        keyboard = inline_keyboard(parameters.get("reply_markup"))
        return self._edit(message, message.content, keyboard)

    def _editable(self, parameters: _Parameters) -> Message:
        if "chat_id" not in parameters or "message_id" not in parameters:
            raise refused("message identifier is not specified")
        chat = self.reachable(parameters)
        message = chat.messages.get(parameters["message_id"])
        if message is None:
            raise refused("message to edit not found")
        if not message.is_ours:
            raise refused("message can't be edited")
        if "inline_keyboard" not in parameters.get("reply_markup", {"inline_keyboard": []}):
            raise refused("inline keyboard expected")
        return message

    def _edit(self, message: Message, content: FormattedText, keyboard: Keyboard) -> dict[str, Any]:
        if (content, keyboard) == (message.content, message.keyboard):
            raise refused(_NOT_MODIFIED)
        edited = message.edited(content, keyboard, int(self._clock.now()))
        return message.chat.keep(edited, shown=True).to_json()

    def delete(self, parameters: _Parameters) -> bool:
        """Take a message away."""
        chat = self.reachable(parameters)
        message = chat.messages.get(parameters["message_id"])
        if message is None:
            raise refused("message to delete not found")
        is_administrator = chat.members.get(self._world.bot.id) == "administrator"
        if not (message.is_ours or chat.kind == "private" or is_administrator):
            raise refused("message can't be deleted")
        del chat.messages[message.id]
        return True

    def send_action(self, parameters: _Parameters) -> bool:
        """Show that the bot is busy."""
        self._writable(parameters)
        if parameters["action"] not in _ACTIONS:
            raise refused("wrong parameter action in request")
        return True


def _replied(chat: Chat, reply: _Parameters | None) -> Message | None:
    if not reply:
        return None
    message = chat.messages.get(reply["message_id"])
    if message is None and not reply.get("allow_sending_without_reply"):
        raise refused("message to be replied not found")
    return message


def _thread_id(parameters: _Parameters, reply_to: Message | None) -> int | None:
    named: int | None = parameters.get("message_thread_id")
    return reply_to.thread_id if reply_to and named is None else named
