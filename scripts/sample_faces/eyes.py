"""The eyes: an eyeball seen between two lid margins that really meet when the eye closes."""

import numpy as np

from .identity import EYE_X, SIDES, Identity
from .shapes import Canvas, bump, noise, ridge, smoothstep, strokes
from .state import FaceState

#: Part of the closure done by the lower lid.
LOWER_LID_SHARE = 0.10
IRIS_RADIUS, PUPIL_SHARE, EYEBALL_RADIUS = 0.098, 0.40, 0.21
#: Largest travel of the iris, right-left and up-down.
GAZE_TRAVEL = (0.13, 0.11)
LASH_COLOUR = np.array([22, 22, 28.0])
CARUNCLE = np.array([125, 130, 190.0])
SCLERA = np.array([185, 193, 200.0])
PUPIL = np.array([12, 11, 10.0])


def lid_margins(who: Identity, closure, t):
    """Heights of the upper and lower lid margin; t runs from inner (0) to outer canthus (1).

    The opening is exactly (1 - closure) of the open one at every t.
    """
    t = np.clip(t, 0, 1)
    arch = np.clip(4 * t * (1 - t), 0, 1)
    line = 0.028 - who.tilt * t - 0.006 * np.sin(np.pi * t)
    upper = line - 0.64 * who.aperture * arch**0.62 * (1 + 0.16 * (0.5 - t))
    lower = line + 0.36 * who.aperture * arch**0.78 * (1 + 0.22 * (t - 0.5))
    opening = lower - upper
    lower = lower - LOWER_LID_SHARE * closure * opening
    return lower - (1 - closure) * opening, lower


