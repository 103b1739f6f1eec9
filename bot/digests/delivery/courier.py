"""One part of a digest: sent to Telegram, and what became of it stored."""

import html
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from telegram import Bot, ReplyParameters
from telegram.error import TelegramError

from bot.chat.commands.sending import Halt, put
from bot.chat.commands.verdicts import Meaning, Verdict, judge
from bot.chat.markup import without_markup
from bot.chat.render import plain
from bot.digests.delivery.receipts import ReceiptBook
from bot.digests.delivery.scribe import Scribe
from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Parcel
from bot.digests.outbox.receipts import Receipt
from bot.digests.reasons import in_words
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.phrases import describe
from bot.digests.wishes.readers import Subscription

_log = logging.getLogger(__name__)
_MOST_CALLS = 4  # a group that migrated, a reply to nothing, bad markup: each once
_FIRST_PAUSE_SECONDS = 2.0
_LONGEST_PAUSE_SECONDS = 300.0
_SOME_CHAT = "your group or channel"

Act = Callable[[Parcel, Verdict], Awaitable[Parcel | None]]


class Courier:
    """Sends parcels and sees to it that the outbox knows what became of them.

    `spread` turns the seconds of a back-off into those to wait, so that not all come back at once.
    """

    def __init__(
        self,
        bot: Bot,
        outbox: Outbox,
        subscriptions: Subscriptions,
        scribe: Scribe,
        halt: Halt,
        *,
        pays: bool,
        now: Callable[[], datetime],
        spread: Callable[[float], float],
    ) -> None:
        self._bot = bot
        self._outbox = outbox
        self._subscriptions = subscriptions
        self._store = scribe.surely
        self._receipts = ReceiptBook(outbox, scribe)
        self._halt = halt
        self._pays = pays or None  # None is not sent: not every server knows the parameter
        self._now = now
        self._spread = spread
        self._acts: Mapping[Meaning, Act] = {
            Meaning.UNCLEAR: self._on_unclear,
            Meaning.LATER: self._on_later,
            Meaning.HALT: self._on_halt,
            Meaning.BLOCKED: self._on_blocked,
            Meaning.MIGRATED: self._on_migrated,
            Meaning.NOT_ALLOWED: self._on_not_allowed,
            Meaning.BAD_MARKUP: self._on_bad_markup,
            Meaning.BAD_REPLY: self._on_bad_reply,
        }

    async def deliver(self, parcel: Parcel) -> None:
        """Send `parcel` and mark it."""
        for _ in range(_MOST_CALLS):
            instead = await self._attempt(parcel)
            if instead is None:
                return
            parcel = instead
        await self._on_failed(parcel, Verdict(Meaning.FAILED, "refused in every form"))

    async def _attempt(self, parcel: Parcel) -> Parcel | None:
        """Call Telegram once; return what is to be sent at once instead, if anything is."""
        if self._halt.is_on:
            await self._store(self._outbox.again, parcel, self._now(), "Telegram asked to wait")
            return None
        try:
            message_id = await self._send(parcel)
        except TelegramError as error:
            verdict = judge(error)
            act = self._acts.get(verdict.meaning, self._on_failed)
            return await act(parcel, verdict)
        await self._receipts.store(Receipt(parcel, message_id, self._now()))
        return None

    async def _send(self, parcel: Parcel) -> int:
        message = await put(
            partial(self._bot.send_message, parcel.chat_id),
            parcel.message,
            message_thread_id=parcel.thread_id,
            disable_notification=parcel.is_silent,
            reply_parameters=ReplyParameters(parcel.reply_to) if parcel.reply_to else None,
            allow_paid_broadcast=self._pays,
        )
        return int(message.message_id)

    async def _on_unclear(self, parcel: Parcel, verdict: Verdict) -> None:
        _log.warning("part %d may not have arrived: %s", parcel.id, verdict.words)
        await self._store(self._outbox.unclear, parcel, verdict.words, self._now())

    async def _on_later(self, parcel: Parcel, verdict: Verdict) -> None:
        pause = _FIRST_PAUSE_SECONDS * 2 ** min(parcel.attempts - 1, 16)
        seconds = self._spread(min(pause, _LONGEST_PAUSE_SECONDS))
        not_before = self._now() + timedelta(seconds=seconds)
        if not_before > parcel.give_up_at:
            await self._on_failed(parcel, verdict)
        else:
            await self._store(self._outbox.again, parcel, not_before, verdict.words)

    async def _on_halt(self, parcel: Parcel, verdict: Verdict) -> None:
        self._halt.heed(verdict)
        until = self._now() + timedelta(seconds=verdict.wait_seconds)
        _log.warning("Telegram asks to wait %g s", verdict.wait_seconds)
        await self._store(self._outbox.halt, until)
        await self._store(self._outbox.again, parcel, until, verdict.words)

    async def _on_blocked(self, parcel: Parcel, verdict: Verdict) -> None:
        # First the rest: a marked part would let the chat's next one go.
        await self._store(self._subscriptions.rest_chat, parcel.chat_id, verdict.words)
        await self._store(self._outbox.failed, parcel, verdict.words, self._now())

    async def _on_migrated(self, parcel: Parcel, verdict: Verdict) -> Parcel:
        await self._store(self._subscriptions.migrate, parcel.chat_id, verdict.new_chat_id)
        # The new chat numbers its messages anew: the old number may be another message there.
        return replace(parcel, chat_id=verdict.new_chat_id, reply_to=None)

    async def _on_not_allowed(self, parcel: Parcel, verdict: Verdict) -> None:
        subscription = await self._store(self._subscriptions.get, parcel.subscription_id)
        await self._store(self._subscriptions.rest, parcel.subscription_id, verdict.words)
        await self._store(self._outbox.failed, parcel, verdict.words, self._now())
        if subscription and subscription.owner_id != parcel.chat_id:
            await self._tell_owner(subscription, verdict.words)

    async def _on_bad_markup(self, parcel: Parcel, verdict: Verdict) -> Parcel:
        _log.error("markup of part %d refused (%s), sending plain text", parcel.id, verdict.words)
        text = html.escape(without_markup(parcel.message.html), quote=False)
        return replace(parcel, message=replace(parcel.message, html=text))

    async def _on_bad_reply(self, parcel: Parcel, verdict: Verdict) -> Parcel:
        return replace(parcel, reply_to=None)

    async def _on_failed(self, parcel: Parcel, verdict: Verdict) -> None:
        _log.error("part %d cannot be sent: %s", parcel.id, verdict.words)
        await self._store(self._outbox.failed, parcel, verdict.words, self._now())

    async def _tell_owner(self, resting: Subscription, words: str) -> None:
        """Tell its owner that a subscription rests; they may not take messages."""
        title = await self._title(resting.chat_id)
        (told,) = plain(
            f"Your digest for {title} could not be sent: {in_words(words)}. "
            f"It is {describe(resting.wish)}, and rests until that is mended and you send "
            "/resume there (for a channel: /manage it here first)."
        )
        await self._halt.over()
        try:
            await put(partial(self._bot.send_message, resting.owner_id), told)
        except TelegramError as error:
            self._halt.heed(judge(error))
            _log.info("an owner could not be told: %s", error)

    async def _title(self, chat_id: int) -> str:
        """Return what a chat is called, if Telegram says it."""
        await self._halt.over()
        try:
            return (await self._bot.get_chat(chat_id)).title or _SOME_CHAT
        except TelegramError as error:
            self._halt.heed(judge(error))
            return _SOME_CHAT
