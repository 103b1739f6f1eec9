"""Which updates are handled side by side: those of different chats."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_AT_ONCE = 64


class ChatByChat(BaseUpdateProcessor):
    """Handles the updates of one chat in their order, those of different chats at once."""

    def __init__(self) -> None:
        super().__init__(_AT_ONCE)
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's turn, then handle the update."""
        chat = update.effective_chat if isinstance(update, Update) else None
        async with self._turn(chat.id if chat else 0):
            await coroutine

    def _turn(self, chat_id: int) -> asyncio.Lock:
        # asyncio's locks wake their waiters in the order in which they came.
        return self._turns.setdefault(chat_id, asyncio.Lock())

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to close."""
