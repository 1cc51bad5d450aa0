"""A pair of spectacles: frame, its shadow on the skin, and a faint reflection beside the pupils."""

import numpy as np

from .identity import SIDES, Identity
from .shapes import Canvas, blurred, over, ridge, strokes

FRAME_COLOUR, REFLECTION_COLOUR = np.array([30, 28, 28.0]), np.array([245, 245, 245.0])
LENS_CENTRE, LENS_HALF_SIZE = (0.52, 0.07), (0.37, 0.27)


class Spectacles:
    """Drawn over the finished face; they move with the head, not with the skin."""

    def __init__(self, who: Identity, canvas: Canvas):
        squareness = 0.6 if who.spectacles == "rectangular" else 1.0
        angle = np.linspace(0, 2 * np.pi, 90)
        rounded = lambda v: np.sign(v) * np.abs(v) ** squareness
        rims, bars = [], []
        for side in SIDES.values():
            x = side * LENS_CENTRE[0] + LENS_HALF_SIZE[0] * rounded(np.cos(angle))
            y = LENS_CENTRE[1] + LENS_HALF_SIZE[1] * rounded(np.sin(angle))
            rims.append(canvas.pixels(x, y))
            bars.append(canvas.pixels(np.array([0.89, 1.10]) * side, np.array([-0.03, -0.05])))
        bridge = np.linspace(-0.16, 0.16, 20)
        bars.append(canvas.pixels(bridge, -0.05 * (1 - (bridge / 0.16) ** 2)))
        width = max(2, int(0.030 * canvas.scale))
        frame = strokes(canvas.shape, rims, 1.0, width, closed=True)
        frame = np.maximum(frame, strokes(canvas.shape, bars, 1.0, width))
        self.frame = 0.92 * frame
        shadow = blurred(frame, 0.03 * canvas.scale)
        self.shadow = 0.25 * np.roll(shadow, int(0.05 * canvas.scale), 0)
        # the streak crosses each lens beside the eye: over the eye it would hide closures
        streak = ridge((canvas.x + 0.28 + 0.6 * canvas.y) % 1.04 - 0.52, 0.035)
        in_lens = (np.abs(canvas.y - 0.07) < 0.24) & (np.abs(np.abs(canvas.x) - 0.52) < 0.33)
        self.reflection = blurred((0.06 * streak * in_lens).astype(np.float32), 2)

    def draw(self, picture):
        """The face with spectacles on."""
        picture = over(picture * (1 - self.shadow[..., None]), FRAME_COLOUR, self.frame)
        return over(picture, REFLECTION_COLOUR, self.reflection)
