"""Skin that moves: smooth displacement fields, and the mouth opening between the lips.

Each field is a forward displacement that is exactly one unit at its own anchor, so what is
programmed is what is drawn; the picture is resampled through the field's numerical inverse.
"""

import cv2
import numpy as np

from .identity import MOUTH_CORNER, SIDES, EYE_X, Identity
from .portrait import Portrait
from .relief import mouth_line
from .shapes import blurred, bump, filled, noise, over, ridge, smoothstep
from .state import FaceState

#: The part of the portrait whose skin can move.
EXTENT = (-1.45, 1.45, -1.3, 2.15)
#: Direction in which the mouth corner is pulled: outwards and up.
MOUTH_PULL = np.array([0.8, -0.6])
#: Where a control's value is meant to be read (lateral, down), eye distances.
ANCHORS = {"mouth": MOUTH_CORNER, "cheek": (0.66, 0.56), "brow": (0.5, -0.36), "chin": (0.0, 1.62)}
#: Lower-lid skin rises by this much (eye distances) when the eye is shut.
LOWER_LID_RISE = 0.016
INVERSION_STEPS = 6


def field(control, side, x, y):
    """Displacement (dx, dy) per unit of a control; `side` is +1, -1, or 0 for the midline."""
    lateral = x * side if side else np.abs(x)
    if control == "mouth":
        reach = smoothstep(-0.12, 0.30, lateral) / smoothstep(-0.12, 0.30, MOUTH_CORNER[0])
        corner = bump(lateral, y, *MOUTH_CORNER, 0.20, 0.17)
        lips = 0.30 * bump(lateral, y, 0.10, 1.155, 0.13, 0.14) * smoothstep(-0.3, 0.3, lateral)
        amount = corner * reach + lips * (1 - corner)
        return amount * MOUTH_PULL[0] * side, amount * MOUTH_PULL[1]
    if control == "cheek":
        amount = bump(lateral, y, *ANCHORS["cheek"], 0.24, 0.20) * smoothstep(0.05, 0.3, lateral)
        return 0.12 * amount * side, -amount
    if control == "brow":
        amount = np.exp(-0.5 * ((lateral - 0.5) / 0.36) ** 4) * ridge(y + 0.36, 0.20)
        amount = amount * smoothstep(-0.02, 0.14, -y) * smoothstep(-0.06, 0.2, lateral)
        return 0 * amount, -amount
    if control == "eye":
        amount = bump(lateral, y, EYE_X, 0.15, 0.22, 0.07) * smoothstep(0.02, 0.3, lateral)
        return 0 * amount, -LOWER_LID_RISE * amount
    if control == "chin":
        amount = bump(x, y, *ANCHORS["chin"], 0.25, 0.16)
        return 0 * amount, -amount
    if control == "jaw":
        border = 0.040 + 0.22 * smoothstep(0.22, 0.44, lateral)
        amount = smoothstep(-border, border, y - mouth_line(x))
        amount = amount * smoothstep(1.12, 0.85, lateral) * smoothstep(2.12, 1.88, y)
        return 0 * amount, amount
    raise ValueError(f"no displacement field for {control}")


#: Every control that displaces skin.
CONTROLS = [(control, part) for control in ("mouth", "cheek", "brow", "eye") for part in SIDES]
CONTROLS += [("chin", "middle"), ("jaw", "middle")]


def _in_eye_distances(who, control, value):
    return value if control == "eye" else value * who.intercanthal_distance


def displacement(who: Identity, state: FaceState, x, y):
    """Exact displacement (…, 2) of points of the skin, eye distances: the sum of all fields."""
    total = np.zeros(np.broadcast(x, y).shape + (2,))
    for control, part in CONTROLS:
        if state[control, part]:
            amount = _in_eye_distances(who, control, state[control, part])
            total += amount * np.stack(field(control, SIDES.get(part, 0), x, y), -1)
    return total


def excursion(who: Identity, state: FaceState, control: str, part: str):
    """How far a control's anchor has really moved along its direction, in ICD.

    What spills over from a neighbouring field is included.
    """
    side = SIDES.get(part, 1.0)
    lateral, down = ANCHORS[control]
    moved = displacement(who, state, np.array(side * lateral), np.array(down))
    direction = MOUTH_PULL if control == "mouth" else np.array([0.0, -1.0])
    return float(moved @ (direction * [side, 1])) / who.intercanthal_distance


