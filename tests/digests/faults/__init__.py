"""Everything that can go wrong with a delivery, at once, and with processes that are killed.

    python -m tests.digests.faults --subscribers 2000 --times 10

Digests are composed and delivered in processes of their own, against the fake of Telegram and a
real database; the first process is killed while it composes. Time is turned by hand: it moves on to
the next moment that somebody waits for whenever every process has done all there is to do now. So
pauses take no time, and no stall of the computer looks like one of the delivery.

What this does not show: Telegram's own flood control, which nobody outside knows; a delivery that
is slower than its pace (see the benchmark); a power cut (the database's files outlive a process);
what digests say, as their texts are ready-made.
"""
