"""Which documents are cited, by what words, and what they are to the one that cites them."""
