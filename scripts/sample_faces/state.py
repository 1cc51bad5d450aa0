"""The state of the face at one instant: which control stands where.

Controls are addressed by name and part: a side for what exists twice, "middle" for what exists
once, "head" for the head as a whole.

| control | part | unit |
| --- | --- | --- |
| eye | side | closure: fraction of the open aperture closed |
| mouth, brow, cheek | side | ICD; corner outwards and up, brow up, cheek up |
| chin, jaw | middle | ICD (intercanthal distances); chin skin up, jaw down |
| gaze_x, gaze_y | middle | -1…1 |
| shift_x, shift_y | head | eye distances |
| roll, yaw, pitch | head | degrees; yaw and pitch within 20 |
| zoom | head | relative change of size |
"""

from collections import defaultdict

PAIRED = ("eye", "mouth", "brow", "cheek")
MIDLINE = ("chin", "jaw", "gaze_x", "gaze_y")
HEAD = ("shift_x", "shift_y", "roll", "yaw", "pitch", "zoom")


class FaceState(defaultdict):
    """Maps (control, part) to a value; everything not set is at rest, 0."""

    def __init__(self, values=()):
        super().__init__(float, values)

    def move(self, control, part, amount):
        """Add a movement: closures of one eye combine as layers, everything else adds up."""
        if control == "eye":
            self[control, part] = 1 - (1 - self[control, part]) * (1 - amount)
        else:
            self[control, part] += amount
