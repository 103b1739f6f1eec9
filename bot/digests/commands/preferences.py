"""What holds for all digests of a chat: time zone, quiet hours, muted words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Button, Line, bold, compose, line, shorten
from bot.digests.commands.office import Office
from bot.digests.wishes.muting import Muted, parse_mute
from bot.digests.wishes.pauses import NotUnderstood, parse_quiet
from bot.digests.wishes.schedule import Quiet
from bot.digests.zones.zones import Zone, find_zone, nearest_zone, shown

_MOST_MUTED = 100
_NEXT_SHOWN = 5
_NO_CLOCK_CHANGES = (
    "A fixed offset: it does not follow summer time. A city does, as in /timezone Berlin."
)
_TRY_A_CITY = (
    "try a large city near you, such as /timezone Berlin, an offset such as /timezone +5:30, "
    "or share your location."
)


def timezone(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/timezone [city, zone or offset]`."""
    if not request.text:
        name = (
            shown(office.reader(request).zone) or f"not set; {shown(office.default_zone)} is used"
        )
        return render.plain(
            f"Your time zone is {name}. To change it: /timezone Berlin, or share your location."
        )
    found = find_zone(request.text)
    if isinstance(found, Zone):
        return _set_zone(office, desk, request, found.name)
    if not found.found:
        return render.plain(
            f"I know no time zone called {shorten(request.text)}. "
            f"{_TRY_A_CITY[:1].upper()}{_TRY_A_CITY[1:]}"
        )
    is_one = len(found.found) == 1
    question = "Is it this one?" if is_one else "Which one is it?"
    lines = [line(question), line(f"If {'not' if is_one else 'none of these'}, {_TRY_A_CITY}")]
    buttons = [Button(it.label, f"zone:{desk.memory.number_of(it.zone)}") for it in found.found]
    return compose(lines, render.rows(buttons, 2))


