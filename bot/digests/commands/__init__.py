"""The commands about subscriptions and digests, a module for each family."""
