from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine

from bot.archive.store import Archive
from bot.chat.desk import Desk, Reply, Request
from bot.chat.markup import without_markup
from bot.chat.memory import Memory
from bot.database import open_database
from bot.digests.commands.office import Office
from bot.digests.commands.table import book_of
from bot.digests.outbox.outbox import Outbox
from bot.digests.stories.editor import Editor
from bot.digests.subscribers.subscriptions import Subscriptions

# A Monday.
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CHAT = 7


@dataclass
class Talk:
    """One chat's talk with the bot, without Telegram."""

    engine: Engine
    desk: Desk
    office: Office
    chat_id: int = CHAT
    now: datetime = NOW
    last: Reply = ()
    woken: list[None] = field(default_factory=list)

    def say(self, text: str) -> str:
        """Send a command; return what is answered."""
        name, _, rest = text.lstrip("/").partition(" ")
        (command,) = [it for it in self.desk.book.commands if it.name == name]
        self.last = command.answer(self.desk, self.request(rest))
        return text_of(self.last)

    def press(self, label: str) -> str:
        """Press a button of the last answer; return what is answered."""
        found = [it.action for it in self.buttons if it.label.strip("✓• ").startswith(label)]
        return self.act(found[0])

    def act(self, action: str) -> str:
        """Press a button by its action, as old clients do."""
        name, _, argument = action.partition(":")
        (kind,) = [it for it in self.desk.book.actions if it.name == name]
        self.last = kind.answer(self.desk, self.request(argument))
        return text_of(self.last)

    @property
    def buttons(self) -> list:  # type: ignore[type-arg]
        """The buttons of the last answer."""
        return [button for message in self.last for row in message.buttons for button in row]

    @property
    def labels(self) -> list[str]:
        """What is written on them."""
        return [button.label for button in self.buttons]

    def request(self, text: str) -> Request:
        """Return what this chat asks now."""
        return Request(self.chat_id, text, self.now, user_id=5)


def text_of(reply: Reply) -> str:
    """Return what a reader sees of an answer."""
    return "\n---\n".join(without_markup(message.html) for message in reply)


@pytest.fixture
def outbox(engine: Engine) -> Outbox:
    """The outbox of an open database."""
    return Outbox(engine)


@pytest.fixture
def talk(sqlite_url: str) -> Iterator[Talk]:
    """A talk in a chat that has said nothing yet."""
    engine = open_database(sqlite_url)
    archive, outbox = Archive(engine), Outbox(engine)
    subscriptions = Subscriptions(engine)
    woken: list[None] = []
    office = Office(
        subscriptions, outbox, Editor(archive, outbox), "UTC", lambda: woken.append(None)
    )
    memory = Memory(engine)
    desk = Desk(archive, memory, lambda chat: subscriptions.reader(chat).clock, book_of(office))
    yield Talk(engine, desk, office, woken=woken)
    engine.dispose()
