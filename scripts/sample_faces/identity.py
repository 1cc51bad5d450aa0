"""Who is drawn: the numbers that make one invented face differ from another."""

from dataclasses import dataclass

#: Direction of each of the patient's sides along the image's x axis.
SIDES = {"left": 1.0, "right": -1.0}

#: Distance of each eye's centre from the midline.
EYE_X = 0.5

#: Where the mouth corner rests (lateral, down), eye distances.
MOUTH_CORNER = (0.405, 1.155)

#: Height of the line on which the lips meet, at the midline.
MOUTH_Y = 1.155


@dataclass(frozen=True)
class Identity:
    """An invented face. Lengths are in eye distances, colours in blue-green-red bytes."""

    seed: int
    #: 0 very light … 1 very dark.
    skin: float = 0.25
    #: -1 pink … +1 olive.
    undertone: float = 0.0
    #: 0 twenty years … 1 eighty years: wrinkles, bags, grey hair.
    age: float = 0.3
    face_width: float = 1.0
    jaw_width: float = 1.0
    nose_width: float = 1.0
    lip_fullness: float = 1.0
    #: Open height of the palpebral fissure; 10 mm at an eye distance of 62 mm is 0.16.
    aperture: float = 0.165
    #: Length of the palpebral fissure, canthus to canthus.
    fissure: float = 0.46
    #: How much higher the outer canthus lies than the inner.
    tilt: float = 0.02
    #: Height of the lid crease above the open margin; 0 draws a single lid.
    crease: float = 0.060
    brow_thickness: float = 1.0
    brow_y: float = -0.345
    iris: tuple = (45, 72, 96)
    hair: tuple = (40, 52, 70)
    #: "bald", "short" or "long".
    hair_style: str = "short"
    #: 0 none … 1 full.
    beard: float = 0.0
    lipstick: float = 0.0
    #: "none", "rectangular" or "round".
    spectacles: str = "none"
    shirt: tuple = (120, 90, 70)
    wall: tuple = (196, 202, 205)
    #: Horizontal direction of the key light: negative from the image's left.
    light: float = -0.45

    @property
    def intercanthal_distance(self):
        """Inner canthus to inner canthus, in eye distances."""
        return 2 * EYE_X - self.fissure
