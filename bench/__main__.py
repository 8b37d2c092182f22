"""Say which measurements there are, or make one: `python -m bench`, `python -m bench ocr ...`."""

from __future__ import annotations

import ast
import runpy
import sys
from pathlib import Path

HERE = Path(__file__).parent
MEASUREMENTS = {path.stem: path for path in sorted(HERE.glob("[!_]*.py"))}


def main() -> int:
    """Exit status 2 where the measurement is not known; else that of the measurement."""
    name, *arguments = sys.argv[1:] or [""]
    if name not in MEASUREMENTS:
        for known, path in MEASUREMENTS.items():
            about = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
            print(f"  {known:12} {about.partition(chr(10))[0]}")
        return 2 if name else 0
    sys.argv = [str(MEASUREMENTS[name]), *arguments]
    sys.path.insert(0, str(HERE))  # as if it were started by itself
    runpy.run_path(str(MEASUREMENTS[name]), run_name="__main__")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
