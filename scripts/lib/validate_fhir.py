#!/usr/bin/env python3
"""Checks FHIR Bundles by fhir.resources (R4B) and ucumvert, and what those two let pass.

usage: validate_fhir.py FILE…

Prints "FILE: fault" lines; exit code 1 where there is one. scripts/validate-outputs calls it with the Python
of a folder of its own, as these packages want other versions of their dependencies than other checks do.
"""
import json, pathlib, re, sys

from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError
from ucumvert import get_ucum_parser

UCUM = "http://unitsofmeasure.org"
# Resources that a hand-over holds, with the status each may have; none is final, and no disease is asserted.
STATUS = {"DiagnosticReport": {"preliminary"}, "Observation": {"preliminary"}, "Patient": {None}, "Device": {None}}
CONCEPTS = {"code", "method", "bodySite", "valueCodeableConcept", "dataAbsentReason", "category", "type"}
NAME = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SIDES = {"left", "right", "both"}


def nodes(value, key=None):
    """Every object below a value, with the key it stands under."""
    if isinstance(value, dict):
        yield key, value
        for name, child in value.items():
            yield from nodes(child, name)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child, key)


def code(holder, member="code"):
    """The first code of a CodeableConcept."""
    return ((holder.get(member) or {}).get("coding") or [{}])[0].get("code")


class Check:
    """One Bundle and the faults found in it."""

    def __init__(self, path, parser):
        self.path, self.parser, self.faults = path, parser, []

    def run(self):
        try:
            self.bundle = json.loads(self.path.read_text(encoding="utf-8"))
            Bundle.model_validate(self.bundle)
        except ValidationError as error:
            return [".".join(map(str, fault["loc"])) + f": {fault['msg'][:200]}" for fault in error.errors()[:20]]
        except (ValueError, OSError) as error:
            return [f"cannot be read: {type(error).__name__}: {error}"]
        for step in (self.kinds, self.names, self.concepts, self.quantities, self.observations, self.measures):
            step()
        return self.faults

    def resources(self, kind=None):
        found = [entry["resource"] for entry in self.bundle.get("entry", [])]
        return [resource for resource in found if kind in (None, resource["resourceType"])]

    def kinds(self):
        if self.bundle.get("type") != "collection":
            self.faults.append(f"is a Bundle of type {self.bundle.get('type')}, not collection")
        for resource in self.resources():
            kind, status = resource["resourceType"], resource.get("status")
            if status not in STATUS.get(kind, set()):
                self.faults.append(f"{kind} of status {status} does not belong in a hand-over")
        for kind, count in (("DiagnosticReport", 1), ("Patient", 1), ("Device", 1)):
            if len(self.resources(kind)) != count:
                self.faults.append(f"holds {len(self.resources(kind))} resources {kind}, not {count}")
        for patient in self.resources("Patient"):
            for key in patient.keys() - {"resourceType", "identifier", "text"}:
                self.faults.append(f"the Patient has {key}; a pseudonym is all that may be told")

    def names(self):
        urls = [entry.get("fullUrl", "") for entry in self.bundle["entry"]]
        for url in urls:
            if not NAME.fullmatch(url) or urls.count(url) > 1:
                self.faults.append(f"fullUrl {url!r} is no UUID of its own")
        references = [node["reference"] for _, node in nodes(self.bundle) if "reference" in node]
        for reference in references:
            if reference not in urls:
                self.faults.append(f"reference {reference} leads nowhere")
        results = {entry["reference"] for report in self.resources("DiagnosticReport") for entry in report["result"]}
        found = {entry["fullUrl"] for entry in self.bundle["entry"] if entry["resource"]["resourceType"] == "Observation"}
        if results != found:
            self.faults.append("the DiagnosticReport does not list every Observation")

    def concepts(self):
        for key, node in nodes(self.bundle):
            if key in CONCEPTS and not node.get("text"):
                self.faults.append(f"{key} has a code but no text: {json.dumps(node)[:120]}")

    def quantities(self):
        for key, node in nodes(self.bundle):
            if key != "valueQuantity":
                continue
            if node.get("system") != UCUM or not node.get("code"):
                self.faults.append(f"a Quantity has no UCUM code: {json.dumps(node)[:120]}")
                continue
            try:
                self.parser.parse(node["code"])
            except Exception:
                self.faults.append(f"{node['code']!r} is no unit of UCUM")

    def observations(self):
        for resource in self.resources("Observation"):
            name = code(resource)
            for part in [resource, *resource.get("component", [])]:
                values = [key for key in part if key.startswith("value")]
                if len(values) + ("dataAbsentReason" in part) != 1:
                    self.faults.append(f"{name}: {code(part)} needs either a value or a reason")
            if "bodySite" in resource and self.side(resource) is None:
                self.faults.append(f"{name}: the side of bodySite is not that of the component laterality")

    def side(self, resource):
        """The side of an Observation; None where it is told in one place only, or differently."""
        told = [code(part, "valueCodeableConcept") for part in resource.get("component", [])
                if code(part) == "laterality"]
        site = (code(resource, "bodySite") or "").removeprefix("face_")
        return site if told == [site] and site in SIDES else None

    def measures(self):
        """The numbers are those of the examination beside the Bundle."""
        examination = self.path.with_name(self.path.name.replace("_fhir.json", "_examination.json"))
        if not examination.exists():
            return
        found = {(code(resource), self.side(resource)): resource for resource in self.resources("Observation")}
        for result in json.loads(examination.read_text(encoding="utf-8"))["severity"]["results"]:
            resource = found.get((result["measure"], result["side"]))
            where = f"{result['measure']}, {result['side']}"
            if resource is None:
                self.faults.append(f"{where}: no Observation")
                continue
            estimate = result["estimate"] or {}
            told = {code(part): (part.get("valueQuantity") or {}).get("value") for part in resource["component"]}
            pairs = [(estimate.get("value"), (resource.get("valueQuantity") or {}).get("value")),
                     (estimate.get("lower"), told.get("interval_lower")),
                     (estimate.get("upper"), told.get("interval_upper"))]
            if any(first != second for first, second in pairs):
                self.faults.append(f"{where}: the examination says {pairs[0][0]} ({pairs[1][0]} to {pairs[2][0]}), the "
                                   f"Bundle {pairs[0][1]} ({pairs[1][1]} to {pairs[2][1]})")


def main():
    parser = get_ucum_parser()
    faults = [f"{path.name}: {fault}" for path in map(pathlib.Path, sys.argv[1:])
              for fault in Check(path, parser).run()]
    print("\n".join(faults), end="\n" if faults else "")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
