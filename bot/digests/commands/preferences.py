"""What holds for all digests of a chat: time zone, quiet hours, muted words."""

from dataclasses import replace

from bot.chat import render
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Button, bold, compose, line, shorten
from bot.digests.commands.confirming import zone_buttons
from bot.digests.commands.office import Office
from bot.digests.pauses import NotUnderstood, parse_quiet
from bot.digests.phrases import parse_muted
from bot.digests.schedule import Quiet
from bot.digests.zones import Zone, find_zone, nearest_zone

_MOST_MUTED = 100
_LONGEST_MUTED = 100
_NO_CLOCK_CHANGES = (
    "A fixed offset: it does not follow summer time. A city does, as in /timezone Berlin."
)


def timezone(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/timezone [city, zone or offset]`."""
    if not request.text:
        name = office.reader(request).zone or f"not set; {office.default_zone} is used"
        return render.plain(
            f"Your time zone is {name}. To change it: /timezone Berlin, or share your location."
        )
    found = find_zone(request.text)
    if isinstance(found, Zone):
        return _set_zone(office, desk, request, found.name)
    if not found.names:
        return render.plain(
            f"I know no time zone called {shorten(request.text)}. Try a large city near you, "
            "such as /timezone Berlin, an offset such as /timezone +5:30, or share your location."
        )
    return compose([line("Which one is it?")], zone_buttons(desk, found.names))


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
    if not request.text:
        return render.plain(
            f"Quiet from {_span(reader.quiet)}. /quiet off ends it."
            if reader.quiet
            else "No quiet hours. Try /quiet 22:00-07:00."
        )
    try:
        hours = parse_quiet(request.text)
    except NotUnderstood:
        return render.plain("From when to when? Try /quiet 22:00-07:00, or /quiet off.")
    office.subscriptions.save_reader(replace(reader, quiet=hours), request.now)
    if hours is None:
        return render.plain("No quiet hours any more.")
    return render.plain(
        f"Quiet from {_span(hours)}. What falls inside comes at {hours.end:%H:%M}, as one digest."
    )


def mute(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/mute [words]`: stories with these words are left out of digests."""
    reader = office.reader(request)
    words = [word for word in parse_muted(request.text) if len(word) <= _LONGEST_MUTED]
    muted = tuple(dict.fromkeys((*reader.muted, *words)))
    if len(muted) > _MOST_MUTED:
        return render.plain(f"At most {_MOST_MUTED} words can be muted.")
    if words:
        office.subscriptions.save_reader(replace(reader, muted=muted), request.now)
    return _show_muted(desk, muted)


def unmute(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer a muted word's button; the argument is the number under which it is kept."""
    reader = office.reader(request)
    word = desk.memory.query(number_in(request.text))
    muted = tuple(it for it in reader.muted if it != word)
    office.subscriptions.save_reader(replace(reader, muted=muted), request.now)
    return _show_muted(desk, muted)


def _set_zone(office: Office, desk: Desk, request: Request, name: str) -> Reply:
    reader = replace(office.reader(request), zone=name)
    office.subscriptions.save_reader(reader, request.now)
    shown = clock(desk, request)
    lines = [line("Your time zone is ", bold(name.replace("_", " ")), ".")]
    lines.append(line(f"It is {request.now.astimezone(shown.zone):%H:%M} there now."))
    if Zone(name).is_offset:
        lines.append(line(_NO_CLOCK_CHANGES, space_above=True))
    lines += [
        line(f"Next digest: {shown.date_and_time(subscription.next_run_at)}")
        for subscription in office.subscriptions.of(request.chat_id)
        if subscription.next_run_at
    ]
    return compose(lines)


def _span(quiet: Quiet) -> str:
    return f"{quiet.start:%H:%M} to {quiet.end:%H:%M}"


def _show_muted(desk: Desk, muted: tuple[str, ...]) -> Reply:
    if not muted:
        return render.plain('Nothing is muted. Try /mute football, "royal family".')
    buttons = [
        Button(f"✕ {shorten(it, 30)}", f"unmute:{desk.memory.number_of(it)}") for it in muted
    ]
    return compose(
        [line("Left out of your digests. Press a word to hear of it again:")],
        render.rows(buttons, 2),
    )
