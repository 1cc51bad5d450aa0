#!/usr/bin/env python3
"""Checks that code flows one way: every import is declared in Package.swift and allowed by
Documentation/Architecture.md, and only the command line prints, reads arguments or exits.

The package manager enforces neither: a module that some other target has built can be imported.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from swift_code import code_only, lines_matching

# Targets in the order of the flow: each may import only what stands before it.
FLOW = [
    "Anatomy", "Settings", "Statistics", "Files", "Digest", "Video", "VideoEncoding", "Landmarks", "Signals",
    "Contractions", "Agreement", "Severity", "Examination", "FaceDrawing", "Overlay", "Comparison", "Review", "Reporting",
    "Phantom",
    "Acceptance",
    "spasmeter", "LibraryExample", "TestSupport",
]

# Modules with one importer: C code has one owner in Swift, and arguments are read in one place.
SOLE_IMPORTER = {
    "CVideoDecoder": "Video",
    "CVideoEncoder": "VideoEncoding",
    "CFaceTracker": "Landmarks",
    "CZlib": "Reporting",
    "CDigest": "Digest",
    "CPhantomRenderer": "Phantom",
    "Yams": "Phantom",
    "ArgumentParser": "spasmeter",
}

# Modules of the toolchain and the system, free for every target.
SYSTEM = {"Foundation", "FoundationEssentials", "FoundationXML", "Dispatch", "Synchronization", "Glibc", "Testing"}

# The targets that print, read arguments or exit: the program, and the example of the library.
COMMAND_LINE = {"spasmeter", "LibraryExample"}

IMPORT = (
    r"(?m)^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*"
    r"(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)[ \t]+)?(\w+)"
)
SPEAKING_SWIFT = (
    r"(?<![\w.])(?:(?:Swift|Foundation|Glibc)\.)?"
    r"(?:(?:print|debugPrint|dump|readLine|exit|abort)(?=\()|CommandLine\b|fputs(?=\())"
    r"|\bFileHandle\.standard(?:Input|Output|Error)\b"
)
SPEAKING_C = r"(?<![\w.>])(?:printf|puts|putchar|vprintf|fprintf|exit|_exit|abort)(?=\s*\()"


class Target:
    """One target of the package: its sources and what it declares to depend on."""

    def __init__(self, root, description):
        self.name = description["name"]
        self.is_test = description["type"] == "test"
        folder = "Tests" if self.is_test else "Sources"
        self.folder = root / (description.get("path") or f"{folder}/{self.name}")
        self.dependencies = [_dependency_name(entry) for entry in description["dependencies"]]

    def files(self, *suffixes):
        return sorted(path for path in self.folder.rglob("*") if path.suffix in suffixes)

    @property
    def is_swift(self):
        return bool(self.files(".swift"))


def _dependency_name(entry):
    (value,) = (entry[kind] for kind in ("byName", "target", "product") if kind in entry)
    return value[0]


def package_targets(root):
    dump = subprocess.run(
        ["swift", "package", "--package-path", str(root), "dump-package"],
        stdout=subprocess.PIPE, text=True,
    )
    if dump.returncode != 0:
        sys.exit("Package.swift cannot be read, as shown above; mend it and run the check again.")
    return [Target(root, target) for target in json.loads(dump.stdout)["targets"]]


def declaration_faults(targets):
    """Declared dependencies that run against the flow."""
    for target in targets:
        if target.is_test or not target.is_swift:
            continue
        if target.name not in FLOW:
            yield (
                f"Package.swift: target {target.name} has no place in the flow; "
                "add it to FLOW in scripts/lib/check_imports.py and to Documentation/Architecture.md."
            )
            continue
        for name in target.dependencies:
            fault = _flow_fault(target, name)
            if fault:
                yield f"Package.swift: {target.name} depends on {name}, but {fault}"
    for target in targets:
        if not target.is_test and not target.is_swift and target.name not in SOLE_IMPORTER:
            yield (
                f"Package.swift: C target {target.name} has no owner; "
                "name its one importer in SOLE_IMPORTER in scripts/lib/check_imports.py."
            )


def _flow_fault(target, module):
    """Why `target` may not use `module`, or None."""
    if target.is_test:
        return None
    owner = SOLE_IMPORTER.get(module)
    if owner and owner != target.name:
        return f"only {owner} may use {module}; ask {owner} for what is needed instead."
    if module in FLOW and FLOW.index(module) >= FLOW.index(target.name):
        return (
            f"{module} stands after {target.name} in the flow (Documentation/Architecture.md); "
            "move the shared code to a target before both."
        )
    return None


def import_faults(root, targets):
    """Imports in the sources that are undeclared or run against the flow."""
    for target in targets:
        for path in target.files(".swift"):
            for line, match in lines_matching(IMPORT, code_only(path.read_text(encoding="utf-8"))):
                module, place = match[1], path.relative_to(root)
                if module in SYSTEM or module == target.name:
                    continue
                if not target.is_test and target.name in FLOW:
                    fault = _flow_fault(target, module)
                    if fault:
                        yield f"{place}:{line}: {target.name} imports {module}, but {fault}"
                        continue
                if module not in target.dependencies:
                    yield (
                        f"{place}:{line}: {target.name} imports {module}, which Package.swift does "
                        f"not declare for it; remove the import or add {module} to the dependencies "
                        f"of {target.name}."
                    )


def speech_faults(root, targets):
    """Output, arguments and exits outside the command line."""
    for target in targets:
        if target.is_test or target.name in COMMAND_LINE:
            continue
        for pattern, suffixes in ((SPEAKING_SWIFT, (".swift",)), (SPEAKING_C, (".c", ".cpp", ".h"))):
            for path in target.files(*suffixes):
                for line, match in lines_matching(pattern, code_only(path.read_text(encoding="utf-8"))):
                    yield (
                        f"{path.relative_to(root)}:{line}: {target.name} uses {match[0]}; "
                        "only spasmeter prints, reads arguments or exits: return a value or throw."
                    )


def all_faults(root):
    targets = package_targets(root)
    return [
        *declaration_faults(targets),
        *import_faults(root, targets),
        *speech_faults(root, targets),
    ]


# Each plant is (file, text appended to it, part of the sentence that must name it).
PLANTS = [
    ("Sources/Severity/Planted.swift", "import Landmarks\n", "which Package.swift does not declare"),
    ("Sources/Signals/Planted.swift", "@testable import Reporting\n", "stands after Signals"),
    ("Sources/Signals/Planted.swift", "internal import CFaceTracker\n", "only Landmarks may use"),
    ("Sources/Reporting/Planted.swift", "import struct ArgumentParser.Flag\n", "only spasmeter may use"),
    ("Sources/Video/Planted.swift", "func f() { print(1) }\n", "Video uses print"),
    ("Sources/CVideoDecoder/planted.c", "void f(void) { printf(\"1\"); }\n", "CVideoDecoder uses printf"),
]
INNOCENT = (
    "Sources/Anatomy/Planted.swift",
    '// import Video\n/* import Video /* print(1) */ exit(1) */\nlet text = """\nimport Video\n"""\n'
    'let other = #"print(1)"# + "a \\(values.map { "exit(\\($0))" }) b"\n',
)


def self_test(root):
    """Plants each kind of fault in a copy of the package; returns what was not noticed."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / root.name
        copy.mkdir()
        shutil.copy(root / "Package.swift", copy)
        for part in ("Sources", "Tests"):
            shutil.copytree(root / part, copy / part, symlinks=True)
        targets = package_targets(copy)

        def faults_with(name, text):
            path = copy / name
            path.write_text(text, encoding="utf-8")
            found = [*import_faults(copy, targets), *speech_faults(copy, targets)]
            path.unlink()
            return [fault for fault in found if fault.startswith(f"{name}:")]

        for name, text, expected in PLANTS:
            if not any(expected in fault for fault in faults_with(name, text)):
                yield f"The import check overlooks `{text.strip()}` in {name}; mend check_imports.py."
        for fault in faults_with(*INNOCENT):
            yield f"The import check takes a comment or string for code: {fault}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--self-test", action="store_true", help="check the check itself")
    options = parser.parse_args()
    root = Path(__file__).resolve().parents[2]
    faults = list(self_test(root)) if options.self_test else all_faults(root)
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
