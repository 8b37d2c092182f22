"""From lines to what they are: parts of the page, divisions of the body, footnotes."""
