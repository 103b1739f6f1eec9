"""The command line: what it prints, and its exit codes."""

import json
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.archive.store import Archive
from bot.cli import main
from bot.database import open_database
from bot.digests.outbox.outbox import Outbox
from bot.digests.stories.editor import Editor
from bot.digests.subscribers.subscriptions import Subscriptions
from bot.digests.wishes.readers import Reader, Wish
from tests.archive.drafts import NOON, draft
from tests.digests.entries import DAILY

SEEDS = Path(__file__).parents[1] / "seeds"
NATO = SEEDS / "000_438cfef368783ca7.txt"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with an empty folder of articles."""
    (tmp_path / "seeds").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_brief_prints_headline_sentences_and_figures(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["brief", str(NATO)])

    printed = capsys.readouterr().out
    assert code == 0
    assert printed.startswith(
        "NATO to expand Iraq mission from 500 to around 4,000 troops to fight 'terrorism'\n"
        "Zaini Majeed · Fri 19 Feb 2021, 02:26 UTC · 2 min read\n\n"
        "NATO Secretary-General Jens Stoltenberg said on Thursday that the alliance decided to "
        "expand a NATO training mission in Iraq from 500 to around 4,000 personnel.\n"
    )
    figures = printed.partition("Key figures\n")[2].splitlines()
    assert figures[0] == (
        "• NATO training mission in Iraq: 500 → around 4,000 personnel (Jens Stoltenberg)"
    )
    assert any("1st of May" in figure for figure in figures)
    assert "Advertisement" not in printed


def test_brief_in_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "--json", str(NATO)]) == 0

    (line,) = capsys.readouterr().out.splitlines()
    brief = json.loads(line)
    assert " ".join(brief) == (
        "path title dek byline source url language published_at updated_at summary figures topics"
    )
    assert brief["published_at"] == "2021-02-19T07:56:00+05:30"
    assert len(brief["summary"]) == 3
    figure = brief["figures"][0]
    assert " ".join(figure) == "text label value upper unit change previous speaker sentence"
    assert (figure["previous"], figure["value"]) == (500, 4000)


def test_brief_explains_what_it_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    main(["brief", "--explain", str(NATO)])

    printed = capsys.readouterr().out
    assert "advertisement: Advertisement\n" in printed
    assert "Guessed\nIST read as the time of India" in printed


def test_brief_does_the_rest_when_a_file_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.json").write_text("{")

    code = main(["brief", "bad.json", "gone.txt", str(NATO)])

    printed = capsys.readouterr()
    assert code == 1
    assert printed.out.startswith("NATO to expand")
    assert printed.err.startswith("bad.json: ")
    assert "gone.txt: there is no such file" in printed.err


def test_brief_goes_on_after_a_file_that_is_no_article(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.md").write_text("---\ntitle: Ferry\ndate: !!bool x\n---\nThe ferry is back.\n")
    (folder / "b.jsonl").write_text("{broken\n")

    code = main(["brief", "a.md", "b.jsonl", str(NATO)])

    printed = capsys.readouterr()
    assert code == 1
    assert printed.out.startswith("Ferry\n")
    assert "NATO to expand" in printed.out
    assert printed.err == (
        "b.jsonl: line 1: not valid JSON: Expecting property name enclosed in double quotes "
        "at column 2\n"
    )


@pytest.mark.parametrize("command", [["ingest", "seeds"], ["brief", str(NATO)]])
def test_an_unknown_method_is_told_once(
    command: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NUTGRAF_METHOD", "nope")

    code = main(command)

    errors = capsys.readouterr().err
    assert code == 2
    assert "nope" in errors
    assert len(errors.splitlines()) == 1


def test_ingest_reports_what_became_of_the_files(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(NATO, folder / "seeds")
    (folder / "seeds" / "empty.txt").touch()

    code = main(["ingest", "seeds"])

    assert code == 1
    assert capsys.readouterr().out == (
        "added     1\nchanged   0\nknown     0\nrejected  1\nseeds/empty.txt: empty\n"
    )


@pytest.mark.parametrize(
    ("variable", "value", "complaint"),
    [
        ("NUTGRAF_TIMEZONE", "Mars/Base", "no time zone is called 'Mars/Base'"),
        ("NUTGRAF_ARTICLES", "nowhere", "no folder nowhere"),
        ("NUTGRAF_METHOD", "guess", "no method is called 'guess'"),
        ("NUTGRAF_DATABASE_URL", "nonsense", "the database URL cannot be read"),
        ("NUTGRAF_DATABASE_URL", "sqlite:////no/such/folder/x.db", "unable to open"),
        ("NUTGRAF_LOG_FORMAT", "loud", "NUTGRAF_LOG_FORMAT"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    variable: str,
    value: str,
    complaint: str,
) -> None:
    monkeypatch.setenv(variable, value)

    code = main(["chat"])

    errors = capsys.readouterr().err
    assert code == 2
    assert errors.startswith("nutgraf: ")
    assert complaint in errors
    assert len(errors.splitlines()) == 1


def test_a_database_that_may_only_be_read_ends_ingesting_with_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ingest", "seeds"])
    shutil.copy(NATO, folder / "seeds")
    monkeypatch.setenv("NUTGRAF_DATABASE_URL", "sqlite:///file:nutgraf.db?mode=ro&uri=true")

    code = main(["ingest", "seeds"])

    errors = capsys.readouterr().err
    assert code == 2
    assert errors.startswith("nutgraf: sqlite")
    assert "attempt to write a readonly database" in errors
    assert len(errors.splitlines()) == 1


def test_run_without_a_token_says_where_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run"]) == 2
    assert "@BotFather" in capsys.readouterr().err


def test_wrong_usage_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["dance"])

    assert ended.value.code == 2


@pytest.fixture
def subscribed(folder: Path) -> Path:
    """A database with a story, and a chat in Berlin that wants it at 8 o'clock."""
    engine = open_database(f"sqlite:///{folder / 'nutgraf.db'}")
    stories = Archive(engine)
    stories.save([replace(draft(hour=12), read_at=NOON + timedelta(hours=12))])
    subscriptions = Subscriptions(engine)
    subscriptions.save_reader(Reader(7, zone="Europe/Berlin"), NOON)
    subscriptions.add(7, None, 7, Wish((), DAILY), NOON)
    engine.dispose()
    return folder


