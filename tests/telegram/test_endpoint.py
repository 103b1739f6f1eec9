import json

import aiohttp
import pytest

from tests.telegram.client import CallMethod
from tests.telegram.server import TOKEN, FakeTelegram

TEXT = {"text": "Good & <evening>"}


@pytest.mark.parametrize(
    ("path", "code", "words"),
    [
        ("/bot12345/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot0123:abc/getMe", 401, "Unauthorized: invalid token specified"),
        ("/bot/getMe", 401, "Unauthorized: invalid token specified"),
        (f"/bot{TOKEN}x/getMe", 401, "Unauthorized"),
        (f"/bot{TOKEN}/getNews", 404, "Not Found: method not found"),
        ("/getMe", 404, "Not Found"),
    ],
)
async def test_a_wrong_address_is_refused(
    fake: FakeTelegram, path: str, code: int, words: str
) -> None:
    async with aiohttp.ClientSession() as session, session.get(fake.url + path) as answer:
        body = await answer.json()

    assert answer.status == code
    assert body == {"ok": False, "error_code": code, "description": words}


async def test_the_case_of_a_method_does_not_matter(fake: FakeTelegram, call: CallMethod) -> None:
    assert (await call("GETME"))["result"]["username"] == "nutgraf_bot"
    assert fake.calls_of("getMe")[0].status == 200


@pytest.mark.parametrize("kind", ["json", "urlencoded", "multipart", "query"])
async def test_parameters_come_in_four_ways(fake: FakeTelegram, kind: str) -> None:
    ada = fake.person(started=True)
    url = f"{fake.url}/bot{fake.token}/sendMessage"
    fields = {**TEXT, "chat_id": str(ada.id), "reply_markup": json.dumps({"inline_keyboard": []})}
    form = aiohttp.FormData(fields, default_to_multipart=kind == "multipart")

    async with aiohttp.ClientSession() as session:
        if kind == "json":
            request = session.post(url, json={**fields, "chat_id": ada.id})
        elif kind == "query":
            request = session.get(url, params=fields)
        else:
            request = session.post(url, data=form)
        async with request as answer:
            assert answer.status == 200

    assert [message.text for message in fake.messages(ada.id)] == ["Good & <evening>"]
    assert fake.calls[0].parameters["chat_id"] == ada.id


async def test_a_file_comes_by_its_name_or_attached(fake: FakeTelegram) -> None:
    ada = fake.person(started=True)
    url = f"{fake.url}/bot{fake.token}/sendDocument?chat_id={ada.id}"

    async with aiohttp.ClientSession() as session:
        for field in ("document", "upload"):
            form = aiohttp.FormData()
            form.add_field(field, b"news", filename="news.txt")
            if field == "upload":
                form.add_field("document", "attach://upload")
            async with session.post(url, data=form) as answer:
                assert answer.status == 200

    documents = [message.document for message in fake.messages(ada.id)]
    assert documents[0] == documents[1] != None  # noqa: E711


@pytest.mark.parametrize(
    ("method", "parameters", "violation"),
    [
        ("sendMessage", {"chat_id": 101}, "sendMessage: missing text"),
        ("sendMessage", {**TEXT, "chat_id": 1, "colour": 5}, "sendMessage: unknown colour"),
        ("sendMessage", {**TEXT, "chat_id": True}, "sendMessage.chat_id is no id: True"),
        ("sendMessage", {**TEXT, "chat_id": "ada"}, "sendMessage.chat_id is no id: 'ada'"),
        ("sendMessage", {"text": 5, "chat_id": 1}, "sendMessage.text is no text: 5"),
        ("getUpdates", {"timeout": "soon"}, "getUpdates.timeout is no int: 'soon'"),
        ("getUpdates", {"allowed_updates": "["}, "getUpdates.allowed_updates is no json: '['"),
        (
            "deleteWebhook",
            {"drop_pending_updates": 7},
            "deleteWebhook.drop_pending_updates is no bool: 7",
        ),
        ("getMe", {"verbose": True}, "getMe: unknown verbose"),
    ],
)
async def test_a_careless_call_is_a_violation(
    method: str, parameters: dict[str, object], violation: str
) -> None:
    async with FakeTelegram() as fake:
        refusal = await CallMethod(fake)(method, **parameters)

    assert refusal["description"] == f"Bad Request: {violation}"
    assert fake.violations == [violation]


async def test_a_body_that_is_no_json_object_is_a_violation() -> None:
    headers = {"Content-Type": "application/json"}
    async with FakeTelegram() as fake, aiohttp.ClientSession() as session:
        url = f"{fake.url}/bot{fake.token}/getMe"
        for body in ("{", "[1]"):
            async with session.post(url, data=body, headers=headers) as answer:
                assert answer.status == 400

    assert len(fake.violations) == 2


async def test_every_call_is_kept_with_its_time_and_outcome(
    fake: FakeTelegram, call: CallMethod
) -> None:
    await call("sendMessage", chat_id=5, text="x")

    (kept,) = fake.calls
    assert (kept.method, kept.parameters) == ("sendMessage", {"chat_id": 5, "text": "x"})
    assert (kept.at, kept.status) == (1_750_000_000, 400)
    assert kept.description == "Bad Request: chat not found"
