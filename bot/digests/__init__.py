"""When we talk unasked: subscriptions, their slots, and what is owed for each."""
