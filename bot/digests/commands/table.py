"""Every command and button of the whole bot: help and Telegram's menu come from here."""

from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any

from bot.chat.commands import basics
from bot.chat.commands.table import ACTIONS, HELP, READING, START
from bot.chat.desk import Action, Book, Command, Desk, Reply, Request
from bot.chat.markup import Button
from bot.digests.commands import (
    drafting,
    ending,
    managing,
    preferences,
    privacy,
    reporting,
    status,
    subscribing,
)
from bot.digests.commands.office import Office

OfficeAnswer = Callable[[Office, Desk, Request], Reply]


@dataclass(frozen=True, slots=True)
class _Command:
    """A Command whose answer is given the office, too."""

    name: str
    answer: OfficeAnswer
    usage: str
    meaning: str
    changes: bool = False
    of_chat: bool = True
    names_chat: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Action:
    """An Action whose answer is given the office, too."""

    name: str
    answer: OfficeAnswer
    edits: bool = False
    changes: bool = False
    of_chat: bool = True
    stale: str = "That subscription is not here any more. /subscriptions lists yours."


def _start(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/start`: also lets digests come again to somebody who had blocked the bot."""
    office.subscriptions.wake_chat(request.chat_id, request.now)
    return basics.start(desk, request)


_SUBSCRIBE = Button("Subscribe", "subscribe:")
_MENU = ((basics.LATEST, basics.TOPICS, _SUBSCRIBE, basics.HELP),)

_COMMANDS = (
    _Command(
        "subscribe",
        subscribing.subscribe,
        "/subscribe nato at 8",
        "a digest at your own hour",
        changes=True,
    ),
    _Command(
        "subscriptions",
        subscribing.subscriptions,
        "/subscriptions",
        "yours, to change or end",
        changes=True,
    ),
    _Command(
        "unsubscribe",
        ending.unsubscribe,
        "/unsubscribe [n]",
        "end one, by its number or topic",
        changes=True,
        also=("stop", "end", "cancel"),
    ),
    _Command(
        "pause",
        subscribing.pause,
        "/pause [until Friday]",
        "no digests for a while",
        changes=True,
        also=("stop",),
    ),
    _Command("resume", subscribing.resume, "/resume", "digests again", changes=True),
    _Command("digest", reporting.digest, "/digest", "your digest, now", changes=True),
    _Command(
        "timezone",
        preferences.timezone,
        "/timezone Berlin",
        "the clock your times are meant by",
        changes=True,
    ),
    _Command(
        "quiet", preferences.quiet, "/quiet 22:00-07:00", "hours without digests", changes=True
    ),
    _Command(
        "mute",
        preferences.mute,
        "/mute football",
        "leave out stories with these words",
        changes=True,
    ),
    _Command(
        "forget", privacy.forget, "/forget", "erase all that is stored of this chat", changes=True
    ),
    _Command("preview", reporting.preview, "/preview", "the next digest as it would be now"),
    _Command("status", status.status, "/status", "what came, what comes, and why nothing came"),
    _Command("privacy", privacy.privacy, "/privacy", "what is stored of this chat"),
    _Command("export", privacy.export, "/export", "all of it, as a file"),
    _Command(
        "manage",
        managing.manage,
        "/manage @channel",
        "do all this for a channel or group of yours, from here",
        of_chat=False,
        names_chat=True,
    ),
)
_ACTIONS = (
    _Action("more", reporting.more, of_chat=False, stale="That digest is not stored any more."),
    _Action("subscribe", drafting.begin, changes=True),
    _Action("edit", drafting.edit, changes=True),
    _Action("draft", drafting.change_draft, edits=True, changes=True),
    _Action("drop", ending.drop, changes=True),
    _Action("again", ending.subscribe_again, changes=True),
    _Action("resume", subscribing.resume, changes=True),
    _Action("pause1", subscribing.pause_one, edits=True, changes=True),
    _Action("resume1", subscribing.resume_one, edits=True, changes=True),
    _Action("send", reporting.send_now, changes=True),
    _Action("resend", status.resend, changes=True),
    _Action("zone", preferences.press_zone, changes=True),
    _Action("unmute", preferences.unmute, edits=True, changes=True),
    _Action("forget", privacy.forget_at_last, edits=True, changes=True),
)
_LOCATED = _Action("located", preferences.located, changes=True)


def book_of(office: Office) -> Book:
    """Return the commands and buttons that read the archive, and those about digests."""
    start = replace(START, answer=partial(_start, office))
    own = [Command(**_bound(row, office)) for row in _COMMANDS]
    return Book(
        (start, *READING, *own, HELP),
        (*ACTIONS, *(Action(**_bound(row, office)) for row in _ACTIONS)),
        _MENU,
        located=Action(**_bound(_LOCATED, office)),
        moved=office.subscriptions.migrate,
    )


def command_names() -> list[str]:
    """Return the names of all commands, without the slash."""
    return [row.name for row in (START, *READING, *_COMMANDS, HELP)]


def _bound(row: _Command | _Action, office: Office) -> dict[str, Any]:
    """Return the fields of a row, its answer with the office."""
    return asdict(row) | {"answer": partial(row.answer, office)}
