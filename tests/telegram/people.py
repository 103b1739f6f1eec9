"""The other side of the conversation: people and groups as a test moves them."""

from dataclasses import dataclass, field
from typing import Any

from tests.telegram.changes import PATIENCE_SECONDS, Changes
from tests.telegram.clock import Clock
from tests.telegram.entities import FormattedText, trimmed, with_detected
from tests.telegram.queries import Queries, Query
from tests.telegram.rules import Button, forbidden, refused
from tests.telegram.state import Account, Chat, Message, Topic, World
from tests.telegram.updates import Updates

STRANGER = refused("chat not found")
_NOT_STARTED = forbidden("bot can't initiate conversation with a user")


@dataclass(slots=True)
class Stage:
    """What people and groups act on."""

    world: World
    updates: Updates
    queries: Queries
    clock: Clock
    changes: Changes

    async def tell_status(self, chat: Chat, actor: Account, old: str, new: str) -> None:
        """Send the bot my_chat_member: its own status in `chat` is now `new`."""
        states = {}
        for name, status in (("old_chat_member", old), ("new_chat_member", new)):
            chat.members[self.world.bot.id] = status
            states[name] = self.world.member_json(chat, self.world.bot)
        head = {"chat": chat.to_json(), "from": actor.to_json(), "date": int(self.clock.now())}
        self.updates.add("my_chat_member", head | states, chat.id)
        await self.changes.tell()

    async def post(self, message: Message) -> Message:
        """Keep what a person wrote or edited and tell the bot."""
        message.chat.keep(message, shown=False)
        kind = "channel_post" if message.chat.kind == "channel" else "message"
        kind = f"edited_{kind}" if message.edited_at else kind
        self.updates.add(kind, message.to_json(), message.chat.id)
        await self.changes.tell()
        return message


@dataclass(slots=True)
class Room:
    """A chat as people see it: private, group, supergroup or channel."""

    stage: Stage
    chat: Chat
    _read: int = field(default=0, init=False)

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    async def reply(self, timeout_seconds: float = PATIENCE_SECONDS) -> Message:
        """Return the bot's next message or edit here, waiting for it.

        Raises:
            AssertionError: none came in time.
        """
        unread = self._read
        await self.stage.changes.wait_for(lambda: len(self.chat.shown) > unread, timeout_seconds)
        self._read += 1
        return self.chat.shown[unread]


