"""What is in the outbox, as it arrives."""

from bot.chat.markup import Message
from bot.digests.outbox.parcels import Part
from tests.digests.delivery.deliveries import HandMovedTime, Post, owe, subscribe, texts
from tests.telegram.people import Person
from tests.telegram.server import FakeTelegram


async def test_a_digest_arrives_with_its_buttons(
    fake: FakeTelegram, post: Post, ada: Person
) -> None:
    post.owe(ada.id, "<b>Good morning</b>")

    await post.deliver(calls=1)

    message = await ada.reply()
    assert (message.text, message.entities[0].type) == ("Good morning", "bold")
    assert [button.text for button in message.buttons] == ["+7 more"]
    assert post.states(ada.id) == ["sent"]


async def test_what_was_sent_is_not_sent_again(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    post.owe(ada.id, "once")
    await post.deliver(calls=1)
    time.clock.advance(3600)

    async with post.delivering():
        await time.nap(lambda seconds: seconds == 1)

    assert texts(fake, ada.id) == ["once"]


async def test_the_parts_of_a_digest_come_in_order_a_second_apart(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    post.owe(ada.id, "one", "two", "three")

    for _ in range(3):
        await post.deliver(calls=1)
        time.clock.advance(1)

    assert texts(fake, ada.id) == ["one", "two", "three"]
    assert post.states(ada.id) == ["sent"] * 3


async def test_a_digest_goes_on_with_the_part_that_failed(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    post.owe(ada.id, "one", "two")
    await post.deliver(calls=1)
    fake.faults.break_gateway("sendMessage")
    for seconds in (1, 10):
        time.clock.advance(seconds)
        await post.deliver(calls=1)

    assert texts(fake, ada.id) == ["one", "two"]


async def test_an_update_replies_to_what_told_the_story(
    fake: FakeTelegram, post: Post, ada: Person
) -> None:
    first = await ada.send("/start")
    post.owe(ada.id, Part(Message("more of it"), reply_to=first.id))

    await post.deliver(calls=1)

    assert (await ada.reply()).reply_to == first


async def test_an_update_to_a_deleted_message_comes_without_reply(
    fake: FakeTelegram, post: Post, ada: Person
) -> None:
    post.owe(ada.id, Part(Message("more of it"), reply_to=999))

    await post.deliver(calls=2)

    assert texts(fake, ada.id) == ["more of it"]
    assert post.states(ada.id) == ["sent"]


async def test_a_digest_goes_to_its_topic_without_a_sound(
    fake: FakeTelegram, post: Post, time: HandMovedTime
) -> None:
    group = fake.group()
    thread_id = group.open_topic("News")
    wanted = subscribe(post.engine, group.id, time.now(), thread_id=thread_id, is_silent=True)
    owe(post.engine, wanted, time.now(), ["hush"])

    await post.deliver(calls=1)

    (call,) = fake.calls_of("sendMessage")
    assert call.parameters["message_thread_id"] == thread_id
    assert call.parameters["disable_notification"] is True


async def test_paid_broadcasts_are_asked_for_only_where_they_are_paid(
    fake: FakeTelegram, post: Post, ada: Person, time: HandMovedTime
) -> None:
    post.owe(ada.id, "free")
    await post.deliver(calls=1)
    time.clock.advance(1)
    post.owe(ada.id, "paid")
    async with post.delivering(pays=True):
        await fake.wait_for(lambda: post.sent() == 2)

    free, paid = fake.calls_of("sendMessage")
    assert "allow_paid_broadcast" not in free.parameters
    assert paid.parameters["allow_paid_broadcast"] is True
