"""Who asked for what: stored, stopped, moved, erased."""
