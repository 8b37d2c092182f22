"""Tesseract as the recogniser: its command line, run as a process of its own under a time limit."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.files.recogniser import Seen
from vanban.model import Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

_WINDOWS_HOME = Path("C:/Program Files/Tesseract-OCR/tesseract.exe")
_REMEDY = "install Tesseract with Vietnamese (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie)"
_PAGE = ("--psm", "3")
_DIGITS = ("--psm", "7", "-c", "tessedit_char_whitelist=0123456789")


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The `tesseract` program with its Vietnamese model, one thread a page."""

    language: str = "vie"

    def page(self, image: Image, *, dpi: int, name: str, limit_s: float) -> tuple[Seen, ...]:
        """The words of a page in Tesseract's reading order."""
        return self._run(image, dpi, name, limit_s, _PAGE)

    def digits(self, image: Image, *, dpi: int, name: str, limit_s: float) -> tuple[Seen, ...]:
        """The words of one line that can hold digits only."""
        return self._run(image, dpi, name, limit_s, _DIGITS)

    def _run(
        self, image: Image, dpi: int, name: str, limit_s: float, options: tuple[str, ...]
    ) -> tuple[Seen, ...]:
        program = find_tesseract()
        if program is None:
            raise Unreadable(name, "a page is a picture and Tesseract is not installed", _REMEDY)
        if self.language not in _languages(program):
            raise Unreadable(name, f"a page is a picture and Tesseract lacks «{self.language}»", _REMEDY)
        with tempfile.TemporaryDirectory(prefix="vanban-") as folder:
            picture = Path(folder) / "page.png"
            image.save(picture, dpi=(dpi, dpi), compress_level=1)
            command = [program, str(picture), "-", "-l", self.language, "--dpi", str(dpi), *options, "tsv"]
            return _parse_tsv(_output(command, name, limit_s))


def find_tesseract() -> str | None:
    """Where the program stands; None where it is not installed."""
    return shutil.which("tesseract") or (str(_WINDOWS_HOME) if _WINDOWS_HOME.exists() else None)


@cache
def _languages(program: str) -> frozenset[str]:
    listing = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    return frozenset((listing.stdout + listing.stderr).split())


def _output(command: list[str], name: str, limit_s: float) -> str:
    """What `command` prints. It is killed with all its children when its time is over."""
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
        start_new_session=True,  # a group of its own, so that all of it can be killed
    )
    try:
        printed, complaint = process.communicate(timeout=limit_s)
    except subprocess.TimeoutExpired:
        _kill(process)
        cause = f"recognising a page took longer than {limit_s:g} s"
        raise Unreadable(name, cause, "allow more time or scan at a lower resolution") from None
    except BaseException:
        _kill(process)
        raise
    if process.returncode != 0:
        last = (complaint.decode(errors="replace").strip().splitlines() or ["no reason given"])[-1]
        raise Unreadable(
            name, f"Tesseract failed: {last}", "check the installation with `tesseract --version`"
        )
    return printed.decode("utf-8", errors="replace")


def _kill(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()


def _parse_tsv(table: str) -> tuple[Seen, ...]:
    """The words of Tesseract's table (level 5 rows); its paragraph and line counters become one."""
    lines: dict[tuple[str, str, str], int] = {}
    seen = []
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        line = lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), len(lines) + 1)
        left, top = int(row["left"]), int(row["top"])
        right, bottom = left + int(row["width"]), top + int(row["height"])
        confidence = max(float(row["conf"]), 0.0) / 100
        seen.append(Seen(text, left, top, right, bottom, confidence, int(row["block_num"]), line))
    return tuple(seen)
