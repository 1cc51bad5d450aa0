// Square crops of a stored picture in the colours and scale that the networks expect.
#pragma once
#include "geometry.hpp"
#include <opencv2/core.hpp>

namespace face_tracker {

// Throws where the picture cannot be sampled: no planes, sizes below 1, bit depth outside 8 to 16.
void check(const ft_image &image);

// Red, green and blue, 0 to 255, as a 1 x 3 x size x size blob. Beyond the picture its border
// continues.
cv::Mat sample_crop(const ft_image &image, const ft_region &region, int size);

} // namespace face_tracker
