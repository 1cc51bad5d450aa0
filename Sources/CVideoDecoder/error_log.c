// Keeps FFmpeg silent and counts its error messages for the decoder at work on this thread.

#include "internal.h"

#include <pthread.h>

static _Thread_local vd_decoder *at_work;

static void count_errors(void *context, int level, const char *format, va_list arguments) {
  (void)context, (void)format, (void)arguments;
  if (level <= AV_LOG_ERROR && at_work)
    at_work->account.ledger.error_messages++;
}

static void install(void) { av_log_set_callback(count_errors); }

void vd_log_install(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, install);
}

// A codec with one thread logs on its caller's thread, so the thread tells whose message it is.
void vd_log_attribute(vd_decoder *decoder) { at_work = decoder; }
