"""Tesseract as the recogniser: its command line, run as a process of its own under a time limit."""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.files.recogniser import Seen
from vanban.model import Unreadable

if TYPE_CHECKING:
    from PIL.Image import Image

_WINDOWS_HOME = Path("C:/Program Files/Tesseract-OCR/tesseract.exe")
_REMEDY = "cài Tesseract với tiếng Việt (Debian, Ubuntu: apt install tesseract-ocr tesseract-ocr-vie)"
_ONE_LINE = ("--psm", "7")
_DIGITS = (*_ONE_LINE, "-c", "tessedit_char_whitelist=0123456789")
_DPI = 300
"""Tesseract wants to be told one; nothing it does with a single line depends on it."""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """The `tesseract` program with its Vietnamese model, one thread a page."""

    language: str = "vie"

    def lines(self, pictures: Sequence[Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The words of each line of print."""
        return self._run(pictures, name, limit_s, _ONE_LINE)

    def digits(self, pictures: Sequence[Image], *, name: str, limit_s: float) -> list[tuple[Seen, ...]]:
        """The words of each line, where every letter must be a digit."""
        return self._run(pictures, name, limit_s, _DIGITS)

    def _run(
        self, pictures: Sequence[Image], name: str, limit_s: float, options: tuple[str, ...]
    ) -> list[tuple[Seen, ...]]:
        """All lines in one process, as the pages of one file: the model is loaded once."""
        if not pictures:
            return []
        program = find_tesseract()
        if program is None:
            raise Unreadable(name, "có trang là ảnh mà máy chưa cài Tesseract", _REMEDY)
        if self.language not in _languages(program):
            raise Unreadable(name, f"có trang là ảnh mà Tesseract thiếu ngôn ngữ «{self.language}»", _REMEDY)
        with tempfile.TemporaryDirectory(prefix="vanban-") as folder:
            file = Path(folder) / "lines.tif"
            pictures[0].save(file, save_all=True, append_images=pictures[1:])
            command = [program, str(file), "-", "-l", self.language, "--dpi", str(_DPI), *options, "tsv"]
            return _parse_tsv(_output(command, name, limit_s), len(pictures))


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
        cause = f"nhận dạng một trang mất hơn {limit_s:g} giây"
        raise Unreadable(
            name, cause, "nâng giới hạn thời gian hoặc quét lại ở độ phân giải thấp hơn"
        ) from None
    except BaseException:
        _kill(process)
        raise
    if process.returncode != 0:
        last = (complaint.decode(errors="replace").strip().splitlines() or ["không rõ lý do"])[-1]
        raise Unreadable(name, f"Tesseract báo lỗi: {last}", "chạy thử «tesseract --version» để kiểm tra")
    return printed.decode("utf-8", errors="replace")


def _kill(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.communicate()


def _parse_tsv(table: str, pictures: int) -> list[tuple[Seen, ...]]:
    """The words (rows of level 5) of each picture, from Tesseract's table."""
    seen: list[list[Seen]] = [[] for _ in range(pictures)]
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        left = int(row["left"])
        confidence = max(float(row["conf"]), 0.0) / 100
        seen[int(row["page_num"]) - 1].append(Seen(text, left, left + int(row["width"]), confidence))
    return [tuple(words) for words in seen]
