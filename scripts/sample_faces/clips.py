"""The sample videos: who is filmed, how, and what moves when."""

from dataclasses import dataclass

import numpy as np

from .camera import Camera
from .events import (
    Drift,
    blink,
    blinks_between,
    brief_spasm,
    burst,
    posture,
    speech,
    synkinesis,
    tonic,
    voluntary,
)
from .identity import Identity
from .people import (
    BROWN_SKINNED_WOMAN,
    DARK_SKINNED_MAN,
    MAN_WITH_SPECTACLES,
    OLD_BEARDED_MAN,
    OLDER_WOMAN,
    YOUNG_WOMAN,
)
from .state import FaceState

#: Amplitudes of the slow drift of a person sitting still (see `state` for units).
SITTING_STILL = {
    "shift_x": 0.05,
    "shift_y": 0.03,
    "roll": 1.2,
    "yaw": 2.5,
    "pitch": 1.5,
    "zoom": 0.012,
    "gaze_x": 0.07,
    "gaze_y": 0.04,
}


@dataclass(frozen=True)
class Clip:
    """One sample video. `seed` fixes face, blinks, drift and noise."""

    name: str
    description: str
    who: Identity
    duration: float
    events: tuple
    frames_per_second: int = 30
    camera: Camera = Camera()
    drift: dict | None = None
    #: Constant rate factor of the encoder: lower keeps more of the skin's texture.
    quality: int = 19

    @property
    def frame_count(self):
        return round(self.duration * self.frames_per_second)

    def presentation_time(self, number):
        """Time of a frame, s."""
        return number / self.frames_per_second

    def state(self, t):
        """The state of the face at a time in seconds."""
        state = FaceState()
        for event in self.events:
            if event.start < t < event.end:
                event.apply(state, event.activation(t))
        Drift(self.who.seed, self.drift or SITTING_STILL).apply(state, t)
        return state


def _mild_left_eyelid():
    left = "left"
    spasms = [
        brief_spasm(left, 3.2, eye=0.70),
        brief_spasm(left, 7.1, eye=0.55),
        burst(left, 11.4, 4.0, [0.80, 1.0, 0.70, 0.87], eye=0.75),
        brief_spasm(left, 17.0, eye=0.80),
        brief_spasm(left, 21.3, eye=0.45),
        brief_spasm(left, 25.6, eye=0.62),
    ]
    text = "Brief contractions of the left lids alone, single and one burst, among normal blinks."
    return _with_blinks("mild-left-eyelid", text, YOUNG_WOMAN, 30.0, spasms, per_minute=15)


def _moderate_right_clonic():
    right = "right"
    spasms = [
        burst(right, 2.5, 4.0, [1.0, 0.8, 0.9, 1.0, 0.7], eye=0.80, mouth=0.18, cheek=0.10),
        burst(
            right, 7.0, 5.5, [0.7, 0.9, 1, 0.9, 0.8, 1, 0.8, 0.6], eye=0.75, mouth=0.14, cheek=0.08
        ),
        burst(right, 12.0, 3.0, [1.0, 0.85, 0.9], eye=0.85, mouth=0.20, cheek=0.12),
        burst(right, 16.0, 4.5, [0.8, 1.0, 0.9, 1.0, 0.8, 0.7], eye=0.70, mouth=0.15),
        burst(right, 20.6, 6.0, [0.9, 1.0, 1.0, 0.8], eye=0.80, mouth=0.16, cheek=0.10),
    ]
    text = "Clonic bursts of the right eye, cheek and mouth, 3 to 8 jerks at 3 to 6 per second."
    return _with_blinks(
        "moderate-right-clonic",
        text,
        DARK_SKINNED_MAN,
        24.0,
        spasms,
        per_minute=16,
        frames_per_second=60,
        quality=17,
    )


def _severe_left_tonic():
    left = "left"
    strong = dict(eye=0.95, mouth=0.26, cheek=0.16, chin=0.05, brow=0.06)
    spasms = [
        tonic(left, 3.0, 1.2, **{**strong, "eye": 0.85, "mouth": 0.20}),
        tonic(left, 7.8, 2.8, **strong),
        burst(left, 14.6, 4.0, [0.8, 1, 0.9, 1, 0.85, 0.7], eye=0.85, mouth=0.20, cheek=0.12),
        tonic(left, 19.6, 7.5, **{**strong, "eye": 1.0, "mouth": 0.30}),
        tonic(left, 31.0, 2.0, **strong),
    ]
    text = (
        "Tonic closures of the left eye lasting 1.5 to 8 s with the mouth pulled; one clonic burst."
    )
    return _with_blinks("severe-left-tonic", text, OLD_BEARDED_MAN, 36.0, spasms, per_minute=16)


