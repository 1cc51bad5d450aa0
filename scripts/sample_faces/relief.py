"""The face as a height field: how far each point stands out towards the camera.

Proportions are those of an adult with 62 mm between the eyes. `across` is the distance from the
midline, so both halves share every formula; the small differences between the halves come from
the warped coordinates the portrait passes in.
"""

import numpy as np

from .identity import EYE_X, MOUTH_Y, Identity
from .shapes import bump, ridge, smoothstep, through

HEAD_TOP, CHIN = -1.71, 1.855


def half_width(who: Identity, y):
    """Half the width of the face at height y."""
    width = through(
        [-1.72, -1.66, -1.5, -1.2, -0.8, -0.4, 0, 0.4, 0.8, 1.1, 1.35, 1.55, 1.72, 1.82, 1.86],
        [0, 0.32, 0.64, 0.92, 1.06, 1.11, 1.11, 1.085, 1.01, 0.91, 0.78, 0.61, 0.40, 0.20, 0],
        y,
    )
    return width * who.face_width * (1 + (who.jaw_width - 1) * smoothstep(0.4, 1.3, y))


def mouth_line(x):
    """Height of the line on which the lips meet: a shallow cupid's bow."""
    across = np.abs(x)
    return MOUTH_Y + 0.012 * ridge(x, 0.07) - 0.010 * ridge(across - 0.17, 0.07) - 0.10 * across**2


def lip_edges(who: Identity, x):
    """Upper edge of the upper lip and lower edge of the lower lip."""
    span = np.clip(1 - (np.abs(x) / 0.40) ** 2, 0, 1)
    line = mouth_line(x)
    upper = line - who.lip_fullness * 0.100 * span**0.8 * (1 - 0.22 * ridge(x, 0.032))
    lower = line + who.lip_fullness * 0.130 * span**0.62
    return upper, lower


def nasolabial_fold(across, y):
    """Signed distance (lateral positive) from the nasolabial fold, and the fold's strength."""
    fold_x = through([0.62, 0.75, 0.95, 1.15, 1.35], [0.26, 0.33, 0.45, 0.535, 0.57], y)
    strength = smoothstep(0.60, 0.74, y) * smoothstep(1.28, 1.0, y)
    return (across - fold_x) * 0.85, strength


def height(who: Identity, x, y, folded=0.0):
    """Height of the skin; `folded` = 1 deepens the nasolabial folds as a pulled mouth does."""
    across = np.abs(x)
    z = _skull(who, across, y)
    z += _nose(who, x, across, y)
    z += _mouth(who, x, across, y)
    z += _cheeks_and_chin(x, across, y)
    distance, strength = nasolabial_fold(across, y)
    depth = 0.008 + 0.03 * who.age + 0.042 * folded
    z += depth * strength * (0.9 * ridge(distance - 0.09, 0.075) - ridge(distance, 0.028))
    return (z + _age_lines(who, x, across, y)).astype(np.float32)


def _skull(who, across, y):
    profile = through(
        [-1.75, -1.5, -1.1, -0.6, 0, 0.6, 1.2, 1.6, 1.8, 1.9],
        [0.30, 0.62, 0.86, 0.99, 1, 1, 1, 0.97, 0.86, 0.7],
        y,
    )
    width = np.maximum(half_width(who, y), 1e-3)
    z = np.clip(1 - (across / width) ** 2.4, 0, 1) ** 0.5 * profile
    # brow ridge, glabella, forehead
    z += 0.060 * bump(across, y, 0.42, -0.30, 0.27, 0.085)
    z += 0.03 * bump(across, y, 0, -0.28, 0.14, 0.12) + 0.03 * bump(
        across, y, 0.35, -0.8, 0.35, 0.3
    )
    # orbits and the eyeballs in them
    z -= 0.150 * bump(across, y, 0.48, -0.01, 0.25, 0.155)
    z -= 0.10 * bump(across, y, 0.245, -0.06, 0.085, 0.13)
    return z + 0.075 * bump(across, y, EYE_X, 0.015, 0.17, 0.125)


def _nose(who, x, across, y):
    width = who.nose_width
    along = np.clip((y + 0.18) / 0.82, 0, 1)
    rise = (
        (0.06 + 0.23 * along**1.2) * smoothstep(-0.42, -0.05, y) * (1 - smoothstep(0.60, 0.86, y))
    )
    breadth = (0.088 + 0.035 * along**2 - 0.010 * ridge(along - 0.45, 0.14)) * (0.6 + 0.4 * width)
    z = rise * ridge(x, breadth) + 0.5 * rise * ridge(x, 2.2 * breadth)
    z += 0.12 * bump(x, y, 0, 0.635, 0.115 * width, 0.105)
    z += 0.125 * bump(across, y, 0.180 * width, 0.680, 0.075 * width, 0.080)
    return z - 0.035 * bump(across, y, 0.29 * width, 0.70, 0.03, 0.07)


def _mouth(who, x, across, y):
    upper, lower = lip_edges(who, x)
    line = mouth_line(x)
    inside = smoothstep(0.42, 0.33, across)
    upper_lip = ridge(y - (0.62 * line + 0.38 * upper), 0.34 * (line - upper) + 0.006)
    lower_lip = ridge(y - (0.5 * line + 0.5 * lower), 0.36 * (lower - line) + 0.006)
    z = who.lip_fullness * (0.055 * upper_lip + 0.085 * lower_lip) * inside
    z -= 0.045 * ridge(y - line, 0.012) * smoothstep(0.44, 0.38, across)
    z -= 0.035 * bump(across, y, 0.425, 1.16, 0.035, 0.05)
    # philtrum
    z -= 0.014 * bump(x, y, 0, 0.93, 0.038, 0.075)
    return z + 0.008 * bump(across, y, 0.08, 0.93, 0.03, 0.08)


def _cheeks_and_chin(x, across, y):
    z = 0.09 * bump(across, y, 0.66, 0.42, 0.27, 0.20) - 0.05 * bump(
        across, y, 0.74, 0.98, 0.2, 0.25
    )
    z += 0.11 * bump(x, y, 0, 1.12, 0.40, 0.27)
    return z - 0.055 * bump(x, y, 0, 1.405, 0.24, 0.055) + 0.10 * bump(x, y, 0, 1.63, 0.21, 0.13)


def _age_lines(who, x, across, y):
    """Bags under the eyes; from about 35 years forehead lines, crow's feet and glabella."""
    bag_y = 0.16 + 0.09 * np.clip((across - 0.25) / 0.5, 0, 1) * np.clip(
        (0.78 - across) / 0.3, 0, 1
    )
    extent = smoothstep(0.24, 0.34, across) * smoothstep(0.78, 0.6, across)
    z = -(0.008 + 0.03 * who.age) * ridge(y - bag_y, 0.022) * extent
    depth = max(0.0, who.age - 0.25) * 0.016
    if depth == 0:
        return z
    for k in range(4):
        line_y = -0.62 - 0.11 * k + 0.02 * np.sin(3 * x + k) + 0.03 * (across - 0.4) ** 2
        extent = smoothstep(0.75, 0.4, across + 0.08 * np.sin(7 * x + 2 * k))
        z -= depth * ridge(y - line_y, 0.009) * extent
        slope = -0.5 + 0.33 * k
        foot = ridge(y - 0.02 - slope * (across - 0.74), 0.008)
        z -= depth * foot * smoothstep(0.79, 0.83, across) * smoothstep(1.0, 0.9, across)
    return z - depth * bump(across, y, 0.085, -0.28, 0.010, 0.09)
