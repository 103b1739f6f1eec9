"""The conversation over the wire: updates in, messages out."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from sqlalchemy import Connection, event, update
from sqlalchemy.exc import OperationalError
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.ext import Application, ApplicationBuilder

from bot.chat import render
from bot.chat.commands.dispatch import Dispatcher
from bot.chat.commands.order import ChatByChat
from bot.chat.commands.sending import Sender
from bot.chat.desk import Action, Answer, Book, Command, Desk, Reply, Request
from bot.chat.markup import Button
from bot.database import article, writing
from tests.archive.drafts import draft
from tests.chat.conftest import NOW
from tests.chat.stories import ferry
from tests.telegram.server import FakeTelegram


@dataclass
class Pauses:
    """Sleeps by taking a note."""

    taken: list[float] = field(default_factory=list)

    async def sleep(self, seconds: float) -> None:
        self.taken.append(seconds)


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as running:
        yield running
    assert not running.violations


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@asynccontextmanager
async def serving(fake: FakeTelegram, desk: Desk, pauses: Pauses) -> AsyncIterator[None]:
    builder = ApplicationBuilder().token(fake.token).base_url(f"{fake.url}/bot")
    application: Application[Any, Any, Any, Any, Any, Any]
    application = builder.concurrent_updates(ChatByChat()).build()
    Dispatcher(desk, Sender(pauses.sleep), lambda: NOW).attach(application)
    async with application:
        assert application.updater
        await application.updater.start_polling(poll_interval=0)
        await application.start()
        try:
            yield
        finally:
            await application.updater.stop()
            await application.stop()


@pytest.fixture
async def bot(fake: FakeTelegram, desk: Desk, pauses: Pauses) -> AsyncIterator[None]:
    async with serving(fake, desk, pauses):
        yield


@pytest.mark.usefixtures("bot")
class TestConversation:
    async def test_start_offers_the_three_ways_on(self, fake: FakeTelegram) -> None:
        person = fake.person()

        await person.send("/start")

        reply = await person.reply()
        assert reply.text.startswith("Nutgraf reads the news")
        assert [button.text for button in reply.buttons] == ["Latest", "Topics", "Help"]

    async def test_plain_text_is_a_topic(self, fake: FakeTelegram, desk: Desk) -> None:
        desk.archive.save([ferry()])
        person = fake.person()

        await person.send("osterholm")

        assert (await person.reply()).text.startswith("Ferry <line> reopens")

    async def test_a_page_turns_in_place(self, fake: FakeTelegram, desk: Desk) -> None:
        desk.archive.save([draft(f"Story {i}", hour=i) for i in range(7)])
        person = fake.person()
        await person.send("/latest")
        first = await person.reply()

        await person.press(first, "More »")

        second = await person.reply()
        assert second.id == first.id
        assert "Story 1\n" in second.text
        assert "Story 2\n" in first.text

    async def test_a_number_button_opens_a_brief_below(
        self, fake: FakeTelegram, desk: Desk
    ) -> None:
        desk.archive.save([ferry(), draft("Other")])
        person = fake.person()
        await person.send("/latest")
        listed = await person.reply()

        await person.press(listed, "1")

        assert (await person.reply()).id != listed.id

    async def test_pressing_the_place_that_is_shown_changes_nothing(
        self, fake: FakeTelegram, desk: Desk
    ) -> None:
        desk.archive.save([ferry()])
        person = fake.person()
        await person.send("osterholm")
        await person.press(await person.reply(), "Proof")
        proof = await person.reply()

        await person.press(proof, "• Sentence 1 •")
        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")

    async def test_an_old_button_answers_kindly(self, fake: FakeTelegram) -> None:
        person = fake.person()
        await person.send("/start")
        shown = await person.reply()

        for data in ("open:999", "vote:1", "nonsense"):
            await person.press(shown, data=data)
            assert (await person.reply()).text.startswith("That is not in the archive any more")

    async def test_a_button_pressed_long_ago_is_still_answered(
        self, fake: FakeTelegram, desk: Desk
    ) -> None:
        person = fake.person()
        await person.send("/start")
        shown = await person.reply()
        fake.faults.fail(
            "answerCallbackQuery", 400, "Bad Request: query is too old and response timeout expired"
        )

        await person.press(shown, "Help")

        assert (await person.reply()).text.startswith("What you can ask")

    async def test_every_press_is_answered_before_anything_is_sent(
        self, fake: FakeTelegram
    ) -> None:
        person = fake.person()
        await person.send("/start")
        shown = await person.reply()
        for data in ("help:", "latest:", "open:999"):
            await person.press(shown, data=data)
            await person.reply()

        called = [call.method for call in fake.calls if call.method != "getUpdates"]
        assert called == ["getMe", "deleteWebhook", "sendMessage"] + 3 * [
            "answerCallbackQuery",
            "sendMessage",
        ]

    async def test_a_redelivered_update_is_answered_once(self, fake: FakeTelegram) -> None:
        person = fake.person()
        await person.send("/start")
        await person.reply()

        fake.redeliver(fake.updates.last_id)
        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")
        assert len(fake.messages(person.id)) == 4

    async def test_an_edited_message_is_not_answered_again(self, fake: FakeTelegram) -> None:
        person = fake.person()
        said = await person.send("/start")
        await person.reply()

        await person.edit(said, "/latest")
        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")

    async def test_an_unknown_command_is_told(self, fake: FakeTelegram) -> None:
        person = fake.person()

        await person.send("/lastest")

        assert (await person.reply()).text == "There is no /lastest here. Did you mean /latest?"


@pytest.mark.usefixtures("bot")
class TestGroup:
    async def test_an_unknown_command_that_names_the_bot_is_told(self, fake: FakeTelegram) -> None:
        person, group = fake.person(), fake.group()
        group.add(person)

        await person.send("/lates@nutgraf_bot", to=group)

        assert (await group.reply()).text == "There is no /lates here. Did you mean /latest?"

    async def test_a_command_to_the_bot_is_answered(self, fake: FakeTelegram) -> None:
        person, group = fake.person(), fake.group()
        group.add(person)

        await person.send("/help@nutgraf_bot", to=group)

        assert (await group.reply()).text.startswith("What you can ask")

    async def test_chatter_and_other_bots_commands_are_ignored(self, fake: FakeTelegram) -> None:
        person, group = fake.person(), fake.group()
        group.add(person)

        await person.send("nato", to=group)
        await person.send("/latest@other_bot", to=group)
        await person.send("/nosuchcommand", to=group)
        await person.send("/help", to=group)

        assert (await group.reply()).text.startswith("What you can ask")

    async def test_a_reply_to_the_bot_is_a_topic(self, fake: FakeTelegram, desk: Desk) -> None:
        desk.archive.save([ferry()])
        person, group = fake.person(), fake.group()
        group.add(person)
        await person.send("/help", to=group)
        said = await group.reply()

        await person.send("osterholm", to=group, reply_to=said)

        assert (await group.reply()).text.startswith("Ferry <line> reopens")


@dataclass
class ChannelPost:
    """A message of the bot's in a channel, with a button."""

    fake: FakeTelegram

    async def send(self, chat_id: int) -> None:
        async with Bot(self.fake.token, f"{self.fake.url}/bot") as bot:
            keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Help", callback_data="help:")]])
            await bot.send_message(chat_id, "News", reply_markup=keyboard)


