/// SHA-256 from FFmpeg's libavutil, which the decoder needs anyway.
#ifndef SPASMETER_DIGEST_SHIM_H
#define SPASMETER_DIGEST_SHIM_H

#include <libavutil/mem.h>
#include <libavutil/sha.h>

#endif
