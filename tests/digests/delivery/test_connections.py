"""The connections of the delivery: what arrives, and how their failures are judged."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from telegram import Bot
from telegram.error import TelegramError

from bot.chat.commands.verdicts import Meaning, judge
from bot.digests.delivery.connections import Connections
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running
    assert not running.violations


@asynccontextmanager
async def connected(
    fake: FakeTelegram, connections: Connections, url: str = ""
) -> AsyncIterator[Bot]:
    async with connections:
        yield Bot(fake.token, base_url=f"{url or fake.url}/bot", request=connections)


async def meaning_of_failure(bot: Bot, chat_id: int) -> Meaning:
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(chat_id, "x")
    assert bot.token not in str(caught.value)
    return judge(caught.value).meaning


async def test_messages_arrive_over_one_connection_or_several(
    fake: FakeTelegram, ada: Person
) -> None:
    for most in (1, 4):
        async with connected(fake, Connections(most)) as bot:
            sent = await asyncio.gather(*(bot.send_message(ada.id, "Ü & co") for _ in range(8)))

        assert sorted(message.message_id for message in sent) == sorted(
            message.id for message in fake.messages(ada.id)[-8:]
        )
    assert {message.text for message in fake.messages(ada.id)} == {"Ü & co"}


async def test_an_error_of_telegram_is_judged_as_over_any_connection(
    fake: FakeTelegram, ada: Person
) -> None:
    fake.faults.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
    fake.faults.break_gateway("sendMessage")

    async with connected(fake, Connections(4)) as bot:
        found = [await meaning_of_failure(bot, ada.id) for _ in range(2)]

    assert found == [Meaning.BLOCKED, Meaning.LATER]


async def test_a_request_that_was_written_and_not_answered_is_unclear(
    fake: FakeTelegram, ada: Person
) -> None:
    fake.faults.reset("sendMessage")
    fake.faults.lose_answer("sendMessage")
    gate = fake.faults.hold("sendMessage")

    async with connected(fake, Connections(4, answer_seconds=0.05)) as bot:
        found = [await meaning_of_failure(bot, ada.id) for _ in range(3)]
        gate.set()

    assert found == [Meaning.UNCLEAR] * 3


async def test_without_a_connection_nothing_happened(fake: FakeTelegram, ada: Person) -> None:
    gate = fake.faults.hold("sendMessage")

    async with (
        connected(fake, Connections(1), "http://127.0.0.1:1") as nobody,
        connected(fake, Connections(1, connect_seconds=0.05)) as crowded,
    ):
        first = asyncio.ensure_future(crowded.send_message(ada.id, "first"))
        await ada.reply()
        found = [await meaning_of_failure(bot, ada.id) for bot in (nobody, crowded)]
        gate.set()
        await first

    assert found == [Meaning.LATER] * 2
    assert [message.text for message in fake.messages(ada.id)] == ["first"]
