"""A reader blocks the bot, and comes back."""

from tests.digests.entries import TUESDAY, dam, ferry, rate
from tests.digests.journeys.bureau import Bureau, ask
from tests.digests.readership import DAY, HOUR
from tests.telegram.server import FakeTelegram


async def test_who_blocked_the_bot_is_left_alone_until_start_and_then_hears_what_was_new(
    bureau: Bureau, fake: FakeTelegram
) -> None:
    ada, bob = fake.person(), fake.person(name="Bob")
    for person in (ada, bob):
        await ask(person, "/subscribe at 8")
    bureau.publish(dam())
    await bureau.come(TUESDAY)
    told = await ada.reply()

    await ada.block()
    for day, story in ((1, ferry(hour=26)), (2, rate(hour=50))):
        bureau.publish(story)
        await bureau.come(TUESDAY + day * DAY)
    tried = [it for it in fake.calls_of("sendMessage") if it.parameters["chat_id"] == ada.id]
    await bureau.come(TUESDAY + 2 * DAY + HOUR)
    welcome = await ask(ada, "/start")
    status = await ask(ada, "/status")
    await bureau.come(TUESDAY + 3 * DAY)
    digest = await ada.reply()

    assert "Ellery dam breaks" in told.text
    assert [it.status for it in tried] == [200, 200, 403]
    assert [it.text.count("Ferry line") for it in fake.messages(bob.id)].count(1) == 1
    assert welcome.text.startswith("Nutgraf reads the news")
    assert "Next\nFri 6 Mar 2026, 08:00 UTC" in status.text
    assert "Ferry line" in digest.text
    assert "Bank of Tovia" in digest.text
    assert "Ellery" not in digest.text
