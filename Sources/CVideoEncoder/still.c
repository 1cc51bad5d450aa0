// One picture as a PNG image in memory.

#include "internal.h"

struct ve_still {
  AVPacket *packet;
};

static int encode(AVCodecContext *context, const AVCodec *codec, const ve_picture *picture,
                  AVPacket *packet) {
  context->width = picture->width;
  context->height = picture->height;
  context->pix_fmt = AV_PIX_FMT_RGB24;
  context->time_base = (AVRational){1, 1};
  context->thread_count = 1;
  context->flags |= AV_CODEC_FLAG_BITEXACT;
  ve_converter converter = {.context =
                                ve_scaler(picture->width, picture->height, context->pix_fmt)};
  AVFrame *frame = converter.context ? ve_convert(&converter, picture, context) : NULL;
  ve_converter_close(&converter);
  int error = frame ? avcodec_open2(context, codec, NULL) : AVERROR(ENOMEM);
  if (error >= 0)
    error = avcodec_send_frame(context, frame);
  av_frame_free(&frame);
  return error < 0 ? error : avcodec_receive_packet(context, packet);
}

static bool is_usable(const ve_picture *picture) {
  return picture->width >= 1 && picture->height >= 1 && picture->width <= VE_LARGEST_SIDE &&
         picture->height <= VE_LARGEST_SIDE &&
         (int64_t)picture->width * picture->height <= VE_LARGEST_AREA;
}

static ve_status make(const ve_picture *picture, ve_still *still, ve_failure *failure) {
  const AVCodec *codec = avcodec_find_encoder(AV_CODEC_ID_PNG);
  if (!codec)
    return VE_NO_ENCODER;
  still->packet = av_packet_alloc();
  AVCodecContext *context = avcodec_alloc_context3(codec);
  int error =
      context && still->packet ? encode(context, codec, picture, still->packet) : AVERROR(ENOMEM);
  avcodec_free_context(&context);
  return error < 0 ? ve_fail_code(failure, "", error) : VE_OK;
}

ve_status ve_still_make(const ve_picture *picture, ve_still **still, ve_failure *failure) {
  ve_log_silence();
  ve_clear(failure);
  *still = NULL;
  if (!is_usable(picture))
    return VE_BAD_SIZE;
  if (picture->stride < 3 * (int64_t)picture->width || picture->stride > INT32_MAX)
    return VE_WRONG_PICTURE;
  ve_still *made = av_mallocz(sizeof *made);
  if (!made)
    return ve_fail_code(failure, "", AVERROR(ENOMEM));
  ve_status status = make(picture, made, failure);
  if (status == VE_OK)
    *still = made;
  else
    ve_still_free(made);
  return status;
}

const uint8_t *ve_still_bytes(const ve_still *still) { return still->packet->data; }

size_t ve_still_size(const ve_still *still) { return (size_t)still->packet->size; }

void ve_still_free(ve_still *still) {
  if (!still)
    return;
  av_packet_free(&still->packet);
  av_free(still);
}
