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
    assert undone.text.startswith("Ended: nato")
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

    assert (await ask(other, "/subscribe nato")).startswith("Only administrators")
    assert not talk.office.subscriptions.of(channel.id)
