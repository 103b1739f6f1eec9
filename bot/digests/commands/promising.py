"""When a digest will come, or why none does: the words in which every reply tells it."""

from datetime import datetime, timedelta

from babel.dates import format_timedelta

from bot.chat.clock import Clock
from bot.digests.reasons import in_words
from bot.digests.wishes.planning import Promise
from bot.digests.wishes.readers import FOREVER, Subscription
from bot.digests.wishes.schedule import clock_change_between

_SECOND = timedelta(seconds=1)


def when(promise: Promise, clock: Clock) -> str:
    """Return "Tue 24 Nov 2026, 23:00 CET", and what moves it: quiet hours, or a clock change."""
    asked, at = promise.slot.local, promise.slot.at
    words = [clock.date_and_time(at)]
    if at.astimezone(clock.zone).replace(tzinfo=None) != asked:
        words.append(f"since the clocks leave out {asked:%H:%M}")
    if promise.sent_at > at:
        words.append(f"held until {clock.time(promise.sent_at)} by your quiet hours")
    return ", ".join(words)


def hindrance(subscription: Subscription, clock: Clock) -> str:
    """Return why nothing comes for now, as a sentence; "" if nothing hinders it."""
    if subscription.resting:
        return f"Resting: {in_words(subscription.resting)}. /resume ends that."
    until = subscription.paused_until
    if until is None or until <= clock.now:
        return ""
    return f"Paused until {'you /resume' if until >= FOREVER else clock.date_and_time(until)}."


def clock_change(clock: Clock, until: datetime) -> str:
    """Return how the clocks are changed from now to a moment, as a sentence; "" if they are not."""
    at = clock_change_between(clock.zone, clock.now, until)
    if at is None:
        return ""
    offsets = [moment.astimezone(clock.zone).utcoffset() for moment in (at - _SECOND, at)]
    before, after = (it or timedelta(0) for it in offsets)
    span = format_timedelta(abs(after - before), granularity="minute", locale="en")
    way = "forward" if after > before else "back"
    return f"The clocks go {way} by {span} before it, on {clock.date(at)}."
