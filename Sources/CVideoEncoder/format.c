// What a format may ask for.

#include "internal.h"

#include <math.h>

/// Frames per s, and seconds from key frame to key frame.
#define LEAST_RATE 1
#define LARGEST_RATE 1000
#define LARGEST_KEY_INTERVAL 3600
/// Bits per s.
#define LEAST_BIT_RATE 1000
#define LARGEST_BIT_RATE 1000000000
#define MOST_THREADS 64
/// mpeg4 stores the clock in 16 bits.
#define FINEST_RATE 60000

AVRational ve_rate(const ve_format *format) { return av_d2q(format->frame_rate, FINEST_RATE); }

bool ve_is_sideways(const ve_format *format) { return format->quarter_turns % 2 == 1; }

static bool is_side(int32_t side) { return side >= VE_SMALLEST_SIDE && side <= VE_LARGEST_SIDE; }

static ve_status check_size(const ve_format *format, const ve_codec_facts *codec) {
  if (!is_side(format->width) || !is_side(format->height) ||
      (int64_t)format->width * format->height > VE_LARGEST_AREA)
    return VE_BAD_SIZE;
  bool is_odd = format->width % 2 || format->height % 2;
  return is_odd && codec->needs_even_size ? VE_ODD_SIZE : VE_OK;
}

static ve_status check_quality(const ve_format *format, const ve_codec_facts *codec) {
  if (codec->is_lossless)
    return VE_OK;
  if (format->bit_rate != 0)
    return format->bit_rate >= LEAST_BIT_RATE && format->bit_rate <= LARGEST_BIT_RATE
               ? VE_OK
               : VE_BAD_BIT_RATE;
  return format->quality >= codec->finest && format->quality <= codec->coarsest ? VE_OK
                                                                                : VE_BAD_QUALITY;
}

// Written so that a value which is no number is refused.
static ve_status check_times(const ve_format *format) {
  if (!(format->frame_rate >= LEAST_RATE && format->frame_rate <= LARGEST_RATE))
    return VE_BAD_FRAME_RATE;
  bool is_interval = format->key_interval >= 0 && format->key_interval <= LARGEST_KEY_INTERVAL;
  return is_interval ? VE_OK : VE_BAD_KEY_INTERVAL;
}

static ve_status check_container(const ve_format *format, enum AVCodecID codec) {
  const AVOutputFormat *muxer = ve_container_find(format->container);
  if (!muxer)
    return VE_NO_CONTAINER;
  if (avformat_query_codec(muxer, codec, FF_COMPLIANCE_NORMAL) != 1)
    return VE_CODEC_UNSUITABLE;
  bool is_turned = format->quarter_turns != 0 || format->is_flipped;
  return is_turned && !ve_container_turns(format->container) ? VE_ROTATION_UNSUITABLE : VE_OK;
}

ve_status ve_format_check(const ve_format *format) {
  const ve_codec_entry *entry = ve_codec_find(format->codec);
  if (!entry || format->quarter_turns < 0 || format->quarter_turns > 3 || format->threads < 1 ||
      format->threads > MOST_THREADS)
    return VE_FAILED;
  ve_status status = ve_codec_describe(format->codec).is_available ? VE_OK : VE_NO_ENCODER;
  if (status == VE_OK)
    status = check_container(format, entry->identifier);
  if (status == VE_OK)
    status = check_size(format, &entry->facts);
  if (status == VE_OK)
    status = check_quality(format, &entry->facts);
  return status == VE_OK ? check_times(format) : status;
}
