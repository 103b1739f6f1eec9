from tests.telegram.client import CallMethod
from tests.telegram.clock import ManualClock
from tests.telegram.flood import FloodControl
from tests.telegram.server import FakeTelegram


def test_one_chat_takes_a_short_burst_and_then_one_message_a_second() -> None:
    flood = FloodControl()

    burst = [flood.admit(1, False, 0.0) for _ in range(4)]

    assert burst == [0, 0, 0, 1]
    assert flood.admit(1, False, 1.0) == 0
    assert flood.admit(1, False, 1.0) == 1


def test_even_pacing_is_never_refused() -> None:
    flood = FloodControl()
    start = 1_750_000_000

    assert not any(flood.admit(chat, False, start + chat / 30) for chat in range(1, 900))
    assert not any(flood.admit(-1, True, start + 100 + 3 * turn) for turn in range(100))


def test_the_thirty_first_message_of_a_second_is_refused() -> None:
    flood = FloodControl()

    answers = [flood.admit(chat, False, 0.0) for chat in range(1, 32)]

    assert answers == [0] * 30 + [1]
    assert flood.admit(99, False, 0.0, paid=True) == 0


def test_a_group_takes_twenty_messages_a_minute() -> None:
    flood = FloodControl()

    answers = [flood.admit(-5, True, float(second)) for second in range(31)]

    assert answers.index(next(filter(None, answers))) in range(20, 31)


def test_calls_during_a_wait_are_counted() -> None:
    flood = FloodControl()
    for _ in range(4):
        flood.admit(1, False, 0.0)

    flood.admit(1, False, 0.5)
    flood.admit(1, False, 0.9)
    flood.admit(1, False, 1.0)

    assert flood.broken_waits == 2


async def test_the_server_answers_429_with_the_seconds_to_wait(clock: ManualClock) -> None:
    async with FakeTelegram(clock=clock, flood=True) as fake:
        ada, call = fake.person(started=True), CallMethod(fake)
        for _ in range(3):
            await call("sendMessage", chat_id=ada.id, text="x")

        refusal = await call("sendMessage", chat_id=ada.id, text="x")
        clock.advance(1)
        later = await call("sendMessage", chat_id=ada.id, text="x")

    assert refusal["error_code"] == 429
    assert refusal["description"] == "Too Many Requests: retry after 1"
    assert refusal["parameters"] == {"retry_after": 1}
    assert later["ok"]
    assert [call.status for call in fake.calls] == [200, 200, 200, 429, 200]
