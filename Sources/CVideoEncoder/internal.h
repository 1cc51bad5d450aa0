#ifndef VIDEO_ENCODER_INTERNAL_H
#define VIDEO_ENCODER_INTERNAL_H

#include "video_encoder.h"

#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavformat/avformat.h>
#include <libswscale/swscale.h>

/// Pictures that an encoder may hold back; far beyond any lookahead.
#define VE_WINDOW 512
/// Largest width or height of a picture, pixels.
#define VE_LARGEST_SIDE 16384
/// Largest picture, pixels: twice 8K video.
#define VE_LARGEST_AREA (8192LL * 8192)

/// One codec of the list (codecs.c).
typedef struct {
  const char *encoder;
  enum AVCodecID identifier;
  enum AVPixelFormat pixels;
  ve_codec_facts facts;
} ve_codec_entry;

/// When a picture is shown and for how long, in ticks of the stream.
typedef struct {
  int64_t start;
  int64_t duration;
} ve_moment;

/// Turns and converts pictures into the codec's pixel format (picture.c).
typedef struct {
  struct SwsContext *context;
  /// The picture as it is stored, 8-bit blue, green, red: swscale reads beyond the last row.
  uint8_t *stored;
  int32_t quarter_turns;
  bool is_flipped;
} ve_converter;

struct ve_encoder {
  ve_format format;
  AVFormatContext *file;
  AVStream *stream;
  AVCodecContext *codec;
  /// Takes version strings out of the stream; null where the codec writes none.
  AVBSFContext *filter;
  AVPacket *packet;
  ve_converter converter;
  /// The latest picture, whose duration is not known yet.
  AVFrame *waiting;
  int64_t waiting_start;
  /// Moments of the pictures that the encoder holds, by number modulo the window.
  ve_moment moments[VE_WINDOW];
  int64_t pictures, packets;
  /// Start of the latest key frame, ticks.
  int64_t key_start;
  /// Whether nothing more can be added: finished, or failed for good.
  bool is_over;
};

// failure.c
void ve_log_silence(void);
void ve_clear(ve_failure *failure);
ve_status ve_fail(ve_failure *failure, const char *text);
/// A failure of FFmpeg that is not the file's.
ve_status ve_fail_code(ve_failure *failure, const char *what, int code);
/// A failure while writing: the system's where it says why.
ve_status ve_fail_write(ve_failure *failure, int code);

// codecs.c
const ve_codec_entry *ve_codec_find(ve_codec codec);
/// Settings of the codec context and options to open it with.
int ve_codec_configure(AVCodecContext *context, const ve_format *format, AVDictionary **options);

// container.c
const AVOutputFormat *ve_container_find(ve_container container);
bool ve_container_turns(ve_container container);
ve_status ve_container_open(ve_encoder *encoder, const char *path, ve_failure *failure);
/// Adds the stream with its clock and display matrix, and writes the head.
ve_status ve_container_begin(ve_encoder *encoder, ve_failure *failure);

// format.c
AVRational ve_rate(const ve_format *format);
bool ve_is_sideways(const ve_format *format);

// picture.c
int ve_converter_open(ve_converter *converter, const ve_format *format,
                      const AVCodecContext *codec);
void ve_converter_close(ve_converter *converter);
/// A new frame like those of the codec.
AVFrame *ve_convert(ve_converter *converter, const ve_picture *picture,
                    const AVCodecContext *codec);

#endif
