// Stored luma and colour differences to red, green and blue.
#pragma once
#include "face_tracker.h"
#include <opencv2/core.hpp>

namespace face_tracker {

// Turns three planes of stored sample values (luma, blue difference, red difference) in place into
// red, green and blue, 0 to 255. Without chroma all three become the luma.
void convert_to_rgb(const ft_image &image, cv::Mat channels[3]);

} // namespace face_tracker
