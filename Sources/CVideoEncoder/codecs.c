// The codecs of the list: which encoder of FFmpeg, which pixel format, which settings.

#include "internal.h"

#include <libavutil/avstring.h>
#include <stdio.h>

/// Pictures between key frames where the caller's interval rules: mpeg4 allows no more.
#define MOST_PICTURES_TO_KEY 600

/// x265 writes beyond its own memory below the size of one coding tree unit.
#define HEVC_SMALLEST_SIDE 64

static const ve_codec_entry entries[] = {
    [VE_H264] = {"libx264",
                 AV_CODEC_ID_H264,
                 AV_PIX_FMT_YUV420P,
                 {.needs_even_size = true,
                  .smallest_side = 16,
                  .finest = 1,
                  .coarsest = 51,
                  .standard = 20}},
    [VE_HEVC] = {"libx265",
                 AV_CODEC_ID_HEVC,
                 AV_PIX_FMT_YUV420P,
                 {.needs_even_size = true,
                  .smallest_side = HEVC_SMALLEST_SIDE,
                  .finest = 0,
                  .coarsest = 51,
                  .standard = 22}},
    [VE_MPEG4] = {"mpeg4",
                  AV_CODEC_ID_MPEG4,
                  AV_PIX_FMT_YUV420P,
                  {.needs_even_size = true,
                   .smallest_side = 16,
                   .finest = 1,
                   .coarsest = 31,
                   .standard = 3}},
    [VE_MJPEG] = {"mjpeg",
                  AV_CODEC_ID_MJPEG,
                  AV_PIX_FMT_YUVJ420P,
                  {.needs_even_size = true,
                   .smallest_side = 16,
                   .finest = 1,
                   .coarsest = 31,
                   .standard = 3}},
    [VE_VP9] = {"libvpx-vp9",
                AV_CODEC_ID_VP9,
                AV_PIX_FMT_YUV420P,
                {.needs_even_size = true,
                 .smallest_side = 16,
                 .finest = 1,
                 .coarsest = 63,
                 .standard = 28}},
    [VE_FFV1] = {"ffv1",
                 AV_CODEC_ID_FFV1,
                 AV_PIX_FMT_BGR0,
                 {.is_lossless = true, .smallest_side = 16}},
};

const ve_codec_entry *ve_codec_find(ve_codec codec) {
  size_t index = (size_t)codec;
  return index < sizeof entries / sizeof *entries ? &entries[index] : NULL;
}

ve_codec_facts ve_codec_describe(ve_codec codec) {
  const ve_codec_entry *entry = ve_codec_find(codec);
  ve_codec_facts facts = entry ? entry->facts : (ve_codec_facts){0};
  facts.is_available = entry && avcodec_find_encoder_by_name(entry->encoder);
  return facts;
}

// In AVI, mpeg4 has no place for its colours; readers then go by the size of the picture.
static enum AVColorSpace matrix_of(const ve_format *format) {
  bool is_untold = format->codec == VE_MPEG4 && format->container == VE_AVI;
  return is_untold && format->height < 720 ? AVCOL_SPC_SMPTE170M : AVCOL_SPC_BT709;
}

static void set_colours(AVCodecContext *context, const ve_format *format) {
  context->color_primaries = AVCOL_PRI_BT709;
  context->color_trc = AVCOL_TRC_BT709;
  context->colorspace = matrix_of(format);
  context->color_range = AVCOL_RANGE_MPEG;
  context->chroma_sample_location = AVCHROMA_LOC_LEFT;
  if (format->codec == VE_MJPEG) {
    // JPEG fixes matrix, range and place of the colour samples.
    context->colorspace = AVCOL_SPC_BT470BG;
    context->color_range = AVCOL_RANGE_JPEG;
    context->chroma_sample_location = AVCHROMA_LOC_CENTER;
  } else if (format->codec == VE_FFV1) {
    context->colorspace = AVCOL_SPC_RGB;
    context->color_range = AVCOL_RANGE_JPEG;
    context->chroma_sample_location = AVCHROMA_LOC_UNSPECIFIED;
  }
}

static bool is_quantised(ve_codec codec) { return codec == VE_MPEG4 || codec == VE_MJPEG; }

static int set_quality(AVCodecContext *context, const ve_format *format, AVDictionary **options) {
  context->bit_rate = format->bit_rate;
  if (format->bit_rate > 0 || format->codec == VE_FFV1)
    return 0;
  if (!is_quantised(format->codec))
    return av_dict_set_int(options, "crf", format->quality, 0);
  context->flags |= AV_CODEC_FLAG_QSCALE;
  context->global_quality = FF_QP2LAMBDA * format->quality;
  context->qmin = FFMIN(context->qmin, format->quality);
  return 0;
}

static int set_hevc(const ve_format *format, AVDictionary **options) {
  char pools[16] = "none";
  if (format->threads > 1)
    snprintf(pools, sizeof pools, "%d", format->threads);
  char *text =
      av_asprintf("log-level=none:info=0:bframes=0:open-gop=0:frame-threads=1:pools=%s", pools);
  if (!text)
    return AVERROR(ENOMEM);
  int error = av_dict_set(options, "x265-params", text, AV_DICT_DONT_STRDUP_VAL);
  return error < 0 ? error : av_dict_parse_string(options, "preset=fast:forced-idr=1", "=", ":", 0);
}

// Hidden reference frames would make packets without a picture of their own.
static int set_vp9(AVDictionary **options) {
  return av_dict_parse_string(options, "deadline=good:cpu-used=4:auto-alt-ref=0", "=", ":", 0);
}

static int set_special(AVCodecContext *context, const ve_format *format, AVDictionary **options) {
  switch (format->codec) {
  case VE_H264:
    return av_dict_parse_string(
        options, format->is_quick ? "preset=veryfast:forced-idr=1" : "preset=fast:forced-idr=1",
        "=", ":", 0);
  case VE_HEVC:
    return set_hevc(format, options);
  case VE_VP9:
    return set_vp9(options);
  case VE_FFV1:
    context->level = 3;
    context->gop_size = 1;
    return av_dict_set(options, "slicecrc", "1", 0);
  case VE_MPEG4:
  case VE_MJPEG:
    return 0;
  }
  return AVERROR(EINVAL);
}

// Pictures are numbered, not timed, for the codec: with no picture out of order, packets leave it
// in the order in which pictures came, and get their times then.
int ve_codec_configure(AVCodecContext *context, const ve_format *format, AVDictionary **options) {
  AVRational rate = ve_rate(format);
  context->framerate = rate;
  context->time_base = av_inv_q(rate);
  context->width = ve_is_sideways(format) ? format->height : format->width;
  context->height = ve_is_sideways(format) ? format->width : format->height;
  context->sample_aspect_ratio = (AVRational){1, 1};
  context->pix_fmt = ve_codec_find(format->codec)->pixels;
  context->max_b_frames = 0;
  context->thread_count = format->threads;
  context->flags |= AV_CODEC_FLAG_BITEXACT;
  if (format->key_interval > 0)
    context->gop_size = MOST_PICTURES_TO_KEY;
  set_colours(context, format);
  int error = set_quality(context, format, options);
  return error < 0 ? error : set_special(context, format, options);
}
