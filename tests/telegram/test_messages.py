from collections.abc import Mapping
from typing import Any

import pytest

from tests.telegram.client import CallMethod
from tests.telegram.rules import Button
from tests.telegram.server import FakeTelegram

MORE = {"inline_keyboard": [[{"text": "More", "callback_data": "m"}]]}
MESSAGE = {"text": "<b>News</b>", "parse_mode": "HTML", "reply_markup": MORE}


async def test_an_edit_that_changes_nothing_is_refused(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada = fake.person(started=True)
    await call("sendMessage", chat_id=ada.id, **MESSAGE)

    same = {"text": "  <strong>News</strong>\n", "parse_mode": "HTML", "reply_markup": MORE}
    refusal = await call("editMessageText", chat_id=ada.id, message_id=1, **same)
    keyboard = await call("editMessageReplyMarkup", chat_id=ada.id, message_id=1, reply_markup=MORE)

    assert refusal == keyboard
    assert refusal["description"] == (
        "Bad Request: message is not modified: specified new message content and reply markup are"
        " exactly the same as a current content and reply markup of the message"
    )


async def test_an_edit_without_keyboard_removes_it(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person(started=True)
    await call("sendMessage", chat_id=ada.id, **MESSAGE)

    edited = await call(
        "editMessageText", chat_id=ada.id, message_id=1, text="<b>News</b>", parse_mode="HTML"
    )

    assert "reply_markup" not in edited["result"]
    assert fake.messages(ada.id)[0].buttons == ()
    assert fake.messages(ada.id)[0].history[0].buttons == (
        Button("More", "m", "", MORE["inline_keyboard"][0][0]),
    )


async def test_a_keyboard_can_change_alone(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person(started=True)
    await call("sendMessage", chat_id=ada.id, **MESSAGE)

    await call("editMessageReplyMarkup", chat_id=ada.id, message_id=1)

    assert fake.messages(ada.id)[0].text == "News"
    assert fake.messages(ada.id)[0].buttons == ()


@pytest.mark.parametrize(
    ("method", "words"),
    [
        ("editMessageReplyMarkup", "message to edit not found"),
        ("editMessageText", "message to edit not found"),
        ("deleteMessage", "message to delete not found"),
    ],
)
async def test_a_message_that_is_not_there_cannot_be_changed(
    fake: FakeTelegram, call: CallMethod, method: str, words: str
) -> None:
    ada = fake.person(started=True)
    text = {"text": "x"} if method == "editMessageText" else {}

    refusal = await call(method, chat_id=ada.id, message_id=7, **text)

    assert refusal["description"] == f"Bad Request: {words}"


async def test_a_persons_message_can_be_deleted_but_not_edited(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada = fake.person()
    message = await ada.send("hello")

    refusal = await call("editMessageText", chat_id=ada.id, message_id=message.id, text="x")
    await call("deleteMessage", chat_id=ada.id, message_id=message.id)

    assert refusal["description"] == "Bad Request: message can't be edited"
    assert fake.messages(ada.id) == []


async def test_a_reply_needs_the_message_it_answers(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person(started=True)
    missing = {"message_id": 9}

    refusal = await call("sendMessage", chat_id=ada.id, text="x", reply_parameters=missing)
    lenient = missing | {"allow_sending_without_reply": True}
    sent = await call("sendMessage", chat_id=ada.id, text="x", reply_parameters=lenient)

    assert refusal["description"] == "Bad Request: message to be replied not found"
    assert sent["ok"]


async def test_message_ids_count_per_account_or_per_supergroup(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada, bob = fake.person(started=True), fake.person(started=True)
    chats = [ada, bob, fake.group(kind="group"), fake.group(), fake.group(kind="channel")]

    sent = [await call("sendMessage", chat_id=chat.id, text="x") for chat in chats]

    assert [answer["result"]["message_id"] for answer in sent] == [1, 2, 3, 1, 1]


async def test_a_topic_takes_messages_until_it_is_closed(
    fake: FakeTelegram, call: CallMethod
) -> None:
    group = fake.group()
    topic = group.open_topic("World")
    message: Mapping[str, Any] = {"chat_id": group.id, "text": "x"}

    sent = await call("sendMessage", message_thread_id=topic, **message)
    reply = await call("sendMessage", reply_parameters={"message_id": 2}, **message)
    unknown = await call("sendMessage", message_thread_id=topic + 1, **message)
    group.close_topic(topic)
    closed = await call("sendMessage", message_thread_id=topic, **message)

    assert sent["result"]["message_thread_id"] == topic
    assert reply["result"]["message_thread_id"] == topic
    assert unknown["description"] == "Bad Request: message thread not found"
    assert closed["description"] == "Bad Request: TOPIC_CLOSED"


async def test_a_channel_is_found_by_its_name(fake: FakeTelegram, call: CallMethod) -> None:
    channel = fake.group(kind="channel", username="nutgraf_news")

    sent = await call("sendMessage", chat_id="@nutgraf_news", text="x")
    refusal = await call("sendMessage", chat_id="@nobody", text="x")

    assert sent["result"]["chat"]["id"] == channel.id
    assert refusal["description"] == "Bad Request: chat not found"


async def test_a_document_has_a_caption_and_no_text_to_edit(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada = fake.person(started=True)

    sent = await call("sendDocument", chat_id=ada.id, document="file-1", caption="All of it")
    refusal = await call("editMessageText", chat_id=ada.id, message_id=1, text="x")

    assert sent["result"]["caption"] == "All of it"
    assert refusal["description"] == "Bad Request: there is no text in the message to edit"


async def test_an_unknown_chat_action_is_refused(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person(started=True)

    assert (await call("sendChatAction", chat_id=ada.id, action="typing"))["ok"]
    assert not (await call("sendChatAction", chat_id=ada.id, action="thinking"))["ok"]


async def test_an_edit_names_its_message_and_an_inline_keyboard(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada = fake.person(started=True)
    await call("sendMessage", chat_id=ada.id, text="x")

    unnamed = await call("editMessageText", chat_id=ada.id, text="y")
    force = {"force_reply": True}
    forced = await call(
        "editMessageText", chat_id=ada.id, message_id=1, text="y", reply_markup=force
    )

    assert unnamed["description"] == "Bad Request: message identifier is not specified"
    assert forced["description"] == "Bad Request: inline keyboard expected"


async def test_only_an_administrator_deletes_other_peoples_messages(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada, group = fake.person(), fake.group()
    message = {"chat_id": group.id, "message_id": (await ada.send("hello", to=group)).id}

    refusal = await call("deleteMessage", **message)
    await group.invite_bot(by=ada, status="administrator")

    assert refusal["description"] == "Bad Request: message can't be deleted"
    assert (await call("deleteMessage", **message))["ok"]
