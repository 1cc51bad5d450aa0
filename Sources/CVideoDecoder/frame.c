// Frames as handed out: facts, planes and colour description.

#include "internal.h"

#include <libavutil/pixdesc.h>

int vd_tag_attach(AVFrame *frame, vd_facts facts) {
  AVBufferRef *tag = av_buffer_alloc(sizeof(vd_facts));
  if (!tag)
    return AVERROR(ENOMEM);
  *(vd_facts *)tag->data = facts;
  av_buffer_unref(&frame->opaque_ref);
  frame->opaque_ref = tag;
  return 0;
}

vd_facts vd_tag_read(const AVFrame *frame) {
  bool has_tag = frame->opaque_ref && frame->opaque_ref->size == sizeof(vd_facts);
  return has_tag ? *(const vd_facts *)frame->opaque_ref->data : (vd_facts){0};
}

vd_frame *vd_frame_make(AVFrame *picture, double time) {
  vd_frame *frame = av_mallocz(sizeof *frame);
  if (!frame)
    return NULL;
  frame->facts = vd_tag_read(picture);
  frame->facts.time = time;
  frame->picture = picture;
  return frame;
}

void vd_frame_free(vd_frame *frame) {
  if (!frame)
    return;
  av_frame_free(&frame->picture);
  av_free(frame);
}

vd_facts vd_frame_facts(const vd_frame *frame) { return frame->facts; }

static bool is_full_range(const AVFrame *picture) {
  switch (picture->format) {
  case AV_PIX_FMT_YUVJ411P:
  case AV_PIX_FMT_YUVJ420P:
  case AV_PIX_FMT_YUVJ422P:
  case AV_PIX_FMT_YUVJ440P:
  case AV_PIX_FMT_YUVJ444P:
    return true;
  default:
    return picture->color_range == AVCOL_RANGE_JPEG;
  }
}

// Files that say nothing follow the custom of their size: high definition 709, below it 601.
static vd_matrix matrix_of(const AVFrame *picture) {
  switch (picture->colorspace) {
  case AVCOL_SPC_BT709:
  case AVCOL_SPC_SMPTE240M:
    return VD_MATRIX_BT709;
  case AVCOL_SPC_FCC:
  case AVCOL_SPC_BT470BG:
  case AVCOL_SPC_SMPTE170M:
    return VD_MATRIX_BT601;
  case AVCOL_SPC_BT2020_NCL:
  case AVCOL_SPC_BT2020_CL:
    return VD_MATRIX_BT2020;
  default:
    return picture->height >= 720 ? VD_MATRIX_BT709 : VD_MATRIX_BT601;
  }
}

static double pixel_shape(const AVFrame *picture) {
  AVRational ratio = picture->sample_aspect_ratio;
  return ratio.num > 0 && ratio.den > 0 ? av_q2d(ratio) : 1;
}

static vd_plane plane(const AVFrame *picture, int index, int log2_width, int log2_height) {
  return (vd_plane){
      .base = picture->data[index],
      .stride = picture->linesize[index],
      .width = AV_CEIL_RSHIFT(picture->width, log2_width),
      .height = AV_CEIL_RSHIFT(picture->height, log2_height),
  };
}

vd_picture vd_frame_picture(const vd_frame *frame) {
  const AVFrame *picture = frame->picture;
  const AVPixFmtDescriptor *format = av_pix_fmt_desc_get(picture->format);
  int across = format->log2_chroma_w, down = format->log2_chroma_h;
  return (vd_picture){
      .luma = plane(picture, 0, 0, 0),
      .cb = plane(picture, 1, across, down),
      .cr = plane(picture, 2, across, down),
      .has_colour = format->nb_components >= 3,
      .is_full_range = is_full_range(picture),
      .bit_depth = format->comp[0].depth,
      .matrix = matrix_of(picture),
      .sample_aspect_ratio = pixel_shape(picture),
  };
}
