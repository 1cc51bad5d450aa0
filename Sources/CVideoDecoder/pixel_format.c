// Turns packed, indexed, RGB, semi-planar and big-endian pictures into planar YUV or gray.

#include "internal.h"

#include <libavutil/pixdesc.h>

/// Formats to convert to, by chroma sampling; depths 8, 10, 12 and 16 bits.
static const struct {
  int log2_width, log2_height;
  enum AVPixelFormat by_depth[4];
} targets[] = {
    {0,
     0,
     {AV_PIX_FMT_YUV444P, AV_PIX_FMT_YUV444P10LE, AV_PIX_FMT_YUV444P12LE, AV_PIX_FMT_YUV444P16LE}},
    {1,
     0,
     {AV_PIX_FMT_YUV422P, AV_PIX_FMT_YUV422P10LE, AV_PIX_FMT_YUV422P12LE, AV_PIX_FMT_YUV422P16LE}},
    {1,
     1,
     {AV_PIX_FMT_YUV420P, AV_PIX_FMT_YUV420P10LE, AV_PIX_FMT_YUV420P12LE, AV_PIX_FMT_YUV420P16LE}},
};

static const enum AVPixelFormat grays[4] = {AV_PIX_FMT_GRAY8, AV_PIX_FMT_GRAY10LE,
                                            AV_PIX_FMT_GRAY12LE, AV_PIX_FMT_GRAY16LE};

// An alpha plane after the three others does no harm and is left where it is.
static bool is_planar_yuv(const AVPixFmtDescriptor *format) {
  uint64_t other = AV_PIX_FMT_FLAG_BE | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BITSTREAM |
                   AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_BAYER |
                   AV_PIX_FMT_FLAG_FLOAT;
  if (format->flags & other)
    return false;
  bool is_gray = format->nb_components == 1;
  bool is_planar = format->nb_components >= 3 && (format->flags & AV_PIX_FMT_FLAG_PLANAR) &&
                   format->comp[1].plane == 1 && format->comp[2].plane == 2;
  const AVComponentDescriptor *luma = &format->comp[0];
  bool is_tight = luma->shift == 0 && luma->step == (luma->depth > 8 ? 2 : 1);
  return (is_gray || is_planar) && is_tight && luma->depth >= 8;
}

static int depth_index(int depth) { return depth <= 8 ? 0 : depth <= 10 ? 1 : depth <= 12 ? 2 : 3; }

static bool is_rgb(const AVPixFmtDescriptor *format) {
  return format->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BAYER);
}

static enum AVPixelFormat nearest(const AVPixFmtDescriptor *format) {
  int depth = depth_index(format->comp[0].depth);
  if (format->nb_components <= 2 && !is_rgb(format))
    return grays[depth];
  for (size_t i = 0; i < sizeof targets / sizeof *targets && !is_rgb(format); i++)
    if (targets[i].log2_width == format->log2_chroma_w &&
        targets[i].log2_height == format->log2_chroma_h)
      return targets[i].by_depth[depth];
  return targets[0].by_depth[depth];
}

void vd_converter_free(vd_converter *converter) {
  sws_freeContext(converter->context);
  converter->context = NULL;
}

static bool fits(const vd_converter *converter, const AVFrame *frame) {
  return converter->context && converter->width == frame->width &&
         converter->height == frame->height && converter->from == frame->format &&
         converter->range == (int)frame->color_range;
}

// YUV keeps its own range; RGB becomes limited-range BT.601, the custom swscale was made for.
static int set_colours(struct SwsContext *context, const AVFrame *frame, bool from_rgb) {
  const int *table = sws_getCoefficients(SWS_CS_ITU601);
  int full = frame->color_range == AVCOL_RANGE_JPEG;
  return sws_setColorspaceDetails(context, table, from_rgb ? 1 : full, table, from_rgb ? 0 : full,
                                  0, 1 << 16, 1 << 16);
}

static int prepare(vd_converter *converter, const AVFrame *frame, bool from_rgb,
                   enum AVPixelFormat to) {
  if (fits(converter, frame))
    return 0;
  vd_converter_free(converter);
  converter->context =
      sws_getContext(frame->width, frame->height, frame->format, frame->width, frame->height, to,
                     SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT, NULL, NULL, NULL);
  if (!converter->context)
    return AVERROR(EINVAL);
  converter->width = frame->width;
  converter->height = frame->height;
  converter->from = frame->format;
  converter->to = to;
  converter->range = frame->color_range;
  // Formats without a choice of range answer with an error here and need none.
  set_colours(converter->context, frame, from_rgb);
  return 0;
}

static int convert_into(vd_converter *converter, AVFrame *to, const AVFrame *from) {
  to->format = converter->to;
  to->width = from->width;
  to->height = from->height;
  int error = av_frame_get_buffer(to, 0);
  if (error >= 0)
    error = av_frame_copy_props(to, from);
  if (error >= 0)
    error = sws_scale(converter->context, (const uint8_t *const *)from->data, from->linesize, 0,
                      from->height, to->data, to->linesize);
  return error < 0 ? error : 0;
}

static int replace(vd_converter *converter, AVFrame *frame, bool from_rgb) {
  AVFrame *planar = av_frame_alloc();
  int error = planar ? convert_into(converter, planar, frame) : AVERROR(ENOMEM);
  if (error >= 0) {
    av_frame_unref(frame);
    av_frame_move_ref(frame, planar);
  }
  if (error >= 0 && from_rgb) {
    frame->colorspace = AVCOL_SPC_SMPTE170M;
    frame->color_range = AVCOL_RANGE_MPEG;
  }
  av_frame_free(&planar);
  return error;
}

int vd_convert(vd_converter *converter, AVFrame *frame) {
  const AVPixFmtDescriptor *format = av_pix_fmt_desc_get(frame->format);
  if (!format || (format->flags & AV_PIX_FMT_FLAG_HWACCEL))
    return AVERROR(ENOSYS);
  if (is_planar_yuv(format))
    return 0;
  bool from_rgb = is_rgb(format);
  int error = prepare(converter, frame, from_rgb, nearest(format));
  return error < 0 ? error : replace(converter, frame, from_rgb);
}
