"""`vanban schema`: the form of a reading, for those who write programs over readings."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema that every reading holds to."""
    import json

    from vanban.export.json import schema as make_schema

    click.echo(json.dumps(make_schema(), ensure_ascii=False, indent=1))
