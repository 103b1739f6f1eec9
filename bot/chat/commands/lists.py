"""Lists of headlines and figures, and paging through them."""

from dataclasses import dataclass
from functools import partial

from bot.chat import render
from bot.chat.commands.topics import ask_for_topic, nothing_on
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Button, Line, bold, line
from bot.chat.paging import Find, only, turn

QUERY_LENGTH = 300
_SIZE = 5
_LARGEST = 10


@dataclass(frozen=True, slots=True)
class View:
    """A list that a person looks at: headlines on a query ("" for all), or their figures too."""

    query: str
    size: int = _SIZE
    figures: bool = False


def latest(desk: Desk, request: Request) -> Reply:
    """Answer `/latest [n]`: the newest headlines."""
    wanted = request.text
    if not wanted:
        return _show(desk, request, View(""))
    if not wanted.isdecimal() or len(wanted) > 2 or not 1 <= int(wanted) <= _LARGEST:
        return render.plain(f"How many? A number from 1 to {_LARGEST}: try /latest 3.")
    return _show(desk, request, View("", int(wanted)))


def topic(desk: Desk, request: Request) -> Reply:
    """Answer `/topic <query>` or plain text: headlines on a topic, or the brief if it is one."""
    return _on_topic(desk, request, View(request.text))


def figures(desk: Desk, request: Request) -> Reply:
    """Answer `/figures <query>`: the key figures on a topic."""
    return _on_topic(desk, request, View(request.text, figures=True))


def kept_topic(desk: Desk, request: Request) -> Reply:
    """Answer a topic button; its argument is the number of the query."""
    return _on_topic(desk, request, View(_kept_query(desk, request.text)))


def kept_figures(desk: Desk, request: Request) -> Reply:
    """Answer a suggestion under `/figures`; its argument is the number of the query."""
    return _on_topic(desk, request, View(_kept_query(desk, request.text), figures=True))


def turn_page(desk: Desk, request: Request) -> Reply:
    """Answer *More* and *Back*; the argument is made by `_turn_buttons`."""
    try:
        number, size, kind, direction, entry = request.text.split(":")
    except ValueError as error:
        raise StaleButton(request.text) from error
    view = View(_kept_query(desk, number), min(number_in(size), _LARGEST), kind == "f")
    place = number_in(entry)
    if direction == "a":
        return _show(desk, request, view, after=place)
    return _show(desk, request, view, before=place)


def _on_topic(desk: Desk, request: Request, view: View) -> Reply:
    if not view.query:
        return ask_for_topic(desk, "figures" if view.figures else "topic")
    if len(view.query) > QUERY_LENGTH:
        return render.plain(f"That is long for a topic: up to {QUERY_LENGTH} characters, please.")
    return _show(desk, request, view)


def _show(
    desk: Desk, request: Request, view: View, before: int | None = None, after: int | None = None
) -> Reply:
    page = turn(_finder(desk, view), view.size, before=before, after=after)
    if not page.entries:
        return nothing_on(desk, view.query, figures=view.figures)
    if len(page.entries) == 1 and view.query and not (page.newer or page.older or view.figures):
        return render.full_brief(page.entries[0], clock(desk, request))
    desk.memory.keep_list(request.chat_id, [entry.id for entry in page.entries])
    lines = render.headlines(
        _heading(view), page.entries, clock(desk, request), figures=3 if view.figures else 1
    )
    newest = page.entries[0].id if page.newer else None
    oldest = page.entries[-1].id if page.older else None
    return render.listing(lines, page.entries, _turn_buttons(desk, view, newest, oldest))


def _finder(desk: Desk, view: View) -> Find:
    find: Find = partial(desk.archive.on_topic, view.query) if view.query else desk.archive.latest
    return only(lambda entry: bool(entry.brief.figures), find) if view.figures else find


def _heading(view: View) -> Line:
    if not view.query:
        return line(bold("Latest"))
    return line("Figures on " if view.figures else "On ", bold(view.query))


def _turn_buttons(
    desk: Desk, view: View, newest: int | None, oldest: int | None
) -> tuple[Button, ...]:
    stem = f"page:{desk.memory.number_of(view.query)}:{view.size}:{'f' if view.figures else 'h'}"
    back = [Button("« Back", f"{stem}:a:{newest}")] if newest is not None else []
    more = [Button("More »", f"{stem}:b:{oldest}")] if oldest is not None else []
    return (*back, *more)


def _kept_query(desk: Desk, number: str) -> str:
    query = desk.memory.query(number_in(number))
    if query is None:
        raise StaleButton(number)
    return query
