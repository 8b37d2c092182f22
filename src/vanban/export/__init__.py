"""From a document to what others take in: JSON, Markdown, rows of a register."""
