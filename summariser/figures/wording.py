"""A key figure as the bullet a reader sees."""

import re

from summariser.figures.dates import calendar_spans
from summariser.figures.found import Found
from summariser.figures.phrases import Span
from summariser.figures.quantity import Quantity
from summariser.figures.tokens import Tokens, tokenise

# "The act of 1882", "about 2010 claims": what may be a year stays as it is written.
_YEARLIKE = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")
_LONG_NUMBER = re.compile(r"(?<![\w.,/-])[0-9]{4,24}(?![\w,/]|\.[0-9])")


def grouped(text: str) -> str:
    """Return `text` with its long numbers grouped by commas: "4000 troops" is "4,000 troops".

    The years of dates stay as they are.
    """
    dates = calendar_spans(text, tokenise(text))
    return _LONG_NUMBER.sub(lambda match: _grouped(match, dates), text)


def _grouped(match: re.Match[str], dates: list[tuple[int, int]]) -> str:
    dated = any(start <= match.start() < end for start, end in dates)
    return match[0] if dated else f"{int(match[0]):,}"


def bullet(label: str, shown: str, previous: str, speaker: str) -> str:
    """Return the line "label: previous → shown (speaker)" with the parts there are."""
    amount = f"{previous} → {shown}" if previous else shown
    said = f" ({speaker})" if speaker else ""
    return f"{label}: {' '.join(grouped(amount).split())}{said}"


def stated(text: str, tokens: Tokens, parts: tuple[Span, ...], figure: Span) -> str:
    """Return the words at `parts`, the long numbers of the figure at `figure` grouped."""
    start, end = tokens[figure.first].start, tokens[figure.after - 1].end
    said = []
    for part in parts:
        first, last = tokens[part.first].start, tokens[part.after - 1].end
        inside = first <= start and end <= last
        amount = text[start:end]
        amount = amount if _YEARLIKE.search(amount) else grouped(amount)
        said.append(text[first:start] + amount + text[end:last] if inside else text[first:last])
    line = " ".join(" … ".join(said).split())
    return line[0].upper() + line[1:]


def signed(words: str, speaker: str) -> str:
    """Return `words` with their speaker, unless they name the speaker themselves."""
    if not speaker:
        return words
    name = speaker.split()[-1]
    said = words if name[:1].isupper() else words.lower()
    # Most do not: the quick look spares a pattern of its own.
    named = name in said and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said)
    return words if named else f"{words} ({speaker})"


def shown(tokens: Tokens, found: Found, quantity: Quantity, label: str) -> str:
    """Return the words of `quantity`, with what they lack: "up 5%", "aged 41"."""
    if found.unit.kind == "age" and quantity.text.isdigit():
        return quantity.text if label == "Age" else f"aged {quantity.text}"
    words = lowered(found, quantity.text)
    told = tokens.lower(found.first - 1) == "to" or found.low.number.kind == "turn"
    turned = found.change in ("up", "down") and not told
    return f"{found.change} {words.lstrip('+-−')}" if turned else words


def lowered(found: Found, words: str) -> str:
    """Return `words` as they read inside a sentence: "thirteen", but "Rs 500"."""
    spelt = found.low.first > found.first or found.low.number.kind != "digits"
    return words[0].lower() + words[1:] if spelt else words
