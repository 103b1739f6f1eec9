from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.archive.entry import Entry
from bot.chat.clock import Clock
from bot.chat.markup import line
from bot.chat.render import brief_lines, bullets, headlines, proof
from tests.chat.stories import ferry

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_figures_with_one_text_share_a_bullet() -> None:
    (figure,) = ferry().brief.figures
    other = replace(figure, label="crew", text="crew: 9")

    shown = bullets([figure, other, replace(other, label="crew of the ferry")])

    assert shown == [line("• people aboard: 90"), line("• crew: 9")]


def test_each_bullet_has_one_button_that_proves_it() -> None:
    draft = ferry()
    (figure,) = draft.brief.figures
    brief = replace(draft.brief, figures=(figure, figure, replace(figure, text="crew: 9")))

    (message,) = proof(Entry(1, draft.article, brief, NOON, NOON, NOON), 0)

    labels = [button.label for row in message.buttons for button in row]
    assert [label for label in labels if label.startswith("Figure")] == ["Figure 1", "Figure 2"]


@pytest.mark.parametrize("joint", ["", "However, "])
def test_a_bullet_does_not_repeat_a_sentence_of_its_brief(joint: str) -> None:
    draft = ferry()
    (figure,) = draft.brief.figures
    whole = replace(figure, label="It carries 90 people", text="It carries 90 people")
    *before, last = draft.brief.sentences
    last = replace(last, text=joint + last.text)
    brief = replace(
        draft.brief, sentences=(*before, last), figures=(whole, replace(figure, text="crew: 9"))
    )
    lines = brief_lines(draft.article, brief, Clock(NOON, UTC))

    shown = ["".join(run.text for run in each.runs) for each in lines]

    assert shown[-3:] == [f"{joint}It carries 90 people.", "Key figures", "• crew: 9"]


def test_a_list_shows_as_many_bullets_as_are_asked_for_though_figures_share_one() -> None:
    draft = ferry()
    (figure,) = draft.brief.figures
    brief = replace(draft.brief, figures=(figure, figure, replace(figure, text="crew: 9")))
    entry = Entry(1, draft.article, brief, NOON, NOON, NOON)

    lines = headlines(line("Latest"), [entry], Clock(NOON, UTC), figures=2)

    assert lines[-2:] == [line("• people aboard: 90"), line("• crew: 9")]
