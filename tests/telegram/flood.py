"""Telegram's limits on sending, and who broke the wait it asked for."""

import math
from dataclasses import dataclass, field

ALL = "all"
OVERALL_PER_SECOND = 30
CHAT_BURST = 3
GROUP_PER_MINUTE = 20


@dataclass(slots=True)
class _Bucket:
    capacity: float
    per_second: float
    filled_at: float
    level: float = 0

    def __post_init__(self) -> None:
        self.level = self.capacity

    def seconds_until_free(self, now: float) -> float:
        gained = (now - self.filled_at) * self.per_second
        self.level = min(self.capacity, self.level + gained)
        self.filled_at = now
        # Sums of fractions of a second fall short of 1 by a rounding error.
        return max(0.0, (1 - self.level) / self.per_second) if self.level < 1 - 1e-4 else 0.0


@dataclass(slots=True)
class FloodControl:
    """30 messages a second overall, about one a second a chat, 20 a minute a group.

    `broken_waits` counts the calls that came while Telegram had asked to wait.
    """

    broken_waits: int = 0
    _buckets: dict[str, _Bucket] = field(default_factory=dict)
    _waits: dict[str, float] = field(default_factory=dict)

    def admit(self, chat_id: int, is_group: bool, now: float, *, paid: bool = False) -> int:
        """Return 0 and count the message, or the seconds that the bot has to wait."""
        limits = _limits(chat_id, is_group, paid)
        waiting = max((self._waits.get(name, 0) - now for name in limits), default=0)
        if waiting > 0:
            self.broken_waits += 1
            return math.ceil(waiting)
        for name, (capacity, per_second) in limits.items():
            bucket = self._buckets.setdefault(name, _Bucket(capacity, per_second, now))
            if (seconds := bucket.seconds_until_free(now)) > 0:
                self._waits[name] = now + math.ceil(seconds)
                return math.ceil(seconds)
        for name in limits:
            self._buckets[name].level -= 1
        return 0


def _limits(chat_id: int, is_group: bool, paid: bool) -> dict[str, tuple[float, float]]:
    limits: dict[str, tuple[float, float]] = {f"chat {chat_id}": (CHAT_BURST, 1)}
    if is_group:
        limits[f"group {chat_id}"] = (GROUP_PER_MINUTE, GROUP_PER_MINUTE / 60)
    if not paid:
        limits[ALL] = (OVERALL_PER_SECOND, OVERALL_PER_SECOND)
    return limits
