from pathlib import Path

import pytest

from config.settings import InvalidSettings, Settings, load_settings


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_file_env_is_read(folder: Path) -> None:
    (folder / ".env").write_text("NUTGRAF_TIMEZONE=Europe/Berlin\nOTHER=1\n")

    assert load_settings().zone.key == "Europe/Berlin"


def test_the_environment_outdoes_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / ".env").write_text("NUTGRAF_METHOD=luhn\n")
    monkeypatch.setenv("NUTGRAF_METHOD", "lexrank")

    assert load_settings().method == "lexrank"


def test_folders_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_ARTICLES", "a, b/c")

    assert load_settings().articles == (Path("a"), Path("b/c"))


def test_every_wrong_setting_is_named_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text("NUTGRAF_TIMEZON=UTC\n")
    monkeypatch.setenv("NUTGRAF_LOG_FORMAT", "loud")
    monkeypatch.setenv("NUTGRAF_ZONE_NAMES", "IST=Nowhere")

    with pytest.raises(InvalidSettings) as raised:
        load_settings()

    message = str(raised.value)
    assert "NUTGRAF_TIMEZON: no such setting" in message
    assert "NUTGRAF_LOG_FORMAT: " in message
    assert "NUTGRAF_ZONE_NAMES: no time zone is called 'Nowhere'" in message
    assert "\n" not in message


def test_a_port_that_cannot_be_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_LISTEN", "127.0.0.1:65536")

    with pytest.raises(InvalidSettings, match="NUTGRAF_LISTEN: ports end at 65535"):
        load_settings()


def test_zone_names_are_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_ZONE_NAMES", "ist=Asia/Kolkata, CST=Asia/Shanghai")

    assert load_settings().zone_names == {"IST": "Asia/Kolkata", "CST": "Asia/Shanghai"}


@pytest.mark.parametrize("variable", ["NUTGRAF_TELEGRAM_API_URL", "NUTGRAF_ZONE_NAMES"])
def test_nonsense_is_told_by_the_name_of_the_setting(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "nonsense")

    with pytest.raises(InvalidSettings, match=variable):
        load_settings()


def test_a_rate_that_is_not_free_must_be_paid_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_SEND_RATE", "31")

    with pytest.raises(InvalidSettings, match="NUTGRAF_SEND_RATE above 30 needs"):
        load_settings()
    monkeypatch.setenv("NUTGRAF_ALLOW_PAID_BROADCAST", "true")
    assert load_settings().send_rate == 31


@pytest.mark.parametrize("secret", ["", "short", "with a blank in between"])
def test_a_webhook_needs_a_secret(monkeypatch: pytest.MonkeyPatch, secret: str) -> None:
    monkeypatch.setenv("NUTGRAF_WEBHOOK_URL", "https://example.com/hook")
    monkeypatch.setenv("NUTGRAF_WEBHOOK_SECRET", secret)

    with pytest.raises(InvalidSettings, match="NUTGRAF_WEBHOOK_URL needs NUTGRAF_WEBHOOK_SECRET"):
        load_settings()


def test_the_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_TELEGRAM_TOKEN", "123:AAhidden")

    assert "AAhidden" not in repr(Settings())
