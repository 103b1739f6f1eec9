from typing import Any

import pytest

from tests.telegram.client import CallMethod
from tests.telegram.clock import ManualClock
from tests.telegram.people import Person
from tests.telegram.queries import Query
from tests.telegram.server import FakeTelegram

TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
RESULT = {
    "type": "article",
    "id": "1",
    "title": "News",
    "input_message_content": {"message_text": "<b>News</b>", "parse_mode": "HTML"},
}


@pytest.fixture
def ada(fake: FakeTelegram) -> Person:
    return fake.person(started=True)


async def pressed(call: CallMethod, person: Person) -> Query:
    keyboard = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
    await call("sendMessage", chat_id=person.id, text="x", reply_markup=keyboard)
    return await person.press(await person.reply(), "m")


async def test_a_press_is_answered_once(fake: FakeTelegram, call: CallMethod, ada: Person) -> None:
    query = await pressed(call, ada)

    first = await call("answerCallbackQuery", callback_query_id=query.id)
    second = await call("answerCallbackQuery", callback_query_id=query.id)

    assert first["ok"]
    assert second["description"] == TOO_OLD
    assert len(fake.answers) == 1


async def test_a_late_or_invented_answer_is_refused(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    query = await pressed(call, ada)
    fake.expire_queries()

    late = await call("answerCallbackQuery", callback_query_id=query.id)
    invented = await call("answerCallbackQuery", callback_query_id="5")

    assert late["description"] == invented["description"] == TOO_OLD
    assert fake.unanswered == [query]


@pytest.mark.parametrize(("length", "is_taken"), [(200, True), (201, False)])
async def test_an_answer_holds_200_characters(
    call: CallMethod, ada: Person, length: int, is_taken: bool
) -> None:
    query = await pressed(call, ada)

    answer = await call("answerCallbackQuery", callback_query_id=query.id, text="x" * length)

    assert answer["ok"] is is_taken


async def test_only_a_button_that_is_there_can_be_pressed(call: CallMethod, ada: Person) -> None:
    await call("sendMessage", chat_id=ada.id, text="x")
    message = await ada.reply()

    with pytest.raises(AssertionError, match="no button 'More'"):
        await ada.press(message, "More")
    assert (await ada.press(message, data="old:1")).data == "old:1"


async def test_an_inline_query_is_answered_with_results(
    fake: FakeTelegram, call: CallMethod, ada: Person
) -> None:
    query = await ada.ask_inline("nato")
    (update,) = (await call("getUpdates"))["result"]

    await call("answerInlineQuery", inline_query_id=query.id, results=[RESULT], next_offset="2")

    assert update["inline_query"]["query"] == "nato"
    assert query.results == [RESULT]
    assert query.next_offset == "2"


@pytest.mark.parametrize(
    ("parameters", "words"),
    [
        ({"results": [RESULT] * 51}, "RESULTS_TOO_MUCH"),
        ({"results": [RESULT, RESULT]}, "RESULT_ID_DUPLICATE"),
        ({"results": [RESULT | {"id": "é" * 33}]}, "RESULT_ID_INVALID"),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        (
            {"results": [RESULT | {"input_message_content": {"message_text": ""}}]},
            "message text is empty",
        ),
    ],
)
async def test_unacceptable_results_are_refused(
    call: CallMethod, ada: Person, parameters: dict[str, Any], words: str
) -> None:
    query = await ada.ask_inline("nato")

    refusal = await call("answerInlineQuery", inline_query_id=query.id, **parameters)

    assert refusal["description"] == f"Bad Request: {words}"


async def test_an_inline_query_waits_ten_seconds(
    call: CallMethod, ada: Person, clock: ManualClock
) -> None:
    query = await ada.ask_inline("nato")

    clock.advance(11)
    refusal = await call("answerInlineQuery", inline_query_id=query.id, results=[])

    assert refusal["description"] == TOO_OLD
