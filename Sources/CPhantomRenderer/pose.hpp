// From the axes of the head to pixels of the picture.
#pragma once
#include "skull.hpp"

namespace phantom {

class Pose {
public:
  Pose(const pr_place &place, const pr_state &state);

  // Pixel and depth of a point; `follows`: 1 turns with the head, 0 stays with the shoulders.
  cv::Vec3f operator()(const cv::Vec3f &point, float follows = 1) const;

  // Turns the axes of the head to those of the camera.
  cv::Matx33f rotation(float follows = 1) const;

private:
  pr_place place;
  pr_state state;
  cv::Matx33f full;
};

} // namespace phantom
