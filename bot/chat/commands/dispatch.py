"""Updates from Telegram to commands, and their replies back."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Any

from telegram import CallbackQuery, MaybeInaccessibleMessage, Message, Update
from telegram.error import BadRequest, TelegramError
from telegram.ext import (
    Application,
    ApplicationHandlerStop,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.chat import render
from bot.chat.commands.lists import topic
from bot.chat.commands.sending import Say, Sender
from bot.chat.commands.table import ACTIONS, COMMANDS, no_longer_known, not_text, unknown
from bot.chat.desk import Action, Answer, Desk, Request, StaleButton

Context = ContextTypes.DEFAULT_TYPE

_log = logging.getLogger(__name__)
_NO_ACTION = Action("", no_longer_known)
_ACTIONS = {action.name: action for action in ACTIONS}
_STALE = "That is not in the archive any more. /latest shows what is."


class Dispatcher:
    """Hands each update to its command, once, and sends the reply."""

    def __init__(self, desk: Desk, sender: Sender, now: Callable[[], datetime]) -> None:
        self._desk = desk
        self._sender = sender
        self._now = now

    def attach(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Register the handlers of every command and button."""
        first_said = filters.UpdateType.MESSAGE  # an edited message is not answered again
        for command in COMMANDS:
            answer = self._command(command.answer)
            application.add_handler(CommandHandler(command.name, answer, first_said))
        private = first_said & filters.ChatType.PRIVATE
        to_us = private | (first_said & _ReplyToBot())
        application.add_handlers(
            [
                MessageHandler(private & filters.COMMAND, self._on_unknown_command),
                MessageHandler(to_us & filters.TEXT & ~filters.COMMAND, self._on_text),
                MessageHandler(private & ~filters.TEXT & ~filters.StatusUpdate.ALL, self._on_other),
                CallbackQueryHandler(self._on_button),
            ]
        )
        application.add_handler(TypeHandler(Update, self._on_any), group=-1)
        application.add_error_handler(self._on_error)

    def _command(self, answer: Answer) -> Callable[[Update, Context], Any]:
        async def handle(update: Update, context: Context) -> None:
            await self._reply(update, answer, " ".join(context.args or ()))

        return handle

    async def _on_any(self, update: Update, context: Context) -> None:
        memory = self._desk.memory
        if not await asyncio.to_thread(memory.is_new, update.update_id, self._now()):
            raise ApplicationHandlerStop
        if update.callback_query:
            await _acknowledge(update.callback_query)

    async def _on_text(self, update: Update, context: Context) -> None:
        await self._reply(update, topic, _text(update))

    async def _on_unknown_command(self, update: Update, context: Context) -> None:
        await self._reply(update, unknown, _text(update).split()[0].lstrip("/").partition("@")[0])

    async def _on_other(self, update: Update, context: Context) -> None:
        await self._reply(update, not_text, "")

    async def _reply(self, update: Update, answer: Answer, text: str) -> None:
        message = update.effective_message
        if message is None:
            return
        request = Request(message.chat_id, text.strip(), self._now())
        reply = await asyncio.to_thread(answer, self._desk, request)
        await self._sender.reply(message.reply_text, reply)

    async def _on_button(self, update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        name, _, text = (query.data or "").partition(":")
        action = _ACTIONS.get(name, _NO_ACTION)
        request = Request(query.message.chat.id, text, self._now())
        say = _say_beside(query.message)
        try:
            reply = await asyncio.to_thread(action.answer, self._desk, request)
        except StaleButton:
            await self._sender.reply(say, render.plain(_STALE))
            return
        if action.edits and len(reply) == 1:
            await self._sender.edit(query.edit_message_text, say, reply[0])
        else:
            await self._sender.reply(say, reply)

    async def _on_error(self, update: object, context: Context) -> None:
        reference = secrets.token_hex(3)
        _log.error("error %s", reference, exc_info=context.error)
        if not isinstance(update, Update) or update.effective_message is None:
            return
        apology = render.plain(
            "Sorry, something went wrong here, and it has been noted. Please try again; "
            f"if it stays, tell the operator this reference: {reference}."
        )
        try:
            await self._sender.reply(update.effective_message.reply_text, apology)
        except TelegramError as error:
            _log.warning("error %s could not be told to the chat: %s", reference, error)


class _ReplyToBot(filters.MessageFilter):
    """Messages that answer one of the bot's own."""

    def filter(self, message: Message) -> bool:
        """Whether `message` replies to the bot that received it."""
        other = message.reply_to_message
        return bool(other and other.from_user and other.from_user.id == message.get_bot().id)


def _text(update: Update) -> str:
    return (update.effective_message and update.effective_message.text) or ""


def _say_beside(message: MaybeInaccessibleMessage) -> Say:
    """Return how to say something where `message` stands, also when it is too old to be seen."""
    if isinstance(message, Message):
        return message.reply_text
    return partial(message.get_bot().send_message, message.chat.id)


async def _acknowledge(query: CallbackQuery) -> None:
    try:
        await query.answer()
    except BadRequest as error:  # too old after a pause: what was asked for is still shown
        _log.info("button not acknowledged: %s", error.message)