class Eye:
    """One eye, drawn into the skin around it."""

    def __init__(self, who: Identity, canvas: Canvas, part: str):
        self.who, self.part, self.side = who, part, SIDES[part]
        left, right = (0.10, 0.92) if self.side > 0 else (-0.92, -0.10)
        self.region = canvas.part(left, right, -0.34, 0.36)
        self.canvas = canvas.cut(*self.region)
        self.inner = EYE_X - who.fissure / 2
        self.t = (self.canvas.x * self.side - self.inner) / who.fissure
        # two eyes of one face share the iris but not every lash
        generator = np.random.default_rng((who.seed, 7, int(self.side > 0)))
        self.veins = noise(generator, self.canvas.shape, 0.012 * canvas.scale)
        self.fibres = noise(np.random.default_rng((who.seed, 8)), (64, 8), 1.0)
        self.upper_lashes = np.sort(generator.uniform(0.08, 1.0, 42)), generator.uniform(
            0.75, 1.2, 42
        )
        self.lash_spread = generator.normal(0, 0.12, 42)
        self.lower_lashes = np.sort(generator.uniform(0.3, 0.98, 22)), generator.uniform(
            0.7, 1.2, 22
        )

    def draw(self, skin, state: FaceState):
        """Draw the eye in place into `skin`, 0…255."""
        closure = float(np.clip(state["eye", self.part], 0, 1))
        picture = skin[self.region]
        upper, lower = (margin[None] for margin in lid_margins(self.who, closure, self.t[0]))
        self._draw_lids(picture, state, closure, upper, lower)
        if closure < 0.999:
            self._draw_eyeball(picture, state, upper, lower)
        self._draw_lashes(picture, closure, upper, lower)

    def _draw_lids(self, picture, state, closure, upper, lower):
        """Crease, lid plate and the folds under the eye, as light and shade on the skin.

        The crease fades as the lid unrolls: a bright plate under a sharp crease would look half
        open.
        """
        who, y, t = self.who, self.canvas.y, self.t
        extent = (smoothstep(-0.10, 0.08, t[0]) * smoothstep(1.16, 0.96, t[0]))[None]
        open_upper = lid_margins(who, 0.0, t[0])[0][None]
        arch = np.clip(4 * t[:1] * (1 - t[:1]), 0, 1) ** 0.4
        lift = 0.25 * state["brow", self.part] * who.intercanthal_distance
        crease_y = open_upper - who.crease * (0.9 * arch + 0.1) + 0.035 * closure - lift
        below_crease = y - crease_y
        plate = np.clip(below_crease / np.maximum(upper - crease_y, 0.01), 0, 1) * (
            y < upper + 0.01
        )
        gain = np.ones_like(y)
        if who.crease > 0.005:
            width = np.where(below_crease < 0, 0.020, 0.010)
            gain -= (0.42 - 0.30 * closure) * ridge(below_crease, width) * extent
        convex = (0.07 - 0.03 * closure) * np.sin(np.pi * plate)
        convex = convex - 0.05 * closure * smoothstep(0, 0.25, plate)
        gain += extent * convex * (plate > 0)
        gain -= 0.20 * extent * np.exp(-np.clip(upper - y, 0, 9) / 0.022) * (y < upper)
        below = y - lower
        gain -= 0.16 * extent * ridge(below - 0.030, 0.022) * (below > 0)
        gain += 0.07 * extent * ridge(below - 0.075, 0.030) * (below > 0)
        gain -= (0.08 + 0.05 * closure) * extent * ridge(below - 0.125, 0.018)
        picture *= gain[..., None]
        nearest = np.abs(np.where(y < (upper + lower) / 2, upper - y, below))
        pink = 0.55 * extent * np.exp(-nearest / 0.02)
        picture *= 1 - pink[..., None] * np.array([0.16, 0.17, 0.05])
        wet_rim = ridge(below - 0.006, 0.008) * smoothstep(0.06, 0.2, t) * smoothstep(1.0, 0.9, t)
        picture *= 1 + 0.16 * (1 - 0.8 * closure) * wet_rim[..., None] * np.array([0.9, 0.9, 1.1])

    def _draw_eyeball(self, picture, state, upper, lower):
        x, y, t, scale = self.canvas.x, self.canvas.y, self.t, self.canvas.scale
        inside = ((t[:1] > 0) & (t[:1] < 1)).astype(np.float32)
        cover = np.clip((y - upper) * scale + 0.5, 0, 1) * np.clip((lower - y) * scale + 0.5, 0, 1)
        centre_x, centre_y = self.side * EYE_X, 0.018 - self.who.tilt / 2
        ball = self._sclera(centre_x, centre_y)
        iris_x = centre_x + state["gaze_x", "middle"] * GAZE_TRAVEL[0]
        iris_y = centre_y + state["gaze_y", "middle"] * GAZE_TRAVEL[1]
        ball = self._with_iris(ball, x - iris_x, y - iris_y)
        ball *= (0.42 + 0.58 * smoothstep(-0.01, 0.058, y - upper))[..., None]
        ball *= (0.78 + 0.22 * smoothstep(0, 0.03, lower - y))[..., None]
        glint_x = iris_x + 0.030 * np.sign(self.who.light + 1e-9)
        glint = np.clip(1.3 * bump(x, y, glint_x, iris_y - 0.030, 0.0125, 0.0135), 0, 1)[..., None]
        ball = 0.86 * (ball + (250 - ball) * glint)
        picture += (ball - picture) * (cover * inside)[..., None]

    def _sclera(self, centre_x, centre_y):
        x, y, t = self.canvas.x, self.canvas.y, self.t
        radius = ((x - centre_x) ** 2 + (y - centre_y) ** 2) / EYEBALL_RADIUS**2
        light = 0.62 + 0.42 * np.sqrt(np.clip(1 - 0.75 * radius, 0.05, 1))
        light = light + 0.10 * (x - centre_x) / EYEBALL_RADIUS * np.sign(self.who.light + 1e-9)
        redness = np.clip(2 * np.abs(t - 0.5), 0, 1) ** 2 * (
            0.10 + 0.04 * np.clip(self.veins, 0, 2)
        )
        ball = SCLERA * (1 - redness[..., None] * np.array([1.2, 1.2, 0.3]))
        caruncle = 0.8 * bump(t, y, 0.015, 0.03, 0.055, 0.05)[..., None]
        return (ball + (CARUNCLE - ball) * caruncle) * light[..., None]

    def _with_iris(self, ball, dx, dy):
        r = np.sqrt(dx * dx + dy * dy) / IRIS_RADIUS
        angle = ((np.arctan2(dy, dx) / (2 * np.pi) + 0.5) * 63).astype(int)
        fibres = self.fibres[angle, np.clip(7 * r, 0, 7).astype(int)]
        iris = (
            np.array(self.who.iris, np.float32) * (1 + 0.16 * fibres * np.clip(r, 0, 1))[..., None]
        )
        iris *= (0.75 + 0.45 * np.clip(0.6 * dy / IRIS_RADIUS + 0.4, 0, 1))[..., None]
        iris *= (1 - 0.70 * smoothstep(0.80, 1.0, r))[..., None]
        pupil = smoothstep(PUPIL_SHARE + 0.04, PUPIL_SHARE - 0.03, r)[..., None]
        iris = iris + (PUPIL - iris) * pupil
        return ball + (iris - ball) * smoothstep(1.05, 0.96, r)[..., None]

    def _draw_lashes(self, picture, closure, upper, lower):
        """Dark lash line, thicker as the lids meet, and single lashes turning down with the lid."""
        y, t = self.canvas.y, self.t
        line = ridge(y - upper + 0.004, 0.0075 + 0.0075 * closure)
        line = 0.80 * line * smoothstep(0, 0.12, t) * smoothstep(1.03, 0.97, t)
        under = (
            ridge(y - lower - 0.010, 0.006) * smoothstep(0.25, 0.5, t) * smoothstep(1.0, 0.95, t)
        )
        cover = np.maximum(line, 0.22 * (1 - closure) * under).astype(np.float32)
        cover = np.maximum(cover, strokes(y.shape, self._upper_strokes(closure), 0.65))
        cover = np.maximum(cover, strokes(y.shape, self._lower_strokes(closure), 0.31))
        picture += (LASH_COLOUR - picture) * cover[..., None]

    def _upper_strokes(self, closure):
        t, length = self.upper_lashes
        margin, _ = lid_margins(self.who, closure, t)
        turn = -1 + 1.9 * smoothstep(0.25, 1.0, closure)
        x = self.side * (self.inner + self.who.fissure * t)
        out = self.side * (0.07 * (t - 0.40) + 0.03 * self.lash_spread)
        down = (0.030 + 0.026 * closure) * length * turn
        points = [
            (x, margin),
            (x + 0.4 * out, margin + 0.55 * down + 0.006),
            (x + out, margin + down),
        ]
        return np.stack([self.canvas.pixels(px, py) for px, py in points], 1)

    def _lower_strokes(self, closure):
        t, length = self.lower_lashes
        _, margin = lid_margins(self.who, closure, t)
        x = self.side * (self.inner + self.who.fissure * t)
        points = [
            (x, margin + 0.010),
            (x + self.side * 0.04 * (t - 0.45), margin + 0.010 + 0.022 * length),
        ]
        return np.stack([self.canvas.pixels(px, py) for px, py in points], 1)
