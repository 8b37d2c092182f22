"""From a file's bytes to a `Layout`: one text with lines, styles, tables and stamps."""
