#ifndef VIDEO_DECODER_H
#define VIDEO_DECODER_H

/// Decodes one local video file with FFmpeg, one frame at a time, on the calling thread.
///
/// Ownership: `vd_decoder_open` and `vd_decoder_next` hand out objects that are yours; free them
/// with `vd_decoder_close` and `vd_frame_free`. A frame shares the decoder's own buffers by
/// reference count, copies no pixel and outlives the decoder. The planes of a `vd_picture` belong
/// to the frame it came from. Structs passed by pointer belong to the caller and are filled in. A
/// decoder serves one thread at a time; frames may be read and freed on any thread.
///
/// FFmpeg has one log callback for the whole process. The first `vd_decoder_open` takes it over for
/// good: nothing is printed any more, and messages count only for the decoder at work on their
/// thread. Other code of the process that uses FFmpeg must not set its own callback.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VD_SWIFT_NAME(name) __attribute__((swift_name(#name)))

#pragma clang assume_nonnull begin

typedef struct vd_decoder vd_decoder;
typedef struct vd_frame vd_frame;

typedef enum __attribute__((enum_extensibility(closed))) vd_status {
  VD_OK VD_SWIFT_NAME(ok) = 0,
  /// No more frames.
  VD_END VD_SWIFT_NAME(end),
  VD_MISSING VD_SWIFT_NAME(missing),
  /// A folder, pipe or device.
  VD_NOT_A_FILE VD_SWIFT_NAME(notAFile),
  VD_EMPTY VD_SWIFT_NAME(empty),
  /// The system refuses to read the file.
  VD_UNREADABLE VD_SWIFT_NAME(unreadable),
  /// No known container, or one whose index is lost.
  VD_UNRECOGNISED VD_SWIFT_NAME(unrecognised),
  /// A container that holds no video of its own, such as a playlist or an image.
  VD_REFUSED VD_SWIFT_NAME(refused),
  VD_NO_VIDEO VD_SWIFT_NAME(noVideo),
  VD_UNSUPPORTED VD_SWIFT_NAME(unsupported),
  VD_TOO_LARGE VD_SWIFT_NAME(tooLarge),
  /// FFmpeg failed for a reason that is not the file's, such as lack of memory.
  VD_FAILED VD_SWIFT_NAME(failed),
} vd_status;

/// Why a call did not return `VD_OK`; empty where the status says it all.
typedef struct vd_failure {
  char message[256];
} vd_failure;

/// Longest plausible steps between the stored times of two frames, s.
typedef struct vd_limits {
  /// Forward; a longer one is a fault of the clock.
  double step;
  /// Back; a shorter one is disorder, a longer one a new clock.
  double backstep;
} vd_limits;

/// What the container says of the video stream; 0 where it says nothing.
typedef struct vd_properties {
  char container[64];
  char codec[32];
  /// Linear part of the display matrix, stored to shown, row-major; identity where there is none.
  double display[4];
  /// Frames per s.
  double declared_frame_rate;
  /// s.
  double declared_duration;
  /// Bits per s.
  double bit_rate;
} vd_properties;

/// The account of packets and frames so far; every count is kept where its event happens.
typedef struct vd_ledger {
  int64_t packets;
  /// Bytes of the packets.
  int64_t bytes;
  /// Samples in the container's index, 0 where it has none.
  int64_t declared;
  int64_t decoded;
  /// Frames after the first of one packet.
  int64_t additional;
  int64_t corrupt_packets;
  int64_t dropped;
  int64_t discarded;
  /// Packets whose outcome is not known yet.
  int64_t in_flight;
  /// Moments that deinterlacing is to add.
  int64_t second_fields;
  /// Moments that the deinterlacer has not returned yet.
  int64_t held;
  int64_t out_of_order;
  /// Places where the stored times leap and the clock was joined anew.
  int64_t clock_jumps;
  int64_t error_messages;
  /// 1 cut short, 0 complete, −1 not knowable.
  int32_t truncated;
} vd_ledger;

typedef enum __attribute__((enum_extensibility(closed))) vd_matrix {
  VD_MATRIX_BT601 VD_SWIFT_NAME(bt601),
  VD_MATRIX_BT709 VD_SWIFT_NAME(bt709),
  VD_MATRIX_BT2020 VD_SWIFT_NAME(bt2020),
} vd_matrix;

/// One plane of samples, top row first.
typedef struct vd_plane {
  /// First sample; null where the picture has no such plane.
  const void *_Nullable base;
  int64_t stride;
  int32_t width;
  int32_t height;
} vd_plane;

/// The picture of a frame: luma, and two chroma planes where it has colour.
typedef struct vd_picture {
  vd_plane luma;
  vd_plane cb;
  vd_plane cr;
  bool has_colour;
  bool is_full_range;
  int32_t bit_depth;
  vd_matrix matrix;
  /// Width of a pixel over its height.
  double sample_aspect_ratio;
} vd_picture;

/// What the decoder knows of a frame.
typedef struct vd_facts {
  /// Presentation time, s from the first frame's.
  double time;
  /// Decodes without any other frame.
  bool is_key;
  /// The decoder reported an error in it, or its packet was marked as damaged.
  bool is_corrupt;
  /// Parts were filled in.
  bool is_concealed;
  /// A packet since the last key frame was damaged.
  bool is_tainted;
  /// The presentation time was derived.
  bool is_time_guessed;
  /// Stored as two fields of different moments.
  bool is_interlaced;
} vd_facts;

/// Differences between two pictures of one size and of the borders between 16×16 blocks.
typedef struct vd_comparison {
  /// Whether the two pictures can be compared.
  bool is_valid;
  /// Mean absolute difference over the sampled rows, in steps of 8-bit luma.
  double mean_difference;
  /// The same in the block where it is largest.
  double largest_block_difference;
  /// Share of block borders, 0–1, that became steps between two smooth areas since the first
  /// picture.
  double new_step_share;
} vd_comparison;

/// Opens a local file; never touches the network or another file.
///
/// On anything but `VD_OK`, `*decoder` is null.
vd_status vd_decoder_open(const char *path, vd_limits limits,
                          vd_decoder *_Nullable *_Nonnull decoder, vd_failure *failure);

/// Closes a decoder; the frames it gave stay valid.
void vd_decoder_close(vd_decoder *_Nullable decoder);

vd_properties vd_decoder_properties(const vd_decoder *decoder);

/// The next moment in the order of presentation: `VD_OK`, `VD_END` or `VD_FAILED`.
vd_status vd_decoder_next(vd_decoder *decoder, vd_frame *_Nullable *_Nonnull frame,
                          vd_failure *failure);

vd_ledger vd_decoder_ledger(const vd_decoder *decoder);

/// Presentation time of the first frame on the container's clock, s.
double vd_decoder_start_time(const vd_decoder *decoder);

vd_picture vd_frame_picture(const vd_frame *frame);

vd_facts vd_frame_facts(const vd_frame *frame);

/// Compares `frame` with the one `before` it on a quarter of the rows.
///
/// `step` is the least height of a step, in steps of 8-bit luma. `is_valid` is false where sizes or
/// formats differ, a side is under 16 pixels or memory is short.
vd_comparison vd_frame_compare(const vd_frame *frame, const vd_frame *before, double step);

void vd_frame_free(vd_frame *_Nullable frame);

/// Version of FFmpeg, such as "5.1.9-0+deb12u1"; a constant of the library.
const char *vd_library_version(void);

#pragma clang assume_nonnull end

#endif