def answering(desk: Desk, said: str) -> Answer:
    """Return a command's function that answers with its request, and `said`."""

    def answer(desk: Desk, request: Request) -> Reply:
        return render.plain(f"{said} {request.text} from {request.user_id} in {request.kind}")

    return answer


class TestChanges:
    """Commands and buttons that change something, and updates that are no commands."""

    @pytest.fixture
    def desk(self, desk: Desk) -> Desk:
        changing = Command("change", answering(desk, "changed"), "/change", "", changes=True)
        press = Action("change", answering(desk, "pressed"), changes=True)
        moved = self.moved = list[tuple[int, int]]()
        book = Book(
            (*desk.book.commands, changing),
            (*desk.book.actions, press),
            ((Button("Change", "change:it"),),),
            located=Action("located", answering(desk, "located"), changes=True),
            moved=lambda old, new: moved.append((old, new)),
        )
        return replace(desk, book=book)

    async def test_in_a_group_only_administrators_may(self, fake: FakeTelegram, bot: None) -> None:
        chief, member, group = fake.person(), fake.person(name="Bo"), fake.group()
        group.add(chief, "administrator")
        group.add(member)

        await chief.send("/change it", to=group)
        changed = await group.reply()
        await member.send("/change it", to=group)
        refused = await group.reply()
        await member.send("/start", to=group)
        await member.press(await group.reply(), "Change")
        pressed = await group.reply()

        assert changed.text == f"changed it from {chief.id} in supergroup"
        assert refused.text == "Only administrators of this chat can change that."
        assert pressed.text == refused.text

    async def test_a_reader_of_a_channel_cannot_make_the_bot_post_there(
        self, fake: FakeTelegram, bot: None
    ) -> None:
        chief, reader = fake.person(), fake.person(name="Bo")
        channel = fake.group(kind="channel")
        channel.add(chief, "administrator")
        channel.add(reader)
        await ChannelPost(fake).send(channel.id)
        post = await channel.reply()

        await reader.press(post, "Help")
        await chief.press(post, "Help")

        assert (await channel.reply()).text.startswith("What you can ask")
        await chief.send("/help")
        await chief.reply()
        assert len(fake.messages(channel.id)) == 2

    async def test_telegram_is_asked_once_a_minute_who_is_one(
        self, fake: FakeTelegram, bot: None
    ) -> None:
        chief, group = fake.person(), fake.group()
        group.add(chief, "administrator")
        for _ in range(3):
            await chief.send("/change it", to=group)
            await group.reply()

        assert len(fake.calls_of("getChatMember")) == 1

    async def test_alone_with_the_bot_everybody_may(self, fake: FakeTelegram, bot: None) -> None:
        person = fake.person()

        await person.send("/change it")

        assert (await person.reply()).text == f"changed it from {person.id} in private"

    async def test_a_location_is_taken_in_private_and_in_reply_to_the_bot(
        self, fake: FakeTelegram, bot: None
    ) -> None:
        chief, member, group = fake.person(), fake.person(name="Bo"), fake.group()
        group.add(chief, "administrator")
        group.add(member)
        await chief.send("/help", to=group)
        said = await group.reply()

        await member.share_location(1.5, 2.5, to=group, reply_to=said)
        refused = await group.reply()
        await chief.share_location(1.5, 2.5, to=group, reply_to=said)
        located = await group.reply()
        await chief.send("/start")
        await chief.reply()
        await chief.share_location(1.5, 2.5)

        assert refused.text == "Only administrators of this chat can change that."
        assert located.text == f"located 1.5 2.5 from {chief.id} in supergroup"
        assert (await chief.reply()).text == f"located 1.5 2.5 from {chief.id} in private"

    async def test_a_group_that_becomes_a_supergroup_takes_what_it_has_along(
        self, fake: FakeTelegram, bot: None
    ) -> None:
        group = fake.group(kind="group")
        new = await group.migrate(-100777)
        person = fake.person()
        await person.send("/help")
        await person.reply()

        assert self.moved == [(group.id, new.id)]


