"""From the outbox to Telegram: claim, send, mark."""

from bot.digests.delivery.loop import Delivery as Delivery
from bot.digests.delivery.loop import senders_for as senders_for
