"""What a command is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.archive.store import Archive
from bot.chat.clock import Clock
from bot.chat.markup import Button, Message
from bot.chat.memory import Managed, Memory


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the commands work with; `book` is the list of themselves."""

    archive: Archive
    memory: Memory
    zone_of: Callable[[int], tzinfo]
    book: "Book"


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked: the text after the command, or the argument of the button pressed.

    `kind` is Telegram's type of the chat, `thread_id` its forum topic. `named` is the chat that the
    text names, for a command that `names_chat`. `about` is the title of a chat that is managed from
    the private one, and whose id and kind these are; else "".
    """

    chat_id: int
    text: str
    now: datetime
    user_id: int = 0
    kind: str = "private"
    thread_id: int | None = None
    named: "NamedChat | None" = None
    about: str = ""


@dataclass(frozen=True, slots=True)
class NamedChat:
    """A chat that somebody named, and whether they may change what it has asked for."""

    chat: Managed
    is_administrator: bool


Reply = tuple[Message, ...]
Answer = Callable[[Desk, Request], Reply]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name without the slash, how it is typed, and what it does in one line.

    In a group or channel, one that `changes` something is for administrators only. One that is
    `of_chat` is about what the chat has asked for; in private, about the chat managed from there.
    `also` are words that people type for it.
    """

    name: str
    answer: Answer
    usage: str
    meaning: str
    changes: bool = False
    of_chat: bool = False
    names_chat: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """A kind of button, by the word its actions begin with.

    `edits` puts the reply in the place of the message that has the button. `stale` is said if
    it means nothing any more. The rest as in Command.
    """

    name: str
    answer: Answer
    edits: bool = False
    changes: bool = False
    of_chat: bool = False
    stale: str = "That is not in the archive any more. /latest shows what is."


@dataclass(frozen=True, slots=True)
class Book:
    """Every command and every kind of button; `menu` stands under a welcome and the help.

    `located` answers a shared location, its request's text being "latitude longitude"; `moved` is
    told the old and the new id of a group that became a supergroup.
    """

    commands: tuple[Command, ...]
    actions: tuple[Action, ...]
    menu: tuple[tuple[Button, ...], ...]
    located: Action | None = None
    moved: Callable[[int, int], None] | None = None


class StaleButton(Exception):
    """A button whose article, query or argument is not known any more."""


def number_in(text: str) -> int:
    """Return the id in a button's argument.

    Raises:
        StaleButton: `text` is no number that the archive could have given out.
    """
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise StaleButton(text)
    return int(text)


def clock(desk: Desk, request: Request) -> Clock:
    """Return the clock by which this request is answered."""
    return Clock(request.now, desk.zone_of(request.chat_id))
