"""Everything that is drawn once for an identity: the face at rest, eyes left to `eyes`."""

from dataclasses import dataclass

import cv2
import numpy as np

from . import body, complexion, hair
from .identity import Identity
from .lighting import shade, tone
from .relief import CHIN, HEAD_TOP, half_width, height
from .shapes import Canvas, blurred, bump, noise, over

#: The drawn rectangle (left, right, top, bottom), eye distances.
EXTENT = (-3.9, 3.9, -2.2, 3.6)
#: Drawing is done this much finer than the portrait is stored.
OVERSAMPLING = 1.5
#: How far each half of the face departs from its mirror image: nobody is symmetric.
ASYMMETRY = 0.006


#: Depth is smoothed by this much (eye distances), or fine lines would ripple when the head turns.
DEPTH_SMOOTHING = 0.08


@dataclass(frozen=True)
class Portrait:
    """A face at rest. `colour` 0…255, `alpha` 0…1, `depth` for parallax.

    `fold_gain` is by how much a fully deepened nasolabial fold changes the brightness.
    """

    canvas: Canvas
    colour: np.ndarray
    alpha: np.ndarray
    depth: np.ndarray
    fold_gain: np.ndarray


def draw(who: Identity, scale: float) -> Portrait:
    """Draw the portrait at `scale` pixels per eye distance."""
    fine = Canvas(*EXTENT, scale * OVERSAMPLING)
    generator = np.random.default_rng(who.seed)
    x = fine.x + ASYMMETRY * noise(generator, fine.shape, 0.5 * fine.scale)
    y = fine.y + ASYMMETRY * noise(generator, fine.shape, 0.5 * fine.scale)
    head = _head_coverage(who, fine)
    unevenness = complexion.mottle(generator, fine.shape, fine.scale)
    relaxed, folded = _skin(who, fine, x, y, head, generator, unevenness)
    layers = [body.neck_and_clothes(who, fine, generator, unevenness)]
    layers.append(body.ears(who, fine, unevenness))
    strands, front, back = hair.head_hair(who, fine, generator)
    fringe_shadow = 1 - 0.40 * blurred(front, 0.06 * fine.scale)[..., None]
    pictures = []
    for skin in (relaxed, folded):
        stack = [(0.7 * strands, back), *layers, (skin * fringe_shadow, head), (strands, front)]
        colour, alpha = _stacked(stack, fine.shape)
        pictures.append(tone(colour))
    canvas = Canvas(*EXTENT, scale)
    reduce = lambda image: cv2.resize(
        image.astype(np.float32), canvas.shape[::-1], interpolation=cv2.INTER_AREA
    )
    at_rest = reduce(pictures[0])
    gain = np.clip(reduce(pictures[1]) / np.maximum(at_rest, 4), 0.4, 1.6).mean(2)
    # no step at the outline of the head, or neck and hair would tear when the head turns
    z = np.where(head > 0.3, np.maximum(height(who, x, y), 0.12), 0.12)
    depth = blurred(reduce(z), DEPTH_SMOOTHING * scale)
    return Portrait(canvas, at_rest, reduce(alpha), depth, gain)


def _head_coverage(who, canvas):
    inside = np.clip(
        (half_width(who, canvas.y) - np.abs(canvas.x)) * canvas.scale * 0.7 + 0.5, 0, 1
    )
    inside = inside * (canvas.y > HEAD_TOP) * (canvas.y < CHIN)
    return blurred(inside.astype(np.float32), 0.010 * canvas.scale)


def _skin(who, canvas, x, y, head, generator, unevenness):
    """The lit skin twice: relaxed, and with deepened nasolabial folds."""
    shape, scale = canvas.shape, canvas.scale
    pores = 0.0012 * noise(generator, shape, max(0.6, 0.006 * scale))
    pores = (pores + 0.0012 * noise(generator, shape, 0.02 * scale)) * (1 + who.age)
    albedo = complexion.face_albedo(who, canvas, x, y, generator, unevenness)
    openings = complexion.dark_openings(who, x, y)
    brows = hair.brows(who, canvas, generator)
    brow_colour = complexion.hair_colour(who) * 0.55 + 0.004
    glitter = 1 + 0.15 * noise(generator, shape, max(0.6, 0.006 * scale))
    pictures = []
    for folded in (0.0, 1.0):
        z = np.where(head > 0.02, height(who, x, y, folded), 0).astype(np.float32)
        light = shade(z + pores.astype(np.float32), who.light, scale)
        occluded = light.occlusion[..., None] ** np.array([1.25, 1.1, 0.85], np.float32)
        occluded = occluded * openings[..., None] ** np.array([1.1, 1.05, 0.85], np.float32)
        lit = albedo * light.diffuse * occluded
        lit += (_oil(who, canvas, x, y, light) * openings * glitter)[..., None]
        pictures.append(over(lit, brow_colour * light.diffuse, brows))
    return pictures


def _oil(who, canvas, x, y, light):
    """The shine of the skin, strongest on nose, forehead, cheekbones and lower lip."""
    across = np.abs(canvas.x)
    where = 0.6 + 0.6 * bump(canvas.x, canvas.y, 0, 0.35, 0.14, 0.4)
    where += 0.7 * bump(canvas.x, canvas.y, 0, -0.7, 0.5, 0.3)
    where += 0.5 * bump(across, canvas.y, 0.62, 0.38, 0.2, 0.15)
    lower_lip = complexion.lip_mask(who, x, y) * (y > 1.155)
    shine = 0.08 * (1 - 0.3 * who.skin) * (light.gloss**22 + 0.35 * light.gloss**6)
    return shine * (where + lower_lip) * light.occlusion


def _stacked(layers, shape):
    colour, alpha = np.zeros(shape + (3,)), np.zeros(shape, np.float32)
    for picture, cover in layers:
        cover = np.clip(cover, 0, 1)
        colour = over(colour, picture, cover)
        alpha = alpha + (1 - alpha) * cover
    return colour, alpha
