"""Several processes that put, fill and claim on one database at once."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, Engine, event, text

from bot.digests.outbox.outbox import Outbox
from bot.digests.outbox.parcels import Composed, DueDigest
from bot.digests.subscribers.subscriptions import Subscriptions
from tests.digests.readership import (
    EIGHT,
    HOUR,
    claim,
    fates,
    parts,
    put,
    sleep_at_night,
    states,
    subscribe,
)

CHATS, PARTS = 60, 2


def test_processes_at_work_at_once_send_each_part_once(engine: Engine, database_url: str) -> None:
    for chat_id in range(1, CHATS + 1):
        subscribe(engine, chat_id)
    command = (sys.executable, "-m", "tests.digests.claimant", database_url, str(CHATS * PARTS))

    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    outputs = [process.communicate(timeout=100) for process in started]

    assert [error for _, error in outputs] == [""] * 3
    lines = [line.split() for output, _ in outputs for line in output.splitlines()]
    assert len({part_id for part_id, _ in lines}) == len(lines) == CHATS * PARTS
    assert len({moment for _, moment in lines}) == len(lines)
    for chat_id in range(1, CHATS + 1):
        assert [state for _, state in states(engine, chat_id)] == ["done"]
        assert fates(engine, chat_id) == [["sent"] * PARTS]


@contextmanager
def beginning_before_commit(engine: Engine, work: Callable[[], object]) -> Iterator[None]:
    """Let another thread begin `work` just before the next transaction is committed."""
    begun: list[Future[object]] = []

    def begin(connection: Connection) -> None:
        if not begun:
            begun.append(others.submit(work))
            while not begun[0].done() and not is_waited_for(connection):
                pass

    with ThreadPoolExecutor(1) as others:
        event.listen(engine, "commit", begin)
        yield
        event.remove(engine, "commit", begin)
        begun[0].result()


def is_waited_for(connection: Connection) -> bool:
    """Tell whether another transaction waits for this one; SQLite does not say it."""
    if connection.dialect.name != "postgresql":
        return True
    blocked = "NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    waiting = f"SELECT 1 FROM pg_locks WHERE {blocked}"
    return connection.execute(text(waiting)).first() is not None


@pytest.mark.parametrize(
    "stop",
    [
        lambda chats, known: chats.pause(known, None, EIGHT),
        lambda chats, known: chats.end(known, EIGHT),
    ],
    ids=["paused", "ended"],
)
def test_nothing_is_sent_that_is_stopped_while_its_parts_are_stored(
    engine: Engine, stop: Callable[[Subscriptions, int], None]
) -> None:
    wanted, outbox = subscribe(engine), Outbox(engine)
    outbox.put_due(EIGHT)
    [digest] = outbox.due(EIGHT, 10)

    with beginning_before_commit(engine, lambda: stop(Subscriptions(engine), wanted.id)):
        outbox.fill([Composed(digest, parts(1))], EIGHT)

    assert claim(engine) == []


def test_nothing_is_sent_of_a_subscription_that_ends_while_a_digest_is_asked_for(
    engine: Engine,
) -> None:
    wanted, outbox, subscriptions = subscribe(engine), Outbox(engine), Subscriptions(engine)

    with beginning_before_commit(engine, lambda: subscriptions.end(wanted.id, EIGHT)):
        outbox.put_now(wanted.id, EIGHT)

    assert outbox.due(EIGHT, 10) == []


def test_nothing_is_left_of_a_chat_that_is_forgotten_while_its_parts_are_stored(
    engine: Engine,
) -> None:
    subscribe(engine)
    outbox, subscriptions = Outbox(engine), Subscriptions(engine)
    outbox.put_due(EIGHT)
    [digest] = outbox.due(EIGHT, 10)

    with beginning_before_commit(engine, lambda: subscriptions.forget(1)):
        outbox.fill([Composed(digest, parts(1, told=[5]))], EIGHT)

    assert not any(subscriptions.export(1).values())


def test_what_is_merged_into_a_digest_that_is_stopped_meanwhile_comes_by_itself(
    engine: Engine,
) -> None:
    outbox, subscriptions = Outbox(engine), Subscriptions(engine)
    sleep_at_night(engine)
    other, leading = subscribe(engine, hours=(23,)), subscribe(engine, hours=(5,))
    for hour in (15, 21):
        outbox.put_due(EIGHT + hour * HOUR)
    quiet_is_over = EIGHT + 23 * HOUR

    with beginning_before_commit(engine, lambda: subscriptions.end(leading.id, quiet_is_over)):
        outbox.due(quiet_is_over, 10)

    assert [it.subscription.id for it in outbox.due(quiet_is_over, 10)] == [other.id]


def test_what_fails_while_a_digest_is_put_is_told_in_that_one(engine: Engine) -> None:
    outbox, found = Outbox(engine), list[DueDigest]()
    subscribe(engine, hours=(8, 9))
    put(engine, told=[5])
    [parcel] = claim(engine)

    def put_next() -> None:
        outbox.put_due(EIGHT + HOUR)
        found.extend(outbox.due(EIGHT + HOUR, 10))

    with beginning_before_commit(engine, put_next):
        outbox.failed(parcel, "refused", EIGHT + HOUR)

    [following] = found
    assert following.since < EIGHT - HOUR
