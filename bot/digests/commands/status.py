"""What became of the last digests, and when the next ones come."""

from collections.abc import Iterator, Sequence

from bot.chat import render
from bot.chat.clock import Clock
from bot.chat.desk import Desk, Reply, Request, StaleButton, clock, number_in
from bot.chat.markup import Button, Line, bold, compose, line
from bot.digests.commands import promising
from bot.digests.commands.office import NONE_YET, Office
from bot.digests.commands.reporting import ON_ITS_WAY
from bot.digests.outbox.parcels import PastDigest, PastPart
from bot.digests.reasons import in_words
from bot.digests.stories.digest_text import few_of
from bot.digests.wishes.phrases import describe
from bot.digests.wishes.planning import promises
from bot.digests.wishes.readers import Reader, Subscription

_DIGESTS_SHOWN = 8
_DIGESTS_KEPT = 100
_TOPICS_LENGTH = 60


def status(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer `/status`: the last digests and what became of them, and the next ones."""
    reader, shown = office.reader(request), clock(desk, request)
    past = office.outbox.history(request.chat_id, _DIGESTS_SHOWN)
    found = office.subscriptions.of(request.chat_id)
    return compose(
        [
            line(bold("Your digests")),
            *_held_up(reader),
            *_past(past, shown),
            line(bold("Next"), space_above=True),
            *(_upcoming(found, reader, shown) if found else [line(NONE_YET)]),
        ],
        [(button,) for it in past for button in _again(it, shown)],
    )


def resend(office: Office, desk: Desk, request: Request) -> Reply:
    """Answer *Send again*; the argument is the id of a part that may not have arrived."""
    part_id = number_in(request.text)
    past = office.outbox.history(request.chat_id, _DIGESTS_KEPT)
    if not any(part.id == part_id for it in past for part in it.parts):
        raise StaleButton(request.text)
    office.subscriptions.wake_chat(request.chat_id, request.now)
    if not office.outbox.send_again(part_id, request.now):
        return render.plain("That has been sent again already.")
    office.wake()
    return render.plain(ON_ITS_WAY)


def _held_up(reader: Reader) -> Iterator[Line]:
    """Yield what holds up all digests of a chat."""
    if reader.resting:
        yield line(f"Nothing is sent here now: {in_words(reader.resting)}. /resume ends that.")
    if reader.quiet:
        yield line(f"Quiet hours: {reader.quiet.start:%H:%M} to {reader.quiet.end:%H:%M}.")


def _past(past: Sequence[PastDigest], clock: Clock) -> Iterator[Line]:
    for it in past:
        topics = few_of(it.topics or ("everything",), _TOPICS_LENGTH)
        # Why nothing came names the topics itself.
        about = "" if it.state == "empty" else f", {topics}"
        yield line(f"{clock.date_and_time(it.slot.at)}{about}: {_fate(it, clock)}")
    if not past:
        yield line("None has been due yet.")


def _fate(past: PastDigest, clock: Clock) -> str:
    """Return what became of a digest, in words."""
    match past.state:
        case "done":
            return _delivery(past, clock)
        case "due" if past.release_at > clock.now:
            return f"held until {clock.time(past.release_at)} by your quiet hours"
        case "due":
            return "not sent yet"
        case "ready":
            return "is on its way"
        case "empty":
            return f"caught up, {past.note}" if past.is_late else past.note
        case "merged":
            return "put together with a later one"
        case _:
            return f"missed, {in_words(past.note)}" if past.note else "missed"


def _delivery(past: PastDigest, clock: Clock) -> str:
    sent = [part.sent_at for part in past.parts if part.sent_at]
    words = (
        [f"{'caught up' if past.is_late else 'sent'} at {clock.time(min(sent))}"] if sent else []
    )
    for state, meaning in (("unclear", "may not have arrived"), ("failed", "did not arrive")):
        lost = [part for part in past.parts if part.state == state]
        if lost:
            words.append(f"{_count(lost, past.parts)} {meaning} ({in_words(lost[0].reason)})")
    return ", ".join(words)


def _count(lost: Sequence[PastPart], parts: Sequence[PastPart]) -> str:
    return "it" if len(lost) == len(parts) else f"{len(lost)} of {len(parts)} messages"


def _again(past: PastDigest, clock: Clock) -> Iterator[Button]:
    """Yield a button for each message of a digest that may not have arrived."""
    at = clock.date_and_time(past.slot.at)
    for number, part in enumerate(past.parts, start=1):
        if part.state == "unclear":
            which = f"{at}, message {number}" if len(past.parts) > 1 else at
            yield Button(f"Send again: {which}", f"resend:{part.id}")


def _upcoming(found: Sequence[Subscription], reader: Reader, clock: Clock) -> Iterator[Line]:
    """Yield what each subscription promises next, the soonest first; then those that do not.

    What hinders all of them is said once, before; why the chat rests has been said.
    """
    hindrances = {
        it.id: "" if reader.resting and it.resting else promising.hindrance(it, clock)
        for it in found
    }
    if len(found) > 1 and len(set(hindrances.values())) == 1:
        yield from _unless_empty(hindrances[found[0].id])
        hindrances = dict.fromkeys(hindrances, "")
    firsts = [(next(promises(it, reader, clock.now), None), it) for it in found]
    promised = [(promise, it) for promise, it in firsts if promise]
    for promise, it in sorted(promised, key=lambda pair: (pair[0].sent_at, pair[0].slot.at)):
        yield line(f"{promising.when(promise, clock)}: {describe(it.wish)}")
        yield from _unless_empty(hindrances[it.id])
        yield from _unless_empty(promising.clock_change(clock, promise.slot.at))
    for it in (it for promise, it in firsts if promise is None):
        yield line(describe(it.wish))
        yield from _unless_empty(hindrances[it.id])


def _unless_empty(text: str) -> tuple[Line, ...]:
    return (line(text),) if text else ()
