"""Learns the weights of `news` and of the choice of figures; for development alone."""
