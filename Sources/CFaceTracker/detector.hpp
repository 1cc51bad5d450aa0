// Finds every face of a picture, near or far.
#pragma once
#include "face_tracker.h"
#include "network.hpp"

namespace face_tracker {

class Detector {
public:
  explicit Detector(const std::string &folder);

  // Faces of the whole upright image with at least this score, best first, in its pixels.
  std::vector<ft_face> faces(const ft_image &image, double threshold);

private:
  Network network;
};

} // namespace face_tracker
