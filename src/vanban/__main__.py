"""`python -m vanban` is `vanban`."""

from __future__ import annotations

from vanban.cli import main

if __name__ == "__main__":
    main(prog_name="vanban")
