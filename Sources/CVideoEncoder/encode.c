// Pictures in, packets with the pictures' own times out.

#include "internal.h"

#include <math.h>

/// Times beyond this are no clip's, s.
#define LATEST_TIME 1e7
/// How far from its place in a constant rate a time may lie, s.
#define RATE_TOLERANCE 1e-6

static ve_status fail_for_good(ve_encoder *encoder, ve_status status) {
  encoder->is_over = true;
  return status;
}

static bool is_constant(const ve_encoder *encoder) { return encoder->format.container == VE_AVI; }

// Where only a constant rate can be stored, ticks are numbers of pictures.
static bool is_on_rate(const ve_encoder *encoder, double time, int64_t ticks) {
  double place = ticks * av_q2d(encoder->stream->time_base);
  return ticks == encoder->pictures + (encoder->waiting != NULL) &&
         fabs(time - place) <= RATE_TOLERANCE;
}

static ve_status place(const ve_encoder *encoder, double time, int64_t *ticks) {
  if (!isfinite(time) || fabs(time) > LATEST_TIME)
    return VE_TIME_ORDER;
  AVRational base = encoder->stream->time_base;
  *ticks = llrint(time * base.den / base.num);
  if (!encoder->waiting)
    return *ticks == 0 ? VE_OK : VE_LATE_START;
  if (*ticks <= encoder->waiting_start)
    return VE_TIME_ORDER;
  return is_constant(encoder) && !is_on_rate(encoder, time, *ticks) ? VE_TIME_OFF_RATE : VE_OK;
}

static int write_packet(ve_encoder *encoder, AVPacket *packet) {
  if (encoder->packets == encoder->pictures)
    return AVERROR_BUG;
  ve_moment moment = encoder->moments[encoder->packets++ % VE_WINDOW];
  packet->stream_index = encoder->stream->index;
  packet->pts = packet->dts = moment.start;
  packet->duration = moment.duration;
  return av_write_frame(encoder->file, packet);
}

static int filter_packet(ve_encoder *encoder) {
  if (!encoder->filter)
    return write_packet(encoder, encoder->packet);
  int error = av_bsf_send_packet(encoder->filter, encoder->packet);
  while (error >= 0) {
    error = av_bsf_receive_packet(encoder->filter, encoder->packet);
    if (error == AVERROR(EAGAIN) || error == AVERROR_EOF)
      return 0;
    if (error >= 0)
      error = write_packet(encoder, encoder->packet);
    av_packet_unref(encoder->packet);
  }
  return error;
}

static ve_status drain(ve_encoder *encoder, ve_failure *failure) {
  for (;;) {
    int error = avcodec_receive_packet(encoder->codec, encoder->packet);
    if (error == AVERROR(EAGAIN) || error == AVERROR_EOF)
      return VE_OK;
    if (error < 0)
      return ve_fail_code(failure, "", error);
    error = filter_packet(encoder);
    av_packet_unref(encoder->packet);
    if (error < 0)
      return ve_fail_write(failure, error);
  }
}

static bool is_key_due(const ve_encoder *encoder, int64_t start) {
  if (encoder->pictures == 0)
    return true;
  double since = (start - encoder->key_start) * av_q2d(encoder->stream->time_base);
  // Half a tick of tolerance: times are rounded to ticks.
  double tolerance = av_q2d(encoder->stream->time_base) / 2;
  double interval = encoder->format.key_interval;
  return interval > 0 && since + tolerance >= interval;
}

static void number_picture(ve_encoder *encoder, AVFrame *frame, ve_moment moment) {
  bool is_key = is_key_due(encoder, moment.start);
  if (is_key)
    encoder->key_start = moment.start;
  frame->pts = encoder->pictures;
  frame->quality = encoder->codec->global_quality;
  frame->pict_type = is_key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
  encoder->moments[encoder->pictures++ % VE_WINDOW] = moment;
}

// Encodes the picture that waits, now that it is known how long it is shown.
static ve_status encode_waiting(ve_encoder *encoder, int64_t end, ve_failure *failure) {
  if (encoder->pictures - encoder->packets >= VE_WINDOW)
    return ve_fail(failure, "the encoder holds back too many pictures");
  ve_moment moment = {encoder->waiting_start, end - encoder->waiting_start};
  number_picture(encoder, encoder->waiting, moment);
  int error = avcodec_send_frame(encoder->codec, encoder->waiting);
  av_frame_free(&encoder->waiting);
  return error < 0 ? ve_fail_code(failure, "", error) : drain(encoder, failure);
}

static bool is_as_announced(const ve_encoder *encoder, const ve_picture *picture) {
  return picture->width == encoder->format.width && picture->height == encoder->format.height &&
         picture->stride >= 3 * (int64_t)picture->width && picture->stride <= INT32_MAX;
}

static ve_status add(ve_encoder *encoder, const ve_picture *picture, int64_t ticks,
                     ve_failure *failure) {
  AVFrame *frame = ve_convert(&encoder->converter, picture, encoder->codec);
  if (!frame)
    return ve_fail_code(failure, "", AVERROR(ENOMEM));
  ve_status status = encoder->waiting ? encode_waiting(encoder, ticks, failure) : VE_OK;
  encoder->waiting = frame;
  encoder->waiting_start = ticks;
  return status;
}

ve_status ve_encoder_add(ve_encoder *encoder, const ve_picture *picture, double time,
                         ve_failure *failure) {
  ve_clear(failure);
  if (encoder->is_over)
    return ve_fail(failure, "the file is finished or has failed before");
  if (!is_as_announced(encoder, picture))
    return VE_WRONG_PICTURE;
  int64_t ticks = 0;
  ve_status status = place(encoder, time, &ticks);
  if (status != VE_OK)
    return status;
  status = add(encoder, picture, ticks, failure);
  return status == VE_OK ? VE_OK : fail_for_good(encoder, status);
}

static ve_status complete(ve_encoder *encoder, ve_failure *failure) {
  int error = avcodec_send_frame(encoder->codec, NULL);
  if (error < 0)
    return ve_fail_code(failure, "", error);
  ve_status status = drain(encoder, failure);
  if (status != VE_OK)
    return status;
  if (encoder->packets != encoder->pictures)
    return ve_fail(failure, "the encoder lost a picture");
  error = av_write_trailer(encoder->file);
  if (error >= 0) {
    avio_flush(encoder->file->pb);
    error = encoder->file->pb->error;
  }
  int closing = avio_closep(&encoder->file->pb);
  error = error < 0 ? error : closing;
  return error < 0 ? ve_fail_write(failure, error) : VE_OK;
}

ve_status ve_encoder_finish(ve_encoder *encoder, double end, ve_failure *failure) {
  ve_clear(failure);
  if (encoder->is_over)
    return ve_fail(failure, "the file is finished or has failed before");
  if (!encoder->waiting)
    return VE_NO_PICTURE;
  int64_t ticks = 0;
  ve_status status = place(encoder, end, &ticks);
  if (status != VE_OK)
    return status;
  encoder->is_over = true;
  status = encode_waiting(encoder, ticks, failure);
  return status == VE_OK ? complete(encoder, failure) : status;
}
