import asyncio
from typing import Any

import aiohttp
import pytest

from tests.telegram.client import CallMethod
from tests.telegram.faults import Faults
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


@pytest.fixture
def ada(fake: FakeTelegram) -> Person:
    return fake.person(started=True)


async def send(call: CallMethod, person: Person) -> Any:
    return await call("sendMessage", chat_id=person.id, text="x")


async def test_an_ordered_error_comes_once(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    fake.faults.fail("sendMessage", 429, "Too Many Requests: retry after 3", retry_after=3)

    refusal = await send(call, ada)

    assert (refusal["error_code"], refusal["parameters"]) == (429, {"retry_after": 3})
    assert fake.messages(ada.id) == []
    assert (await send(call, ada))["ok"]


async def test_an_ordered_error_may_concern_one_chat_for_ever(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    words, bob = "Internal Server Error", fake.person(started=True)
    fake.faults.fail("sendMessage", 500, words, chat_id=ada.id, times=Faults.ALWAYS)

    answers = [await send(call, person) for person in (ada, bob, ada)]

    assert [answer["ok"] for answer in answers] == [False, True, False]


async def test_a_broken_gateway_answers_in_html(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    fake.faults.break_gateway("sendMessage", times=2)

    for _ in range(2):
        with pytest.raises(aiohttp.ContentTypeError):
            await send(call, ada)

    assert [call.status for call in fake.calls] == [502, 502]
    assert fake.messages(ada.id) == []


async def test_a_reset_connection_did_nothing(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    fake.faults.reset("sendMessage")

    with pytest.raises(aiohttp.ClientError):
        await send(call, ada)

    assert fake.messages(ada.id) == []
    assert fake.calls[0].status is None


async def test_a_lost_answer_belongs_to_a_delivered_message(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    fake.faults.lose_answer("sendMessage")

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await send(call, ada)

    assert [message.text for message in fake.messages(ada.id)] == ["x"]
    assert fake.calls[0].status is None


async def test_a_held_answer_comes_when_it_is_released(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    gate = fake.faults.hold("sendMessage")
    sending = asyncio.create_task(send(call, ada))

    reply = await ada.reply()
    before = sending.done()
    gate.set()

    assert reply.text == "x"
    assert not before
    assert (await sending)["ok"]
