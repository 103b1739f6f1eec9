"""Every setting of Nutgraf."""
