#include <libavutil/avutil.h>

#include "video_decoder.h"

const char *vd_library_version(void) { return av_version_info(); }