def press_zone(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer a zone's button; the argument is the number under which its name is kept."""
    name = desk.memory.query(number_in(request.text))
    if name is None:
        raise StaleButton(request.text)
    return _set_zone(office, desk, request, name)


def located(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer a shared location: the zone of the nearest place that has one."""
    latitude, longitude = map(float, request.text.split())
    return _set_zone(office, desk, request, nearest_zone(latitude, longitude))


def quiet(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/quiet [22:00-07:00 or off]`: what falls inside comes at the end, in one digest."""
    reader = office.reader(request)
    zone = shown(reader.zone or office.default_zone)
    if not request.text:
        return render.plain(
            f"Quiet from {_span(reader.quiet)}, {zone} time. /quiet off ends it."
            if reader.quiet
            else "No quiet hours. Try /quiet 22:00-07:00."
        )
    try:
        hours = parse_quiet(request.text)
    except NotUnderstood as error:
        return render.plain(_not_quiet(error, request.text))
    office.subscriptions.save_reader(replace(reader, quiet=hours), request.now)
    if hours is None:
        return render.plain("No quiet hours any more.")
    return render.plain(
        f"Quiet from {_span(hours)}, {zone} time. "
        f"What falls inside comes at {hours.end:%H:%M}, as one digest."
    )


def mute(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/mute [words]`: stories with these words are left out of digests.

    "off" and "remove football" let them come again.
    """
    reader = office.reader(request)
    asked = parse_mute(request.text)
    if asked.is_ended:
        return _end_muting(office, desk, request, asked.words or reader.muted)
    muted = (*reader.muted, *_without(asked.words, reader.muted))
    if len(muted) > _MOST_MUTED:
        return render.plain(
            f"That would be {len(muted)} muted words, and {_MOST_MUTED} is the most: "
            f"none was added. /mute shows them, and a press takes one out."
        )
    return _store_muted(office, desk, request, muted, _remarks(office, request, asked))


def unmute(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer a muted word's button; the argument is the number under which it is kept."""
    word = desk.memory.query(number_in(request.text))
    muted = tuple(it for it in office.reader(request).muted if it != word)
    return _store_muted(office, desk, request, muted)


def _end_muting(office: Office, desk: Desk, request: Request, words: Sequence[str]) -> Reply:
    muted = office.reader(request).muted
    ended, unknown = _without(muted, _without(muted, words)), _without(words, muted)
    remarks = [f"No longer left out: {', '.join(ended)}."] if ended else []
    remarks += [f"Not left out anyway: {', '.join(unknown)}."] if unknown else []
    return _store_muted(office, desk, request, _without(muted, words), remarks)


def _store_muted(
    office: Office,
    desk: Desk,
    request: Request,
    muted: tuple[str, ...],
    remarks: Iterable[str] = (),
) -> Reply:
    """Store what is muted, if that is new; return all of it, and the remarks."""
    reader = office.reader(request)
    if muted != reader.muted:
        office.subscriptions.save_reader(replace(reader, muted=muted), request.now)
    return _show_muted(desk, muted, remarks)


def _without(words: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    """Return the words that are not among others, whatever their case."""
    known = {word.casefold() for word in others}
    return tuple(word for word in words if word.casefold() not in known)


def _remarks(office: Office, request: Request, asked: Muted) -> Iterator[str]:
    """Yield what a reader should know of the words just muted."""
    if asked.not_understood:
        yield f"I did not understand: {', '.join(map(shorten, asked.not_understood))}."
    for name in asked.split:
        yield f"If “{name}” is one phrase, put it in quotes."
    wanted = [topic for it in office.subscriptions.of(request.chat_id) for topic in it.wish.topics]
    for topic in dict.fromkeys(wanted):
        if not _without([topic.strip('"')], asked.words):
            yield f"You are subscribed to {topic}: nothing of it comes while it is muted."


def _set_zone(office: Office, desk: Desk, request: Request, name: str) -> Reply:
    reader = replace(office.reader(request), zone=name)
    office.subscriptions.save_reader(reader, request.now)
    clock_there = clock(desk, request)
    lines = [line("Your time zone is ", bold(shown(name)), ".")]
    lines.append(line(f"It is {request.now.astimezone(clock_there.zone):%H:%M} there now."))
    if Zone(name).is_offset:
        lines.append(line(_NO_CLOCK_CHANGES, space_above=True))
    return compose([*lines, *_next_digests(office, request, clock_there)])


def _next_digests(office: Office, request: Request, shown_by: Clock) -> Iterator[Line]:
    """Yield when the next subscriptions come, the earliest first."""
    coming = [
        (it.next_run_at, ", ".join(it.wish.topics) or "everything")
        for it in office.subscriptions.of(request.chat_id)
        if it.next_run_at
    ]
    for at, topics in sorted(coming)[:_NEXT_SHOWN]:
        yield line(f"Next digest: {shown_by.date_and_time(at)}: {topics}")


def _span(quiet: Quiet) -> str:
    return f"{quiet.start:%H:%M} to {quiet.end:%H:%M}"


def _not_quiet(error: NotUnderstood, text: str) -> str:
    how = "Try /quiet 22:00-07:00, or /quiet off."
    if error.text == text:
        return f"From when to when? {how}"
    return f"I did not understand: {shorten(error.text)}. Quiet hours are the same every day. {how}"


def _show_muted(desk: Desk, muted: tuple[str, ...], remarks: Iterable[str]) -> Reply:
    told = [line(remark) for remark in remarks]
    if not muted:
        how = 'Nothing is muted. Try /mute football, "royal family".'
        return compose([*told, line(how)])
    buttons = [
        Button(f"✕ {shorten(it, 30)}", f"unmute:{desk.memory.number_of(it)}") for it in muted
    ]
    shown_words = "Left out of your digests. Press a word to hear of it again:"
    return compose([*told, line(shown_words)], render.rows(buttons, 2))
