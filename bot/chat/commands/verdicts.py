"""What an error of Telegram means for the message that ran into it: the one place that knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)


class Meaning(Enum):
    """What became of a message, and what to do about it."""

    UNCLEAR = "it may have arrived: never send it again unasked"
    LATER = "nothing happened, and that may heal: try again later"
    HALT = "nothing happened: send nothing to anybody for as long as it says"
    BLOCKED = "the chat takes nothing from the bot any more"
    MIGRATED = "the chat has another id now: send it there"
    NOT_ALLOWED = "the bot may not write there, or the topic is closed or gone"
    BAD_MARKUP = "the markup was refused: send it as plain text"
    BAD_REPLY = "what it replies to is gone: send it without that"
    UNCHANGED = "the message that was to be edited says just that already"
    FAILED = "refused for good"


class NotSent(NetworkError):
    """No connection was had: not a byte of the request was written."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an error means; `words` are Telegram's own.

    `wait_seconds` says how long a HALT is, `new_chat_id` where a MIGRATED chat went; else 0.
    """

    meaning: Meaning
    words: str
    wait_seconds: float = 0
    new_chat_id: int = 0


# Telegram publishes no list; compared in lower case, as letters differ between its servers.
_WORDS: Sequence[tuple[Meaning, Sequence[str]]] = (
    (
        Meaning.NOT_ALLOWED,
        (
            "not enough rights",
            "have no rights to send",
            "need administrator rights",
            "chat_write_forbidden",
            "topic_closed",
            "topic_deleted",
            "message thread not found",
        ),
    ),
    (
        Meaning.BLOCKED,
        (
            "chat not found",
            "peer_id_invalid",
            "user is deactivated",
            "bot was kicked",
            "not a member",
            "can't initiate conversation",
        ),
    ),
    (Meaning.BAD_MARKUP, ("can't parse entities",)),
    (Meaning.BAD_REPLY, ("message to be replied not found", "message to reply not found")),
    (Meaning.UNCHANGED, ("message is not modified",)),
    # A gateway that gave up waiting had passed the request on.
    (Meaning.UNCLEAR, ("gateway timeout", "invalid server response")),
)
_NEVER_WRITTEN = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)


def judge(error: TelegramError) -> Verdict:
    """Return what `error` means for the message that was to be sent or edited."""
    if isinstance(error, RetryAfter):
        return Verdict(Meaning.HALT, error.message, wait_seconds=_seconds(error.retry_after))
    if isinstance(error, ChatMigrated):
        return Verdict(Meaning.MIGRATED, error.message, new_chat_id=error.new_chat_id)
    return Verdict(_said(error.message) or _by_class(error), error.message)


def _said(words: str) -> Meaning | None:
    lower = words.lower()
    return next(
        (meaning for meaning, phrases in _WORDS if any(phrase in lower for phrase in phrases)), None
    )


def _by_class(error: TelegramError) -> Meaning:
    if isinstance(error, Forbidden):
        return Meaning.BLOCKED
    if isinstance(error, InvalidToken | Conflict):
        return Meaning.LATER  # until the operator has set it right
    # A BadRequest is a NetworkError, too.
    if isinstance(error, BadRequest) or not isinstance(error, NetworkError):
        return Meaning.FAILED
    return Meaning.LATER if _came_to_nothing(error) else Meaning.UNCLEAR


def _came_to_nothing(error: NetworkError) -> bool:
    """Whether a call had no effect, so that repeating it cannot send twice."""
    cause = error.__cause__
    if cause is None or isinstance(cause, TelegramError):
        return not isinstance(error, TimedOut)  # Telegram, or a gateway before it, answered
    # After the request was written, a reset or time-out may hide a message that arrived.
    return isinstance(error, NotSent) or isinstance(cause, _NEVER_WRITTEN)


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
