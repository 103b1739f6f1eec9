"""What each chat is owed for each slot, once."""
