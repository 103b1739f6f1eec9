"""Updates from Telegram to commands, and their replies back."""

import asyncio
import logging
import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.error import TelegramError
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
from bot.chat.commands.administrators import Administrators
from bot.chat.commands.lists import topic
from bot.chat.commands.sending import Say, Sender
from bot.chat.commands.table import (
    for_administrators,
    no_longer_administered,
    no_longer_known,
    not_text,
    unknown,
)
from bot.chat.desk import Action, Answer, Command, Desk, Reply, Request, StaleButton
from bot.chat.markup import bold, headed, line
from bot.chat.memory import Managed
from bot.database import outage

Context = ContextTypes.DEFAULT_TYPE

_log = logging.getLogger(__name__)
_NO_ACTION = Action("", no_longer_known)
_NOT_ALLOWED = Action("", for_administrators)
_NO_LONGER_ALLOWED = Action("", no_longer_administered)
_NOT_LOCATED = Action("", not_text)


class Dispatcher:
    """Hands each update to its command, once, and sends the reply."""

    def __init__(self, desk: Desk, sender: Sender, now: Callable[[], datetime]) -> None:
        self._desk = desk
        self._sender = sender
        self._now = now
        self._actions = {action.name: action for action in desk.book.actions}
        self._administrators = Administrators(now)

    def attach(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Register the handlers of every command and button."""
        first_said = filters.UpdateType.MESSAGE  # an edited message is not answered again
        private = first_said & filters.ChatType.PRIVATE
        to_us = private | (first_said & _ReplyToBot())
        for command in self._desk.book.commands:
            answer = self._command(command)
            application.add_handler(CommandHandler(command.name, answer, first_said))
        application.add_handlers(
            [
                MessageHandler(first_said & filters.COMMAND, self._on_unknown_command),
                MessageHandler(to_us & filters.TEXT & ~filters.COMMAND, self._on_text),
                MessageHandler(to_us & filters.LOCATION, self._on_location),
                MessageHandler(private & ~filters.TEXT & ~filters.StatusUpdate.ALL, self._on_other),
                MessageHandler(first_said & filters.StatusUpdate.MIGRATE, self._on_moved),
                CallbackQueryHandler(self._on_button),
            ]
        )
        application.add_handler(TypeHandler(Update, self._on_any), group=-1)
        application.add_error_handler(self._on_error)

    def _command(self, command: Command) -> Callable[[Update, Context], Any]:
        async def handle(update: Update, context: Context) -> None:
            """Answer `command` about the chat that its words name, if the asker may ask it."""
            said = _text(update).split(maxsplit=1)
            request = self._request(update, said[1] if len(said) > 1 else "")
            if command.names_chat and request.text:
                look_up = self._administrators.look_up
                named = await look_up(context.bot, request.text, request.user_id)
                request = replace(request, named=named)
            asked, request = await self._permitted(update, context, command, request)
            await self._reply(update, asked.answer, request)

        return handle

    async def _permitted(
        self, update: Update, context: Context, asked: Command | Action, request: Request
    ) -> tuple[Command | Action, Request]:
        """Return what answers, and about which chat: only administrators change things."""
        managed = await self._managed(asked, request)
        if managed is None:
            may = not asked.changes or await self._administrators.sent(update, context.bot)
            return (asked if may else _NOT_ALLOWED), request
        chat_id = managed.chat_id
        request = replace(
            request, chat_id=chat_id, kind=managed.kind, about=managed.title, thread_id=None
        )
        may = await self._administrators.include(context.bot, chat_id, request.user_id)
        return (asked if may else _NO_LONGER_ALLOWED), request

    async def _managed(self, asked: Command | Action, request: Request) -> Managed | None:
        """Return the chat that is managed from a private one, if it is what is asked about."""
        if not asked.of_chat or request.kind != ChatType.PRIVATE:
            return None
        return await asyncio.to_thread(self._desk.memory.managed, request.user_id)

    async def _on_any(self, update: Update, context: Context) -> None:
        memory = self._desk.memory
        if not await asyncio.to_thread(memory.is_new, update.update_id, self._now()):
            raise ApplicationHandlerStop

    async def _on_text(self, update: Update, context: Context) -> None:
        await self._reply(update, topic, self._request(update, _text(update)))

    async def _on_unknown_command(self, update: Update, context: Context) -> None:
        name, _, bot_name = _text(update).split()[0].lstrip("/").partition("@")
        is_private = self._request(update, "").kind == ChatType.PRIVATE
        # In a group, a command that names nobody may be meant for another bot.
        if bot_name.lower() == context.bot.username.lower() or (is_private and not bot_name):
            await self._reply(update, unknown, self._request(update, name))

    async def _on_other(self, update: Update, context: Context) -> None:
        await self._reply(update, not_text, self._request(update, ""))

    async def _on_location(self, update: Update, context: Context) -> None:
        place = update.effective_message and update.effective_message.location
        if place:
            request = self._request(update, f"{place.latitude} {place.longitude}")
            located = self._desk.book.located or _NOT_LOCATED
            asked, request = await self._permitted(update, context, located, request)
            await self._reply(update, asked.answer, request)

    async def _on_moved(self, update: Update, context: Context) -> None:
        message, moved = update.message, self._desk.book.moved
        if message and message.migrate_to_chat_id and moved:
            await asyncio.to_thread(moved, message.chat_id, message.migrate_to_chat_id)

    async def _reply(self, update: Update, answer: Answer, request: Request) -> None:
        reply = await self._answered(answer, request)
        message = update.effective_message
        for part in reply:
            if part.file and message:
                await self._sender.attach(message.reply_document, part)
            else:
                await self._sender.reply(_say_to(update), (part,))

    async def _answered(self, answer: Answer, request: Request) -> Reply:
        return _addressed(await asyncio.to_thread(answer, self._desk, request), request)

    async def _on_button(self, update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        name, _, text = (query.data or "").partition(":")
        action = self._actions.get(name, _NO_ACTION)
        request = self._request(update, text)
        if request.kind == ChatType.CHANNEL and not await self._may_post(update, context):
            return
        asked, request = await self._permitted(update, context, action, request)
        edits = asked is action and action.edits
        try:
            reply = await self._answered(asked.answer, request)
        except StaleButton:
            reply, edits = _addressed(render.plain(action.stale), request), False
        if edits and len(reply) == 1:
            await self._sender.edit(query.edit_message_text, _say_to(update), reply[0])
        else:
            await self._sender.reply(_say_to(update), reply)

    async def _may_post(self, update: Update, context: Context) -> bool:
        """Whether a press is answered in a channel: its readers must not fill it with briefs."""
        return await self._administrators.sent(update, context.bot)

    def _request(self, update: Update, text: str) -> Request:
        chat, user = update.effective_chat, update.effective_user
        message = update.effective_message
        if chat is None:
            raise ValueError("an update without a chat asks for nothing")
        return Request(
            chat.id,
            text.strip(),
            self._now(),
            user_id=user.id if user else 0,
            kind=chat.type,
            thread_id=_thread_of(message),
        )

    async def _on_error(self, update: object, context: Context) -> None:
        reference = secrets.token_hex(3)
        if words := outage(context.error):
            _log.error("error %s: the database is away: %s", reference, words)
        else:
            _log.error("error %s", reference, exc_info=context.error)
        if not isinstance(update, Update) or update.effective_chat is None:
            return
        apology = render.plain(
            "Sorry, something went wrong here, and it has been noted. Please try again; "
            f"if it stays, tell the operator this reference: {reference}."
        )
        try:
            await self._sender.reply(_say_to(update), apology)
        except TelegramError as error:
            _log.warning("error %s could not be told to the chat: %s", reference, error)
        # Else the next group of handlers would go on, and answer beside the apology.
        raise ApplicationHandlerStop


def _addressed(reply: Reply, request: Request) -> Reply:
    """Return a reply that begins with the chat that it is about, if that is another one."""
    return headed(reply, line(bold(f"{request.about}:"))) if request.about else reply


class _ReplyToBot(filters.MessageFilter):
    """Messages that answer one of the bot's own."""

    def filter(self, message: Message) -> bool:
        """Whether `message` replies to the bot that received it."""
        other = message.reply_to_message
        return bool(other and other.from_user and other.from_user.id == message.get_bot().id)


def _text(update: Update) -> str:
    return (update.effective_message and update.effective_message.text) or ""


def _thread_of(message: object) -> int | None:
    """Return the forum topic that a message stands in."""
    if isinstance(message, Message) and message.is_topic_message:
        return message.message_thread_id
    return None


def _say_to(update: Update) -> Say:
    """Return how to answer an update, also where its message is too old to be seen."""
    message, chat = update.effective_message, update.effective_chat
    if isinstance(message, Message):
        return message.reply_text
    if chat is None:
        raise ValueError("an update without a chat cannot be answered")
    return partial(chat.get_bot().send_message, chat.id)
