"""Hair of the head and the brows."""

import math

import numpy as np

from .complexion import hair_colour
from .identity import SIDES, Identity
from .lighting import PLAIN_SCATTER, shade
from .relief import half_width
from .shapes import blurred, noise, ridge, smoothstep, strokes, through


def head_hair(who: Identity, canvas, generator):
    """(colour, coverage in front of the face, coverage behind the neck) of the hair."""
    if who.hair_style == "bald":
        nothing = np.zeros(canvas.shape, np.float32)
        return np.zeros(canvas.shape + (3,), np.float32), nothing, nothing
    across, y, scale = np.abs(canvas.x), canvas.y, canvas.scale
    wisps = noise(generator, canvas.shape, max(0.8, 0.012 * scale), 7.0)
    frizz = noise(generator, canvas.shape, 1.5, 3.0)
    front = _cap(who, across, y, scale, frizz) * _below_hairline(who, canvas, wisps, generator)
    temple = smoothstep(0.93, 1.03, across / who.face_width) * smoothstep(0.20, 0.0, y - 0.15)
    front = np.maximum(front, 0.9 * temple * (_cap_width(who, y) > across))
    back = np.zeros(canvas.shape, np.float32)
    if who.hair_style == "long":
        front, back = _with_long_hair(who, across, y, scale, wisps, front, generator)
    return _strands(who, canvas, across, generator), front.astype(np.float32), back


def _cap_width(who, y):
    rounding = np.clip(1 - np.clip(-(y + 0.45) / 1.50, 0, 1) ** 2.3, 0, 1) ** 0.5
    return 1.19 * who.face_width * rounding * (1 - 0.10 * smoothstep(-0.4, 0.3, y))


def _cap(who, across, y, scale, frizz):
    """The outline of the head of hair, slightly ragged."""
    edge = (_cap_width(who, y) - across) * scale * 0.25 + 0.5 + 0.20 * frizz
    return np.clip(edge, 0, 1) * (y > -1.95)


def _below_hairline(who, canvas, wisps, generator):
    """1 above the hairline, which parts to one side and runs down to the temples."""
    x, across = canvas.x, np.abs(canvas.x) / who.face_width
    part = 0.28 * (1 if who.seed % 2 else -1)
    line = -1.08 - 0.07 * ridge(x - part, 0.22) + 0.05 * np.cos(1.5 * (x + part))
    line += 1.15 * smoothstep(0.55, 1.08, across) ** 2.2
    line += 0.015 * noise(generator, canvas.shape, 0.05 * canvas.scale)
    return smoothstep(0.055, -0.055, canvas.y - line + 0.020 * wisps)


def _with_long_hair(who, across, y, scale, wisps, front, generator):
    outline = through(
        [-0.9, -0.5, 0, 1.0, 1.8, 2.6, 3.0],
        np.array([1.13, 1.22, 1.27, 1.34, 1.34, 1.2, 0.6]) * who.face_width,
        y,
    )
    outline = np.where(y < -0.9, _cap_width(who, y), outline)
    ends = smoothstep(2.6, 2.4, y + 0.1 * wisps)
    ragged = (outline - across) * scale * 0.2 + 0.5 + 0.15 * noise(generator, y.shape, 1.5, 6.0)
    back = np.clip(ragged, 0, 1) * (y > -1.93) * ends
    beside = across - 0.99 * half_width(who, np.minimum(y, 0.9)) + 0.02 * wisps
    curtain = back * smoothstep(0, 0.06, beside) * smoothstep(2.55, 2.35, y + 0.1 * wisps)
    front = np.maximum(front, curtain * (across > 0.85 * who.face_width))
    return front, back.astype(np.float32)


def _strands(who, canvas, across, generator):
    """Shaded hair, with strands lighter and darker than the rest."""
    shape, scale = canvas.shape, canvas.scale
    strand = 0.16 * noise(generator, shape, max(0.8, 0.010 * scale), 9.0)
    strand += 0.06 * noise(generator, shape, 0.05 * scale, 4.0)
    dome = 0.9 * np.sqrt(np.clip(1 - (across / 1.35) ** 2, 0, 1))
    dome = dome * through([-2, -1.6, -1.0, 0, 1], [0.35, 0.75, 1, 1, 1], canvas.y)
    light = shade(dome.astype(np.float32), who.light, scale, PLAIN_SCATTER)
    colour = hair_colour(who)
    body = colour * light.diffuse * np.clip(1 + 1.5 * strand, 0.3, 2.0)[..., None]
    shine = 0.10 * light.gloss**10 * np.clip(0.4 + 2 * strand, 0, 2)
    return body + shine[..., None] * (colour + 0.05)


def brows(who: Identity, canvas, generator):
    """Coverage of the brows: a few hundred short hairs over a soft shadow."""
    hairs = []
    for side in SIDES.values():
        for _ in range(int(420 * who.brow_thickness)):
            root, tip = _brow_hair(who, generator)
            ends = np.array([root, tip]) * [side, 1]
            hairs.append((canvas.pixels(ends[:, 0], ends[:, 1]), generator.uniform(0.45, 1.0)))
    cover = np.zeros(canvas.shape, np.float32)
    thickness = max(1, round(0.0055 * canvas.scale))
    for low in np.arange(0.45, 1.0, 0.11):
        group = [line for line, strength in hairs if low <= strength < low + 0.11]
        cover = np.maximum(cover, strokes(canvas.shape, group, low + 0.055, thickness))
    soft = blurred(cover, 0.004 * canvas.scale) + 0.60 * blurred(cover, 0.035 * canvas.scale)
    return np.clip(soft, 0, 0.92)


def _brow_hair(who, generator):
    """Root and tip of one hair; t runs from the nose (0) to the temple (1)."""
    t = generator.beta(1.05, 1.15)
    thickness = 0.050 * who.brow_thickness * (1 - 0.75 * t**2.2) * (0.75 + 0.25 * min(1, t / 0.12))
    across = generator.uniform(-1, 1)
    x = 0.185 + 0.66 * t
    y = who.brow_y - 0.075 * math.sin(math.pi * min(1, 0.74 * t + 0.02))
    y += 0.10 * max(0, t - 0.62) + across * thickness
    angle = -1.15 + 1.25 * min(1, 1.8 * t) + generator.normal(0, 0.16)
    angle += 0.45 * across if t > 0.15 else 0
    length = generator.uniform(0.05, 0.10) * (1 - 0.35 * t)
    return (x, y), (x + length * math.cos(angle), y + 0.8 * length * math.sin(angle))
