// What is seen between parted lips: teeth, tongue and the dark behind them.
#pragma once
#include "muscles.hpp"
#include "pose.hpp"
#include "raster.hpp"

namespace phantom {

class MouthPatch {
public:
  MouthPatch(const Skull &skull, float scale);

  // Draws the opening, if there is one.
  void draw(const pr_state &state, const Pose &pose, Raster &raster);

  // Height of the gap between the lips at x, eye distances.
  static float gap(const pr_identity &who, const pr_state &state, float x);

private:
  void paint(const std::vector<cv::Vec2f> &upper, const std::vector<cv::Vec2f> &lower,
             const pr_state &state);

  const Skull &skull;
  Sheet sheet;
  cv::Mat4b texture;
};

} // namespace phantom
