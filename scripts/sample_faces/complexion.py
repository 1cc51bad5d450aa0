"""Colour of the skin before any light falls on it: tone, blush, freckles, lips, beard."""

import numpy as np

from .identity import EYE_X, Identity
from .lighting import linear
from .relief import lip_edges, mouth_line
from .shapes import bump, noise, ridge, smoothstep

#: Hand-made ramp of linear red-green-blue skin albedo from very light to very dark.
SKIN_RAMP = np.array(
    [
        [0.80, 0.60, 0.50],
        [0.70, 0.47, 0.355],
        [0.52, 0.315, 0.215],
        [0.30, 0.165, 0.10],
        [0.125, 0.066, 0.042],
    ]
)


def skin_colour(who: Identity):
    """Linear albedo (blue, green, red) of the skin."""
    position = np.clip(who.skin, 0, 1) * (len(SKIN_RAMP) - 1)
    k = min(int(position), len(SKIN_RAMP) - 2)
    colour = SKIN_RAMP[k] * (1 - (position - k)) + SKIN_RAMP[k + 1] * (position - k)
    tint = [1 - 0.04 * who.undertone, 1 + 0.04 * who.undertone, 1 - 0.08 * who.undertone]
    return (colour * tint)[::-1].astype(np.float32)


def hair_colour(who: Identity):
    """Linear albedo of the hair, greying from about 45 years."""
    grey = np.clip(who.age - 0.45, 0, 1) * 1.5
    return linear(who.hair) * (1 - grey) + np.float32(0.36) * grey


def mottle(generator, shape, scale):
    """Uneven skin at three sizes, around 1."""
    coarse = 0.030 * noise(generator, shape, 0.22 * scale)
    middle = 0.022 * noise(generator, shape, 0.05 * scale)
    return 1 + coarse + middle + 0.022 * noise(generator, shape, max(0.7, 0.009 * scale))


def face_albedo(who: Identity, canvas, x, y, generator, unevenness):
    """Albedo of the face; x, y are the identity's own slightly asymmetric coordinates."""
    across = np.abs(canvas.x)
    albedo = np.ones(canvas.shape + (3,), np.float32) * skin_colour(who)
    blush = _blush(canvas, across, generator)
    pale = 1 - 0.7 * who.skin
    albedo *= np.dstack([1 - 0.20 * blush * pale, 1 - 0.20 * blush * pale, 1 - 0.02 * blush])
    albedo *= unevenness[..., None]
    shadowed = 0.22 * bump(across, canvas.y, 0.44, 0.13, 0.22, 0.06) * (0.5 + who.age)
    albedo *= (1 - shadowed - 0.12 * bump(across, canvas.y, 0.30, -0.06, 0.1, 0.12))[..., None]
    _add_freckles(who, canvas, albedo, generator)
    if who.beard > 0:
        albedo = _with_beard(who, canvas, across, y, albedo, generator)
    return _with_lips(who, canvas, x, y, albedo, generator)


def _blush(canvas, across, generator):
    x, y = canvas.x, canvas.y
    red = 0.55 * bump(across, y, 0.68, 0.52, 0.26, 0.22) + 0.55 * bump(x, y, 0, 0.64, 0.2, 0.15)
    red += 0.22 * bump(x, y, 0, 1.62, 0.22, 0.16) + 0.35 * bump(across, y, EYE_X, 0.03, 0.30, 0.11)
    red += 0.2 * bump(x, y, 0, -0.6, 0.7, 0.3)
    red += 0.10 * noise(generator, canvas.shape, 0.10 * canvas.scale)
    return red + 0.08 * noise(generator, canvas.shape, 0.03 * canvas.scale)


def _add_freckles(who, canvas, albedo, generator):
    """Freckles and age spots; they move with the skin, so optical flow has something to follow."""
    for _ in range(int(24 + 60 * who.age)):
        x, y = generator.uniform(-1, 1), generator.uniform(-1, 1.7)
        radius, depth = generator.uniform(0.006, 0.017), generator.uniform(0.05, 0.30)
        spot = canvas.part(x - 6 * radius, x + 6 * radius, y - 6 * radius, y + 6 * radius)
        dark = 1 - depth * bump(canvas.x[spot], canvas.y[spot], x, y, radius, radius)
        albedo[spot] *= dark[..., None] ** np.array([1.3, 1.1, 0.8])


def _with_beard(who, canvas, across, y, albedo, generator):
    edge = y + 0.30 * (across - 0.3) + 0.02 * noise(generator, canvas.shape, 0.04 * canvas.scale)
    chin = smoothstep(0.86, 1.16, edge)
    moustache = (
        smoothstep(0.80, 0.88, y) * smoothstep(1.06, 0.98, y) * smoothstep(0.50, 0.36, across)
    )
    soul_gap = 1 - 0.75 * bump(across, y, 0.14, 1.42, 0.13, 0.06)
    stubble = np.clip(0.85 + 0.20 * noise(generator, canvas.shape, 0.7, 2.2), 0, 1.2)
    patches = np.clip(0.95 + 0.10 * noise(generator, canvas.shape, 0.06 * canvas.scale), 0, 1.2)
    cover = np.clip(np.maximum(chin * soul_gap, moustache), 0, 1) * stubble * patches
    cover = np.clip(0.72 * who.beard * cover, 0, 0.92)[..., None]
    return albedo * (1 - cover) + hair_colour(who) * cover


def lip_mask(who: Identity, x, y):
    """1 on the red of the lips."""
    upper, lower = lip_edges(who, x)
    soft = 0.018
    ends = smoothstep(0.412, 0.375, np.abs(x))
    return smoothstep(-soft, soft, y - upper) * smoothstep(-soft, soft, lower - y) * ends


def _with_lips(who, canvas, x, y, albedo, generator):
    furrows = 1 + 0.05 * noise(generator, canvas.shape, 0.012 * canvas.scale, 3.0)
    natural = skin_colour(who) * [0.50, 0.46, 0.74] * (1 - 0.25 * who.lipstick)
    painted = natural * [1 - 0.3 * who.lipstick, 1 - 0.5 * who.lipstick, 1.08]
    colour = painted * (1 - 0.25 * who.skin) + 0.010
    upper_lip = smoothstep(0.01, -0.01, y - mouth_line(x))
    lips = colour * (furrows * (1 - 0.15 * upper_lip))[..., None]
    return albedo + (lips - albedo) * 0.8 * lip_mask(who, x, y)[..., None]


def dark_openings(who: Identity, x, y):
    """What remains of the light in the nostrils and along the line of the lips: 0…1."""
    across, width = np.abs(x), who.nose_width
    nostril = bump(across - 0.5 * (y - 0.765), y, 0.100 * width, 0.768, 0.046 * width, 0.020)
    nose = 0.90 * np.clip(1.5 * nostril, 0, 1) + 0.26 * bump(
        across, y, 0.268 * width, 0.70, 0.022, 0.05
    )
    nose += 0.20 * bump(x, y, 0, 0.815, 0.15, 0.022)
    line = 0.88 * ridge(y - mouth_line(x), 0.011) * smoothstep(0.425, 0.36, across)
    line += 0.50 * bump(across, y, 0.405, 1.152, 0.024, 0.018)
    return (1 - np.clip(nose, 0, 0.95)) * (1 - np.clip(line, 0, 0.93))
