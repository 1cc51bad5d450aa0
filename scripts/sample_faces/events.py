"""When what moves: contractions, blinks and voluntary movements as functions of time.

Nothing here knows a frame: everything is evaluated at a time in seconds.
"""

from dataclasses import dataclass, field

import numpy as np

from .identity import SIDES
from .state import HEAD, MIDLINE, FaceState

#: An event lasts while its movement exceeds this part of its own peak.
ONSET_SHARE = 0.10
#: Grid on which onsets are read, s.
RESOLUTION = 0.001


@dataclass(frozen=True)
class Jerk:
    """One rise, plateau and fall with half-cosine flanks; times in seconds, depth relative."""

    start: float
    rise: float
    hold: float
    fall: float
    depth: float = 1.0

    @property
    def end(self):
        return self.start + self.rise + self.hold + self.fall

    def at(self, t):
        """0 at rest … depth on the plateau."""
        up = np.clip((t - self.start) / self.rise, 0, 1)
        down = np.clip((t - self.start - self.rise - self.hold) / self.fall, 0, 1)
        return self.depth * 0.25 * (1 - np.cos(np.pi * up)) * (1 + np.cos(np.pi * down))


@dataclass(frozen=True)
class Event:
    """A planted movement: every control in `peaks` follows the same activation.

    `trial_type` is that of the events file, or "posture" for gaze and head movements, which are
    no facial events. `notes` go into the truth file as they are.
    """

    trial_type: str
    side: str
    jerks: tuple
    peaks: dict
    pattern: str | None = None
    notes: dict = field(default_factory=dict)

    @property
    def start(self):
        return self.jerks[0].start

    @property
    def end(self):
        return max(jerk.end for jerk in self.jerks)

    def activation(self, t):
        """0 at rest … 1 where the deepest jerk stands; `t` may be an array."""
        return np.max([jerk.at(t) for jerk in self.jerks], axis=0)

    def parts(self, control):
        """Which parts of the face a control moves in this event."""
        if control in HEAD:
            return ["head"]
        if control in MIDLINE:
            return ["middle"]
        return list(SIDES) if self.side == "both" else [self.side]

    def apply(self, state: FaceState, activation):
        """Move the face."""
        for control, peak in self.peaks.items():
            for part in self.parts(control):
                state.move(control, part, float(activation) * peak)

    def timing(self):
        """(onset, offset, peak time): onset and offset where 10 % of the peak is crossed."""
        t = np.arange(self.start, self.end, RESOLUTION)
        activation = self.activation(t)
        above = np.flatnonzero(activation > ONSET_SHARE * activation.max())
        peak = t[np.argmax(activation > activation.max() - 1e-9)]
        return t[above[0]], t[above[-1]] + RESOLUTION, peak


def twitch(start, depth=1.0):
    """A brief contraction of a spasm: smaller and slower than a blink."""
    return Jerk(start, rise=0.06, hold=0.05, fall=0.12, depth=depth)


def brief_spasm(side, start, **peaks):
    """A single brief contraction."""
    return Event("spasm", side, (twitch(start),), peaks, "clonic")


def burst(side, start, rate, depths, **peaks):
    """Clonic jerks at `rate` per second, each as deep as `depths` says, relative to `peaks`."""
    rise, hold, fall = 0.30 / rate, 0.15 / rate, 0.45 / rate
    jerks = tuple(Jerk(start + k / rate, rise, hold, fall, d) for k, d in enumerate(depths))
    return Event("spasm", side, jerks, peaks, "clonic", {"jerk_rate_hz": rate})


def tonic(side, start, hold, **peaks):
    """A sustained contraction."""
    return Event("spasm", side, (Jerk(start, 0.18, hold, 0.40),), peaks, "tonic")


def blink(start, closure=1.0):
    """A blink of both eyes, quick to close and slower to open."""
    return Event("blink", "both", (Jerk(start, 0.08, 0.04, 0.16),), {"eye": closure})


def synkinesis(cause: Event, side, lag, mouth):
    """The mouth corner follows a blink."""
    jerks = (Jerk(cause.start + lag, 0.08, 0.05, 0.18),)
    notes = {"cause_onset": round(float(cause.timing()[0]), 3), "lag": lag}
    return Event("synkinesis", side, jerks, {"mouth": mouth}, None, notes)


def voluntary(start, rise, hold, fall, trial_type="voluntary", **peaks):
    """A slow movement of both sides."""
    return Event(trial_type, "both", (Jerk(start, rise, hold, fall),), peaks)


def speech(start, end, seed):
    """Syllables: the jaw drops irregularly three to five times a second."""
    generator = np.random.default_rng((seed, 21))
    jerks, t = [], start
    while t < end:
        length = generator.uniform(0.20, 0.33)
        depth = generator.uniform(0.35, 1.0) if jerks else 1.0
        jerks.append(Jerk(t, 0.40 * length, 0.10 * length, 0.50 * length, depth))
        t += length + (generator.uniform(0.10, 0.25) if generator.random() < 0.15 else 0)
    return Event("voluntary", "both", tuple(jerks), {"jaw": 0.16, "mouth": -0.03})


def posture(start, rise, hold, fall, **peaks):
    """Gaze or head movement."""
    return Event("posture", "both", (Jerk(start, rise, hold, fall),), peaks)


def blinks_between(events, duration, per_minute, seed, partial_share=0.0, distance=0.7):
    """Blinks at irregular intervals that keep `distance` seconds from every other event."""
    generator = np.random.default_rng((seed, 22))
    blinks, t = [], generator.uniform(0.8, 1.6)
    while t < duration - 0.8:
        closure = generator.uniform(0.55, 0.75) if generator.random() < partial_share else 1.0
        candidate = blink(round(t, 3), round(closure, 2))
        free = all(
            candidate.end + distance < event.start or candidate.start - distance > event.end
            for event in events
        )
        if free:
            blinks.append(candidate)
        t += generator.uniform(0.55, 1.45) * 60 / per_minute if free else 0.25
    return blinks


@dataclass(frozen=True)
class Drift:
    """Slow involuntary movement of head and gaze; amplitudes in the units of each control."""

    seed: int
    amplitudes: dict

    def apply(self, state: FaceState, t):
        """Three slow sines per control, a few seconds each."""
        for k, (control, amplitude) in enumerate(sorted(self.amplitudes.items())):
            generator = np.random.default_rng((self.seed, 23, k))
            rates, phases = generator.uniform(0.05, 0.28, 3), generator.uniform(0, 2 * np.pi, 3)
            part = "head" if control in HEAD else "middle"
            state.move(control, part, amplitude * np.sin(2 * np.pi * rates * t + phases).sum() / 2)
