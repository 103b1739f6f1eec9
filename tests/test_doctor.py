"""What `nutgraf doctor` finds."""

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from bot.cli import main

Answer = tuple[bytes, str]


@pytest.fixture
def telegram(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes, str | None], None]]:
    """A server that answers what it is told to: a body, and a Date header if not the right one."""
    told: dict[str, bytes | str | None] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response_only(200)
            self.send_header("Date", str(told["date"] or self.date_time_string()))
            self.end_headers()
            self.wfile.write(bytes(told["body"]))  # type: ignore[arg-type]

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("NUTGRAF_TELEGRAM_API_URL", f"http://127.0.0.1:{server.server_port}/")

    def answer(body: bytes, date: str | None = None) -> None:
        told.update(body=body, date=date)

    yield answer
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with an empty folder of articles, and a token."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NUTGRAF_TELEGRAM_TOKEN", "123:secret")
    return tmp_path


def examine(capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = main(["doctor"])
    return code, capsys.readouterr().out.splitlines()


def test_all_is_well(telegram: Callable[..., None], capsys: pytest.CaptureFixture[str]) -> None:
    telegram(b'{"ok": true, "result": {"username": "nutgraf_bot"}}')

    code, lines = examine(capsys)

    assert code == 0
    assert lines[0] == "ok    token     @nutgraf_bot"
    assert lines[1].startswith("ok    clock     within 30 s of Telegram's")
    assert lines[2].endswith(", 0 articles")
    assert lines[3] == "ok    articles  seeds (0 files)"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"ok": false, "description": "Unauthorized"}', "Telegram refuses it: Unauthorized"),
        (b"<html>a proxy</html>", "answers, but not as Telegram does"),
        (b"[]", "answers, but not as Telegram does"),
    ],
)
def test_a_wrong_answer_is_told(
    telegram: Callable[..., None], capsys: pytest.CaptureFixture[str], body: bytes, told: str
) -> None:
    telegram(body)

    code, lines = examine(capsys)

    assert code == 2
    assert lines[0].startswith("wrong token")
    assert lines[0].endswith(told)
    assert not any("secret" in line for line in lines)


@pytest.mark.parametrize("date", ["Mon, 02 Mar 2026 12:00:00 GMT", "yesterday"])
def test_a_clock_that_is_off_is_told(
    telegram: Callable[..., None], capsys: pytest.CaptureFixture[str], date: str
) -> None:
    telegram(b'{"ok": true, "result": {"username": "nutgraf_bot"}}', date)

    code, lines = examine(capsys)

    assert code == 2
    assert lines[1].startswith("wrong clock")


def test_every_check_is_made_though_telegram_is_out_of_reach(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NUTGRAF_TELEGRAM_API_URL", "http://127.0.0.1:1")
    (folder / "seeds").rmdir()

    code, lines = examine(capsys)

    assert code == 2
    assert [line.split()[0] for line in lines] == ["wrong", "wrong", "ok", "wrong"]
    assert not any("secret" in line for line in lines)
