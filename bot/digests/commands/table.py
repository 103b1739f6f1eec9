"""Every command and button of the whole bot: help and Telegram's menu come from here."""

from collections.abc import Callable
from functools import partial

from bot.chat.commands import basics
from bot.chat.commands import table as reading
from bot.chat.desk import Action, Book, Command, Desk, Reply, Request
from bot.chat.markup import Button
from bot.digests.commands import drafting, managing, preferences, privacy, reporting, subscribing
from bot.digests.commands.office import Office

OfficeAnswer = Callable[[Office, Desk, Request], Reply]

_SUBSCRIBE = Button("Subscribe", "subscribe:")
_MENU = ((*basics.MENU[0][:2], _SUBSCRIBE, basics.MENU[0][2]),)

# Name, answer, how it is typed, what it does.
_CHANGING: tuple[tuple[str, OfficeAnswer, str, str], ...] = (
    ("subscribe", subscribing.subscribe, "/subscribe nato at 8", "a digest at your own hour"),
    ("subscriptions", subscribing.subscriptions, "/subscriptions", "yours, to change or end"),
    ("unsubscribe", subscribing.unsubscribe, "/unsubscribe [n]", "end one"),
    ("pause", subscribing.pause, "/pause [until Friday]", "no digests for a while"),
    ("resume", subscribing.resume, "/resume", "digests again"),
    ("digest", reporting.digest, "/digest", "your digest, now"),
    ("timezone", preferences.timezone, "/timezone Berlin", "the clock your times are meant by"),
    ("quiet", preferences.quiet, "/quiet 22:00-07:00", "hours without digests"),
    ("mute", preferences.mute, "/mute football", "leave out stories with these words"),
    ("forget", privacy.forget, "/forget", "erase all that is stored of this chat"),
)
_TELLING: tuple[tuple[str, OfficeAnswer, str, str], ...] = (
    ("preview", reporting.preview, "/preview", "the next digest as it would be now"),
    ("status", reporting.status, "/status", "what came, what comes, and why nothing came"),
    ("privacy", privacy.privacy, "/privacy", "what is stored of this chat"),
    ("export", privacy.export, "/export", "all of it, as a file"),
)
_BUTTONS: tuple[tuple[str, OfficeAnswer, bool], ...] = (
    ("subscribe", drafting.begin, False),
    ("edit", drafting.edit, False),
    ("draft", drafting.change_draft, True),
    ("drop", subscribing.drop, False),
    ("again", subscribing.subscribe_again, False),
    ("resume", subscribing.resume, False),
    ("pause1", subscribing.pause_one, True),
    ("resume1", subscribing.resume_one, True),
    ("send", reporting.send_now, False),
    ("resend", reporting.resend, False),
    ("zone", preferences.press_zone, False),
    ("unmute", preferences.unmute, True),
    ("forget", privacy.forget_at_last, True),
)


def book_of(office: Office) -> Book:
    """Return the commands and buttons that read the archive, and those about digests."""
    start, *others = reading.COMMANDS
    own = [
        Command(name, partial(answer, office), usage, meaning, changes=changes, of_chat=True)
        for table, changes in ((_CHANGING, True), (_TELLING, False))
        for name, answer, usage, meaning in table
    ]
    buttons = [
        Action(name, partial(answer, office), edits=edits, changes=True, of_chat=True)
        for name, answer, edits in _BUTTONS
    ]
    manage = Command(
        "manage",
        partial(managing.manage, office),
        "/manage @channel",
        "do all this for a channel or group of yours, from here",
        names_chat=True,
    )
    woken = Command(start.name, partial(_start, office), start.usage, start.meaning)
    return Book(
        (woken, *others[:-1], *own, manage, others[-1]),
        (*reading.ACTIONS, Action("more", partial(reporting.more, office)), *buttons),
        _MENU,
        located=partial(preferences.located, office),
        moved=office.subscriptions.migrate,
    )


def command_names() -> list[str]:
    """Return the names of all commands, without the slash."""
    others = (name for table in (_CHANGING, _TELLING) for name, *_ in table)
    return [*(command.name for command in reading.COMMANDS), *others, "manage"]


def _start(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/start`: also lets digests come again to somebody who had blocked the bot."""
    office.subscriptions.wake_chat(request.chat_id, request.now)
    return basics.start(desk, request)
