"""When messages go out."""

from tests.digests.delivery.deliveries import RATE, HandMovedTime, Post
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


async def test_messages_go_out_evenly(fake: FakeTelegram, post: Post, time: HandMovedTime) -> None:
    people = [fake.person(started=True) for _ in range(12)]
    for person in people:
        post.owe(person.id, "x")

    start = time.clock.now()
    async with post.delivering():
        while post.sent() < 12:
            time.clock.advance(await time.next_nap())

    moments = [call.at - start for call in fake.calls_of("sendMessage")]
    assert all(moment >= n / RATE - 0.001 for n, moment in enumerate(moments))


async def test_a_slow_chat_holds_up_no_other(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    bob = fake.person(name="Bob", started=True)
    gate = fake.faults.hold("sendMessage", chat_id=ada.id)
    post.owe(ada.id, "slow")
    post.owe(bob.id, "quick")

    async with post.delivering():
        await ada.reply()
        time.clock.advance(1)
        reply = await bob.reply()
        gate.set()

    assert reply.text == "quick"
    assert post.states(ada.id) == post.states(bob.id) == ["sent"]


async def test_waking_it_sends_at_once(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    async with post.delivering() as delivery:
        await time.nap(lambda seconds: seconds == 1)
        post.owe(ada.id, "now")

        delivery.wake()

        assert (await ada.reply()).text == "now"


async def test_an_idle_delivery_looks_once_a_second(post: Post, time: HandMovedTime) -> None:
    naps = []

    async with post.delivering():
        for _ in range(5):
            naps.append(await time.next_nap())
            time.clock.advance(naps[-1])

    assert naps == [1.0] * 5
