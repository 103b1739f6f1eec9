"""The subscribers of a run: what befalls each, in the fake and in the database."""

import math
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import Enum

from sqlalchemy import Engine

from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Wish
from bot.digests.wishes.schedule import Rhythm
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram

SLOT = datetime(2026, 3, 2, 8, tzinfo=UTC)
RETRY_AFTER_SECONDS = 5
_WISH = Wish((), Rhythm((time(8),), frozenset(range(7))))
_IN_TWO_PARTS = 10  # every tenth digest


class Fate(Enum):
    """What befalls a subscriber."""

    NONE = "nothing"
    BLOCKED = "they have blocked the bot"
    MIGRATED = "the group has become a supergroup"
    GATEWAY = "a gateway answers 502 twice"
    LOST = "the answer is lost after delivery"


_IN_A_HUNDRED = {Fate.BLOCKED: 2, Fate.MIGRATED: 1, Fate.GATEWAY: 1, Fate.LOST: 1}


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One chat; `home` is where its digest has to arrive."""

    chat_id: int
    fate: Fate
    home: int
    texts: tuple[str, ...]


async def gather(fake: FakeTelegram, count: int, chance: random.Random) -> list[Subscriber]:
    """Return `count` subscribers in a random order, their fates prepared; and one 429 to come."""
    each = {fate: math.ceil(count * share / 100) for fate, share in _IN_A_HUNDRED.items()}
    fates = list(Counter(each).elements())
    fates += [Fate.NONE] * (count - len(fates))
    chance.shuffle(fates)
    cast = [await _subscriber(fake, fate, number) for number, fate in enumerate(fates)]
    halting = chance.choice([it.chat_id for it in cast if it.fate is Fate.NONE])
    words = f"Too Many Requests: retry after {RETRY_AFTER_SECONDS}"
    fake.faults.fail("sendMessage", 429, words, chat_id=halting, retry_after=RETRY_AFTER_SECONDS)
    return cast


async def _subscriber(fake: FakeTelegram, fate: Fate, number: int) -> Subscriber:
    if fate is Fate.MIGRATED:
        group = fake.group(kind="group")
        new = await group.migrate(-(10**12) - 10**6 - number)
        return Subscriber(group.id, fate, new.id, texts_of(group.id))
    person = fake.person(started=True)
    await _prepare(fake, person, fate)
    return Subscriber(person.id, fate, person.id, texts_of(person.id))


def texts_of(chat_id: int) -> tuple[str, ...]:
    """Return what the digest of a chat says, a text for each of its parts."""
    parts = 2 if chat_id % _IN_TWO_PARTS == 0 else 1
    return tuple(f"Digest of {chat_id}, part {part}" for part in range(1, parts + 1))


async def _prepare(fake: FakeTelegram, person: Person, fate: Fate) -> None:
    if fate is Fate.BLOCKED:
        await person.block()
    elif fate is Fate.GATEWAY:
        fake.faults.break_gateway("sendMessage", chat_id=person.id, times=2)
    elif fate is Fate.LOST:
        fake.faults.lose_answer("sendMessage", chat_id=person.id)


def subscribe(engine: Engine, cast: Sequence[Subscriber]) -> None:
    """Let all be due at one slot."""
    subscriptions = Subscriptions(engine)
    before = SLOT - timedelta(hours=1)
    for each in cast:
        subscriptions.add(each.chat_id, None, each.chat_id, _WISH, before)
