import json
import logging
from collections.abc import Iterator

import pytest

from bot.log import start_logging

TOKEN = "123456:AAsecret"


@pytest.fixture(autouse=True)
def root() -> Iterator[logging.Logger]:
    """The root logger, put back as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield root
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token_never_reaches_the_log(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    start_logging(form, TOKEN)
    log = logging.getLogger("somewhere")

    log.info("calling https://api.telegram.org/bot%s/getMe", TOKEN)
    try:
        raise RuntimeError(f"no answer from bot{TOKEN}")
    except RuntimeError:
        log.exception("failed")

    logged = capsys.readouterr().err
    assert "no answer from bot[token]" in logged
    assert TOKEN not in logged


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    start_logging("json", "")

    logging.getLogger("somewhere").warning("first\nsecond")

    (line,) = capsys.readouterr().err.splitlines()
    assert json.loads(line)["message"] == "first\nsecond"
