"""A drawn face before a camera: state in, frame out."""

import numpy as np

from . import portrait
from .camera import Camera, Picture
from .eyes import Eye
from .identity import SIDES, Identity
from .skin import MovingSkin
from .spectacles import Spectacles
from .state import FaceState

#: The portrait is kept this much finer than the frame shows it.
PORTRAIT_DETAIL = 1.25


class DrawnFace:
    """An identity filmed by a camera."""

    def __init__(self, who: Identity, camera: Camera = Camera()):
        self.who, self.camera = who, camera
        drawn = portrait.draw(who, float(round(camera.eye_distance * PORTRAIT_DETAIL)))
        self._skin = MovingSkin(who, drawn)
        self._eyes = [Eye(who, self._skin.canvas, part) for part in SIDES]
        worn = who.spectacles != "none"
        self._spectacles = Spectacles(who, self._skin.canvas) if worn else None
        self._picture = Picture(camera, who, drawn)
        self._layer = np.dstack([drawn.colour, 255 * drawn.alpha]).round().astype(np.uint8)

    def frame(self, state: FaceState, number: int):
        """Frame `number` with the face in `state`: height × width × 3 bytes, blue-green-red."""
        skin = self._skin.draw(state)
        for eye in self._eyes:
            eye.draw(skin, state)
        if self._spectacles:
            skin = self._spectacles.draw(skin)
        self._layer[self._skin.region][..., :3] = np.clip(skin, 0, 255).round().astype(np.uint8)
        return self._picture.record(self._layer, state, number)
