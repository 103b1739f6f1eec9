"""One article: its brief, its proof, and more like it."""

from bot.archive.entry import Entry
from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import bold, line

_ALIKE = 5


def brief(desk: Desk, request: Request) -> Reply:
    """Answer `/brief <number or link>`: the number counts in the list last shown in this chat."""
    wanted = request.text
    if wanted.lower().startswith(("http://", "https://")):
        entry = desk.archive.by_url(wanted)
        missing = "That link is not in the archive. Try /topic with a word of its headline."
    elif wanted.isdecimal() and len(wanted) <= 3:
        entry = _listed(desk, request.chat_id, int(wanted))
        missing = f"The last list here has no number {wanted}. Send /latest for a new one."
    else:
        entry, missing = None, "Which one? Try /latest and then /brief 2, or /brief with a link."
    return render.full_brief(entry, clock(desk, request)) if entry else render.plain(missing)


def open_brief(desk: Desk, request: Request) -> Reply:
    """Answer a number button; its argument is the id of an entry."""
    return render.full_brief(_entry(desk, request.text), clock(desk, request))


def proof(desk: Desk, request: Request) -> Reply:
    """Answer *Proof*; the argument is the id of an entry and a place, such as "17:0"."""
    entry, _, place = request.text.partition(":")
    return render.proof(_entry(desk, entry), number_in(place))


def more_like_this(desk: Desk, request: Request) -> Reply:
    """Answer *More like this*; the argument is the id of an entry."""
    entry = _entry(desk, request.text)
    alike = desk.archive.like(entry.id, _ALIKE)
    if not alike:
        return render.plain("There is nothing like it in the archive.")
    desk.memory.keep_list(request.chat_id, [other.id for other in alike])
    heading = line("More like ", bold(entry.article.title))
    return render.listing(render.headlines(heading, alike, clock(desk, request)), alike)


def _listed(desk: Desk, chat_id: int, number: int) -> Entry | None:
    shown = desk.memory.last_list(chat_id)
    return desk.archive.get(shown[number - 1]) if 1 <= number <= len(shown) else None


def _entry(desk: Desk, entry_id: str) -> Entry:
    entry = desk.archive.get(number_in(entry_id))
    if entry is None:
        raise StaleButton(entry_id)
    return entry
