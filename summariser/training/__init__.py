"""Learns the weights of `news` from stories with summaries; for development alone."""
