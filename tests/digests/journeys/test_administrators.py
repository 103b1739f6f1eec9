"""Who may change what a group or channel gets, and where it arrives."""

import pytest

from tests.digests.entries import TUESDAY, dam
from tests.digests.journeys.bureau import Bureau, ask
from tests.digests.readership import DAY
from tests.telegram.people import Group, Person
from tests.telegram.server import FakeTelegram

REFUSED = "Only administrators of this chat can change that."

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
def chief(fake: FakeTelegram) -> Person:
    return fake.person()


@pytest.fixture
def member(fake: FakeTelegram) -> Person:
    return fake.person(name="Bo")


@pytest.fixture
def group(fake: FakeTelegram, chief: Person, member: Person) -> Group:
    group = fake.group()
    group.add(chief, "administrator")
    group.add(member)
    return group


@pytest.fixture
def channel(fake: FakeTelegram, chief: Person) -> Group:
    channel = fake.group(title="Harbour", kind="channel", username="harbour")
    channel.add(chief, "administrator")
    return channel


async def test_a_member_changes_nothing_by_words_or_buttons(
    bureau: Bureau, chief: Person, member: Person, group: Group
) -> None:
    subscribed = await ask(chief, "/subscribe at 8", to=group)
    bureau.publish(dam())

    said = [
        (await ask(member, words, to=group)).text
        for words in ("/subscribe nato at 9", "/unsubscribe", "/pause", "/mute dam", "/forget")
    ]
    for label in ("Undo", "Change"):
        press = await member.press(subscribed, label)
        said.append((await group.reply()).text)
        assert press.is_answered
    await bureau.come(TUESDAY)

    assert said == [REFUSED] * 7
    assert "Ellery dam breaks" in (await group.reply()).text


async def test_who_was_demoted_changes_nothing_once_a_minute_has_passed(
    bureau: Bureau, chief: Person, group: Group
) -> None:
    subscribed = await ask(chief, "/subscribe at 8", to=group)
    group.add(chief, "member")

    bureau.time.clock.advance(61)
    refused = await ask(chief, "/unsubscribe", to=group)
    await chief.press(subscribed, "Undo")

    assert refused.text == (await group.reply()).text == REFUSED


async def test_a_channel_that_is_managed_from_afar_gets_its_digest(
    bureau: Bureau, chief: Person, channel: Group
) -> None:
    await ask(chief, "/manage @harbour")
    subscribed = await ask(chief, "/subscribe at 8")
    bureau.publish(dam())

    await bureau.come(TUESDAY)
    digest = await channel.reply()
    status = await ask(chief, "/status")
    channel.add(chief, "member")
    await bureau.come(TUESDAY + DAY)
    refused = await ask(chief, "/unsubscribe")

    assert subscribed.text.startswith("Harbour:\nSubscribed: everything")
    assert "Ellery dam breaks" in digest.text
    assert "Tue 3 Mar 2026, 08:00 UTC, everything: sent at 08:00 UTC" in status.text
    assert refused.text.startswith("Harbour:\nYou no longer administer it")


async def test_a_stranger_gets_no_hold_of_a_channel(
    bureau: Bureau, chief: Person, member: Person, channel: Group
) -> None:
    await ask(chief, "/manage @harbour")
    subscribed = await ask(chief, "/subscribe at 8")
    bureau.publish(dam())

    refused = await ask(member, "/manage @harbour")
    own = await ask(member, "/subscriptions")
    undo = next(it.data for it in subscribed.buttons if it.text == "Undo")
    await member.press(own, data=undo)
    pressed = await member.reply()
    await bureau.come(TUESDAY)

    assert refused.text == "Only its administrators can manage what it gets."
    assert own.text == "You have no subscription here. /subscribe makes one."
    assert pressed.text.startswith("That subscription is not here any more")
    assert "Ellery dam breaks" in (await channel.reply()).text
