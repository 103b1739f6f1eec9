"""What a number in a sentence says: quantities, and the key figures made of them."""

from dataclasses import dataclass
from typing import Literal

from summariser.sentences import Sentence

Change = Literal["=", "~", ">", "<", "up", "down"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts, as found in a text: `text_read[start:end] == text`.

    `value` is the number with its scale worked in ("28 thousand" is 28000.0). `upper` is the end of
    a range, or the "to" of "from … to …", which is one quantity; None for a single number.
    `unit` is singular and lower case ("percentage", "dollar", "troop"; "" for a bare number).
    `change` is "=" for exactly, "~" about, ">" more than, "<" less than, "up" and "down" for a
    movement. `subject` holds the words for what is counted; "" when the sentence does not say.
    """

    start: int
    end: int
    text: str
    value: float
    upper: float | None
    unit: str
    change: Change
    subject: str


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A quantity worth a bullet, with offsets into the article's text.

    `previous` is the "from" of "from … to …" and `quantity` then holds the "to" alone. A date is a
    key figure whose unit is "date" and whose value reads YYYYMMDD (1 May 2021 is 20210501.0).
    `text` is the bullet as shown, which several figures may share; `speaker` is who says it, ""
    when nobody is named. `label` names the figure by words of its sentence: a short phrase where
    one says enough, else the clause with the figure in it, in which " … " stands for words left
    out.
    """

    quantity: Quantity
    previous: Quantity | None
    label: str
    sentence: Sentence
    speaker: str
    text: str
