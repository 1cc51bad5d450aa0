// Antialiased sampling of one plane.
#pragma once
#include "geometry.hpp"
#include <opencv2/core.hpp>

namespace face_tracker {

// Fills `result` (32-bit float) with the plane's values at the centres of its pixels, mapped by
// `to_plane` from positions in `result` to positions in the plane.
//
// Where a step of one pixel in `result` is longer than one sample, the plane is smoothed first by
// as much as a bigger pixel would see. Beyond the plane its border continues.
void sample_plane(const ft_plane &plane, int bit_depth, const Affine &to_plane, cv::Mat &result);

// The same with a relief: each pixel lies `depth` times `relief` further.
void sample_relief(const ft_plane &plane, int bit_depth, const Affine &to_plane,
                   const cv::Mat &depth, const Point &relief, cv::Mat &result);

} // namespace face_tracker
