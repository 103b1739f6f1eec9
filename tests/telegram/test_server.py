"""A whole conversation through python-telegram-bot, so that every answer parses there."""

from collections.abc import AsyncIterator

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from tests.telegram.server import FakeTelegram

MORE = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more:2")]])


@pytest.fixture
async def bot(fake: FakeTelegram) -> AsyncIterator[telegram.Bot]:
    async with telegram.Bot(fake.token, base_url=f"{fake.url}/bot") as running:
        yield running


async def test_a_bot_hears_a_person_and_the_person_hears_the_bot(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    ada = fake.person(name="Ada")
    await ada.send("/start")

    (update,) = await bot.get_updates()
    assert update.message
    await update.message.reply_html("<b>Good</b> morning", reply_markup=MORE)
    reply = await ada.reply()

    assert update.message.text == "/start"
    assert update.message.entities[0].type == "bot_command"
    assert reply.text == "Good morning"
    assert reply.content.part(reply.entities[0]) == "Good"
    assert [button.text for button in reply.buttons] == ["More"]


async def test_a_pressed_button_is_answered_and_the_message_edited(
    fake: FakeTelegram, bot: telegram.Bot
) -> None:
    ada = fake.person(started=True)
    await bot.send_message(ada.id, "One", reply_markup=MORE)
    query = await ada.press(await ada.reply(), "More")

    (update,) = await bot.get_updates()
    assert update.callback_query
    await update.callback_query.answer("Here", show_alert=True)
    await update.callback_query.edit_message_text("Two")
    edited = await ada.reply()

    assert update.callback_query.data == "more:2"
    assert (query.answer, fake.unanswered) == (fake.answers[0], [])
    assert (fake.answers[0].text, fake.answers[0].show_alert) == ("Here", True)
    assert (edited.text, edited.buttons) == ("Two", ())
    assert [old.text for old in edited.history] == ["One"]
    assert [message.text for message in fake.messages(ada.id)] == ["Two"]
