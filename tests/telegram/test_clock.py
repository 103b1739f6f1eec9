from tests.telegram.clock import ManualClock, SystemClock


async def test_an_alarm_goes_off_when_the_clock_is_moved_far_enough() -> None:
    clock = ManualClock(start=100)
    early, late, now = clock.after(5), clock.after(10), clock.after(0)

    clock.advance(5)

    assert clock.now() == 105
    assert (now.done(), early.done(), late.done()) == (True, True, False)


async def test_an_alarm_that_was_cancelled_stays_silent() -> None:
    clock = ManualClock()
    alarm = clock.after(5)

    alarm.cancel()
    clock.advance(5)

    assert alarm.cancelled()


async def test_the_system_clock_goes_on_by_itself() -> None:
    clock = SystemClock()
    before = clock.now()

    await clock.after(0)

    assert clock.now() >= before
