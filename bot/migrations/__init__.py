"""The steps from each version of the database to the next; an old one is never edited."""
