"""What was planted: the expectations of all clips, and one events table per clip."""

import hashlib
import json
from pathlib import Path

import numpy as np

from .clips import Clip
from .events import RESOLUTION, Event
from .identity import SIDES
from .skin import excursion
from .state import FaceState

COLUMNS = (
    "onset duration trial_type side regions pattern jerks peak_time eye_closure mouth_excursion"
    " brow_excursion cheek_excursion chin_excursion contralateral_closure confidence reviewed"
).split()
#: Order in which an event's regions are named.
REGIONS = ("eye", "brow", "cheek", "mouth", "chin")
#: Region seen to move for a control that is not itself a region.
SEEN_AT = {"jaw": "mouth"}
#: A contraction at least this deep must be found; a shallower one may be missed.
EVIDENT_CLOSURE = 0.50
#: A mouth excursion at least this large must be found, ICD.
EVIDENT_EXCURSION = 0.08
#: A voluntary movement at least this large must be found, ICD.
EVIDENT_EXPRESSION = 0.15
LARGEST_TIMING_ERROR = 0.10
FORMAT_VERSION = 1


def expectations(clips: list[Clip], folder: Path):
    """The content of expected.json for the clips present in a folder."""
    present = [clip for clip in clips if (folder / f"{clip.name}.mp4").exists()]
    return {
        "version": FORMAT_VERSION,
        "license": "CC0-1.0",
        "made_by": "scripts/make-sample-videos",
        "clips": [_clip(clip, folder) for clip in present],
    }


def _clip(clip, folder):
    file = folder / f"{clip.name}.mp4"
    planted = [planted_event(event, clip) for event in _facial_events(clip)]
    return {
        "file": file.name,
        "sha256": hashlib.sha256(file.read_bytes()).hexdigest(),
        "description": clip.description,
        "seed": clip.who.seed,
        "frames": clip.frame_count,
        "duration": clip.duration,
        "fps": clip.frames_per_second,
        "width": clip.camera.width,
        "height": clip.camera.height,
        "intercanthal_pixels": round(clip.who.intercanthal_distance * clip.camera.eye_distance, 1),
        "events": planted,
        "postures": [_posture(event) for event in clip.events if event.trial_type == "posture"],
        "minimum_found": _minimum_found(planted),
        "maximum_false": {"spasm": 0, "synkinesis": 0},
        "largest_timing_error_s": LARGEST_TIMING_ERROR,
        "expected_misses": [
            {"onset": event["onset"], "trial_type": event["trial_type"], "reason": event["reason"]}
            for event in planted
            if event["reason"]
        ],
    }


def _facial_events(clip):
    events = [event for event in clip.events if event.trial_type != "posture"]
    return sorted(events, key=lambda event: event.timing()[0])


def planted_event(event: Event, clip: Clip):
    """One event as written to expected.json; None where a value has no meaning."""
    onset, offset, peak = event.timing()
    alone = FaceState()
    event.apply(alone, 1.0)
    named = {SEEN_AT.get(control, control) for control in event.peaks}
    regions = [region for region in REGIONS if region in named]
    moved = lambda region: _excursion(clip.who, alone, event, region) if region in regions else None
    return {
        "onset": round(float(onset), 3),
        "onset_zero": round(event.start, 3),
        "duration": round(float(offset - onset), 3),
        "trial_type": event.trial_type,
        "side": event.side,
        "regions": regions,
        "pattern": event.pattern,
        "jerks": None if event.trial_type == "voluntary" else len(event.jerks),
        "peak_time": round(float(peak), 3),
        "eye_closure": round(event.peaks["eye"], 3) if "eye" in event.peaks else None,
        "mouth_excursion": moved("mouth"),
        "brow_excursion": moved("brow"),
        "cheek_excursion": moved("cheek"),
        "chin_excursion": moved("chin"),
        "contralateral_closure": _contralateral_closure(event, clip, onset, offset),
        **event.notes,
        "reason": _reason_for_a_miss(event),
    }


def _excursion(who, alone, event, region):
    return round(excursion(who, alone, region, event.parts(region)[0]), 4)


def _contralateral_closure(event, clip, onset, offset):
    """Deepest closure of the other eye while the event lasts, whatever caused it."""
    if event.side == "both":
        return None
    (other,) = set(SIDES) - {event.side}
    times = np.arange(onset, offset, 10 * RESOLUTION)
    return round(max(clip.state(t)["eye", other] for t in times), 3)


def _reason_for_a_miss(event):
    """Why an event may be missed, or None when it must be found."""
    peaks = event.peaks
    if event.trial_type in ("spasm", "blink", "bilateral_closure"):
        if peaks["eye"] < EVIDENT_CLOSURE:
            return f"closure below {EVIDENT_CLOSURE}: landmarks answer little before half closure"
    elif event.trial_type == "synkinesis":
        if peaks["mouth"] < EVIDENT_EXCURSION:
            return f"mouth excursion below {EVIDENT_EXCURSION} ICD, near the noise of the landmarks"
    elif "jaw" in peaks:
        return "speech moves the jaw; the corners of the mouth hardly move"
    elif max(peaks.values()) < EVIDENT_EXPRESSION:
        return f"expression below {EVIDENT_EXPRESSION} ICD"
    return None


def _minimum_found(planted):
    counts = {}
    for event in planted:
        counts.setdefault(event["trial_type"], 0)
        counts[event["trial_type"]] += event["reason"] is None
    return counts


def _posture(event):
    jerk = event.jerks[0]
    return {
        "start": jerk.start,
        "plateau": round(jerk.start + jerk.rise, 3),
        "plateau_end": round(jerk.start + jerk.rise + jerk.hold, 3),
        "end": round(jerk.end, 3),
        "peaks": event.peaks,
    }


def events_table(clip: Clip):
    """The truth as an events table: tab-separated, n/a where a value has no meaning."""
    rows = [COLUMNS]
    for event in _facial_events(clip):
        planted = planted_event(event, clip)
        rows.append([_cell(planted.get(column)) for column in COLUMNS])
    return "".join("\t".join(row) + "\n" for row in rows)


def _cell(value):
    if value is None:
        return "n/a"
    return ",".join(value) if isinstance(value, list) else str(value)


def write(clips: list[Clip], folder: Path):
    """Write expected.json and the events tables of the clips present in a folder."""
    for clip in clips:
        if (folder / f"{clip.name}.mp4").exists():
            _replace(folder / f"{clip.name}_events.tsv", events_table(clip))
    text = json.dumps(expectations(clips, folder), indent=2, ensure_ascii=False)
    _replace(folder / "expected.json", text + "\n")


def _replace(path, text):
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.write_text(text)
    unfinished.replace(path)
