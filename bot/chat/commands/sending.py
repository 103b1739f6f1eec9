"""Replies on their way to Telegram, and what its errors mean for them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

import httpx
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.chat.markup import Message, without_markup

Say = Callable[..., Awaitable[object]]  # a bot's sending method, all but the text filled in
Sleep = Callable[[float], Awaitable[None]]

_log = logging.getLogger(__name__)
_PAUSES_SECONDS = (1.0, 2.0, 4.0)
_UNCLEAR = "My last message may not have reached you. If it is missing, please ask again."
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Sender:
    """Sends replies; waits out flood control and faults that heal."""

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep

    async def reply(self, say: Say, messages: tuple[Message, ...]) -> None:
        """Say `messages` in their order."""
        for message in messages:
            await self._say_one(say, message)

    async def edit(self, change: Say, say: Say, message: Message) -> None:
        """Change a message to `message`, or say it anew where that one cannot be changed."""
        try:
            # To edit twice does no harm, whatever became of the first time.
            await self._persist(
                lambda: _send(change, message.html, message), twice_is_harmless=True
            )
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                _log.info("message not edited (%s), sending a new one", error.message)
                await self._say_one(say, message)

    async def _say_one(self, say: Say, message: Message) -> None:
        try:
            await self._persist(lambda: _send(say, message.html, message))
        except Forbidden as error:
            _log.info("a chat does not take messages: %s", error.message)
        except BadRequest as error:
            if "can't parse entities" not in error.message.lower():
                raise
            _log.error("markup refused (%s), sending plain text", error.message)
            text = without_markup(message.html)
            await self._persist(lambda: _send(say, text, message, parse_mode=None))
        except NetworkError as error:
            if _came_to_nothing(error):
                raise
            _log.warning("a message may not have arrived: %s", error)
            await self._persist(lambda: _send(say, _UNCLEAR, Message("")))

    async def _persist(
        self,
        call: Callable[[], Awaitable[object]],
        *,
        twice_is_harmless: bool = False,
    ) -> None:
        """Make a call, again after a fault that heals, but never so that a message comes twice."""
        for pause in _PAUSES_SECONDS:
            try:
                await call()
            except BadRequest:  # a NetworkError, but one that stays
                raise
            except RetryAfter as error:
                await self._sleep(_seconds(error.retry_after))
            except NetworkError as error:
                if not (twice_is_harmless or _came_to_nothing(error)):
                    raise
                await self._sleep(pause)
            else:
                return
        await call()


def _seconds(wait: int | timedelta) -> float:
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _came_to_nothing(error: NetworkError) -> bool:
    """Whether a call had no effect, so that repeating it cannot send twice."""
    cause = error.__cause__
    if cause is None or isinstance(cause, TelegramError):
        return not isinstance(error, TimedOut)  # Telegram, or a gateway before it, answered
    # After the request was written, a reset or time-out may hide a message that arrived.
    return isinstance(cause, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout)


async def _send(
    say: Say, text: str, message: Message, parse_mode: str | None = ParseMode.HTML
) -> None:
    await say(
        text,
        parse_mode=parse_mode,
        reply_markup=_keyboard(message),
        link_preview_options=_NO_PREVIEW,
    )


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(b.label, callback_data=b.action) for b in row]
            for row in message.buttons
        ]
    )
