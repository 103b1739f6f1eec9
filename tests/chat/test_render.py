from dataclasses import replace

from bot.chat.markup import line
from bot.chat.render import bullets
from tests.chat.stories import ferry


def test_figures_with_one_text_share_a_bullet() -> None:
    (figure,) = ferry().brief.figures
    other = replace(figure, label="crew", text="crew: 9")

    shown = bullets([figure, other, replace(other, label="crew of the ferry")])

    assert shown == [line("• people aboard: 90"), line("• crew: 9")]
