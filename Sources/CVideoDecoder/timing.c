// Presentation times: as stored, else derived; on the stream's own clock in whole ticks.

#include "internal.h"

/// Ticks beyond this are damage: doubling and subtracting them must not overflow.
#define LARGEST_TICK (INT64_MAX / 8)

static int64_t declared_step(const AVStream *stream) {
  AVRational rate = stream->avg_frame_rate;
  if (rate.num <= 0 || rate.den <= 0)
    return 1;
  return av_rescale_q(1, av_inv_q(rate), stream->time_base);
}

void vd_clock_init(vd_clock *clock, const AVStream *stream) {
  int64_t step = declared_step(stream);
  *clock = (vd_clock){.base = stream->time_base, .step = step > 0 ? step : 1};
}

static bool is_usable(int64_t ticks) {
  return ticks != AV_NOPTS_VALUE && ticks > -LARGEST_TICK && ticks < LARGEST_TICK;
}

static int64_t stored_or_derived(const vd_clock *clock, const AVFrame *frame, bool *is_guessed) {
  int64_t best = frame->best_effort_timestamp;
  *is_guessed = !is_usable(best) || best != frame->pts;
  if (is_usable(best))
    return best;
  return clock->has_first ? clock->last + clock->step : 0;
}

static void advance(vd_clock *clock, int64_t ticks) {
  if (clock->has_first)
    clock->step = ticks - clock->last;
  else
    clock->first = ticks;
  clock->last = ticks;
  clock->has_first = true;
}

bool vd_clock_place(vd_clock *clock, AVFrame *frame, bool *is_guessed) {
  frame->pts = stored_or_derived(clock, frame, is_guessed);
  if (clock->has_first && frame->pts <= clock->last)
    return false;
  advance(clock, frame->pts);
  return true;
}

double vd_clock_seconds(const vd_clock *clock, int64_t halves) {
  return (double)(halves - 2 * clock->first) * clock->base.num / (2.0 * clock->base.den);
}
