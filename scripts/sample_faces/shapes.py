"""The few curves and noises everything is drawn with."""

import cv2
import numpy as np


def smoothstep(start, end, x):
    """0 before `start`, 1 after `end`, smooth between; works downwards when end < start."""
    t = np.clip((x - start) / (end - start), 0, 1)
    return t * t * (3 - 2 * t)


def bump(x, y, centre_x, centre_y, width, height):
    """Two-dimensional Gaussian of height 1; width and height are standard deviations."""
    return np.exp(-0.5 * (((x - centre_x) / width) ** 2 + ((y - centre_y) / height) ** 2))


def ridge(distance, width):
    """One-dimensional Gaussian of height 1 around distance 0."""
    return np.exp(-0.5 * (distance / width) ** 2)


def through(knots_x, knots_y, x):
    """Smooth curve through knots (cubic Hermite with finite-difference slopes)."""
    knots_x, knots_y = np.asarray(knots_x, float), np.asarray(knots_y, float)
    slopes = np.gradient(knots_y, knots_x)
    x = np.clip(x, knots_x[0], knots_x[-1])
    k = np.clip(np.searchsorted(knots_x, x) - 1, 0, len(knots_x) - 2)
    step = knots_x[k + 1] - knots_x[k]
    t = (x - knots_x[k]) / step
    value = (2 * t**3 - 3 * t**2 + 1) * knots_y[k] + (3 * t**2 - 2 * t**3) * knots_y[k + 1]
    slope = (t**3 - 2 * t**2 + t) * slopes[k] + (t**3 - t**2) * slopes[k + 1]
    return value + step * slope


def noise(generator, shape, length, elongation=1.0):
    """Gaussian noise of unit variance with a correlation length in pixels.

    `elongation` > 1 stretches it vertically, for strands of hair.
    """
    factor = max(1, int(length / 2))
    height, width = shape[0] // factor + 3, shape[1] // factor + 3
    sigma = max(0.3, length / factor)
    coarse = generator.standard_normal((height, width)).astype(np.float32)
    coarse = cv2.GaussianBlur(coarse, (0, 0), sigma, sigmaY=sigma * elongation)
    fine = cv2.resize(coarse, (width * factor, height * factor), interpolation=cv2.INTER_CUBIC)[
        : shape[0], : shape[1]
    ]
    return (fine - fine.mean()) / (fine.std() + 1e-6)


def blurred(image, sigma):
    """Gaussian blur; unchanged when sigma is too small to matter."""
    return cv2.GaussianBlur(image, (0, 0), sigma) if sigma > 0.2 else image


def over(below, colour, alpha):
    """Paint `colour` over `below` with coverage `alpha` (height × width)."""
    return below + (colour - below) * alpha[..., None]


class Canvas:
    """A rectangle of the face sampled on square pixels.

    `x` and `y` hold every pixel's position in eye distances; `scale` is pixels per eye distance.
    """

    def __init__(self, left, right, top, bottom, scale):
        self.left, self.top, self.scale = left, top, scale
        columns, rows = round((right - left) * scale), round((bottom - top) * scale)
        self.x, self.y = np.meshgrid(
            (np.arange(columns, dtype=np.float32) + 0.5) / scale + left,
            (np.arange(rows, dtype=np.float32) + 0.5) / scale + top,
        )

    @property
    def shape(self):
        return self.x.shape

    def part(self, left, right, top, bottom):
        """Slices (rows, columns) of a smaller rectangle."""
        row = lambda y: int(round((y - self.top) * self.scale))
        column = lambda x: int(round((x - self.left) * self.scale))
        return slice(row(top), row(bottom)), slice(column(left), column(right))

    def cut(self, rows, columns):
        """The canvas restricted to slices given by `part`."""
        smaller = object.__new__(Canvas)
        smaller.scale = self.scale
        smaller.left = self.left + columns.start / self.scale
        smaller.top = self.top + rows.start / self.scale
        smaller.x, smaller.y = self.x[rows, columns], self.y[rows, columns]
        return smaller

    def pixels(self, x, y):
        """Pixel coordinates (pixel centres at whole numbers) of positions on the face."""
        column = (np.asarray(x) - self.left) * self.scale - 0.5
        row = (np.asarray(y) - self.top) * self.scale - 0.5
        return np.stack([column, row], -1)


SUBPIXEL_BITS = 4


def subpixel(points):
    """Integer points for OpenCV's drawing calls with `shift=SUBPIXEL_BITS`."""
    return np.round(np.asarray(points) * (1 << SUBPIXEL_BITS)).astype(np.int32)


def filled(shape, outline):
    """Antialiased coverage 0…1 of a polygon given in pixels."""
    mask = np.zeros(shape, np.uint8)
    cv2.fillPoly(mask, [subpixel(outline)], 255, cv2.LINE_AA, SUBPIXEL_BITS)
    return mask.astype(np.float32) / 255


def strokes(shape, lines, strength, thickness=1, closed=False):
    """Antialiased coverage 0…1 of poly-lines given in pixels.

    OpenCV antialiases 8-bit images only, so the strokes are drawn in bytes.
    """
    mask = np.zeros(shape, np.uint8)
    lines = [subpixel(line) for line in lines]
    cv2.polylines(mask, lines, closed, int(255 * strength), thickness, cv2.LINE_AA, SUBPIXEL_BITS)
    return mask.astype(np.float32) / 255
