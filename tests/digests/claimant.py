"""A process that delivers: it puts, fills, claims and marks, and prints what it would have sent.

Arguments: the URL of the database, and how many parts there are to be, over all processes.
"""

import sys
from datetime import timedelta

from sqlalchemy import Engine, func, select

from bot.database import open_database, part
from bot.digests.outbox.outbox import Outbox
from tests.digests.readership import EIGHT, MINUTE, arrive, put

_PARTS_A_DIGEST = 2
_STEP = timedelta(seconds=1)


def deliver(engine: Engine, wanted: int) -> None:
    """Work until all parts are sent, on a clock of its own."""
    outbox, now = Outbox(engine), EIGHT
    while sent(engine) < wanted:
        put(engine, now, number=_PARTS_A_DIGEST)
        for parcel in outbox.claim(now, 7, rate=1000, lease=60 * MINUTE):
            print(parcel.id, parcel.send_at.isoformat())  # noqa: T201
            arrive(engine, parcel, parcel.id, now)
        now += _STEP


def sent(engine: Engine) -> int:
    """Return how many parts were sent."""
    with engine.connect() as connection:
        number = select(func.count()).select_from(part).where(part.c.state == "sent")
        return connection.scalar(number) or 0


if __name__ == "__main__":
    engine = open_database(sys.argv[1])
    deliver(engine, int(sys.argv[2]))
    engine.dispose()
