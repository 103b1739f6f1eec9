import pytest

from summariser.figures.leaning import leans
from summariser.figures.quantity import KeyFigure, Quantity
from summariser.sentences import Sentence


def bullet(label: str, speaker: str) -> KeyFigure:
    """Return a figure whose bullet is `label`."""
    quantity = Quantity(0, 1, "7", 7.0, None, "", "=", "")
    return KeyFigure(quantity, None, label, Sentence(0, 1, "7"), speaker, label)


@pytest.mark.parametrize(
    ("label", "speaker", "leaning"),
    [
        ("She was 25", "", True),
        ("That storm sank 40 boats", "", True),
        ("At least 14 people died in those floods", "", True),
        ("Another 40 have left the town", "", True),
        ("A further 40 have left the town", "", True),
        ("The two clubs met on Monday", "", True),
        ("The town fined seven of them", "", True),
        ("We lost 300 boats in the storm", "", True),
        ("We lost 300 boats in the storm", "Ann Lee", False),
        ("It takes 12 hours to cross the bay", "", False),
        ("It is 12 years old", "", True),
        ("Ann Lee said she was 25", "", False),
        ("The two-hour film cost £3m", "", False),
        ("The town fined 40 of those who had left", "", False),
        ("Few boats cost £3m these days", "", False),
    ],
)
def test_a_bullet_leans_where_its_words_need_another_sentence(
    label: str, speaker: str, leaning: bool
) -> None:
    assert leans(bullet(label, speaker)) == leaning
