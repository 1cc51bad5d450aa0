#include <opencv2/core/version.hpp>

#include "face_tracker.h"

const char *ft_library_version(void) { return CV_VERSION; }
