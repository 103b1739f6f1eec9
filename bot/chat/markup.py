"""Lines of text to Telegram HTML: escaped here, once, and split where it is too long."""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

# Counted in UTF-16 code units after the entities are parsed; code points are never more than these.
MESSAGE_UNITS = 4096
CALLBACK_BYTES = 64
_LABEL_LENGTH = 40
# Escaped; ten of them with 4,096 ampersands stay below the 32,768 bytes of a request's text.
_LINK_BYTES = 1000
_TAG = re.compile(r"<[^>]*>")
# All that is written from right to left is among these; most texts have none of them.
_OF_OTHER_SCRIPTS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufeff\U00010800-\U0001efff]")
_SENTENCE_ENDS = (". ", "! ", "? ", "… ", ".” ", '." ', "。")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one style; `text` is plain and may be hostile."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a message; `space_above` puts an empty line before it."""

    runs: tuple[Run, ...]
    space_above: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message; `action` comes back when it is pressed, at most 64 bytes."""

    label: str
    action: str

    def __post_init__(self) -> None:
        if not 1 <= len(self.action.encode()) <= CALLBACK_BYTES:
            raise ValueError(f"an action has 1 to {CALLBACK_BYTES} bytes, not {self.action!r}")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that is sent with a message."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it is sent: Telegram HTML, rows of buttons, perhaps a file."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    file: Attachment | None = None


def line(*parts: str | Run, space_above: bool = False) -> Line:
    """Return a line of runs; a bare string is a run without style."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return Line(tuple(run for run in runs if run.text), space_above)


def bold(text: str, link: str = "") -> Run:
    """Return a bold run, linked if `link` is an address that Telegram takes."""
    return Run(text, bold=True, link=link)


def compose(lines: Sequence[Line], buttons: Iterable[Sequence[Button]] = ()) -> tuple[Message, ...]:
    """Return the messages that carry `lines`, each within Telegram's limit.

    Nothing is cut away: what does not fit goes on in a further message, split between lines, else
    at the end of a sentence, else at a space. The buttons stand under the last message.
    """
    *first, last = _pages(lines)
    rows = tuple(tuple(row) for row in buttons if row)
    return (*(Message(_page_html(page)) for page in first), Message(_page_html(last), rows))


def headed(messages: tuple[Message, ...], heading: Line) -> tuple[Message, ...]:
    """Return `messages` with a line above the first, or before it where that one is full."""
    (above,) = compose([heading])
    first, *others = messages
    joined = replace(first, html=f"{above.html}\n{first.html}")
    if units(without_markup(joined.html)) > MESSAGE_UNITS:
        return (above, *messages)
    return (joined, *others)


def without_markup(markup: str) -> str:
    """Return the text that a reader sees of HTML made by `compose`."""
    return html.unescape(_TAG.sub("", markup))


def shorten(text: str, length: int = _LABEL_LENGTH) -> str:
    """Return `text` on one line, at most `length` characters, an ellipsis for what was left out."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pages(lines: Iterable[Line]) -> list[list[Line]]:
    pages: list[list[Line]] = [[]]
    used = 0
    for part in _fitting(lines):
        needed = _line_units(part) + 2  # and the line ends before it
        if pages[-1] and used + needed > MESSAGE_UNITS:
            pages.append([])
            used = 0
        pages[-1].append(part)
        used += needed
    return pages


def _fitting(lines: Iterable[Line]) -> Iterator[Line]:
    for part in lines:
        rest = part
        while _line_units(rest) > MESSAGE_UNITS:
            head, rest = _divide(rest, _break(_plain(rest), MESSAGE_UNITS - 2 * len(rest.runs)))
            yield head
        yield rest


def _plain(part: Line) -> str:
    return "".join(run.text for run in part.runs)


def _line_units(part: Line) -> int:
    # Two for the isolates that may be put around right-to-left text.
    return sum(units(run.text) + 2 for run in part.runs)


def _break(text: str, room: int) -> int:
    """Return where to cut `text` so that the part before has at most `room` units."""
    cut = _longest_prefix(text, room)
    window = text[:cut]
    end = max(
        (window.rfind(mark) + len(mark) for mark in _SENTENCE_ENDS if mark in window), default=0
    )
    if end < cut // 2:
        end = window.rfind(" ") + 1
    return end if end >= cut // 2 else cut


def _longest_prefix(text: str, room: int) -> int:
    used = 0
    for place, character in enumerate(text):
        used += 1 + (character > "\uffff")
        if used > room:
            return place
    return len(text)


def _divide(part: Line, place: int) -> tuple[Line, Line]:
    head: list[Run] = []
    tail: list[Run] = []
    for run in part.runs:
        head.append(replace(run, text=run.text[: max(place, 0)]))
        tail.append(replace(run, text=run.text[max(place, 0) :]))
        place -= len(run.text)
    return line(*head, space_above=part.space_above), line(*tail)


def _page_html(page: Sequence[Line]) -> str:
    first, *others = page or [Line(())]
    parts = [_line_html(first)]
    for part in others:
        parts.append("\n\n" if part.space_above else "\n")
        parts.append(_line_html(part))
    return "".join(parts)


def _line_html(part: Line) -> str:
    return "".join(_run_html(run) for run in part.runs)


def _run_html(run: Run) -> str:
    text = html.escape(_isolate(_encodable(run.text)), quote=False)
    if run.italic:
        text = f"<i>{text}</i>"
    if run.bold:
        text = f"<b>{text}</b>"
    link = html.escape(_encodable(run.link))
    if link and len(link.encode()) <= _LINK_BYTES and _is_web_address(run.link):
        text = f'<a href="{link}">{text}</a>'
    return text


def _encodable(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _isolate(text: str) -> str:
    """Keep right-to-left text from turning round what stands beside it (Unicode annex 9)."""
    found = _OF_OTHER_SCRIPTS.finditer(text)
    if any(unicodedata.bidirectional(match[0]) in ("R", "AL") for match in found):
        return f"\u2068{text}\u2069"
    return text


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
