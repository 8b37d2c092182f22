"""Who is told to do what: orders in prose, under headings, in tables."""
