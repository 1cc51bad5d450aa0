"""Extracts the models of Models/manifest.json from the wheel that holds them, and converts them.

    convert_models.py check FOLDER            all files present and as the manifest says?
    convert_models.py convert WHEEL FOLDER    extract, check, convert, check, put in place

Every refusal is one sentence on standard error that names the cause and the cure; the exit status is
then 1. A file appears under its own name only when it is complete and checked.
"""
import errno
import hashlib
import json
import os
import sys
import tempfile
import zipfile


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def read_manifest(folder):
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        return json.load(file)


def find_fault(folder, entry):
    """One sentence on what is wrong with one file of the folder; None where nothing is."""
    path = os.path.join(folder, entry["file"])
    if not os.path.exists(path):
        return f"{path} is missing: run scripts/fetch-models."
    with open(path, "rb") as file:
        if sha256(file.read()) != entry["sha256"]:
            return f"{path} is not the file that Models/manifest.json names: delete it and run scripts/fetch-models."
    return None


def check(folder):
    for entry in read_manifest(folder)["files"]:
        fault = find_fault(folder, entry)
        if fault:
            sys.exit(fault)


def put(folder, name, data):
    """Writes a file beside its place, forces it to disk and renames it into place."""
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=f".{name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, os.path.join(folder, name))
    except OSError:
        os.unlink(temporary)
        raise


def extract(wheel, member, expected):
    data = wheel.read(member)
    if sha256(data) != expected:
        sys.exit(f"{member} in the wheel is not the file that Models/manifest.json names: fetch the wheel again.")
    return data


def convert(wheel_path, folder):
    from tflite_to_onnx import convert as to_onnx  # needs numpy, which the check alone does not

    manifest = read_manifest(folder)
    with zipfile.ZipFile(wheel_path) as wheel:
        for entry in manifest["files"]:
            source = extract(wheel, entry["source"], entry["sourceSha256"])
            result = to_onnx(source, entry["inputs"], entry["outputs"])
            if sha256(result) != entry["sha256"]:
                sys.exit(f"Converting {entry['source']} gave other bytes than Models/manifest.json names: "
                         "restore scripts/tflite_to_onnx.py and Models/manifest.json from the repository.")
            put(folder, entry["file"], result)
        put(folder, "LICENSE.mediapipe", wheel.read(manifest["package"]["licenceMember"]))


def main():
    command, *arguments = sys.argv[1:]
    try:
        {"check": check, "convert": convert}[command](*arguments)
    except OSError as error:
        cure = "free some space" if error.errno == errno.ENOSPC else "check the folder and its permissions"
        sys.exit(f"Cannot read or write {error.filename or arguments[-1]} ({error.strerror}): {cure} and run scripts/fetch-models again.")
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        sys.exit(f"The wheel or Models/manifest.json is damaged ({error}): run scripts/fetch-models again.")


if __name__ == "__main__":
    main()
