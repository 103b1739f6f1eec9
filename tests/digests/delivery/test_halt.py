"""Telegram asks to wait."""

import asyncio
from datetime import timedelta

from telegram import Bot

from bot.chat.commands.sending import Sender
from bot.chat.commands.verdicts import Meaning, Verdict
from bot.chat.render import plain
from bot.digests.delivery.connections import Connections
from bot.digests.outbox.outbox import Outbox
from tests.digests.delivery.deliveries import HandMovedTime, Post, texts
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


async def test_nothing_is_sent_while_telegram_asks_to_wait_and_all_of_it_after(
    fake: FakeTelegram, post: Post, time: HandMovedTime
) -> None:
    people = [fake.person(started=True) for _ in range(6)]
    for person in people:
        post.owe(person.id, "x")
    fake.faults.fail("sendMessage", 429, "Too Many Requests: retry after 5", retry_after=5)

    async with post.delivering():
        await time.nap(lambda seconds: seconds == 5)
        for _ in range(4):
            time.clock.advance(1)
        during = post.sent()
    time.clock.advance(1)
    for _ in people:
        await post.deliver(calls=1)
        time.clock.advance(1)

    assert during == 1
    assert all(texts(fake, person.id) == ["x"] for person in people)


async def test_another_process_waits_too(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    fake.faults.fail("sendMessage", 429, "Too Many Requests: retry after 5", retry_after=5)
    post.owe(ada.id, "x")
    await post.deliver(calls=1)

    other = Post(post.engine, fake, time)
    time.clock.advance(4)
    await other.deliver(calls=0)
    time.clock.advance(1)
    await other.deliver(calls=1)

    assert texts(fake, ada.id) == ["x"]


async def test_another_process_puts_back_what_it_has_in_hand(
    fake: FakeTelegram, post: Post, time: HandMovedTime
) -> None:
    people = [fake.person(started=True) for _ in range(4)]
    for person in people:
        post.owe(person.id, "x")

    async with post.delivering():
        await time.nap(lambda seconds: 0 < seconds < 0.1)  # till the moment of the second
        await fake.wait_for(lambda: post.sent() == 1)
        Outbox(post.engine).halt(time.now() + timedelta(seconds=5))
        time.clock.advance(0.1)
        await time.nap(lambda seconds: seconds == 1)

    found = sorted(state for person in people for state in post.states(person.id))
    assert post.sent() == 1
    assert found == ["sent", *["waiting"] * 3]


async def test_a_wait_that_a_reply_was_asked_for_holds_up_other_processes(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    post.halt.heed(Verdict(Meaning.HALT, "Too Many Requests", wait_seconds=5))
    async with post.delivering():
        await time.nap(lambda seconds: seconds == 1)

    other = Post(post.engine, fake, time)
    other.owe(ada.id, "x")
    await other.deliver(calls=0)
    time.clock.advance(5)
    await other.deliver(calls=1)

    assert texts(fake, ada.id) == ["x"]


async def test_replies_wait_with_the_digests(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    fake.faults.fail("sendMessage", 429, "Too Many Requests: retry after 5", retry_after=5)
    post.owe(ada.id, "x")
    sender = Sender(time.sleep, post.halt)
    async with Connections(1) as connections:
        bot = Bot(fake.token, base_url=f"{fake.url}/bot", request=connections)

        async def say(text: str, **more: object) -> object:
            return await bot.send_message(ada.id, text, **more)  # type: ignore[arg-type]

        async with post.delivering():
            await time.nap(lambda seconds: seconds == 5)
            replying = asyncio.create_task(sender.reply(say, plain("Hello.")))
            time.clock.advance(4)
            during = post.sent()
            time.clock.advance(1)
            await replying

    assert during == 1
    assert "Hello." in texts(fake, ada.id)
