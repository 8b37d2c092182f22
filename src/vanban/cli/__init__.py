"""The commands of `vanban`: each reads its arguments, calls one thing, prints, and sets the exit status.

What stands at the top of the files in this room is loaded for `vanban --help` too. So whatever takes long to
load (the readers of files, Rich) is imported inside the function that needs it, here and nowhere else.
"""

from __future__ import annotations

import io
import sys

import click

from vanban.cli.machine import formats
from vanban.cli.reading import read
from vanban.cli.schema import schema
from vanban.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="vanban")
def main() -> None:
    """Reads Vietnamese official documents (văn bản hành chính, văn bản pháp luật).

    What is read stays on this machine: nothing is sent anywhere.
    """
    for stream in (sys.stdout, sys.stderr):
        # A pipe on Windows does not know Vietnamese letters unless it is told to write UTF-8.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


for command in (read, formats, schema):
    main.add_command(command)
