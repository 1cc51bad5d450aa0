#ifndef VIDEO_ENCODER_H
#define VIDEO_ENCODER_H

/// Encodes pictures into one local video file, or into one PNG image, with FFmpeg, on the calling
/// thread.
///
/// Ownership: `ve_encoder_open` and `ve_still_make` hand out objects that are yours; free them with
/// `ve_encoder_close` and `ve_still_free`. Closing without `ve_encoder_finish` is allowed at any
/// time and leaves an unfinished file behind, which is yours to delete. Pictures are borrowed for
/// the length of one call. Structs passed by pointer belong to the caller. Constant strings belong
/// to the library. An encoder serves one thread at a time.
///
/// The file carries no title, date, program or library version: equal input gives equal bytes with
/// the same libraries and number of threads. FFmpeg's default log is silenced for the whole
/// process; a log callback that other code has set is left in place.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define VE_SWIFT_NAME(name) __attribute__((swift_name(#name)))
#define VE_CLOSED __attribute__((enum_extensibility(closed)))

#pragma clang assume_nonnull begin

typedef struct ve_encoder ve_encoder;
typedef struct ve_still ve_still;

typedef enum VE_CLOSED ve_status {
  VE_OK VE_SWIFT_NAME(ok) = 0,
  /// This build of FFmpeg lacks the encoder.
  VE_NO_ENCODER VE_SWIFT_NAME(noEncoder),
  /// This build of FFmpeg cannot write the container.
  VE_NO_CONTAINER VE_SWIFT_NAME(noContainer),
  /// The container does not hold this codec.
  VE_CODEC_UNSUITABLE VE_SWIFT_NAME(codecUnsuitable),
  /// The container does not hold a display matrix.
  VE_ROTATION_UNSUITABLE VE_SWIFT_NAME(rotationUnsuitable),
  /// The codec shares colour between two columns and rows, and a side is odd.
  VE_ODD_SIZE VE_SWIFT_NAME(oddSize),
  VE_BAD_SIZE VE_SWIFT_NAME(badSize),
  VE_BAD_QUALITY VE_SWIFT_NAME(badQuality),
  VE_BAD_BIT_RATE VE_SWIFT_NAME(badBitRate),
  VE_BAD_FRAME_RATE VE_SWIFT_NAME(badFrameRate),
  VE_BAD_KEY_INTERVAL VE_SWIFT_NAME(badKeyInterval),
  /// The first picture does not stand at time 0.
  VE_LATE_START VE_SWIFT_NAME(lateStart),
  /// Not later than the picture before, counted in the steps of the container's clock.
  VE_TIME_ORDER VE_SWIFT_NAME(timeOrder),
  /// The container stores a constant rate only, and the time does not fit it.
  VE_TIME_OFF_RATE VE_SWIFT_NAME(timeOffRate),
  /// A picture that is not of the size announced.
  VE_WRONG_PICTURE VE_SWIFT_NAME(wrongPicture),
  /// Finished without a single picture.
  VE_NO_PICTURE VE_SWIFT_NAME(noPicture),
  /// The system refuses to write; `ve_failure.code` tells why.
  VE_CANNOT_WRITE VE_SWIFT_NAME(cannotWrite),
  /// FFmpeg failed for another reason, such as lack of memory, or failed before in this encoder.
  VE_FAILED VE_SWIFT_NAME(failed),
} ve_status;

/// Why a call did not return `VE_OK`.
typedef struct ve_failure {
  /// FFmpeg's words; empty where the status says it all.
  char message[256];
  /// Error number of the operating system, 0 where it is not at fault.
  int32_t code;
} ve_failure;

typedef enum VE_CLOSED ve_codec {
  VE_H264 VE_SWIFT_NAME(h264) = 0,
  VE_HEVC VE_SWIFT_NAME(hevc),
  VE_MPEG4 VE_SWIFT_NAME(mpeg4),
  VE_MJPEG VE_SWIFT_NAME(mjpeg),
  VE_VP9 VE_SWIFT_NAME(vp9),
  VE_FFV1 VE_SWIFT_NAME(ffv1),
} ve_codec;

