"""The end of a delivery, wished or not."""

from datetime import timedelta

from bot.digests.outbox.outbox import Outbox
from tests.digests.delivery.deliveries import RATE, HandMovedTime, Post
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


async def test_what_is_being_sent_is_finished(fake: FakeTelegram, post: Post, ada: Person) -> None:
    gate = fake.faults.hold("sendMessage")
    post.owe(ada.id, "x")

    async with post.delivering() as delivery:
        await ada.reply()
        delivery.stop()
        gate.set()

    assert post.states(ada.id) == ["sent"]


async def test_what_was_not_begun_is_put_back(
    fake: FakeTelegram, post: Post, time: HandMovedTime
) -> None:
    people = [fake.person(started=True) for _ in range(3)]
    for person in people:
        post.owe(person.id, "x")

    await post.deliver(calls=1)

    found = sorted(state for person in people for state in post.states(person.id))
    assert found == ["sent", "waiting", "waiting"]


async def test_what_a_killed_process_was_sending_is_unclear(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    post.owe(ada.id, "x")
    Outbox(post.engine).claim(time.now(), 1, rate=RATE, lease=timedelta(minutes=1))

    await post.deliver(calls=0)
    before = post.states(ada.id)
    time.clock.advance(61)
    await post.deliver(calls=0)

    assert (before, post.states(ada.id)) == (["claimed"], ["unclear"])
