"""`vanban formats`: what can be read on this machine, and what to install for the rest."""

from __future__ import annotations

import subprocess

import click

from vanban.cli.words import LANGUAGE, words

_ALWAYS = "PDF, DOCX, HTML, MHTML, TXT, Markdown"
_SCANS = "PDF (scan), PNG, JPEG, TIFF"
_OFFICE = "DOC, RTF, ODT"


@click.command()
@LANGUAGE
def formats(lang: str) -> None:
    """Say which formats can be read here, and what to install for the others.

    Exit status 1 where something is missing.
    """
    say = words(lang)
    rows = (
        (_ALWAYS, True, ""),
        (_SCANS, _has_vietnamese_ocr(), f"Tesseract, vie: {say['install']} tesseract-ocr tesseract-ocr-vie"),
        (_OFFICE, _has_office(), f"LibreOffice Writer: {say['install']} libreoffice-writer"),
    )
    for names, ready, remedy in rows:
        click.echo(f"{'+' if ready else '-'} {names}" + ("" if ready else f": {say['missing']} {remedy}"))
    raise SystemExit(0 if all(ready for _, ready, _ in rows) else 1)


def _has_vietnamese_ocr() -> bool:
    from vanban.files.tesseract import find_tesseract  # the readers of files are heavy

    program = find_tesseract()
    if program is None:
        return False
    listing = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    return "vie" in (listing.stdout + listing.stderr).split()


def _has_office() -> bool:
    from vanban.files.office import find_office

    return find_office() is not None
