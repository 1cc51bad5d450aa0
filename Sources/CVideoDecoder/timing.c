// Presentation times: as stored, else derived; on the stream's own clock in whole ticks,
// joined where it leaps.

#include "internal.h"

/// Ticks beyond this are damage: doubling and subtracting them must not overflow.
#define LARGEST_TICK (INT64_MAX / 8)

static int64_t declared_step(const AVStream *stream) {
  AVRational rate = stream->avg_frame_rate;
  if (rate.num <= 0 || rate.den <= 0)
    return 1;
  return av_rescale_q(1, av_inv_q(rate), stream->time_base);
}

static int64_t ticks_of(double seconds, AVRational base) {
  double ticks = seconds * base.den / base.num;
  return ticks < (double)LARGEST_TICK ? (int64_t)ticks : LARGEST_TICK;
}

void vd_clock_init(vd_clock *clock, const AVStream *stream, vd_limits limits) {
  AVRational base = stream->time_base;
  int64_t step = declared_step(stream);
  *clock = (vd_clock){
      .base = base,
      .step = step > 0 ? step : 1,
      .largest_step = ticks_of(limits.step, base),
      .largest_backstep = ticks_of(limits.backstep, base),
  };
}

static bool is_usable(int64_t ticks) {
  return ticks != AV_NOPTS_VALUE && ticks > -LARGEST_TICK && ticks < LARGEST_TICK;
}

static bool is_plausible(const vd_clock *clock, int64_t ticks) {
  int64_t step = ticks - clock->last;
  return step <= clock->largest_step && step >= -clock->largest_backstep;
}

// Whether the stored time follows the frame before. FFmpeg itself prefers decoding times for good
// after one faulty presentation time.
static bool follows(const vd_clock *clock, int64_t stored) {
  int64_t ticks = stored + clock->shift;
  return clock->has_first && ticks > clock->last && is_plausible(clock, ticks);
}

static int64_t stored_time(const vd_clock *clock, const AVFrame *frame) {
  bool is_stored = is_usable(frame->pts) && follows(clock, frame->pts);
  return is_stored ? frame->pts : frame->best_effort_timestamp;
}

// After one faulty time the clock from before it fits again, and better.
static void try_earlier(vd_clock *clock, int64_t stored) {
  int64_t ticks = stored + clock->shift, earlier = stored + clock->earlier_shift;
  bool follows = earlier > clock->last && is_plausible(clock, earlier);
  if (follows && (!is_plausible(clock, ticks) || earlier < ticks))
    clock->shift = clock->earlier_shift;
}

// Joins the clock where the stored time leaps: it continues with the usual step.
static bool join(vd_clock *clock, int64_t stored) {
  if (is_plausible(clock, stored + clock->shift))
    return false;
  clock->earlier_shift = clock->shift;
  clock->shift = clock->last + clock->step - stored;
  clock->jumps++;
  return true;
}

static int64_t stored_or_derived(vd_clock *clock, const AVFrame *frame, bool *is_guessed) {
  int64_t stored = stored_time(clock, frame);
  *is_guessed = !is_usable(stored) || stored != frame->pts;
  if (!is_usable(stored))
    return clock->has_first ? clock->last + clock->step : 0;
  if (!clock->has_first)
    return stored;
  try_earlier(clock, stored);
  *is_guessed |= join(clock, stored);
  return stored + clock->shift;
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
