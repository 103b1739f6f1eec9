import asyncio
from typing import Any

import pytest

from tests.telegram.client import CallMethod
from tests.telegram.clock import ManualClock
from tests.telegram.server import FakeTelegram


def texts(answer: Any) -> list[str]:
    return [update["message"]["text"] for update in answer["result"]]


async def polled(fake: FakeTelegram, times: int = 1) -> None:
    await fake.wait_for(lambda: fake.updates.is_polled and len(fake.calls) >= times)


async def test_updates_come_again_until_an_offset_confirms_them(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada = fake.person()
    for text in ("one", "two", "three"):
        await ada.send(text)

    first = await call("getUpdates", limit=2)
    again = await call("getUpdates")
    rest = await call("getUpdates", offset=first["result"][-1]["update_id"] + 1)

    assert texts(first) == ["one", "two"]
    assert texts(again) == ["one", "two", "three"]
    assert texts(rest) == ["three"]
    assert texts(await call("getUpdates", offset=-1, limit=0)) == ["three"]


async def test_a_long_poll_ends_with_the_next_update(fake: FakeTelegram, call: CallMethod) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await polled(fake)

    await fake.person().send("hello")

    assert texts(await poll) == ["hello"]


async def test_a_long_poll_ends_empty_after_its_time(
    fake: FakeTelegram, call: CallMethod, clock: ManualClock
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=10))
    await polled(fake)

    clock.advance(10)

    assert await poll == {"ok": True, "result": []}


async def test_a_second_poll_ends_the_first(fake: FakeTelegram, call: CallMethod) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=50))
    await polled(fake)

    second = asyncio.create_task(call("getUpdates", timeout=50))
    refusal = await first
    await polled(fake, times=2)
    await fake.person().send("hello")

    assert refusal["error_code"] == 409
    assert refusal["description"] == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
        " is running"
    )
    assert texts(await second) == ["hello"]


async def test_unwanted_kinds_of_updates_are_not_kept(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person()
    await call("getUpdates", allowed_updates=["edited_message"])

    message = await ada.send("one")
    await ada.edit(message, "two")
    answer = await call("getUpdates")

    assert [sorted(update) for update in answer["result"]] == [["edited_message", "update_id"]]
    assert answer["result"][0]["edited_message"]["text"] == "two"


async def test_an_update_can_be_delivered_again(fake: FakeTelegram, call: CallMethod) -> None:
    await fake.person().send("one")
    first = await call("getUpdates")
    confirmed = await call("getUpdates", offset=fake.updates.last_id + 1)

    fake.redeliver(fake.updates.last_id)
    again = await call("getUpdates", offset=fake.updates.last_id + 1)

    assert confirmed["result"] == []
    assert again == first
    assert (await call("getUpdates", offset=fake.updates.last_id + 1))["result"] == []


async def test_a_blocked_bot_is_told(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person(started=True)
    await ada.block()

    (update,) = (await call("getUpdates"))["result"]

    assert update["my_chat_member"]["old_chat_member"]["status"] == "member"
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"


@pytest.mark.parametrize("text", ["/latest@nutgraf_bot", "/latest"])
async def test_a_command_in_a_group_is_marked(
    fake: FakeTelegram, call: CallMethod, text: str
) -> None:
    group, ada = fake.group(), fake.person()
    await ada.send(f"{text} 3", to=group)

    (update,) = (await call("getUpdates"))["result"]

    assert update["message"]["chat"]["type"] == "supergroup"
    expected = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    assert update["message"]["entities"] == expected


async def test_a_reply_carries_the_message_it_answers(fake: FakeTelegram, call: CallMethod) -> None:
    group, ada = fake.group(), fake.person()
    await call("sendMessage", chat_id=group.id, text="Which topic?")
    await ada.send("nato", to=group, reply_to=await group.reply())

    (update,) = (await call("getUpdates"))["result"]

    assert update["message"]["reply_to_message"]["text"] == "Which topic?"
    assert update["message"]["reply_to_message"]["from"]["is_bot"]


async def test_waiting_in_vain_says_what_was_called(fake: FakeTelegram, call: CallMethod) -> None:
    await call("getMe")

    with pytest.raises(AssertionError, match=r"the last calls were .*getMe"):
        await fake.person().reply(timeout_seconds=0)
