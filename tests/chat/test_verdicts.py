"""What the errors of Telegram mean, as they come over the wire."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from bot.chat.commands.sending import Halt
from bot.chat.commands.verdicts import Meaning, Verdict, judge
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running
    assert not running.violations


@pytest.fixture
def ada(fake: FakeTelegram) -> Person:
    return fake.person(started=True)


@asynccontextmanager
async def connected(fake: FakeTelegram, url: str = "", **settings: Any) -> AsyncIterator[Bot]:
    async with HTTPXRequest(**settings) as request:
        yield Bot(fake.token, base_url=f"{url or fake.url}/bot", request=request)


async def verdict_on(bot: Bot, chat_id: int) -> Verdict:
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(chat_id, "x")
    return judge(caught.value)


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with connected(fake) as connected_bot:
        yield connected_bot


@pytest.mark.parametrize(
    ("status", "words", "meaning"),
    [
        (403, "Forbidden: bot was blocked by the user", Meaning.BLOCKED),
        (403, "Forbidden: user is deactivated", Meaning.BLOCKED),
        (403, "Forbidden: bot was kicked from the supergroup chat", Meaning.BLOCKED),
        (403, "Forbidden: bot is not a member of the channel chat", Meaning.BLOCKED),
        (403, "Forbidden: bot can't initiate conversation with a user", Meaning.BLOCKED),
        (403, "Forbidden: the group chat was deleted", Meaning.BLOCKED),
        (403, "Forbidden: words of tomorrow", Meaning.BLOCKED),
        (400, "Bad Request: chat not found", Meaning.BLOCKED),
        (400, "Bad Request: CHAT NOT FOUND", Meaning.BLOCKED),
        (400, "Bad Request: not enough rights to send text messages", Meaning.NOT_ALLOWED),
        (403, "Forbidden: CHAT_WRITE_FORBIDDEN", Meaning.NOT_ALLOWED),
        (400, "Bad Request: TOPIC_CLOSED", Meaning.NOT_ALLOWED),
        (400, "Bad Request: message thread not found", Meaning.NOT_ALLOWED),
        (400, "Bad Request: can't parse entities: Unsupported tag", Meaning.BAD_MARKUP),
        (400, "Bad Request: message to be replied not found", Meaning.BAD_REPLY),
        (400, "Bad Request: message is not modified: it is the same", Meaning.UNCHANGED),
        (400, "Bad Request: message is too long", Meaning.FAILED),
        (401, "Unauthorized", Meaning.LATER),
        (500, "Internal Server Error", Meaning.LATER),
        (502, "Bad Gateway", Meaning.LATER),
        (504, "Gateway Timeout", Meaning.UNCLEAR),
    ],
)
async def test_an_answer_is_judged_by_its_words(
    fake: FakeTelegram, bot: Bot, ada: Person, status: int, words: str, meaning: Meaning
) -> None:
    fake.faults.fail("sendMessage", status, words)

    assert (await verdict_on(bot, ada.id)).meaning is meaning


async def test_a_page_of_a_gateway_means_that_nothing_happened(
    fake: FakeTelegram, bot: Bot, ada: Person
) -> None:
    fake.faults.break_gateway("sendMessage")

    assert (await verdict_on(bot, ada.id)).meaning is Meaning.LATER


async def test_flood_control_says_for_how_long(fake: FakeTelegram, bot: Bot, ada: Person) -> None:
    fake.faults.fail("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)

    verdict = await verdict_on(bot, ada.id)

    assert (verdict.meaning, verdict.wait_seconds) == (Meaning.HALT, 7)


async def test_a_migrated_group_says_where_it_went(fake: FakeTelegram, bot: Bot) -> None:
    group = fake.group(kind="group")
    await group.migrate(-1_000_000_000_777)

    verdict = await verdict_on(bot, group.id)

    assert (verdict.meaning, verdict.new_chat_id) == (Meaning.MIGRATED, -1_000_000_000_777)


async def test_a_request_that_was_written_and_not_answered_is_unclear(
    fake: FakeTelegram, bot: Bot, ada: Person
) -> None:
    fake.faults.reset("sendMessage")
    reset = await verdict_on(bot, ada.id)
    fake.faults.lose_answer("sendMessage")
    lost = await verdict_on(bot, ada.id)
    gate = fake.faults.hold("sendMessage")
    async with connected(fake, read_timeout=0.05) as impatient:
        late = await verdict_on(impatient, ada.id)
    gate.set()

    assert [reset.meaning, lost.meaning, late.meaning] == [Meaning.UNCLEAR] * 3


async def test_without_a_connection_nothing_happened(fake: FakeTelegram, ada: Person) -> None:
    gate = fake.faults.hold("sendMessage")
    async with (
        connected(fake, url="http://127.0.0.1:1") as nobody,
        connected(fake, connection_pool_size=1, pool_timeout=0.05) as crowded,
    ):
        first = asyncio.ensure_future(crowded.send_message(ada.id, "first"))
        await ada.reply()
        refused, full = await verdict_on(nobody, ada.id), await verdict_on(crowded, ada.id)
        gate.set()
        await first

    assert [refused.meaning, full.meaning] == [Meaning.LATER] * 2
    assert [message.text for message in fake.messages(ada.id)] == ["first"]


async def test_a_halt_lasts_as_long_as_the_longest_wait() -> None:
    gates: dict[float, asyncio.Event] = {3: asyncio.Event(), 7: asyncio.Event()}

    async def sleep(seconds: float) -> None:
        await gates[seconds].wait()

    halt = Halt(sleep)
    halt.heed(Verdict(Meaning.HALT, "", wait_seconds=7))
    halt.heed(Verdict(Meaning.HALT, "", wait_seconds=3))
    halt.heed(Verdict(Meaning.LATER, ""))
    over = asyncio.ensure_future(halt.over())

    gates[3].set()
    await asyncio.wait({over}, timeout=0.01)
    was_on, was_over = halt.is_on, over.done()
    gates[7].set()
    await over

    assert (was_on, was_over, halt.is_on) == (True, False, False)
