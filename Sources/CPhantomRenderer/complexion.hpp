// Colour of the skin before any light falls on it: tone, blush, freckles, lips, brows, beard.
#pragma once
#include "chart.hpp"
#include <array>

namespace phantom {

// Linear colour of the skin: blue, green, red.
cv::Vec3f skin_colour(const pr_identity &who);
cv::Vec3f skin_colour(float skin, float undertone);

// Linear colour of the hair, greying from about 45 years.
cv::Vec3f hair_colour(const pr_identity &who);

struct Complexion {
  std::array<Plane, 3> colour;
  // Strength of the skin's shine.
  Plane shine;
};

// The face's colours over its chart.
Complexion complexion(const Skull &skull, const Chart &chart, Random &random);

// Uneven skin at three sizes, around 1.
Plane mottle(Random &random, cv::Size size, float scale);

} // namespace phantom
