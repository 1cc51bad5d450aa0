// Hair of the head: one surface around the skull, which falls to the shoulders where it is long.
#pragma once
#include "chart.hpp"
#include "light.hpp"
#include "pose.hpp"
#include "raster.hpp"

namespace phantom {

class Hair {
public:
  Hair(const Skull &skull, float scale);

  void light(const Light &light);
  // The inside of what hangs behind the neck.
  void draw_behind(const Pose &pose, Raster &raster) const;
  // What lies on the head and beside the face.
  void draw_before(const Pose &pose, Raster &raster) const;

private:
  bool is_long() const { return who.hair_style == PR_LONG_HAIR; }
  float height(float share) const;
  cv::Vec3f point(float angle, float y) const;
  cv::Vec3f normal(float angle, float share) const;
  float cover(const cv::Vec3f &point, float angle, float wisp) const;
  float front_edge(float y) const;
  Sheet posed(const Pose &pose) const;

  const Skull &skull;
  const pr_identity &who;
  const float scale;
  // The surface before the head moves.
  Sheet rest;
  cv::Mat4b texture, inside;
};

} // namespace phantom
