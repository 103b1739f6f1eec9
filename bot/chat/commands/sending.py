"""Messages on their way to Telegram; replies, which go out as soon as they may."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
)
from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.chat.commands.verdicts import Meaning, Verdict, judge
from bot.chat.markup import Message, without_markup

Say = Callable[..., Awaitable[Any]]  # a bot's sending method, all but the text filled in
Sleep = Callable[[float], Awaitable[None]]

_log = logging.getLogger(__name__)
_PAUSES_SECONDS = (1.0, 2.0, 4.0)
_UNCLEAR = "My last message may not have reached you. If it is missing, please ask again."
_HEALING = frozenset({Meaning.LATER})
_HARMLESS_TWICE = frozenset({Meaning.LATER, Meaning.UNCLEAR})
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Halt:
    """The silence that Telegram asked for; one for all that a process sends."""

    def __init__(self, sleep: Sleep = asyncio.sleep) -> None:
        self._sleep = sleep
        self._waits: set[asyncio.Future[None]] = set()

    @property
    def is_on(self) -> bool:
        """Whether nothing may be sent now."""
        return bool(self._waits)

    def heed(self, verdict: Verdict) -> None:
        """Let nothing be sent for as long as a HALT says; other verdicts change nothing."""
        if verdict.meaning is Meaning.HALT:
            wait = asyncio.ensure_future(self._sleep(verdict.wait_seconds))
            self._waits.add(wait)
            wait.add_done_callback(self._waits.discard)

    async def over(self) -> None:
        """Return when messages may be sent."""
        while self._waits:
            await asyncio.wait(self._waits)


class Sender:
    """Sends replies; waits out flood control and faults that heal."""

    def __init__(self, sleep: Sleep = asyncio.sleep, halt: Halt | None = None) -> None:
        self._sleep = sleep
        self._halt = halt or Halt(sleep)

    async def reply(self, say: Say, messages: tuple[Message, ...]) -> None:
        """Say `messages` in their order."""
        for message in messages:
            await self._say_one(say, message)

    async def attach(self, hand_over: Say, message: Message) -> None:
        """Send a message with its file, by a bot's method for documents."""
        if message.file is None:
            raise ValueError("a message without a file is not attached")
        file = InputFile(message.file.content, message.file.name)
        await self._persist(
            lambda: hand_over(file, caption=message.html, parse_mode=ParseMode.HTML)
        )

    async def edit(self, change: Say, say: Say, message: Message) -> None:
        """Change a message to `message`, or say it anew where that one cannot be changed."""
        try:
            # To edit twice does no harm, whatever became of the first time.
            await self._persist(lambda: put(change, message), healing=_HARMLESS_TWICE)
        except TelegramError as error:
            verdict = judge(error)
            if verdict.meaning in (Meaning.FAILED, Meaning.BAD_MARKUP):
                _log.info("message not edited (%s), sending a new one", verdict.words)
                await self._say_one(say, message)
            elif verdict.meaning is not Meaning.UNCHANGED:
                raise

    async def _say_one(self, say: Say, message: Message) -> None:
        try:
            await self._persist(lambda: _reply(say, message))
        except TelegramError as error:
            verdict = judge(error)
            match verdict.meaning:
                case Meaning.BLOCKED | Meaning.NOT_ALLOWED:
                    _log.info("a chat does not take messages: %s", verdict.words)
                case Meaning.BAD_MARKUP:
                    _log.error("markup refused (%s), sending plain text", verdict.words)
                    await self._persist(lambda: _reply(say, message, is_plain=True))
                case Meaning.UNCLEAR:
                    _log.warning("a message may not have arrived: %s", verdict.words)
                    await self._persist(lambda: _reply(say, Message(_UNCLEAR)))
                case _:
                    raise

    async def _persist(
        self,
        call: Callable[[], Awaitable[object]],
        *,
        healing: frozenset[Meaning] = _HEALING,
    ) -> None:
        """Make a call, again after a fault that heals, but never so that a message comes twice."""
        for pause in _PAUSES_SECONDS:
            try:
                await self._once(call)
            except TelegramError as error:
                meaning = judge(error).meaning
                if meaning in healing:
                    await self._sleep(pause)
                elif meaning is not Meaning.HALT:
                    raise
            else:
                return
        await self._once(call)

    async def _once(self, call: Callable[[], Awaitable[object]]) -> None:
        await self._halt.over()
        try:
            await call()
        except TelegramError as error:
            self._halt.heed(judge(error))
            raise


async def put(say: Say, message: Message, *, is_plain: bool = False, **more: object) -> Any:
    """Send or edit `message` once by `say`, which is handed `more`; return what it returns."""
    return await say(
        without_markup(message.html) if is_plain else message.html,
        parse_mode=None if is_plain else ParseMode.HTML,
        reply_markup=_keyboard(message),
        link_preview_options=_NO_PREVIEW,
        **more,
    )


async def _reply(say: Say, message: Message, *, is_plain: bool = False) -> None:
    # What is replied to may have been deleted meanwhile.
    await put(say, message, is_plain=is_plain, allow_sending_without_reply=True)


def _keyboard(message: Message) -> InlineKeyboardMarkup | None:
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(b.label, callback_data=b.action) for b in row]
            for row in message.buttons
        ]
    )
