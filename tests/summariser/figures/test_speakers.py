import tomllib
from pathlib import Path

import pytest

from summariser.figures.choosing import choose_figures
from summariser.sentences import split_sentences

ROWS = tomllib.loads(Path(__file__).with_name("speakers.toml").read_text(encoding="utf-8"))


def speakers(text: str) -> list[str]:
    figures = choose_figures(text, split_sentences(text), count=20)
    return [figure.speaker for figure in sorted(figures, key=lambda figure: figure.quantity.start)]


@pytest.mark.parametrize("row", ROWS["sources"], ids=lambda row: row["text"][:40])
def test_a_figure_has_the_name_of_who_says_it(row: dict[str, str | list[str]]) -> None:
    assert speakers(str(row["text"])) == row["says"]
