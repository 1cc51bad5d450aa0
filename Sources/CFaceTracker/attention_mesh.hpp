// The attention mesh: one base network and three heads that look again at lips and eyes.
#pragma once
#include "crop.hpp"
#include "network.hpp"

namespace face_tracker {

class AttentionMesh {
public:
  explicit AttentionMesh(const std::string &folder);

  // Writes 468 x 3 values in pixels of the upright image; returns the presence score.
  double fit(const ft_image &image, const ft_region &region, bool refined, double *points);

private:
  Network base, lips, image_left_eye, image_right_eye;
};

} // namespace face_tracker
