"""A digest in a topic of a forum."""

import pytest

from tests.digests.entries import TUESDAY, dam, dam_toll, ferry
from tests.digests.journeys.bureau import Bureau, ask
from tests.digests.readership import DAY
from tests.telegram.people import Group, Person
from tests.telegram.server import FakeTelegram


@pytest.fixture
def chief(fake: FakeTelegram) -> Person:
    return fake.person(started=True)


@pytest.fixture
def forum(fake: FakeTelegram, chief: Person) -> Group:
    forum = fake.group()
    forum.add(chief, "administrator")
    return forum


async def test_a_digest_and_its_update_come_to_the_topic_that_subscribed(
    bureau: Bureau, chief: Person, forum: Group
) -> None:
    forum.open_topic("Chatter")
    news = forum.open_topic("News")
    await ask(chief, "/subscribe at 8", to=forum, thread_id=news)
    bureau.publish(dam())

    await bureau.come(TUESDAY)
    digest = await forum.reply()
    bureau.publish(dam_toll(hour=26))
    await bureau.come(TUESDAY + DAY)
    follow_up = await forum.reply()

    assert "Ellery dam breaks" in digest.text
    assert "Update" in follow_up.text
    assert digest.thread_id == follow_up.thread_id == news
    assert follow_up.reply_to == digest


async def test_a_closed_topic_rests_alone_until_it_is_resumed(
    bureau: Bureau, chief: Person, forum: Group
) -> None:
    news, ferries = forum.open_topic("News"), forum.open_topic("Ferries")
    await ask(chief, "/subscribe ellery at 8", to=forum, thread_id=news)
    await ask(chief, "/subscribe ferry at 8", to=forum, thread_id=ferries)
    bureau.publish(dam(), ferry())
    forum.close_topic(news)

    await bureau.come(TUESDAY)
    other = await forum.reply()
    told = await chief.reply()
    await bureau.come(TUESDAY + DAY)
    forum.reopen_topic(news)
    resumed = await ask(chief, "/resume", to=forum, thread_id=ferries)
    await bureau.come(TUESDAY + 2 * DAY)
    digest = await forum.reply()

    assert other.thread_id == ferries
    assert "Osterholm" in other.text
    assert told.text.startswith(
        "Your digest for Newsroom could not be sent: the forum topic is closed."
    )
    assert "Resting" not in resumed.text
    assert digest.thread_id == news
    assert "Ellery dam breaks" in digest.text
    closed = [it for it in bureau.fake.calls if it.description == "Bad Request: TOPIC_CLOSED"]
    assert len(closed) == 1
