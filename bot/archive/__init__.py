"""What we know: articles, their briefs, and the search over them."""
