"""A digest on its way: due, composed, sent part by part."""

from dataclasses import dataclass
from datetime import datetime

from bot.archive.entry import Version
from bot.chat.markup import Message
from bot.digests.wishes.readers import Reader, Subscription
from bot.digests.wishes.schedule import Slot


@dataclass(frozen=True, slots=True)
class DueDigest:
    """What is to be composed: the articles stored after `since` and up to `slot.at`.

    `merged` are other subscriptions of the chat whose digests were held by quiet hours and are told
    in this one. `is_late`: it is caught up, because nobody was there at the slot.
    """

    id: int
    subscription: Subscription
    reader: Reader
    slot: Slot
    since: datetime
    merged: tuple[Subscription, ...] = ()
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a digest.

    `reply_to` is the Telegram message that it goes on from, `told` the articles in it.
    """

    message: Message
    reply_to: int | None = None
    told: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class Composed:
    """What became of a due digest; without parts nothing is sent, and `note` says why."""

    digest: DueDigest
    parts: tuple[Part, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One part, claimed: to be sent at `send_at`, the moment kept free for it.

    `attempts` counts the claims, this one included. After `give_up_at` it is too late to try again.
    """

    id: int
    digest_id: int
    subscription_id: int
    chat_id: int
    thread_id: int | None
    message: Message
    reply_to: int | None
    is_silent: bool
    attempts: int
    send_at: datetime
    give_up_at: datetime


@dataclass(frozen=True, slots=True)
class ToldArticle:
    """An article that a chat has been told of, in the version that was read at `read_at`.

    `message_id` is None as long as it is not certain that the message arrived.
    """

    article_id: int
    read_at: datetime
    thread_id: int | None
    message_id: int | None

    @property
    def version(self) -> Version:
        """What tells the version that was told from all others."""
        return self.article_id, self.read_at


@dataclass(frozen=True, slots=True)
class PastPart:
    """What became of one message of a digest.

    `state` is waiting, claimed, sent, unclear or failed; `reason` says why it was not sent.
    """

    id: int
    state: str
    sent_at: datetime | None
    reason: str


@dataclass(frozen=True, slots=True)
class PastDigest:
    """What became of a digest.

    `state` is due, ready, done, empty (nothing was new), missed or merged (told in another one).
    A due one is held until `release_at`. `topics` are those of its subscription, ended or not.
    """

    id: int
    topics: tuple[str, ...]
    slot: Slot
    state: str
    note: str
    is_late: bool
    release_at: datetime
    parts: tuple[PastPart, ...]
