"""Telegram's errors, and what becomes of the digests."""

import asyncio
import logging
from datetime import timedelta

import pytest

from bot.digests.delivery.scribe import Scribe
from bot.digests.subscribers.subscriptions import Subscriptions
from tests.digests.delivery.deliveries import HandMovedTime, Post, owe, subscribe, texts
from tests.telegram.faults import Faults
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (400, "Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_takes_nothing_rests(
    fake: FakeTelegram,
    post: Post,
    ada: Person,
    time: HandMovedTime,
    status: int,
    words: str,
) -> None:
    fake.faults.fail("sendMessage", status, words)
    post.owe(ada.id, "one", "two")
    post.owe(ada.id, "another")

    await post.deliver(calls=1)
    time.clock.advance(10)
    await post.deliver(calls=0)

    assert set(post.states(ada.id)) == {"failed"}
    resting = Subscriptions(post.engine).reader(ada.id).resting
    assert words.split(": ")[1] in resting.lower()


async def test_a_blocked_chat_stops_nobody(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    bob = fake.person(name="Bob", started=True)
    await ada.block()
    post.owe(ada.id, "gone")
    post.owe(bob.id, "here")

    async with post.delivering():
        await fake.wait_for(lambda: post.sent() == 1)
        time.clock.advance(1)
        assert (await bob.reply()).text == "here"


async def test_a_migrated_group_gets_it_at_its_new_place(fake: FakeTelegram, post: Post) -> None:
    group = fake.group(kind="group")
    post.owe(group.id, "news")
    moved = await group.migrate(-1_000_000_000_999)

    await post.deliver(calls=2)

    assert texts(fake, moved.id)[-1] == "news"
    assert post.states(moved.id) == ["sent"]
    assert Subscriptions(post.engine).of(group.id) == []


async def test_where_it_may_not_write_the_subscription_rests_and_its_owner_is_told(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    group = fake.group()
    closed, open_ = group.open_topic("Closed"), group.open_topic("Open")
    group.close_topic(closed)
    wanted = subscribe(post.engine, group.id, time.now(), owner_id=ada.id, thread_id=closed)
    other = subscribe(post.engine, group.id, time.now(), owner_id=ada.id, thread_id=open_)
    owe(post.engine, wanted, time.now(), ["news"])

    await post.deliver(calls=2)

    subscriptions = Subscriptions(post.engine)
    rests = [(subscriptions.get(it.id) or it).resting for it in (wanted, other)]
    assert rests == ["Topic_closed", ""]
    assert post.states(group.id) == ["failed"]
    assert (await ada.reply()).text == (
        f"Your digest for {group.chat.title} could not be sent: the forum topic is closed. "
        "It is nato · every day at 08:00 · 5 stories, and rests until that is mended and you send "
        "/resume there (for a channel: /manage it here first)."
    )


async def test_refused_markup_comes_as_plain_text_and_is_logged(
    fake: FakeTelegram, post: Post, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    post.owe(ada.id, "<nonsense>1 &lt; 2</nonsense>")

    await post.deliver(calls=2)

    assert texts(fake, ada.id) == ["1 < 2"]
    assert post.states(ada.id) == ["sent"]
    assert "markup" in caplog.text


async def test_a_fault_that_heals_is_tried_again_later_and_later(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    fake.faults.break_gateway("sendMessage", times=3)
    post.owe(ada.id, "at last")

    for seconds in (2, 4, 8, 0):
        await post.deliver(calls=1)
        time.clock.advance(seconds - 0.5)
        await post.deliver(calls=0)
        time.clock.advance(0.5)

    assert texts(fake, ada.id) == ["at last"]
    assert post.states(ada.id) == ["sent"]


async def test_it_is_given_up_when_the_patience_is_over(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    fake.faults.break_gateway("sendMessage", times=Faults.ALWAYS)
    post.owe(ada.id, "never")

    await post.deliver(calls=1)
    time.clock.advance(timedelta(hours=6).total_seconds() - 1)
    await post.deliver(calls=1)

    assert post.states(ada.id) == ["failed"]


async def test_what_may_have_arrived_is_not_sent_again(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    fake.faults.lose_answer("sendMessage")
    post.owe(ada.id, "perhaps")

    await post.deliver(calls=1)
    time.clock.advance(3600)
    await post.deliver(calls=0)

    assert post.states(ada.id) == ["unclear"]
    assert texts(fake, ada.id) == ["perhaps"]


async def test_what_telegram_refuses_for_another_reason_is_logged_and_failed(
    fake: FakeTelegram, post: Post, ada: Person, caplog: pytest.LogCaptureFixture
) -> None:
    post.owe(ada.id, "x" * 5000)

    await post.deliver(calls=1)

    assert post.states(ada.id) == ["failed"]
    assert [it.levelno for it in caplog.records if "too long" in it.message] == [logging.ERROR]


async def test_the_database_can_be_used_again_after_a_delivery_has_ended() -> None:
    scribe = Scribe(asyncio.sleep)

    first = await scribe.once(int, "1")
    scribe.close()
    second = await scribe.once(int, "2")
    scribe.close()

    assert (first, second) == (1, 2)