def _synkinesis_right():
    generator = np.random.default_rng((BROWN_SKINNED_WOMAN.seed, 24))
    events, t = [], 1.6
    while t < 38.5:
        cause = blink(round(t, 3))
        lag, mouth = round(generator.uniform(0.030, 0.060), 3), round(
            generator.uniform(0.06, 0.10), 3
        )
        events += [cause, synkinesis(cause, "right", lag, mouth)]
        t += generator.uniform(2.3, 3.5)
    text = "Every blink is followed by a small movement of the right mouth corner; no spasm."
    return Clip("synkinesis-right", text, BROWN_SKINNED_WOMAN, 40.0, tuple(events))


def _healthy_expressions():
    events = [
        voluntary(4.5, 0.45, 1.3, 0.6, mouth=0.24, cheek=0.14, eye=0.12),
        speech(9.0, 13.0, MAN_WITH_SPECTACLES.seed),
        voluntary(16.0, 0.30, 0.9, 0.35, brow=0.18),
        voluntary(35.0, 0.20, 0.9, 0.30, trial_type="bilateral_closure", eye=1.0),
        posture(19.5, 0.12, 1.6, 0.12, gaze_x=0.75),
        posture(23.0, 1.2, 0.8, 1.2, yaw=12.0),
        posture(26.5, 1.2, 0.8, 1.2, yaw=-12.0),
        posture(30.5, 0.9, 0.7, 0.9, roll=7.0),
    ]
    faces = [event for event in events if event.trial_type != "posture"]
    seed = MAN_WITH_SPECTACLES.seed
    events += blinks_between(faces, 38.0, 17, seed, partial_share=0.4)
    still = {**SITTING_STILL, "yaw": 1.5}
    text = (
        "No spasm: blinks, some partial, a smile, speech, a brow raise, a forceful closure of both"
        " eyes, a gaze shift, head turns of 12 degrees and a head tilt, with spectacles."
    )
    ordered = tuple(sorted(events, key=lambda event: event.start))
    return Clip("healthy-expressions", text, MAN_WITH_SPECTACLES, 38.0, ordered, drift=still)


def _before_and_after():
    left = "left"
    before = [
        brief_spasm(left, 2.8, eye=0.75, mouth=0.14),
        burst(left, 6.9, 4.0, [0.9, 1.0, 0.8], eye=0.80, mouth=0.18, cheek=0.10),
        brief_spasm(left, 12.1, eye=0.65, mouth=0.12),
        burst(left, 16.0, 5.0, [0.8, 1.0, 0.9, 0.9, 0.7], eye=0.80, mouth=0.16, cheek=0.08),
        tonic(left, 21.4, 1.1, eye=0.85, mouth=0.20, cheek=0.10),
        brief_spasm(left, 26.5, eye=0.80, mouth=0.16),
        burst(left, 30.2, 3.5, [1.0, 0.9, 0.8, 0.9], eye=0.75, mouth=0.15),
        brief_spasm(left, 35.6, eye=0.70, mouth=0.13),
    ]
    after = [brief_spasm(left, 11.0, eye=0.55), brief_spasm(left, 28.3, eye=0.60)]
    texts = {
        "before": "Moderate spasm of the left side before treatment, 12 events a minute.",
        "after": "The same face after treatment: two mild contractions of the left lids.",
    }
    return [
        _with_blinks(name, texts[name], OLDER_WOMAN, 40.0, spasms, per_minute=15)
        for name, spasms in (("before", before), ("after", after))
    ]


def _with_blinks(name, description, who, duration, spasms, per_minute, **camera):
    blinks = blinks_between(spasms, duration, per_minute, who.seed)
    events = tuple(sorted([*spasms, *blinks], key=lambda event: event.start))
    return Clip(name, description, who, duration, events, **camera)


CLIPS = [
    _mild_left_eyelid(),
    _moderate_right_clonic(),
    _severe_left_tonic(),
    _synkinesis_right(),
    _healthy_expressions(),
    *_before_and_after(),
]
