"""The clinic camera: where the head stands in the frame, the wall behind it, sensor noise."""

import math
from dataclasses import dataclass

import cv2
import numpy as np

from .identity import Identity
from .portrait import Portrait
from .shapes import noise, smoothstep
from .state import FaceState

#: The head rolls about this height, the top of the neck.
PIVOT_Y = 1.7
#: Depth that stays in place when the head turns.
PIVOT_DEPTH = 0.35
NOISE_MARGIN = 64


@dataclass(frozen=True)
class Camera:
    """Frame size in pixels, distance between the eyes in the frame, noise in grey levels."""

    width: int = 640
    height: int = 480
    eye_distance: float = 98.0
    centre: tuple = (0.5, 0.46)
    noise: float = 1.2


class Picture:
    """Places a head before a wall and records it."""

    def __init__(self, camera: Camera, who: Identity, portrait: Portrait):
        self.camera, self.portrait, self.seed = camera, portrait, who.seed
        self._x, self._y = np.meshgrid(
            np.arange(camera.width, dtype=np.float32), np.arange(camera.height, dtype=np.float32)
        )
        generator = np.random.default_rng((who.seed, 3))
        size = camera.height, camera.width
        off_centre = (self._x / size[1] - 0.45) ** 2 + (self._y / size[0] - 0.4) ** 2
        plaster = 1 + 0.010 * noise(generator, size, 40.0) + 0.006 * noise(generator, size, 1.5)
        brightness = (1 - 0.32 * off_centre) * plaster
        self._wall = (np.array(who.wall) * brightness[..., None]).astype(np.float32)
        bank = size[0] + NOISE_MARGIN, size[1] + NOISE_MARGIN
        self._noise = [
            camera.noise * generator.standard_normal(bank).astype(np.float32) for _ in range(2)
        ]

    def record(self, layer, state: FaceState, number: int):
        """One frame (height × width × 3 bytes); `layer` is the drawn head, colour and alpha."""
        column, row = self._portrait_position(state)
        head = cv2.remap(layer, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        alpha = head[..., 3:].astype(np.float32) / 255
        frame = self._wall + (head[..., :3] - self._wall) * alpha
        generator = np.random.default_rng((self.seed, 4, number))
        dy, dx = generator.integers(0, NOISE_MARGIN, 2)
        size = self.camera.height, self.camera.width
        frame += self._noise[number % 2][dy : dy + size[0], dx : dx + size[1], None]
        return np.clip(np.round(frame), 0, 255).astype(np.uint8)

    def _portrait_position(self, state):
        """For every pixel of the frame, the pixel of the portrait it shows."""
        camera, canvas = self.camera, self.portrait.canvas
        scale = camera.eye_distance * (1 + state["zoom", "head"])
        origin_x = camera.centre[0] * camera.width + state["shift_x", "head"] * camera.eye_distance
        origin_y = camera.centre[1] * camera.height + state["shift_y", "head"] * camera.eye_distance
        x, y = (self._x - origin_x) / scale, (self._y - origin_y) / scale
        x, y = _rolled(x, y, math.radians(state["roll", "head"]))
        yaw, pitch = (math.radians(state[turn, "head"]) for turn in ("yaw", "pitch"))
        x, y = self._turned(x, y, yaw, pitch) if abs(yaw) + abs(pitch) > 1e-5 else (x, y)
        column, row = (x - canvas.left) * canvas.scale - 0.5, (y - canvas.top) * canvas.scale - 0.5
        return column.astype(np.float32), row.astype(np.float32)

    def _turned(self, x, y, yaw, pitch):
        """Yaw and pitch as parallax of the relief; shoulders stay. Good to about 20 degrees."""
        canvas = self.portrait.canvas
        follows = smoothstep(2.5, 1.8, y)
        squeeze = 1 - follows * (1 - math.cos(yaw))
        source_x, source_y = x, y
        for _ in range(3):
            at = canvas.pixels(source_x, source_y).astype(np.float32)
            depth = cv2.remap(
                self.portrait.depth, at, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
            )
            depth = (depth - PIVOT_DEPTH) * follows
            source_x = (x - math.sin(yaw) * depth) / squeeze
            source_y = y - math.sin(pitch) * depth
        return source_x, source_y


def _rolled(x, y, angle):
    """Rotation about the top of the neck, fading towards the shoulders."""
    if abs(angle) < 1e-5:
        return x, y
    weight = 0.12 + 0.88 * smoothstep(2.7, 1.75, y)
    cosine, sine = np.cos(angle * weight), np.sin(angle * weight)
    above = y - PIVOT_Y
    return cosine * x + sine * above, -sine * x + cosine * above + PIVOT_Y