class MovingSkin:
    """The portrait's skin under a state of the face."""

    def __init__(self, who: Identity, portrait: Portrait):
        self.who = who
        self.region = portrait.canvas.part(*EXTENT)
        self.canvas = portrait.canvas.cut(*self.region)
        self.at_rest = portrait.colour[self.region]
        rows, columns = self.canvas.shape
        self._step = max(2, int(self.canvas.scale / 28))
        self._coarse_size = (columns // self._step, rows // self._step)
        shrink = lambda a: cv2.resize(a, self._coarse_size, interpolation=cv2.INTER_AREA)
        self._x, self._y = shrink(self.canvas.x), shrink(self.canvas.y)
        self.fields = {
            (control, part): field(control, SIDES.get(part, 0), self._x, self._y)
            for control, part in CONTROLS
        }
        self._columns, self._rows = np.meshgrid(
            np.arange(columns, dtype=np.float32), np.arange(rows, dtype=np.float32)
        )
        self._fold = portrait.fold_gain[self.region] - 1
        generator = np.random.default_rng((who.seed, 9))
        dimples = 0.22 * noise(generator, self.canvas.shape, 0.035 * self.canvas.scale)
        self._dimples = dimples * bump(self.canvas.x, self.canvas.y, 0, 1.62, 0.17, 0.12)

    def draw(self, state: FaceState):
        """The skin in this state, 0…255, as large as `canvas`."""
        picture = self._creased(state)
        active = [key for key in self.fields if abs(state[key]) > 1e-5]
        if not active:
            return picture.astype(np.float32, copy=True)
        dx, dy = self._inverse(state, active)
        picture = cv2.remap(
            picture.astype(np.float32),
            self._columns + dx,
            self._rows + dy,
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        jaw = state["jaw", "middle"]
        return self._with_open_mouth(picture, state) if jaw > 0.008 else picture

    def _creased(self, state):
        """Deeper nasolabial folds and a dimpled chin where muscles pull."""
        change = np.zeros(self.canvas.shape, np.float32)
        for part, side in SIDES.items():
            pull = 2.6 * state["mouth", part] + 4.2 * state["cheek", part]
            change += np.clip(pull, -1, 1.6) * self._fold * (self.canvas.x * side > 0)
        change += np.clip(6 * state["chin", "middle"], 0, 1.5) * self._dimples
        return self.at_rest * (1 + change)[..., None]

    def _inverse(self, state, active):
        """Where each pixel's skin came from, in pixels: fixed point of p = q - d(p)."""
        weights = {key: _in_eye_distances(self.who, key[0], state[key]) for key in active}
        d = [sum(weights[k] * self.fields[k][axis] for k in active) for axis in (0, 1)]
        d = [component.astype(np.float32) for component in d]
        columns, rows = self._coarse_size
        left, top = self._x[0, 0], self._y[0, 0]
        per_column = (self._x[0, -1] - left) / (columns - 1)
        per_row = (self._y[-1, 0] - top) / (rows - 1)
        x, y = self._x - d[0], self._y - d[1]
        for _ in range(INVERSION_STEPS):
            at = np.dstack([(x - left) / per_column, (y - top) / per_row]).astype(np.float32)
            there = lambda a: cv2.remap(
                a, at, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
            )
            x, y = self._x - there(d[0]), self._y - there(d[1])
        size = self.canvas.shape[::-1]
        enlarge = lambda a: cv2.resize(a.astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
        return enlarge(x - self._x) * self.canvas.scale, enlarge(y - self._y) * self.canvas.scale

    def _with_open_mouth(self, picture, state):
        """A dark cavity with the upper teeth between the displaced lips."""
        xs = np.linspace(-0.39, 0.39, 49)
        inset = 0.024 * np.clip(1 - (xs / 0.39) ** 2, 0, 1) ** 0.6
        lips = []
        for edge in (mouth_line(xs) - inset, mouth_line(xs) + inset):
            moved = displacement(self.who, state, xs, edge)
            lips.append((xs + moved[:, 0], edge + moved[:, 1]))
        (upper_x, upper_y), (lower_x, lower_y) = lips
        teeth_y = np.minimum(0.5 * (upper_y + upper_y.max()) + 0.055, lower_y)
        pixels, scale, shape = self.canvas.pixels, self.canvas.scale, picture.shape[:2]
        upper, lower = pixels(upper_x, upper_y), pixels(lower_x, lower_y)
        gap = filled(shape, np.concatenate([upper, lower[::-1]]))
        row = np.s_[8:-8]
        bottom = pixels(upper_x[row], teeth_y[row])
        teeth = filled(shape, np.concatenate([upper[row], bottom[::-1]]))
        teeth = blurred(teeth, 0.010 * scale)
        teeth = 0.75 * teeth * np.clip(1.1 - (self.canvas.x / 0.36) ** 2, 0, 1)
        cavity = over(np.array([22, 18, 48], np.float32), np.array([150, 172, 182]), teeth)
        return over(picture, cavity, blurred(gap, 0.008 * scale)).astype(np.float32)
