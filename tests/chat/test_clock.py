from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.chat.clock import Clock

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)

SHOWN = {
    "Europe/Berlin": "13:00 CET",
    "Asia/Kolkata": "17:30 IST",
    "America/Sao_Paulo": "09:00 UTC-03:00",
    "Asia/Kathmandu": "17:45 UTC+05:45",
    "Europe/Istanbul": "15:00 UTC+03:00",
}


@pytest.mark.parametrize(("zone", "told"), SHOWN.items(), ids=SHOWN)
def test_a_time_is_shown_with_a_name_of_its_zone(zone: str, told: str) -> None:
    assert Clock(AT, ZoneInfo(zone)).time(AT) == told
