/// Faces and their landmarks from one picture: OpenCV's networks behind a C face.
///
/// Ownership. `ft_tracker` belongs to the caller from `ft_tracker_open` to `ft_tracker_close`.
/// Pictures are borrowed for the length of one call and never written to. Every result goes into
/// memory that the caller owns; nothing returned has to be freed. A tracker is used by one thread
/// at a time. Opening one sets OpenCV to a single thread for the whole process, which makes results
/// repeatable.
///
/// Positions. Pixels of the upright image, its upper left corner at (0, 0) and the centre of its
/// first pixel at (0.5, 0.5). "Image left" and "image right" are meant as seen in that image.
///
/// Failure. Every function that can fail returns a status and, where that is not `FT_OK`, writes
/// one sentence to `failure`. No C++ exception leaves this library.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FT_NAME(name) __attribute__((swift_name(#name)))
#define FT_CLOSED __attribute__((enum_extensibility(closed)))

#ifdef __cplusplus
extern "C" {
#endif
#pragma clang assume_nonnull begin

typedef enum FT_CLOSED ft_status {
  FT_OK FT_NAME(ok) = 0,
  /// A model file cannot be read or is no network.
  FT_MODEL_UNREADABLE FT_NAME(modelUnreadable),
  /// A picture or an argument is not usable.
  FT_BAD_INPUT FT_NAME(badInput),
  /// A network failed on a usable picture.
  FT_INFERENCE_FAILED FT_NAME(inferenceFailed),
  FT_OUT_OF_MEMORY FT_NAME(outOfMemory),
} ft_status;

typedef struct ft_failure {
  /// One sentence, ended by a zero.
  char message[256];
} ft_failure;

typedef enum FT_CLOSED ft_matrix {
  FT_BT601 FT_NAME(bt601) = 0,
  FT_BT709 FT_NAME(bt709),
  FT_BT2020 FT_NAME(bt2020),
} ft_matrix;

/// One plane of samples: one byte each, or two (least byte first) where the picture has over 8
/// bits.
typedef struct ft_plane {
  const void *_Nullable base;
  /// Bytes from one row to the next.
  ptrdiff_t stride;
  int32_t width;
  int32_t height;
} ft_plane;

/// One picture as it is stored, and how the upright image lies in it.
typedef struct ft_image {
  ft_plane luma;
  ft_plane blue_difference;
  ft_plane red_difference;
  bool has_chroma;
  bool is_full_range;
  /// Significant bits of a sample, 8 to 16.
  int32_t bit_depth;
  ft_matrix matrix;
  /// Size of the upright image, pixels.
  double width;
  double height;
  /// Row-major 2x3 affine map from the upright image to the luma plane: x' = a x + b y + c, y' = d
  /// x + e y + f.
  double a, b, c, d, e, f;
} ft_image;

/// A square of the upright image, turned clockwise as seen by `angle`.
typedef struct ft_region {
  double x;
  double y;
  /// Pixels.
  double side;
  /// Radians.
  double angle;
} ft_region;

/// A face as the detector sees it.
typedef struct ft_face {
  /// Centre and size of the box around it, pixels.
  double x, y, width, height;
  /// Eye on the image's left, eye on the image's right, pixels.
  double left_eye_x, left_eye_y, right_eye_x, right_eye_y;
  /// Nose tip, mouth, and the ears on the image's left and right, pixels.
  double nose_x, nose_y, mouth_x, mouth_y, left_ear_x, left_ear_y, right_ear_x, right_ear_y;
  /// 0 to 1.
  double score;
} ft_face;

/// From a flat crop of a face to the upright image: x' = a x + b y + c + r z, y' = d x + e y + f +
/// s z, where z is the depth of the crop's pixel.
typedef struct ft_relief {
  double a, b, c, d, e, f, r, s;
} ft_relief;

/// What a crop says of the picture.
typedef struct ft_skin_light {
  /// Mean luma, 0 (black) to 255 (white) whatever the picture's range.
  double luma;
  /// Variance of the Laplacian over the variance of the luma: falls when the picture blurs.
  double sharpness;
  /// Share of nearly white pixels in the box that has most of them, 0 to 1.
  double glare;
} ft_skin_light;

/// A part of a flat crop, pixels.
typedef struct ft_box {
  int32_t x, y, width, height;
} ft_box;

typedef struct ft_tracker ft_tracker;

/// Skin at fixed points of one face. It belongs to the caller from `ft_skin_open` to
/// `ft_skin_close`.
typedef struct ft_skin ft_skin;

enum {
  /// Points of the mesh, each x, y, z.
  FT_MESH_POINTS = 468,
  /// Points of one eye contour, each x, y.
  FT_EYE_POINTS = 71,
  /// Points of one iris, each x, y: the centre, then four on its edge.
  FT_IRIS_POINTS = 5,
};

/// Loads the networks of `folder` (Models/manifest.json).
ft_status ft_tracker_open(const char *folder, ft_tracker *_Nullable *_Nonnull tracker,
                          ft_failure *failure);

void ft_tracker_close(ft_tracker *_Nullable tracker);

/// Finds the faces of the whole image whose score is at least `threshold`, best first.
///
/// Writes at most `capacity` of them and their number.
ft_status ft_detect_faces(ft_tracker *tracker, const ft_image *image, double threshold,
                          ft_face *faces, int32_t capacity, int32_t *count, ft_failure *failure);

/// Fits the mesh to the face within `region`.
///
/// `points`: 468 x 3 values. z is in pixels, smaller towards the camera. `refined` adds the eye and
/// lip heads, which replace x and y of their points. `presence`: 0 to 1, how sure the network is
/// that a face is there.
ft_status ft_fit_mesh(ft_tracker *tracker, const ft_image *image, const ft_region *region,
                      bool refined, double *points, double *presence, ft_failure *failure);

/// Traces lids, brow and iris of one eye in a crop of full resolution about its two corners.
///
/// The first corner is the one further left in a face that stands upright. `is_image_right`: the
/// eye on the image's right, whose crop the network sees mirrored. `contour`: 71 x 2 values in the
/// order of the mesh's eye heads; `iris`: 5 x 2 values.
ft_status ft_trace_eye(ft_tracker *tracker, const ft_image *image, double first_x, double first_y,
                       double second_x, double second_y, bool is_image_right, double *contour,
                       double *iris, ft_failure *failure);

/// The crop that the networks see: red, green and blue planes of `size` x `size` values, 0 to 255.
ft_status ft_sample_crop(const ft_image *image, const ft_region *region, int32_t size,
                         float *values, ft_failure *failure);

/// Lays a face flat: luma without slow shading, local mean 128 and local contrast alike everywhere.
///
/// `depth`: depth of each of the width x height pixels, in the map's unit; `unit`: pixels of the
/// crop to one distance between the eyes. `boxes`: where glare is looked for. `values`: width x
/// height bytes.
ft_status ft_sample_skin(const ft_image *image, const ft_relief *map, const float *depth,
                         int32_t width, int32_t height, double unit, const ft_box *boxes,
                         int32_t box_count, uint8_t *values, ft_skin_light *light,
                         ft_failure *failure);

/// Remembers the patches of a flat crop around `count` points, each x, y in pixels of the crop.
///
/// `window`: side of a patch, pixels.
ft_status ft_skin_open(const uint8_t *values, int32_t width, int32_t height, int32_t window,
                       const float *points, int32_t count, ft_skin *_Nullable *_Nonnull skin,
                       ft_failure *failure);

void ft_skin_close(ft_skin *_Nullable skin);

/// Finds the patches again in a crop of the same size.
///
/// `displacements`: count x 2 values, pixels, in: where the points were last, out: where they are.
/// `agreements`: correlation of each patch with what lies there, -1 to 1.
ft_status ft_skin_follow(const ft_skin *skin, const uint8_t *values, float *displacements,
                         float *agreements, ft_failure *failure);

/// Version of OpenCV, such as "4.6.0"; a constant of the build.
const char *ft_library_version(void);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
