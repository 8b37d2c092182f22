"""Open DOC, RTF and ODT: LibreOffice makes a Word file of them, far away from everything else.

It works in a process of its own with a profile of its own, within limits of time, memory and disk;
macros never run, nothing outside the file is fetched.
"""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import zipfile
import zlib
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

from vanban.files.docx import open_docx
from vanban.model import Layout, Limits, Unreadable

MEDIA_TYPES = {
    "doc": "application/msword",
    "rtf": "application/rtf",
    "odt": "application/vnd.oasis.opendocument.text",
}

_REMEDY = (
    "cài LibreOffice Writer (Debian, Ubuntu: apt install libreoffice-writer-nogui) hoặc lưu tệp thành DOCX"
)
_DAMAGED = "mở và lưu lại bằng phần mềm đã tạo ra tệp, hoặc lưu thành DOCX"
_ELSEWHERE = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard")
_FILTER = "docx:MS Word 2007 XML"
# The shell sets the limits, so that nothing of ours has to run between fork and exec. Data and not address
# space: LibreOffice maps far more than it uses.
_LIMITED = 'ulimit -d "$1" 2>/dev/null; ulimit -f "$2" 2>/dev/null; shift 2; exec "$@"'
_LEAST_DISK = 64 * 2**20  # bytes: LibreOffice writes its profile too
_SETTINGS = (  # node, property, value
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "2"),
    ("Writer/Content/Update", "Field", "false"),
    ("Common/Misc", "FirstRun", "false"),
)
_FIB = (b"\xec\xa5", b"\xdc\xa5")  # how the stream of a Word 97 or 95 file begins, on the bounds of a sector
_FIB_ENCRYPTED = 0x01
_SECTOR = 512

_one_at_a_time = threading.Lock()


def open_office(content: bytes, *, name: str, limits: Limits, kind: str) -> Layout:
    """The layout of a file of `kind` (`doc`, `rtf`, `odt`), as `open_docx` gives it.

    Raises:
        Unreadable: LibreOffice is missing, cannot read the file, or needs more than `limits` allows; or the
            file is locked with a password.
    """
    if _is_locked(content, kind):
        raise Unreadable(name, "tệp được bảo vệ bằng mật khẩu", "bỏ mật khẩu rồi đọc lại")
    word_file = convert(content, name=name, limits=limits, kind=kind)
    return replace(
        open_docx(word_file, name=name, limits=limits), media_type=MEDIA_TYPES.get(kind, MEDIA_TYPES["doc"])
    )


def convert(content: bytes, *, name: str, limits: Limits, kind: str) -> bytes:
    """The bytes of the Word file that LibreOffice makes of `content`. The original is left as it is.

    Raises:
        Unreadable: as `open_office`.
    """
    office = find_office()
    if office is None:
        raise Unreadable(name, f"tệp .{kind} cần LibreOffice, máy này chưa cài", _REMEDY)
    with tempfile.TemporaryDirectory(prefix="vanban-", ignore_cleanup_errors=True) as folder, _one_at_a_time:
        source, made = Path(folder) / f"source.{kind}", Path(folder) / "made" / "source.docx"
        source.write_bytes(content)
        said = _run(_command(office, source, limits), folder=folder, name=name, limits=limits)
        if not made.is_file():
            last = said.strip().splitlines()[-1:] or ["không có lời báo"]
            raise Unreadable(name, f"LibreOffice không đọc được tệp .{kind} ({last[0][:100]})", _DAMAGED)
        return made.read_bytes()


def find_office() -> str | None:
    """The program to start; None where LibreOffice is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _ELSEWHERE if Path(path).is_file()), None)


def _command(office: str, source: Path, limits: Limits) -> list[str]:
    profile = _profile(os.getpid())
    command = [office, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS]
    command += ["--convert-to", _FILTER, "--outdir", str(source.parent / "made"), str(source)]
    if os.name != "posix":
        return command
    disk = max(limits.bytes, _LEAST_DISK)
    return ["/bin/sh", "-c", _LIMITED, "sh", str(limits.office_bytes >> 10), str(disk >> 9), *command]


def _run(command: list[str], *, folder: str, name: str, limits: Limits) -> str:
    """Let LibreOffice work; what it said. Whatever it started is gone when this returns."""
    environment = {
        **os.environ,
        "TMPDIR": folder,
        "HOME": folder,
        "SAL_USE_VCLPLUGIN": "svp",
        "LC_ALL": "C.UTF-8",
    }
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment,
        start_new_session=os.name == "posix",
    )
    try:
        said, _ = process.communicate(timeout=limits.office_s)
    except subprocess.TimeoutExpired:
        _end(process)
        _drop_profile()
        cause = f"LibreOffice không xong sau {limits.office_s:g} giây"
        raise Unreadable(name, cause, "nâng giới hạn thời gian hoặc lưu tệp thành DOCX") from None
    except BaseException:
        _end(process)
        _drop_profile()
        raise
    _end(process)
    return said.decode("utf-8", errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the process with all that it started."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(subprocess.TimeoutExpired):
        process.communicate(timeout=5)


@cache
def _profile(_process: int) -> Path:
    """The profile of this process: made once, for LibreOffice starts quicker in one that it knows.

    A forked worker has another number and so makes its own: two programs cannot share one.
    """
    # Loaded here for it is slow; atexit alone would not be heard in the workers of a pool.
    from multiprocessing.util import Finalize

    folder = Path(tempfile.mkdtemp(prefix="vanban-office-"))
    Finalize(None, shutil.rmtree, args=(str(folder), True), exitpriority=0)
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
    return folder


def _drop_profile() -> None:
    """Forget a profile that a killed program may have left half written."""
    shutil.rmtree(_profile(os.getpid()), ignore_errors=True)
    _profile.cache_clear()


def _registry() -> str:
    rows = "".join(
        f'<item oor:path="/org.openoffice.Office.{node}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>\n"
        for node, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n'
        f"{rows}</oor:items>\n"
    )


def _is_locked(content: bytes, kind: str) -> bool:
    """Whether a file asks for a password, as far as that shows without unlocking it."""
    if kind == "odt":
        return _holds_encrypted_parts(content)
    if kind != "doc":
        return False
    for at in range(_SECTOR, min(len(content), 1 << 20), _SECTOR):
        if content[at : at + 2] in _FIB and at + 11 < len(content):
            return bool(content[at + 11] & _FIB_ENCRYPTED)
    return False


def _holds_encrypted_parts(content: bytes) -> bool:
    """Whether the manifest of an ODT says so. What is wrong with a damaged one is for LibreOffice to say."""
    with (
        suppress(
            zipfile.BadZipFile, zlib.error, KeyError, RuntimeError, OSError, ValueError, NotImplementedError
        ),
        zipfile.ZipFile(io.BytesIO(content)).open("META-INF/manifest.xml") as manifest,
    ):
        return b"encryption-data" in manifest.read(1 << 20)
    return False
