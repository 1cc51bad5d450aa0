/// zlib, for gzip output (`NAME_signals.tsv.gz`).
///
/// `deflateInit2` is a macro, which Swift cannot call; this function is that macro and nothing
/// more.
#ifndef SPASMETER_ZLIB_SHIM_H
#define SPASMETER_ZLIB_SHIM_H

#include <zlib.h>

static inline int spasmeter_deflate_init(z_streamp stream, int level, int window_bits) {
  return deflateInit2(stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY);
}

static inline int spasmeter_inflate_init(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#endif
