"""What surrounds the face: ears, neck, clothes."""

import numpy as np

from .complexion import skin_colour
from .identity import Identity
from .lighting import PLAIN_SCATTER, linear, shade
from .relief import half_width
from .shapes import bump, noise, ridge, smoothstep


def ears(who: Identity, canvas, unevenness):
    """(colour, coverage) of both ears: rim, concha and lobe as a relief of their own."""
    across, y = np.abs(canvas.x), canvas.y
    centre = float(half_width(who, np.array([0.25]))[0]) + 0.045
    lean = across - centre - 0.06 * (0.22 - y)
    narrowing = 0.115 - 0.06 * np.clip(y - 0.25, 0, 0.3)
    radius = np.sqrt((lean / narrowing) ** 2 + ((y - 0.22) / 0.37) ** 2)
    cover = np.clip((1.05 - radius) * 0.10 * canvas.scale, 0, 1)
    above_lobe = smoothstep(0.48, 0.32, y)
    z = 0.11 * np.sqrt(np.clip(1.1 - radius**2, 0, 1))
    z += (
        0.045 * ridge(radius - 0.86, 0.10) * above_lobe
        - 0.035 * ridge(radius - 0.62, 0.09) * above_lobe
    )
    z -= 0.09 * bump(across, y, centre - 0.01, 0.20, 0.032, 0.11)
    light = shade(z.astype(np.float32), who.light, canvas.scale, (0.006, 0.010, 0.018))
    colour = skin_colour(who) * [0.80, 0.82, 0.96] * light.diffuse * unevenness[..., None]
    return 0.78 * colour * light.occlusion[..., None] ** 2.5, cover.astype(np.float32)


def neck_and_clothes(who: Identity, canvas, generator, unevenness):
    """(colour, coverage) of the neck in the chin's shadow and a plain collarless shirt."""
    across, y, scale = np.abs(canvas.x), canvas.y, canvas.scale
    neck_width = 0.70 * who.face_width * (0.75 + 0.25 * who.jaw_width)
    neck_width = neck_width + 0.10 * smoothstep(1.9, 2.5, y)
    neck = np.clip((neck_width - across) * scale + 0.5, 0, 1) * (y > 0.7)
    shoulder_y = 2.30 + 0.30 * smoothstep(0.5, 1.6, across) + 0.50 * smoothstep(1.2, 3.2, across)
    shoulder_y += 3 * smoothstep(3.0, 3.9, across) ** 2
    torso = np.clip((y - shoulder_y) * scale + 0.5, 0, 1)
    collar_y = 2.40 + 0.46 * np.clip(1 - (across / 0.86) ** 2, 0, 1) ** 0.6
    below_collar = np.clip((y - collar_y) * scale + 0.5, 0, 1)
    skin = _neck_skin(who, canvas, across, neck_width, unevenness)
    cloth = _cloth(who, canvas, across, shoulder_y, collar_y, generator)
    colour = skin + (cloth - skin) * (torso * below_collar)[..., None]
    return colour, np.maximum(neck, torso).astype(np.float32)


def _neck_skin(who, canvas, across, neck_width, unevenness):
    x, y = canvas.x, canvas.y
    z = -0.45 + 0.75 * np.sqrt(np.clip(1 - (across / np.maximum(neck_width, 0.1)) ** 2, 0, 1))
    light = shade(z.astype(np.float32), who.light, canvas.scale)
    under_chin = smoothstep(2.45, 1.70, y + 0.30 * across**2) * smoothstep(1.1, 0.3, across - 0.1)
    cords = 0.16 * bump(across - 0.25 * (2.3 - y), y, 0.12, 2.3, 0.05, 0.3)
    cords = cords + 0.2 * bump(x, y, 0, 2.55, 0.07, 0.1)
    shadow = (1 - 0.70 * under_chin) * (1 - cords)
    colour = 0.92 * skin_colour(who) * unevenness[..., None] * light.diffuse
    return colour * shadow[..., None] ** np.array([1.1, 1.05, 0.9])


def _cloth(who, canvas, across, shoulder_y, collar_y, generator):
    shape, scale, y = canvas.shape, canvas.scale, canvas.y
    folds = 0.05 * noise(generator, shape, 0.25 * scale) + 0.02 * noise(
        generator, shape, 0.08 * scale
    )
    drop = y - shoulder_y
    z = -0.75 + 0.35 * smoothstep(0, 0.8, drop) - 0.25 * (across / 2.5) ** 2
    z = z + folds * smoothstep(0.1, 0.6, drop)
    light = shade(z.astype(np.float32), who.light, scale, PLAIN_SCATTER)
    weave = 1 + 0.02 * noise(generator, shape, 1.0)
    hem = 1 - 0.30 * np.exp(-np.clip(y - collar_y, 0, 9) / 0.03) * (across < 0.95)
    return linear(who.shirt) * light.diffuse * (weave * hem)[..., None]
