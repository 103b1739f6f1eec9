"""Time zones by the names and places that people say."""