class Person(Room):
    """A person; the room is the private chat with the bot."""

    def __init__(self, stage: Stage, chat: Chat, account: Account) -> None:
        super().__init__(stage, chat)
        self.account = account

    async def send(
        self,
        text: str,
        *,
        to: "Group | None" = None,
        reply_to: Message | None = None,
        thread_id: int | None = None,
    ) -> Message:
        """Write to the bot, which starts or unblocks it, or `to` a group, which joins it."""
        chat = to.chat if to else self.chat
        if to is None:
            await self._start()
        elif self.id not in chat.members:
            to.add(self)
        message = Message(
            chat,
            next(chat.numbers),
            int(self.stage.clock.now()),
            with_detected(trimmed(FormattedText(text))),
            sender=None if chat.kind == "channel" else self.account,
            reply_to=reply_to,
            thread_id=thread_id,
        )
        return await self.stage.post(message)

    async def share_location(
        self,
        latitude: float,
        longitude: float,
        *,
        to: "Group | None" = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Share where one is, with the bot or in a group."""
        chat = to.chat if to else self.chat
        place = {"location": {"latitude": latitude, "longitude": longitude}}
        message = Message(
            chat,
            next(chat.numbers),
            int(self.stage.clock.now()),
            sender=self.account,
            reply_to=reply_to,
            service=place,
        )
        return await self.stage.post(message)

    async def _start(self) -> None:
        if self.chat.members[self.stage.world.bot.id] == "kicked":
            await self.unblock()
        self.chat.barrier = None

    async def edit(self, message: Message, text: str) -> Message:
        """Change one's own message."""
        content = with_detected(trimmed(FormattedText(text)))
        edited = message.edited(content, (), int(self.stage.clock.now()))
        return await self.stage.post(edited)

    async def press(self, message: Message, label: str = "", *, data: str = "") -> Query:
        """Press the button of `message` with this label or callback data.

        `data` is sent even if no button has it any more, as old clients do.

        Raises:
            AssertionError: the message has no such button.
        """
        pressed = data or _button(message, label).data
        query = self.stage.queries.ask(pressed)
        current = message.chat.messages.get(message.id, message)
        payload: dict[str, Any] = {
            "id": query.id,
            "from": self.account.to_json(),
            "message": current.to_json(),
            "chat_instance": str(message.chat.id),
            "data": pressed,
        }
        self.stage.updates.add("callback_query", payload, message.chat.id)
        await self.stage.changes.tell()
        return query

    async def ask_inline(self, text: str, offset: str = "") -> Query:
        """Type `@bot text` in some chat."""
        query = self.stage.queries.ask(text, is_inline=True)
        payload = {"id": query.id, "from": self.account.to_json(), "query": text, "offset": offset}
        self.stage.updates.add("inline_query", payload, self.id)
        await self.stage.changes.tell()
        return query

    async def block(self) -> None:
        """Block the bot."""
        self.chat.barrier = forbidden("bot was blocked by the user")
        await self.stage.tell_status(self.chat, self.account, "member", "kicked")

    async def unblock(self) -> None:
        """Let the bot write again."""
        self.chat.barrier = None
        await self.stage.tell_status(self.chat, self.account, "kicked", "member")

    def leave_telegram(self) -> None:
        """Delete the account; the bot is not told."""
        self.chat.barrier = forbidden("user is deactivated")


class Group(Room):
    """A group, supergroup or channel."""

    def add(self, person: Person, status: str = "member") -> None:
        """Let a person in; `status` is creator, administrator, member or left."""
        self.chat.members[person.id] = status
        if person.chat.barrier is STRANGER:
            person.chat.barrier = _NOT_STARTED

    async def kick_bot(self, by: Person) -> None:
        """Ban the bot."""
        self.chat.barrier = forbidden(f"bot was kicked from the {self.chat.kind} chat")
        await self.stage.tell_status(self.chat, by.account, "member", "kicked")

    async def remove_bot(self, by: Person) -> None:
        """Take the bot out without a ban."""
        self.chat.barrier = forbidden(f"bot is not a member of the {self.chat.kind} chat")
        await self.stage.tell_status(self.chat, by.account, "member", "left")

    async def invite_bot(self, by: Person, status: str = "member") -> None:
        """Let the bot in, or back in."""
        old = self.chat.members.get(self.stage.world.bot.id, "left")
        self.chat.barrier = None
        await self.stage.tell_status(self.chat, by.account, old, status)

    def delete(self) -> None:
        """Delete the group."""
        self.chat.barrier = forbidden("the group chat was deleted")

    def mute_bot(self) -> None:
        """Take away the bot's right to send texts."""
        self.chat.mute = refused("not enough rights to send text messages to the chat")

    def unmute_bot(self) -> None:
        """Give it back."""
        self.chat.mute = None

    def open_topic(self, name: str) -> int:
        """Open a topic and return its thread id."""
        thread_id = next(self.chat.numbers)
        self.chat.topics[thread_id] = Topic(name)
        return thread_id

    def close_topic(self, thread_id: int) -> None:
        """Close a topic."""
        self.chat.topics[thread_id].is_closed = True

    def reopen_topic(self, thread_id: int) -> None:
        """Open a closed topic again."""
        self.chat.topics[thread_id].is_closed = False

    async def migrate(self, new_id: int, *, is_told: bool = True) -> "Group":
        """Become a supergroup with another id; the bot hears of it at once if it `is_told`."""
        new = self.stage.world.open_chat(new_id, "supergroup", self.chat.title)
        new.members.update(self.chat.members)
        words = "group chat was upgraded to a supergroup chat"
        self.chat.barrier = refused(words, migrate_to_chat_id=new_id)
        moved = Group(self.stage, new)
        if is_told:
            await self.tell_migration(moved)
        return moved

    async def tell_migration(self, new: "Group") -> None:
        """Show a service message in both chats."""
        await self._announce(self.chat, {"migrate_to_chat_id": new.id})
        await self._announce(new.chat, {"migrate_from_chat_id": self.id})

    async def _announce(self, chat: Chat, service: dict[str, Any]) -> None:
        now = int(self.stage.clock.now())
        await self.stage.post(Message(chat, next(chat.numbers), now, service=service))


def _button(message: Message, label: str) -> Button:
    for button in message.buttons:
        if button.data and label in (button.text, button.data):
            return button
    labels = [button.text for button in message.buttons]
    raise AssertionError(f"no button {label!r}, only {labels}")
