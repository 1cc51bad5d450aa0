"""One key light, one fill light, a bright sky: the same for everything in the picture."""

from dataclasses import dataclass

import cv2
import numpy as np

from .shapes import blurred

#: Distance light scatters under the skin per channel (blue, green, red), eye distances.
SKIN_SCATTER = (0.010, 0.016, 0.030)
#: Cloth and hair scatter all channels alike.
PLAIN_SCATTER = (0.02, 0.02, 0.02)


@dataclass(frozen=True)
class Shading:
    """What light does to a surface: per-channel `diffuse`, `occlusion` and `gloss` maps."""

    diffuse: np.ndarray
    occlusion: np.ndarray
    gloss: np.ndarray


def _unit(vector):
    vector = np.asarray(vector, float)
    return vector / np.linalg.norm(vector)


def shade(z, light, scale, scatter=SKIN_SCATTER) -> Shading:
    """Shade a height field sampled at `scale` pixels per eye distance.

    Skin looks like skin because red light scatters further than blue: each channel is lit from
    normals blurred by its own distance. Occlusion is sampled at three scales.
    """
    key, fill = _unit([light, -0.42, 0.85]), _unit([-light * 1.2, -0.1, 0.9])
    channels = []
    for distance in scatter:
        gx, gy, flatness = _normals(blurred(z, distance * scale), scale)
        towards = lambda source: (-gx * source[0] - gy * source[1] + source[2]) * flatness
        lit = np.clip((towards(key) + 0.25) / 1.25, 0, 1)
        filled = np.clip(towards(fill), 0, 1)
        sky = 0.62 + 0.38 * np.clip((0.6 + 0.5 * gy) * flatness + 0.2, 0, 1)
        channels.append(0.72 * lit + 0.20 * filled + 0.24 * sky)
    gloss = np.clip(towards(_unit(key + [0, 0, 1])), 0, 1)
    # no blue or green rim where red has scattered round the terminator
    channels[1] = np.maximum(channels[1], 0.97 * channels[0])
    channels[2] = np.maximum(channels[2], channels[1])
    return Shading(np.dstack(channels), _occlusion(z, scale), gloss)


def _normals(z, scale):
    gx = cv2.Sobel(z, cv2.CV_32F, 1, 0, ksize=3) * scale / 8
    gy = cv2.Sobel(z, cv2.CV_32F, 0, 1, ksize=3) * scale / 8
    return gx, gy, 1 / np.sqrt(1 + gx * gx + gy * gy)


def _occlusion(z, scale):
    open_sky = np.ones_like(z)
    for radius, weight in ((0.03, 0.8), (0.08, 0.62), (0.2, 0.42)):
        hollow = np.clip((blurred(z, radius * scale) - z) / radius, 0, 0.5)
        open_sky -= 0.5 * weight * hollow
    return np.clip(open_sky, 0.35, 1.08)


def tone(linear):
    """Linear light → display bytes (as floats 0…255), with a soft shoulder."""
    return 255 * np.clip(1.10 * linear / (1 + 0.10 * linear), 0, 1) ** (1 / 2.2)


def linear(colour):
    """Display bytes → linear light."""
    return (np.asarray(colour, np.float32) / 255) ** 2.2
