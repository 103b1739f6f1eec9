"""A whole conversation through python-telegram-bot, so that every answer parses there."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
import telegram
from telegram import (
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    MenuButtonCommands,
)
from telegram.constants import ChatAction

from tests.telegram.client import CallMethod
from tests.telegram.clock import ManualClock
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


async def test_every_answer_parses_in_a_bot_library(fake: FakeTelegram, bot: telegram.Bot) -> None:
    ada, group = fake.person(started=True), fake.group(title="Desk")
    group.add(ada, "creator")

    chat = await bot.get_chat(ada.id)
    administrators = await bot.get_chat_administrators(group.id)
    member = await bot.get_chat_member(group.id, bot.id)
    sent = await bot.send_document(ada.id, b"news", filename="news.txt", caption="All")
    webhook = await bot.get_webhook_info()
    await bot.set_my_commands([("latest", "The newest")], BotCommandScopeAllPrivateChats())
    await bot.set_my_description("Briefings")
    await bot.set_my_short_description("News")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())

    assert (chat.type, chat.first_name) == ("private", "Ada")
    assert [(each.user.id, each.status) for each in administrators] == [(ada.id, "creator")]
    assert member.status == "member"
    assert sent.document
    assert (sent.document.file_name, sent.caption) == ("news.txt", "All")
    assert webhook.url == ""
    assert await bot.send_chat_action(ada.id, ChatAction.TYPING)
    assert await bot.delete_message(ada.id, sent.message_id)
    assert fake.methods.descriptions == {"description": "Briefings", "short_description": "News"}


async def test_every_update_parses_in_a_bot_library(fake: FakeTelegram, bot: telegram.Bot) -> None:
    ada, group = fake.person(), fake.group(kind="group")
    await ada.edit(await ada.send("one"), "two")
    await ada.ask_inline("nato")
    await ada.block()
    await group.kick_bot(by=ada)
    await group.invite_bot(by=ada, status="administrator")
    await group.migrate(-1000000000777)

    updates = await bot.get_updates()
    assert updates[2].inline_query
    await updates[2].inline_query.answer(
        [InlineQueryResultArticle("1", "News", InputTextMessageContent("News"))]
    )

    kinds = [set(update.to_dict()) - {"update_id"} for update in updates]
    assert [kind.pop() for kind in kinds] == [
        "message",
        "edited_message",
        "inline_query",
        "my_chat_member",
        "my_chat_member",
        "my_chat_member",
        "message",
        "message",
    ]
    assert fake.unanswered == []


async def test_closing_does_not_wait_for_a_poll(clock: ManualClock) -> None:
    async with FakeTelegram(clock=clock) as fake:
        poll = asyncio.create_task(CallMethod(fake)("getUpdates", timeout=50))
        await fake.wait_for(lambda: fake.updates.is_polled)

    with pytest.raises(aiohttp.ClientError):
        await poll
