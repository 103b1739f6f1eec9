"""A channel's digests, arranged from its administrator's private chat."""

from collections.abc import AsyncIterator

import pytest

from tests.chat.test_dispatch import Pauses, serving
from tests.digests.conftest import Talk
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


@pytest.fixture
async def fake(talk: Talk) -> AsyncIterator[FakeTelegram]:
    """Telegram with the whole bot behind it."""
    async with FakeTelegram() as running, serving(running, talk.desk, Pauses()):
        yield running
        assert not running.violations


async def ask(person: Person, text: str) -> str:
    await person.send(text)
    return (await person.reply()).text


async def test_an_administrator_subscribes_a_channel_from_afar(
    fake: FakeTelegram, talk: Talk
) -> None:
    chief, channel = fake.person(), fake.group(title="Harbour", kind="channel", username="harbour")
    channel.add(chief, "administrator")

    managed = await ask(chief, "/manage @harbour")
    await chief.send("/subscribe nato at 9")
    await chief.press(await chief.reply(), "Undo")
    undone = await chief.reply()
    await ask(chief, "/subscribe energy at 9")
    ended = await ask(chief, "/manage")
    own = await ask(chief, "/subscriptions")

    (subscription,) = talk.office.subscriptions.of(channel.id)
    assert "are about Harbour" in managed
    assert undone.text.startswith("Harbour:\nEnded: nato")
    assert subscription.wish.topics == ("energy",)
    assert talk.office.subscriptions.reader(channel.id).kind == "channel"
    assert ended == "Harbour is no longer managed from here."
    assert own.startswith("You have no subscription here.")


async def test_nobody_else_manages_it(fake: FakeTelegram, talk: Talk) -> None:
    stranger = fake.person()
    channel = fake.group(title="Harbour", kind="channel", username="harbour")

    assert (await ask(stranger, "/manage @harbour")).startswith("Only its administrators")
    assert (await ask(stranger, "/manage @nowhere")).startswith("I see no channel")
    assert (await ask(stranger, "/manage")).startswith("Which one?")
    assert not talk.office.subscriptions.of(channel.id)


async def test_who_is_no_administrator_any_more_manages_nothing(
    fake: FakeTelegram, talk: Talk
) -> None:
    chief, channel = fake.person(), fake.group(title="Harbour", kind="channel", username="harbour")
    channel.add(chief, "administrator")
    await ask(chief, "/manage @harbour")
    talk.desk.memory.manage(9, talk.desk.memory.managed(chief.id))
    other = fake.person(id=9, name="Bo")

    assert await ask(other, "/subscribe nato") == (
        "Harbour:\nYou no longer administer it, or I am no longer in it. /manage ends managing it."
    )
    assert not talk.office.subscriptions.of(channel.id)


@pytest.fixture
async def chief(fake: FakeTelegram) -> Person:
    """Somebody who manages the channel Harbour."""
    chief, channel = fake.person(), fake.group(title="Harbour", kind="channel", username="harbour")
    channel.add(chief, "administrator")
    await ask(chief, "/manage @harbour")
    return chief


@pytest.mark.parametrize(
    "text", ["/subscribe nato at 9", "/subscriptions", "/status", "/privacy", "/quiet", "/pause"]
)
async def test_every_reply_names_the_channel_that_it_is_about(chief: Person, text: str) -> None:
    assert (await ask(chief, text)).startswith("Harbour:\n")


async def test_replies_about_the_archive_name_no_channel(chief: Person) -> None:
    assert (await ask(chief, "/latest")).startswith("There are no articles")


async def test_what_is_erased_is_named(chief: Person) -> None:
    await ask(chief, "/subscribe nato at 9")
    await chief.send("/forget")
    asked = await chief.reply()
    await chief.press(asked, "Erase it all")
    erased = await chief.reply()

    assert asked.text == (
        "Harbour:\nErase everything that is stored of it, subscriptions too? It cannot be undone."
    )
    assert erased.text == "Harbour:\nEverything stored of it is erased."


async def test_a_shared_location_sets_the_clock_of_the_channel(chief: Person, talk: Talk) -> None:
    await chief.share_location(48.2, 16.37)

    managed = talk.desk.memory.managed(chief.id)
    assert (await chief.reply()).text.startswith("Harbour:\nYour time zone is Europe/Vienna.")
    assert managed
    assert talk.office.subscriptions.reader(managed.chat_id).zone == "Europe/Vienna"
    assert talk.office.subscriptions.reader(chief.id).zone == ""


async def test_a_button_of_another_chat_says_where_to_look(chief: Person) -> None:
    await chief.send("/subscribe nato at 9")
    told = await chief.reply()
    await ask(chief, "/manage")

    await chief.press(told, "Undo")

    assert (await chief.reply()).text == (
        "That subscription is not here any more. /subscriptions lists yours."
    )
