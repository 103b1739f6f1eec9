"""Which updates are handled side by side: those of different chats."""

import asyncio
import logging
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import BaseUpdateProcessor

_log = logging.getLogger(__name__)
_AT_ONCE = 64
_MOST_WAITING = 10_000


class ChatByChat(BaseUpdateProcessor):
    """Handles the updates of one chat in their order, those of different chats at once.

    A press on a button is acknowledged before its chat's turn has come: Telegram lets the button
    spin until then.
    """

    def __init__(self) -> None:
        super().__init__(_MOST_WAITING)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn and then for a slot, so that one chat takes one slot at most."""
        chat = update.effective_chat if isinstance(update, Update) else None
        turn = self._turn(chat.id if chat else 0)
        if isinstance(update, Update):
            await _acknowledge(update)
        async with turn, self._slots:
            await coroutine

    def _turn(self, chat_id: int) -> asyncio.Lock:
        # asyncio's locks wake their waiters in the order in which they came.
        return self._turns.setdefault(chat_id, asyncio.Lock())

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""


async def _acknowledge(update: Update) -> None:
    if update.callback_query is None:
        return
    try:
        await update.callback_query.answer()
    except TelegramError as error:  # too old after a pause: what was asked for is still shown
        _log.info("button not acknowledged: %s", error.message)
