// A pair of spectacles: rims, bridge and temples, their shadow, and a faint reflection beside the
// pupils (over them it would hide closures).
#pragma once
#include "chart.hpp"
#include "pose.hpp"
#include "raster.hpp"

namespace phantom {

class Spectacles {
public:
  Spectacles(const Skull &skull, float scale);
  void draw(const Pose &pose, Raster &raster) const;

  // Light that the rims leave on the skin behind them, over the head's chart.
  static Plane shadow(const Skull &skull, const Chart &chart);

private:
  void draw_temple(int side, const Pose &pose, Raster &raster) const;

  const Skull &skull;
  cv::Mat4b lenses, temple;
};

} // namespace phantom
