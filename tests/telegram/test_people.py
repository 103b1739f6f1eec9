from collections.abc import Callable
from typing import Any

import pytest

from tests.telegram.client import CallMethod
from tests.telegram.people import Group, Person
from tests.telegram.server import FakeTelegram


async def _block(ada: Person, group: Group) -> int:
    await ada.block()
    return ada.id


async def _leave_telegram(ada: Person, group: Group) -> int:
    ada.leave_telegram()
    return ada.id


async def _kick(ada: Person, group: Group) -> int:
    await group.kick_bot(by=ada)
    return group.id


async def _remove(ada: Person, group: Group) -> int:
    await group.remove_bot(by=ada)
    return group.id


async def _delete(ada: Person, group: Group) -> int:
    group.delete()
    return group.id


async def _mute(ada: Person, group: Group) -> int:
    group.mute_bot()
    return group.id


@pytest.mark.parametrize(
    ("happens", "code", "words"),
    [
        (_block, 403, "Forbidden: bot was blocked by the user"),
        (_leave_telegram, 403, "Forbidden: user is deactivated"),
        (_kick, 403, "Forbidden: bot was kicked from the supergroup chat"),
        (_remove, 403, "Forbidden: bot is not a member of the supergroup chat"),
        (_delete, 403, "Forbidden: the group chat was deleted"),
        (_mute, 400, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_a_bot_that_is_not_wanted_is_told_why(
    fake: FakeTelegram, call: CallMethod, happens: Callable[..., Any], code: int, words: str
) -> None:
    chat_id = await happens(fake.person(started=True), fake.group())

    refusal = await call("sendMessage", chat_id=chat_id, text="x")

    assert (refusal["error_code"], refusal["description"]) == (code, words)
    assert fake.messages(chat_id) == []


async def test_a_bot_may_write_again_after_it_was_let_in_again(
    fake: FakeTelegram, call: CallMethod
) -> None:
    ada, group = fake.person(started=True), fake.group()
    await ada.block()
    await group.kick_bot(by=ada)
    group.mute_bot()

    await ada.unblock()
    await group.invite_bot(by=ada)
    group.unmute_bot()

    assert (await call("sendMessage", chat_id=ada.id, text="x"))["ok"]
    assert (await call("sendMessage", chat_id=group.id, text="x"))["ok"]


async def test_a_bot_may_not_write_first(fake: FakeTelegram, call: CallMethod) -> None:
    stranger, member, group = fake.person(), fake.person(), fake.group()
    group.add(member)

    unknown = await call("sendMessage", chat_id=stranger.id, text="x")
    known = await call("sendMessage", chat_id=member.id, text="x")
    await member.send("/start")

    assert unknown["description"] == "Bad Request: chat not found"
    assert known["description"] == "Forbidden: bot can't initiate conversation with a user"
    assert (await call("sendMessage", chat_id=member.id, text="x"))["ok"]


async def test_a_group_that_became_a_supergroup_says_so(
    fake: FakeTelegram, call: CallMethod
) -> None:
    group = fake.group(kind="group")
    new = await group.migrate(-1000000000999)

    refusal = await call("sendMessage", chat_id=group.id, text="x")
    updates = (await call("getUpdates"))["result"]

    assert refusal["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert refusal["parameters"] == {"migrate_to_chat_id": new.id}
    assert updates[0]["message"]["migrate_to_chat_id"] == new.id
    assert updates[1]["message"]["migrate_from_chat_id"] == group.id


async def test_members_and_administrators_are_known(fake: FakeTelegram, call: CallMethod) -> None:
    ada, bob, group = fake.person(name="Ada"), fake.person(name="Bob"), fake.group()
    group.add(ada, "administrator")
    group.add(bob)

    leaders = (await call("getChatAdministrators", chat_id=group.id))["result"]
    member = (await call("getChatMember", chat_id=group.id, user_id=bob.id))["result"]
    unknown = await call("getChatMember", chat_id=group.id, user_id=5)
    private = await call("getChatAdministrators", chat_id=(await ada.send("hi")).chat.id)

    assert [leader["user"]["first_name"] for leader in leaders] == ["Ada"]
    assert member["status"] == "member"
    assert unknown["description"] == "Bad Request: invalid user_id specified"
    words = "Bad Request: there are no administrators in the private chat"
    assert private["description"] == words


async def test_writing_to_a_blocked_bot_unblocks_it(fake: FakeTelegram, call: CallMethod) -> None:
    ada = fake.person(started=True)
    await ada.block()

    await ada.send("/start")

    updates = (await call("getUpdates", offset=-2))["result"]
    assert updates[0]["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert updates[1]["message"]["text"] == "/start"
    assert (await call("sendMessage", chat_id=ada.id, text="x"))["ok"]


async def test_a_post_in_a_channel_has_no_author(fake: FakeTelegram, call: CallMethod) -> None:
    ada, channel = fake.person(), fake.group(kind="channel")
    post = await ada.send("news", to=channel)
    await ada.edit(post, "more news")

    first, second = (await call("getUpdates"))["result"]

    assert first["channel_post"]["sender_chat"]["id"] == channel.id
    assert second["edited_channel_post"]["text"] == "more news"
    assert "from" not in first["channel_post"]
