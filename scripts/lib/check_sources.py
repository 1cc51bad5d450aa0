#!/usr/bin/env python3
"""Checks the discipline that no formatter knows: short files, no traps, no open ends, and nothing
in the repository that belongs elsewhere (weights, build products, large files, package hosts)."""

import re
import subprocess
import sys
from pathlib import Path

from swift_code import code_only, lines_matching

LONGEST_FILE = 300  # lines
LARGEST_FILE = 3_000_000  # bytes

# Code that ends the program instead of reporting a failure: pattern, what to do instead.
TRAPS = [
    (r"\btry!", "handle the error or pass it on with `try`"),
    (r"\bas!", "use `as?` and handle the other case"),
    (r"\bfatalError\s*\(", "throw an error that tells the reader what to do"),
]
# Spelled in two parts so that this file does not find itself.
OPEN_ENDS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME)\b")
PACKAGE_HOSTS = re.compile(
    r"py" r"pi\.org|pythonhosted" r"\.org|deb\.debian" r"\.org|security\.debian" r"\.org"
    r"|registry\.npm" r"js|crates" r"\.io|proxy\.golang" r"\.org|repo\.maven" r"\.apache",
    re.IGNORECASE,
)
UNWANTED_NAME = re.compile(
    r"\.(?:onnx|tflite|task|whl|pyc)$|(?:^|/)(?:\.build[^/]*|__pycache__|\.venv)/|(?:^|/)Package\.resolved$"
)


def source_faults(root):
    """Length and traps, in everything under Sources."""
    for path in sorted((root / "Sources").rglob("*")):
        if path.is_symlink() or path.suffix not in {".swift", ".c", ".cpp", ".h"}:
            continue
        place, text = path.relative_to(root), path.read_text(encoding="utf-8")
        length = len(text.splitlines())
        if length > LONGEST_FILE:
            yield f"{place}: {length} lines, {LONGEST_FILE} allowed; split it by subject."
        if path.suffix == ".swift":
            code = code_only(text)
            for pattern, cure in TRAPS:
                for line, match in lines_matching(pattern, code):
                    yield f"{place}:{line}: `{match[0]}` ends the program on a failure; {cure}."


def repository_files(root):
    """Files that are tracked, or would be by `git add`."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )
    if listing.returncode != 0:
        sys.exit(
            f"git cannot list the files of {root} ({listing.stderr.strip().splitlines()[0]}); "
            "run the check in a clone that belongs to this user."
        )
    names = [name for name in listing.stdout.split("\0") if name]
    return [name for name in names if (root / name).is_file() and not (root / name).is_symlink()]


def repository_faults(root):
    """What should not be in the repository at all."""
    for name in repository_files(root):
        path = root / name
        size = path.stat().st_size
        if size > LARGEST_FILE:
            yield f"{name}: {size} bytes, {LARGEST_FILE} allowed; fetch or make it by a script."
        if UNWANTED_NAME.search(name):
            yield f"{name}: weights and build products stay out of the repository; remove it and list it in .gitignore."
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(text.splitlines(), start=1):
            if match := OPEN_ENDS.search(line):
                yield f"{name}:{number}: {match[0]} is an open end; finish it or write an issue."
            if match := PACKAGE_HOSTS.search(line):
                yield f"{name}:{number}: names the package host {match[0]}; leave the choice to pip and apt."


def main():
    root = Path(__file__).resolve().parents[2]
    faults = [*source_faults(root), *repository_faults(root)]
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
