// Moments: frames as decoded, or the two fields of an interlaced frame.

#include "internal.h"

#include <limits.h>

/// Smallest side that the deinterlacer accepts, pixels.
#define SMALLEST_SIDE 4

static bool is_open(const vd_decoder *decoder) { return decoder->deinterlacer.graph != NULL; }

static bool can_deinterlace(const vd_decoder *decoder, const AVFrame *frame) {
  return frame->width >= SMALLEST_SIDE && frame->height >= SMALLEST_SIDE &&
         decoder->clock.base.den <= INT_MAX / 2;
}

static bool is_direct(const vd_decoder *decoder, const AVFrame *frame) {
  bool is_interlaced = vd_tag_read(frame).is_interlaced && can_deinterlace(decoder, frame);
  return !is_open(decoder) && !is_interlaced;
}

static int feed(vd_decoder *decoder, AVFrame *frame) {
  bool is_interlaced = vd_tag_read(frame).is_interlaced;
  vd_deinterlacer *deinterlacer = &decoder->deinterlacer;
  int error = is_open(decoder) ? 0 : vd_deinterlacer_open(deinterlacer, frame, decoder->clock.base);
  if (error >= 0)
    error = vd_deinterlacer_feed(deinterlacer, frame);
  if (error >= 0) {
    decoder->account.ledger.second_fields += is_interlaced;
    decoder->account.ledger.held += is_interlaced ? 2 : 1;
  }
  return error;
}

// Frames of another size wait until the graph for the old one has given its last field.
static int route(vd_decoder *decoder, AVFrame *frame) {
  if (!is_open(decoder) || vd_deinterlacer_fits(&decoder->deinterlacer, frame))
    return feed(decoder, frame);
  decoder->waiting = av_frame_alloc();
  if (!decoder->waiting)
    return AVERROR(ENOMEM);
  av_frame_move_ref(decoder->waiting, frame);
  return vd_deinterlacer_feed(&decoder->deinterlacer, NULL);
}

static vd_status failed(vd_failure *failure, int error) {
  vd_fail_code(failure, "cannot deinterlace: ", error);
  return VD_FAILED;
}

// The next frame to route: the waiting one, else one from the decoder.
static vd_status source(vd_decoder *decoder, AVFrame *frame, vd_failure *failure) {
  if (!decoder->waiting || is_open(decoder))
    return vd_decode(decoder, frame, failure);
  av_frame_move_ref(frame, decoder->waiting);
  av_frame_free(&decoder->waiting);
  return VD_OK;
}

// 0 with a moment, EAGAIN where the graph wants another frame or is not there.
static int take(vd_decoder *decoder, AVFrame *frame) {
  if (!is_open(decoder))
    return AVERROR(EAGAIN);
  int error = vd_deinterlacer_take(&decoder->deinterlacer, frame, decoder->clock.base);
  if (error >= 0)
    decoder->account.ledger.held--;
  if (error != AVERROR_EOF)
    return error;
  vd_deinterlacer_close(&decoder->deinterlacer);
  return AVERROR(EAGAIN);
}

// `VD_OK` where the graph still has moments to give.
static vd_status end(vd_decoder *decoder) {
  if (!is_open(decoder))
    return VD_END;
  vd_deinterlacer_feed(&decoder->deinterlacer, NULL);
  return VD_OK;
}

// Moves one frame along; sets `is_done` where it needs no deinterlacing.
static vd_status advance(vd_decoder *decoder, AVFrame *frame, bool *is_done, vd_failure *failure) {
  vd_status status = source(decoder, frame, failure);
  if (status == VD_END)
    return end(decoder);
  if (status != VD_OK)
    return status;
  *is_done = is_direct(decoder, frame);
  int error = *is_done ? 0 : route(decoder, frame);
  if (*is_done)
    frame->pts *= 2;
  return error < 0 ? failed(failure, error) : VD_OK;
}

// `VD_OK` with the time in halves of a tick in `frame->pts`.
static vd_status next(vd_decoder *decoder, AVFrame *frame, vd_failure *failure) {
  bool is_done = false;
  while (!is_done) {
    int error = take(decoder, frame);
    if (error >= 0)
      return VD_OK;
    if (error != AVERROR(EAGAIN))
      return failed(failure, error);
    vd_status status = advance(decoder, frame, &is_done, failure);
    if (status != VD_OK)
      return status;
  }
  return VD_OK;
}

vd_status vd_decoder_next(vd_decoder *decoder, vd_frame **frame, vd_failure *failure) {
  vd_fail(failure, "");
  *frame = NULL;
  AVFrame *picture = av_frame_alloc();
  if (!picture)
    return VD_FAILED;
  vd_log_attribute(decoder);
  vd_status status = next(decoder, picture, failure);
  vd_log_attribute(NULL);
  if (status == VD_OK)
    *frame = vd_frame_make(picture, vd_clock_seconds(&decoder->clock, picture->pts));
  if (!*frame)
    av_frame_free(&picture);
  return status == VD_OK && !*frame ? VD_FAILED : status;
}

vd_ledger vd_decoder_ledger(const vd_decoder *decoder) { return decoder->account.ledger; }
