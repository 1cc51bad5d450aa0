// The iris model: lids, brow and iris of one eye from a crop of full resolution.
#pragma once
#include "crop.hpp"
#include "network.hpp"

namespace face_tracker {

class EyeModel {
public:
  explicit EyeModel(const std::string &folder);

  // `first` and `second`: the eye's corners, the one further left in an upright face first. Writes
  // 71 x 2 and 5 x 2 values in pixels of the upright image.
  void trace(const ft_image &image, Point first, Point second, bool is_image_right, double *contour,
             double *iris);

private:
  Network network;
};

} // namespace face_tracker
