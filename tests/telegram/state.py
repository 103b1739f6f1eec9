"""Accounts, chats and messages of the fake: what Telegram's servers would hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from tests.telegram.entities import EMPTY, Entity, FormattedText
from tests.telegram.parameters import Upload
from tests.telegram.rules import ApiError, Button, Keyboard, refused

_ADMINISTRATOR_RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
_OWN_NUMBERS = ("supergroup", "channel")
_CAPTION = ("caption", "caption_entities")
_DETAILS: Mapping[str, Mapping[str, Any]] = {
    "creator": {"is_anonymous": False},
    "administrator": {"is_anonymous": False} | dict.fromkeys(_ADMINISTRATOR_RIGHTS, True),
    "kicked": {"until_date": 0},
}


@dataclass(frozen=True, slots=True)
class Account:
    """A person or a bot."""

    id: int
    name: str
    username: str = ""
    is_bot: bool = False
    language: str = "en"

    def to_json(self) -> dict[str, Any]:
        """Return the User object."""
        found: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.name}
        if self.username:
            found["username"] = self.username
        return found | ({} if self.is_bot else {"language_code": self.language})


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    name: str
    is_closed: bool = False


@dataclass(slots=True, eq=False)
class Chat:
    """A conversation; `kind` is private, group, supergroup or channel.

    `barrier` answers whatever the bot does here, `mute` only what it sends. `shown` holds what
    the bot sent or edited, in that order. `numbers` gives the message ids.
    """

    id: int
    kind: str
    title: str
    numbers: Iterator[int] = field(repr=False)
    username: str = ""
    barrier: ApiError | None = None
    mute: ApiError | None = None
    topics: dict[int, Topic] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, "Message"] = field(default_factory=dict, repr=False)
    shown: list["Message"] = field(default_factory=list, repr=False)

    def to_json(self) -> dict[str, Any]:
        """Return the Chat object."""
        name = "first_name" if self.kind == "private" else "title"
        found: dict[str, Any] = {"id": self.id, "type": self.kind, name: self.title}
        if self.username:
            found["username"] = self.username
        return found | ({"is_forum": True} if self.topics else {})

    def keep(self, message: "Message", *, shown: bool) -> "Message":
        """Store a new message or the new state of one."""
        self.messages[message.id] = message
        if shown:
            self.shown.append(message)
        return message


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands after one of its edits; `history` holds its earlier states."""

    chat: Chat = field(repr=False)
    id: int
    date: int
    content: FormattedText = EMPTY
    sender: Account | None = None
    keyboard: Keyboard = ()
    reply_to: "Message | None" = field(default=None, repr=False)
    thread_id: int | None = None
    document: Upload | str | None = field(default=None, repr=False)
    service: Mapping[str, Any] = field(default_factory=dict)
    is_ours: bool = False
    edited_at: int = 0
    history: tuple["Message", ...] = field(default=(), repr=False)

    @property
    def text(self) -> str:
        """The words as a person reads them: no markup."""
        return self.content.text

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Where the text is bold, a link and so on."""
        return self.content.entities

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons in reading order."""
        return tuple(button for row in self.keyboard for button in row)

    def edited(self, content: FormattedText, keyboard: Keyboard, now: int) -> "Message":
        """Return the message with another text and keyboard, this one in its history."""
        history = (*self.history, replace(self, history=()))
        return replace(self, content=content, keyboard=keyboard, edited_at=now, history=history)

    def to_json(self, *, with_reply: bool = True) -> dict[str, Any]:
        """Return the Message object."""
        found: dict[str, Any] = {"message_id": self.id, "date": self.date, **self.service}
        found["chat"] = self.chat.to_json()
        if self.sender:
            found["from"] = self.sender.to_json()
        else:
            found["sender_chat"] = self.chat.to_json()
        if self.thread_id is not None:
            found |= {"message_thread_id": self.thread_id, "is_topic_message": True}
        if self.reply_to and with_reply:
            found["reply_to_message"] = self.reply_to.to_json(with_reply=False)
        if self.edited_at:
            found["edit_date"] = self.edited_at
        if self.keyboard:
            rows = [[dict(button.fields) for button in row] for row in self.keyboard]
            found["reply_markup"] = {"inline_keyboard": rows}
        return found | self._content_json()

    def _content_json(self) -> dict[str, Any]:
        words, places = ("text", "entities") if self.document is None else _CAPTION
        found: dict[str, Any] = {} if self.document is None else {"document": self._file_json()}
        if self.text:
            found[words] = self.text
        if self.entities:
            found[places] = [entity.to_json() for entity in self.entities]
        return found

    def _file_json(self) -> dict[str, Any]:
        found = {"file_id": f"file-{self.chat.id}-{self.id}", "file_unique_id": f"{self.id}"}
        if isinstance(self.document, Upload):
            found |= {"file_name": self.document.name}
        return found


@dataclass(slots=True)
class World:
    """Everybody and every chat that the bot could meet."""

    bot: Account
    accounts: dict[int, Account] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    _account_numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.accounts[self.bot.id] = self.bot

    def open_chat(self, chat_id: int, kind: str, title: str, username: str = "") -> Chat:
        """Add a chat; private chats and basic groups share the numbers of their messages."""
        numbers = count(1) if kind in _OWN_NUMBERS else self._account_numbers
        self.chats[chat_id] = Chat(chat_id, kind, title, numbers, username)
        return self.chats[chat_id]

    def chat(self, reference: int | str) -> Chat:
        """Return the chat with this id or @name.

        Raises:
            ApiError: there is none.
        """
        if isinstance(reference, int):
            found = self.chats.get(reference)
        else:
            public = (chat for chat in self.chats.values() if chat.kind in _OWN_NUMBERS)
            found = next((chat for chat in public if f"@{chat.username}" == reference), None)
        if found is None:
            raise refused("chat not found")
        return found

    def member_json(self, chat: Chat, account: Account) -> dict[str, Any]:
        """Return the ChatMember object of `account` in `chat`."""
        status = chat.members.get(account.id, "left")
        return {"status": status, "user": account.to_json(), **_DETAILS.get(status, {})}
