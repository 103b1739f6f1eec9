"""A group becomes a supergroup, and everything of it goes along."""

from dataclasses import replace

import pytest

from bot.digests.subscribers.subscriptions import Subscriptions
from tests.digests.entries import TUESDAY, dam, dam_toll, ferry, rate
from tests.digests.journeys.bureau import Bureau, ask
from tests.digests.readership import DAY, HOUR
from tests.telegram.people import Group, Person
from tests.telegram.server import FakeTelegram

NEW_ID = -1_000_000_000_999
EIGHT_IN_BERLIN = TUESDAY - HOUR


@pytest.fixture
def chief(fake: FakeTelegram) -> Person:
    return fake.person()


@pytest.fixture
async def group(fake: FakeTelegram, bureau: Bureau, chief: Person) -> Group:
    """A group that has said how it wants its digests, and was told of a dam on Tuesday."""
    group = fake.group(kind="group")
    group.add(chief, "administrator")
    wanted = "/subscribe at 8", "/timezone Berlin", "/quiet 22:00-07:00", "/mute lenders"
    for words in wanted:
        await ask(chief, words, to=group)
    bureau.publish(dam())
    await bureau.come(EIGHT_IN_BERLIN)
    assert "Ellery dam breaks" in (await group.reply()).text
    return group


def sends(bureau: Bureau, text: str) -> list[tuple[int, int | None]]:
    """Return chat and status of each call that was to send `text`."""
    calls = bureau.fake.calls_of("sendMessage")
    return [(it.parameters["chat_id"], it.status) for it in calls if text in it.parameters["text"]]


async def moved(bureau: Bureau, group: Group, chief: Person) -> None:
    """Wait until the bot has heard that a group has moved."""
    while Subscriptions(bureau.engine).of(group.id):
        await ask(chief, "/help")


async def test_all_of_a_group_moves_with_the_message_that_says_so(
    bureau: Bureau, group: Group, chief: Person
) -> None:
    subscriptions = Subscriptions(bureau.engine)
    before, wanted = subscriptions.reader(group.id), subscriptions.of(group.id)

    new = await group.migrate(NEW_ID)
    await group.tell_migration(new)
    await moved(bureau, group, chief)
    bureau.publish(dam_toll(hour=26), rate(hour=26))
    await bureau.come(EIGHT_IN_BERLIN + DAY)
    digest = await new.reply()

    assert subscriptions.reader(NEW_ID) == replace(before, chat_id=NEW_ID, kind="supergroup")
    assert subscriptions.of(NEW_ID) == [
        replace(it, chat_id=NEW_ID, next_run_at=EIGHT_IN_BERLIN + 2 * DAY) for it in wanted
    ]
    assert "Update" in digest.text
    assert digest.reply_to is None
    assert "Bank of Tovia" not in digest.text
    assert sends(bureau, "two found dead") == [(NEW_ID, 200)]


async def test_a_digest_that_finds_its_group_moved_is_sent_to_the_new_chat_once(
    bureau: Bureau, group: Group, chief: Person
) -> None:
    new = await group.migrate(NEW_ID, is_told=False)
    bureau.publish(dam_toll(hour=26))
    await bureau.come(EIGHT_IN_BERLIN + DAY)
    await new.reply()
    for _ in range(2):
        await group.tell_migration(new)
    status = await ask(chief, "/status", to=new)
    bureau.publish(ferry(hour=50))
    await bureau.come(EIGHT_IN_BERLIN + 2 * DAY)

    assert sends(bureau, "two found dead") == [(group.id, 400), (NEW_ID, 200)]
    assert sends(bureau, "Ferry line") == [(NEW_ID, 200)]
    assert "Wed 4 Mar 2026, 08:00 CET, everything: sent at 08:00 CET" in status.text
    assert "Tue 3 Mar 2026, 08:00 CET, everything: sent at 08:00 CET" in status.text
    assert "Thu 5 Mar 2026, 08:00 CET: everything" in status.text


async def test_a_digest_in_hand_while_its_group_moves_is_sent_to_the_new_chat_once(
    bureau: Bureau, group: Group, chief: Person
) -> None:
    gate = bureau.fake.faults.hold("sendMessage", chat_id=group.id)
    new = await group.migrate(NEW_ID, is_told=False)
    bureau.publish(dam_toll(hour=26))

    await bureau.put(EIGHT_IN_BERLIN + DAY)
    await bureau.fake.wait_for(lambda: bool(sends(bureau, "two found dead")))
    await group.tell_migration(new)
    await moved(bureau, group, chief)
    gate.set()
    await bureau.send()

    assert sends(bureau, "two found dead") == [(group.id, 400), (NEW_ID, 200)]
    assert [it.state for it in bureau.room.outbox.history(NEW_ID, 9)] == ["done", "done"]