def dry_run(slot: str, chat: str = "7") -> int:
    return main(["digest", "--chat", chat, "--slot", slot, "--dry-run"])


@pytest.mark.parametrize("slot", ["2026-03-03T08:00", "2026-03-03T07:00+00:00"])
def test_a_dry_run_prints_what_is_owed_for_a_slot(
    subscribed: Path, slot: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dry_run(slot) == 0

    first, second, _, title, *_ = capsys.readouterr().out.splitlines()
    assert first == "Subscription 1: everything · every day at 08:00 · 5 stories"
    assert second == "Tue 3 Mar 2026, 08:00"
    assert title == "1. Ferry line reopens"


def test_a_dry_run_reads_articles_as_they_were(
    subscribed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dry_run("2026-03-03T08:00")
    before = capsys.readouterr().out
    engine = open_database(f"sqlite:///{subscribed / 'nutgraf.db'}")
    changed = draft("Ferry line shuts", path="Ferry line reopens.txt", hour=12)
    Archive(engine).save([replace(changed, read_at=NOON + timedelta(days=2))])
    engine.dispose()

    dry_run("2026-03-03T08:00")

    assert capsys.readouterr().out == before


def test_a_dry_run_of_a_missed_slot_stays_as_it_was(
    subscribed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    engine = open_database(f"sqlite:///{subscribed / 'nutgraf.db'}")
    outbox = Outbox(engine)
    outbox.put_due(NOON + timedelta(days=1))
    dry_run("2026-03-03T08:00")
    before = capsys.readouterr().out

    outbox.put_due(NOON + timedelta(days=2))
    [later] = outbox.due(NOON + timedelta(days=2), 9)
    outbox.fill(Editor(Archive(engine), outbox).composing()([later]), NOON + timedelta(days=2))
    engine.dispose()
    dry_run("2026-03-03T08:00")

    assert "Ferry line reopens" in before
    assert capsys.readouterr().out == before


def test_a_dry_run_of_no_slot_says_so(subscribed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dry_run("2026-03-03T09:00") == 2

    assert capsys.readouterr().out == "chat 7 is owed nothing for 2026-03-03 09:00\n"


NO_TIME = "is no date and time. Try 2026-11-23T08:00."


@pytest.mark.parametrize(
    ("slot", "chat", "said"),
    [
        pytest.param("nonsense", "7", NO_TIME, id="no-date"),
        pytest.param("2026-03-03", "7", NO_TIME, id="no-time"),
        pytest.param("0001-01-01T00:00", "7", NO_TIME, id="too-early"),
        pytest.param("2026-03-03T08:00", "9" * 30, "no chat has the number 9999", id="no-chat"),
    ],
)
def test_a_dry_run_of_nonsense_is_refused_in_words(
    slot: str, chat: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        dry_run(slot, chat)

    assert caught.value.code == 2
    assert said in capsys.readouterr().err