@pytest.mark.usefixtures("bot")
class TestTrouble:
    async def test_a_bug_is_logged_and_told_by_its_reference(
        self, fake: FakeTelegram, desk: Desk, caplog: pytest.LogCaptureFixture
    ) -> None:
        desk.archive.save([ferry()])
        with writing(desk.archive._engine) as connection:
            connection.execute(update(article).values(article="no JSON"))
        person = fake.person()

        await person.send("/latest")

        text = (await person.reply()).text
        (record,) = [r for r in caplog.records if r.levelno == logging.ERROR]
        assert text.startswith("Sorry, something went wrong here")
        assert record.exc_info
        assert record.getMessage().split()[-1] in text

    async def test_a_database_that_is_away_is_logged_in_one_line(
        self, fake: FakeTelegram, desk: Desk, caplog: pytest.LogCaptureFixture
    ) -> None:
        def away(connection: Connection) -> None:
            raise OperationalError("BEGIN", None, Exception("disk is full"))

        event.listen(desk.archive._engine, "begin", away)
        person = fake.person()

        await person.send("/latest")

        text = (await person.reply()).text
        (record,) = [r for r in caplog.records if r.levelno == logging.ERROR]
        assert text.startswith("Sorry, something went wrong here")
        assert record.getMessage().endswith(": the database is away: disk is full")
        assert record.getMessage().split()[1].rstrip(":") in text
        assert not record.exc_info

    async def test_an_answer_comes_without_an_apology_when_a_press_is_not_acknowledged(
        self, fake: FakeTelegram
    ) -> None:
        person = fake.person()
        await person.send("/start")
        shown = await person.reply()
        fake.faults.break_gateway("answerCallbackQuery")

        await person.press(shown, "Help")

        assert (await person.reply()).text.startswith("What you can ask")

    async def test_after_a_bug_at_the_door_there_is_an_apology_and_no_answer(
        self, fake: FakeTelegram, desk: Desk
    ) -> None:
        with writing(desk.archive._engine) as connection:
            connection.exec_driver_sql("ALTER TABLE seen_update RENAME TO gone")
        person = fake.person()

        await person.send("/help")
        apology = await person.reply()
        with writing(desk.archive._engine) as connection:
            connection.exec_driver_sql("ALTER TABLE gone RENAME TO seen_update")
        await person.send("/start")

        assert apology.text.startswith("Sorry, something went wrong here")
        assert (await person.reply()).text.startswith("Nutgraf reads the news")

    async def test_flood_control_is_waited_out(self, fake: FakeTelegram, pauses: Pauses) -> None:
        person = fake.person()
        fake.faults.fail(
            "sendMessage", 429, "Too Many Requests: retry after 3", retry_after=3, times=2
        )

        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")
        assert pauses.taken == [3.0, 3.0]

    async def test_a_broken_gateway_is_tried_again(
        self, fake: FakeTelegram, pauses: Pauses
    ) -> None:
        person = fake.person()
        fake.faults.break_gateway("sendMessage", times=2)

        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")
        assert pauses.taken == [1.0, 2.0]

    async def test_a_reply_that_may_be_lost_is_asked_about_and_not_sent_twice(
        self, fake: FakeTelegram
    ) -> None:
        person = fake.person()
        fake.faults.lose_answer("sendMessage")

        await person.send("/help")
        await person.reply()

        assert (await person.reply()).text.startswith("My last message may not have reached you")
        assert len(fake.messages(person.id)) == 3

    async def test_a_message_that_cannot_be_edited_is_sent_anew(
        self, fake: FakeTelegram, desk: Desk
    ) -> None:
        desk.archive.save([draft(f"Story {i}", hour=i) for i in range(7)])
        person = fake.person()
        await person.send("/latest")
        first = await person.reply()
        fake.faults.fail("editMessageText", 400, "Bad Request: message can't be edited")

        await person.press(first, "More »")

        assert (await person.reply()).id != first.id

    async def test_markup_that_telegram_refuses_comes_as_plain_text(
        self, fake: FakeTelegram
    ) -> None:
        person = fake.person()
        fake.faults.fail(
            "sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag"
        )

        await person.send("/help")

        reply = await person.reply()
        assert reply.text.startswith("What you can ask")
        assert not any(entity.type == "bold" for entity in reply.entities)

    async def test_somebody_who_blocked_the_bot_stops_nobody(self, fake: FakeTelegram) -> None:
        gone, person = fake.person(), fake.person(name="Bo")
        fake.faults.fail(
            "sendMessage", 403, "Forbidden: bot was blocked by the user", chat_id=gone.id
        )

        await gone.send("/help")
        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")


async def test_an_update_redelivered_after_a_restart_is_answered_once(
    fake: FakeTelegram, desk: Desk, pauses: Pauses
) -> None:
    person = fake.person()
    async with serving(fake, desk, pauses):
        await person.send("/start")
        await person.reply()

    async with serving(fake, desk, pauses):
        fake.redeliver(fake.updates.last_id)
        await person.send("/help")

        assert (await person.reply()).text.startswith("What you can ask")


async def test_a_slow_chat_holds_up_no_other(
    fake: FakeTelegram, desk: Desk, pauses: Pauses
) -> None:
    slow, person = fake.person(), fake.person(name="Bo")
    async with serving(fake, desk, pauses):
        gate = fake.faults.hold("sendMessage", chat_id=slow.id)
        await slow.send("/start")
        await slow.reply()
        for _ in range(80):
            await slow.send("/help")
        await person.send("/help")
        await person.reply()
        waiting = len(fake.messages(slow.id))
        gate.set()

        assert waiting == 82  # what they said, and the first reply: the others wait their turn
        assert (await slow.reply()).text.startswith("What you can ask")
