/// Drawn faces with exactly programmed movement: a software renderer on OpenCV behind a C face.
///
/// A `pr_head` is an invented person, built once from an identity. A `pr_studio` is the wall, the
/// light and the frame before which heads are placed. A shot draws heads in given states into a
/// picture of 8-bit blue, green, red.
///
/// Ownership. Heads and studios belong to the caller from `_create` to `_destroy`. Arguments are
/// borrowed for the length of one call; results go into memory that the caller owns. A head or
/// studio is used by one thread at a time. The same arguments give the same bytes in every run on
/// one machine; nothing depends on the order of shots.
///
/// Sides are the patient's: index 0 is left (on the image's right), index 1 right.
///
/// Units. ICD: intercanthal distances of this head. Eye distance: between the centres of the two
/// palpebral fissures at rest. Positions in the picture: pixels, the centre of the first at
/// (0.5, 0.5).
///
/// Failure. Every function that can fail returns a status and, where that is not `PR_OK`, writes
/// one sentence to `failure`. No C++ exception leaves this library.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PR_NAME(name) __attribute__((swift_name(#name)))
#define PR_CLOSED __attribute__((enum_extensibility(closed)))

#ifdef __cplusplus
extern "C" {
#endif
#pragma clang assume_nonnull begin

typedef enum PR_CLOSED pr_status {
  PR_OK PR_NAME(ok) = 0,
  /// An argument is not usable.
  PR_BAD_INPUT PR_NAME(badInput),
  /// Drawing failed on usable input.
  PR_DRAWING_FAILED PR_NAME(drawingFailed),
  PR_OUT_OF_MEMORY PR_NAME(outOfMemory),
} pr_status;

typedef struct pr_failure {
  /// One sentence, ended by a zero.
  char message[256];
} pr_failure;

typedef enum PR_CLOSED pr_hair_style {
  PR_BALD PR_NAME(bald) = 0,
  PR_SHORT_HAIR PR_NAME(short),
  PR_LONG_HAIR PR_NAME(long),
} pr_hair_style;

typedef enum PR_CLOSED pr_spectacles {
  PR_NO_SPECTACLES PR_NAME(none) = 0,
  PR_RECTANGULAR_SPECTACLES PR_NAME(rectangular),
  PR_ROUND_SPECTACLES PR_NAME(round),
} pr_spectacles;

/// Display colour, 0 to 1 each.
typedef struct pr_color {
  double red, green, blue;
} pr_color;

/// An invented person. Lengths are in eye distances.
typedef struct pr_identity {
  uint64_t seed;
  /// 0 very light to 1 very dark.
  double skin;
  /// -1 pink to 1 olive.
  double undertone;
  /// Years, 18 to 90: folds, bags, sagging, grey hair.
  double age;
  /// Relative to the average face.
  double face_width, jaw_width, nose_width, nose_length, lip_fullness;
  /// Open height of the palpebral fissure; 10 mm at 62 mm between the eyes is 0.16.
  double fissure_height;
  /// Length of the palpebral fissure, canthus to canthus.
  double fissure_length;
  /// How much higher the outer canthus lies than the inner one.
  double canthal_tilt;
  /// Height of the lid crease above the open margin; 0 draws a single lid.
  double lid_crease;
  /// Relative to the average brow.
  double brow_thickness;
  /// Height of the brow above the line of the eyes.
  double brow_height;
  pr_color iris, hair, shirt;
  pr_hair_style hair_style;
  /// 0 none to 1 full.
  double beard;
  /// 0 none to 1 strong.
  double lipstick;
  pr_spectacles spectacles;
  /// Freckles and spots, 0 none to 1 many.
  double freckles;
  /// Resting extra closure of each eye, fraction of the open height.
  double ptosis[2];
  /// Resting droop of each mouth corner, ICD.
  double mouth_droop[2];
  /// Resting droop of each brow, ICD.
  double brow_droop[2];
} pr_identity;

/// What the face and head of one person do at one instant.
///
/// Everything is 0 at rest. The closure of an eye is of its own resting opening: the opening is
/// exactly (1 - closure) of the one at rest. ICD displacements are those of the anchor of the
/// region; what neighbouring regions add comes on top (`pr_head_excursion`).
typedef struct pr_state {
  double closure[2];
  /// Orbicularis squeeze, 0 to 1: crow's feet, bunched lower lid, lowered brow skin. No blink has
  /// it.
  double squeeze[2];
  /// Lower lid skin, ICD upwards (myokymia, twitches).
  double lower_lid[2];
  /// Mouth corner, ICD outwards and upwards along zygomaticus major.
  double mouth[2];
  /// Brow, ICD upwards; negative is lowered.
  double brow[2];
  /// Malar skin, ICD upwards.
  double cheek[2];
  /// Chin skin (mentalis), ICD upwards; dimples the chin.
  double chin[2];
  /// Skin before the ear, ICD backwards.
  double ear[2];
  /// Platysma, ICD by which the skin of the neck is drawn up; raises bands.
  double neck[2];
  /// Jaw, ICD downwards: the mouth opens.
  double jaw;
  /// Jaw, ICD towards the patient's left.
  double jaw_sideways;
  /// Lips drawn together and forward, 0 to 1.
  double pucker;
  /// Upper lip raised off the teeth, 0 to 1.
  double teeth;
  /// Eyes towards the patient's left and upwards, degrees, against the head.
  double gaze_left, gaze_up;
  /// Eyeballs turn up and out behind closing lids (Bell's phenomenon), degrees at full closure.
  double bell;
  /// Head towards the image's right and down, eye distances.
  double shift_x, shift_y;
  /// Degrees: yaw positive towards the patient's left, pitch positive chin down, roll positive
  /// towards the patient's left shoulder (clockwise in the image).
  double yaw, pitch, roll;
  /// Relative change of size.
  double zoom;
} pr_state;

/// Where a head stands in the frame.
typedef struct pr_place {
  /// Point between the eyes, pixels.
  double x, y;
  /// Pixels from eye to eye.
  double eye_distance;
} pr_place;

/// Anchors of the regions whose displacement is the truth, and points a tracker marks.
typedef enum PR_CLOSED pr_point {
  PR_MOUTH_CORNER PR_NAME(mouthCorner) = 0,
  PR_BROW PR_NAME(brow),
  PR_CHEEK PR_NAME(cheek),
  PR_CHIN PR_NAME(chin),
  PR_EAR_SKIN PR_NAME(earSkin),
  PR_NECK PR_NAME(neck),
  PR_LOWER_LID PR_NAME(lowerLid),
  PR_INNER_CANTHUS PR_NAME(innerCanthus),
  PR_OUTER_CANTHUS PR_NAME(outerCanthus),
} pr_point;

/// The room: wall and light.
typedef struct pr_room {
  int32_t width, height;
  pr_color wall;
  /// Horizontal direction of the key light, -1 from the image's left to 1 from its right.
  double light_from;
  /// Share of the light that comes from the key: 0 flat to 1 hard.
  double light_contrast;
  uint64_t seed;
} pr_room;

typedef enum PR_CLOSED pr_cover_kind {
  PR_HAND PR_NAME(hand) = 0,
  PR_PAPER PR_NAME(paper),
} pr_cover_kind;

/// Something held before the heads.
typedef struct pr_cover {
  pr_cover_kind kind;
  /// Centre, pixels; height, pixels; turned clockwise, degrees.
  double x, y, size, angle;
  /// Skin of a hand, as in `pr_identity`.
  double skin;
} pr_cover;

/// How the camera records a shot.
typedef struct pr_exposure {
  /// Factor on the light, 1 as designed.
  double gain;
  /// Standard deviation of the sensor's noise at mid grey, grey levels of 255.
  double noise;
  /// Standard deviation of the lens's blur, pixels.
  double blur;
  /// Seed of this frame's noise.
  uint64_t seed;
} pr_exposure;

typedef struct pr_head pr_head;
typedef struct pr_studio pr_studio;

/// A head in a shot. `states` holds `state_count` instants spread evenly over the exposure, which
/// are averaged: one gives a sharp picture, several give motion blur.
typedef struct pr_actor {
  pr_head *head;
  pr_place place;
  const pr_state *states;
  int32_t state_count;
} pr_actor;

/// Builds a person whose details serve faces of up to `eye_distance` pixels from eye to eye.
pr_status pr_head_create(const pr_identity *identity, double eye_distance,
                         pr_head *_Nullable *_Nonnull head, pr_failure *failure);

void pr_head_destroy(pr_head *_Nullable head);

/// Intercanthal distance of the head, eye distances.
double pr_head_intercanthal_distance(const pr_head *head);

/// Open height of an eye at rest, mean over the middle of the fissure as a tracker's lid pairs span
/// it, ICD.
double pr_head_aperture(const pr_head *head, int32_t side);

/// Exact displacement of a point of the skin from its place at rest, ICD: outwards, upwards.
void pr_head_displacement(const pr_head *head, const pr_state *state, pr_point point, int32_t side,
                          double *outwards, double *upwards);

/// Height of the gap between the lips at the midline, ICD.
double pr_head_lip_gap(const pr_head *head, const pr_state *state);

/// Where a point of the skin is seen in the picture, pixels.
void pr_head_project(const pr_head *head, const pr_place *place, const pr_state *state,
                     pr_point point, int32_t side, double *x, double *y);

pr_status pr_studio_create(const pr_room *room, pr_studio *_Nullable *_Nonnull studio,
                           pr_failure *failure);

void pr_studio_destroy(pr_studio *_Nullable studio);

/// Draws one frame: `height` rows of 3 x `width` bytes (blue, green, red), `stride` bytes apart.
///
/// Actors are drawn in order, the last in front; then the covers. No actor leaves the empty wall.
pr_status pr_studio_shoot(pr_studio *studio, const pr_actor *_Nullable actors, int32_t actor_count,
                          const pr_cover *_Nullable covers, int32_t cover_count,
                          const pr_exposure *exposure, uint8_t *pixels, ptrdiff_t stride,
                          pr_failure *failure);

/// Version of OpenCV, such as "4.6.0"; a constant of the build.
const char *pr_library_version(void);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
