"""What a command is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.archive.store import Archive
from bot.chat.clock import Clock
from bot.chat.markup import Message
from bot.chat.memory import Memory


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the commands work with."""

    archive: Archive
    memory: Memory
    zone: tzinfo


@dataclass(frozen=True, slots=True)
class Request:
    """What a person asked: the text after the command, or the argument of the button pressed."""

    chat_id: int
    text: str
    now: datetime


Reply = tuple[Message, ...]
Answer = Callable[[Desk, Request], Reply]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name without the slash, how it is typed, and what it does in one line."""

    name: str
    answer: Answer
    usage: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Action:
    """A kind of button, by the word its actions begin with.

    `edits` puts the reply in the place of the message that has the button.
    """

    name: str
    answer: Answer
    edits: bool = False


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
    return Clock(request.now, desk.zone)
