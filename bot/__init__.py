"""The Nutgraf bot: archive, chat, digests."""