typedef enum VE_CLOSED ve_container {
  VE_MP4 VE_SWIFT_NAME(mp4) = 0,
  VE_MOV VE_SWIFT_NAME(mov),
  VE_MKV VE_SWIFT_NAME(mkv),
  VE_WEBM VE_SWIFT_NAME(webm),
  VE_AVI VE_SWIFT_NAME(avi),
} ve_container;

/// What a codec takes.
typedef struct ve_codec_facts {
  /// Whether this build of FFmpeg can encode it.
  bool is_available;
  /// Stores every sample unchanged; has no quality.
  bool is_lossless;
  /// Takes even sizes only.
  bool needs_even_size;
  /// Least width and height, pixels.
  int32_t smallest_side;
  /// Least and greatest permitted quality number; the least gives the best picture. The rate
  /// factor of h264, hevc and vp9, the quantiser of mpeg4 and mjpeg.
  int32_t finest;
  int32_t coarsest;
  int32_t standard;
} ve_codec_facts;

/// Everything about a file but its pictures.
typedef struct ve_format {
  ve_codec codec;
  ve_container container;
  /// Size of the upright pictures handed over, pixels.
  int32_t width;
  int32_t height;
  /// Frames per s, 1–1000: the true rate where it is constant, else a typical one. It steers the
  /// distribution of bits and the clock of the container; presentation times stay as given.
  double frame_rate;
  /// Within the codec's range; ignored where there is a bit rate or the codec is lossless.
  int32_t quality;
  /// Bits per s to aim at; 0 for constant quality.
  int64_t bit_rate;
  /// Longest time from one key frame to the next, s; 0 leaves it to the codec.
  double key_interval;
  /// Quarter turns clockwise that a player makes to show the picture upright, 0–3. Pictures are
  /// stored turned the other way.
  int32_t quarter_turns;
  /// Whether the player exchanges left and right after the turn.
  bool is_flipped;
  /// Threads of the encoder, at least 1. Some codecs give other bytes with another number.
  int32_t threads;
  /// Whether h264 spends less time on a picture, for somewhat larger files; other codecs ignore it.
  bool is_quick;
} ve_format;

/// A picture of 8-bit blue, green, red, top row first.
typedef struct ve_picture {
  const uint8_t *pixels;
  /// Bytes from one row to the next.
  int64_t stride;
  int32_t width;
  int32_t height;
} ve_picture;

ve_codec_facts ve_codec_describe(ve_codec codec);

/// Whether this build of FFmpeg and the codec can store what the format asks for; `VE_FAILED` where
/// a number is none of the format's.
ve_status ve_format_check(const ve_format *format);

/// Opens the file at `path`, whatever its name ends in, and writes the head of the container.
///
/// An existing file is overwritten. On anything but `VE_OK`, `*encoder` is null; the file may be
/// there then.
ve_status ve_encoder_open(const char *path, const ve_format *format,
                          ve_encoder *_Nullable *_Nonnull encoder, ve_failure *failure);

/// Adds the picture shown from `time`, s, on. The first stands at 0.
ve_status ve_encoder_add(ve_encoder *encoder, const ve_picture *picture, double time,
                         ve_failure *failure);

/// Completes the file; the last picture is shown until `end`, s. No picture can follow.
ve_status ve_encoder_finish(ve_encoder *encoder, double end, ve_failure *failure);

void ve_encoder_close(ve_encoder *_Nullable encoder);

/// Makes a PNG image in memory.
ve_status ve_still_make(const ve_picture *picture, ve_still *_Nullable *_Nonnull still,
                        ve_failure *failure);

const uint8_t *ve_still_bytes(const ve_still *still);

size_t ve_still_size(const ve_still *still);

void ve_still_free(ve_still *_Nullable still);

#pragma clang assume_nonnull end

#endif
