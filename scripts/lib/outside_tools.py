"""Packages of others that checks use, each set in a folder of its own so that none disturbs another."""
import hashlib, os, pathlib, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIB = ROOT / "scripts" / "lib"
SETS = ["fhir", "bids", "pages"]


def folder(name):
    """The folder of the set `name`, filled by pip from scripts/lib/requirements-NAME.txt where it is not there.

    The folder is called after the list and the Python, so that a change of either makes a new one.
    """
    listing = LIB / f"requirements-{name}.txt"
    key = hashlib.sha256(listing.read_bytes() + sys.version.encode()).hexdigest()[:12]
    place = ROOT / f".build-validate-{name}" / key
    if place.is_dir():
        return place
    place.parent.mkdir(exist_ok=True)
    print(f"installing the checks of {listing.name} into {place.parent.name}", file=sys.stderr)
    work = pathlib.Path(tempfile.mkdtemp(prefix="new-", dir=place.parent))
    try:
        pip = subprocess.run(
            [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target",
             str(work), "--requirement", str(listing)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if pip.returncode != 0:
            print(pip.stdout[-2000:], file=sys.stderr)
            sys.exit(f"pip could not install what {listing.name} lists, as shown above; "
                     "check the network and pip's index settings and run it again")
        # Whoever comes second finds the same content there.
        if not place.is_dir():
            work.rename(place)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return place


def environment(name):
    """The environment in which Python finds the set `name` before anything else."""
    return {**os.environ, "PYTHONPATH": str(folder(name)), "PYTHONDONTWRITEBYTECODE": "1"}
