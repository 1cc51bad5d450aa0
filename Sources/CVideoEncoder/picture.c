// Turns a picture the way it is stored and converts its pixels.

#include "internal.h"

#include <libavutil/opt.h>

/// Bytes of a pixel: blue, green, red.
enum { PIXEL = 3 };

/// Middle of two columns or rows, in 1/256 pixel, as swscale counts.
#define MIDDLE 128

static bool is_yuv(enum AVPixelFormat format) {
  return format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUVJ420P;
}

static void set_options(struct SwsContext *context, int width, int height, enum AVPixelFormat to) {
  int flags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_BITEXACT | SWS_FULL_CHR_H_INP;
  av_opt_set_int(context, "srcw", width, 0);
  av_opt_set_int(context, "srch", height, 0);
  av_opt_set_int(context, "src_format", AV_PIX_FMT_BGR24, 0);
  av_opt_set_int(context, "dstw", width, 0);
  av_opt_set_int(context, "dsth", height, 0);
  av_opt_set_int(context, "dst_format", to, 0);
  av_opt_set_int(context, "sws_flags", flags, 0);
  if (!is_yuv(to))
    return;
  // MPEG puts colour on the left of the two columns, JPEG between them.
  av_opt_set_int(context, "dst_h_chr_pos", to == AV_PIX_FMT_YUVJ420P ? MIDDLE : 0, 0);
  av_opt_set_int(context, "dst_v_chr_pos", MIDDLE, 0);
}

struct SwsContext *ve_scaler(int width, int height, enum AVPixelFormat to) {
  struct SwsContext *context = sws_alloc_context();
  if (!context)
    return NULL;
  set_options(context, width, height, to);
  if (sws_init_context(context, NULL, NULL) >= 0)
    return context;
  sws_freeContext(context);
  return NULL;
}

static int set_colours(struct SwsContext *context, const AVCodecContext *codec) {
  int space = codec->colorspace == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_ITU601;
  int is_full = codec->color_range == AVCOL_RANGE_JPEG;
  return sws_setColorspaceDetails(context, sws_getCoefficients(SWS_CS_DEFAULT), 1,
                                  sws_getCoefficients(space), is_full, 0, 1 << 16, 1 << 16);
}

int ve_converter_open(ve_converter *converter, const ve_format *format,
                      const AVCodecContext *codec) {
  converter->quarter_turns = format->quarter_turns;
  converter->is_flipped = format->is_flipped;
  if (format->quarter_turns != 0 || format->is_flipped) {
    converter->turned = av_malloc((size_t)PIXEL * format->width * format->height);
    if (!converter->turned)
      return AVERROR(ENOMEM);
  }
  converter->context = ve_scaler(codec->width, codec->height, codec->pix_fmt);
  if (!converter->context)
    return AVERROR(ENOMEM);
  return is_yuv(codec->pix_fmt) ? set_colours(converter->context, codec) : 0;
}

void ve_converter_close(ve_converter *converter) {
  sws_freeContext(converter->context);
  converter->context = NULL;
  av_freep(&converter->turned);
}

/// Where a pixel of the stored picture lies in the upright one, bytes from its first.
static int64_t upright_place(const ve_converter *converter, const ve_picture *upright, int column,
                             int row) {
  int last_x = upright->width - 1, last_y = upright->height - 1;
  int x[4] = {column, last_x - row, last_x - column, row};
  int y[4] = {row, column, last_y - row, last_y - column};
  int turns = converter->quarter_turns;
  int shown = converter->is_flipped ? last_x - x[turns] : x[turns];
  return upright->stride * y[turns] + PIXEL * (int64_t)shown;
}

static void copy_row(uint8_t *to, const uint8_t *from, int64_t step, int count) {
  for (int i = 0; i < count; i++, to += PIXEL, from += step) {
    to[0] = from[0];
    to[1] = from[1];
    to[2] = from[2];
  }
}

static ve_picture turn(const ve_converter *converter, const ve_picture *upright) {
  bool is_sideways = converter->quarter_turns % 2 == 1;
  int width = is_sideways ? upright->height : upright->width;
  int height = is_sideways ? upright->width : upright->height;
  int64_t stride = PIXEL * (int64_t)width;
  int64_t step = upright_place(converter, upright, 1, 0) - upright_place(converter, upright, 0, 0);
  for (int row = 0; row < height; row++)
    copy_row(converter->turned + stride * row,
             upright->pixels + upright_place(converter, upright, 0, row), step, width);
  return (ve_picture){converter->turned, stride, width, height};
}

static AVFrame *empty_frame(const AVCodecContext *codec) {
  AVFrame *frame = av_frame_alloc();
  if (!frame)
    return NULL;
  frame->format = codec->pix_fmt;
  frame->width = codec->width;
  frame->height = codec->height;
  frame->colorspace = codec->colorspace;
  frame->color_range = codec->color_range;
  frame->color_primaries = codec->color_primaries;
  frame->color_trc = codec->color_trc;
  frame->chroma_location = codec->chroma_sample_location;
  if (av_frame_get_buffer(frame, 0) < 0)
    av_frame_free(&frame);
  return frame;
}

AVFrame *ve_convert(ve_converter *converter, const ve_picture *picture,
                    const AVCodecContext *codec) {
  AVFrame *frame = empty_frame(codec);
  if (!frame)
    return NULL;
  ve_picture stored = converter->turned ? turn(converter, picture) : *picture;
  const uint8_t *const planes[4] = {stored.pixels};
  const int strides[4] = {(int)stored.stride};
  if (sws_scale(converter->context, planes, strides, 0, stored.height, frame->data,
                frame->linesize) < 0)
    av_frame_free(&frame);
  return frame;
}
