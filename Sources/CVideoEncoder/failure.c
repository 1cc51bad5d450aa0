// Failures in words, and silence of FFmpeg's own log.

#include "internal.h"

#include <stdio.h>

// The level concerns FFmpeg's default log alone: a decoder that counts messages by a callback of
// its own still gets every one.
void ve_log_silence(void) { av_log_set_level(AV_LOG_QUIET); }

void ve_clear(ve_failure *failure) { *failure = (ve_failure){{0}, 0}; }

ve_status ve_fail(ve_failure *failure, const char *text) {
  snprintf(failure->message, sizeof failure->message, "%s", text);
  return VE_FAILED;
}

ve_status ve_fail_code(ve_failure *failure, const char *what, int code) {
  char reason[128];
  av_strerror(code, reason, sizeof reason);
  snprintf(failure->message, sizeof failure->message, "%s%s", what, reason);
  return VE_FAILED;
}

// FFmpeg's own codes are far from those of the system; it uses EINVAL for faults of its caller.
static bool is_of_system(int code) {
  return code > -4096 && code != AVERROR(EINVAL) && code != AVERROR(ENOMEM);
}

ve_status ve_fail_write(ve_failure *failure, int code) {
  ve_fail_code(failure, "", code);
  if (!is_of_system(code))
    return VE_FAILED;
  failure->code = AVUNERROR(code);
  return VE_CANNOT_WRITE;
}
