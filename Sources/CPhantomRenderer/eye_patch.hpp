// One eye with its lids: an eyeball seen between two margins that really meet when the eye closes.
#pragma once
#include "chart.hpp"
#include "lids.hpp"
#include "light.hpp"

namespace phantom {

class EyePatch {
public:
  // `scale`: pixels of the patch in one eye distance.
  EyePatch(const Skull &skull, const Chart &chart, int side, float scale);

  // Draws the eye over the lit skin of the head's texture.
  void draw(const cv::Mat4b &skin, const Light &light, const pr_state &state, cv::Mat4b &patch);

  // Frontal rectangle of the patch: left, top, right, bottom.
  cv::Rect2f area() const;

private:
  // What is the same down one column.
  struct Column {
    float lateral, t, extent, inside, upper, lower, crease, rim;
  };

  // What is the same all over the eye at one instant.
  struct Instant {
    float closure, squeeze, brow_lift, lower_lid;
    // Centre of the iris.
    float iris_x, iris_y;
  };

  void prepare_columns(const Instant &now);
  void draw_lids(cv::Mat3f &picture, const Instant &now) const;
  void draw_eyeball(cv::Mat3f &picture, const Light &light, const Instant &now) const;
  cv::Vec3f sclera(float y, float t, float vein) const;
  cv::Vec3f iris(cv::Vec3f behind, float dx, float dy) const;
  void draw_lashes(cv::Mat3f &picture, const Instant &now) const;
  cv::Point2f pixel(float lateral, float y) const;
  Instant instant(const pr_state &state) const;

  struct Lash {
    float t, length, lean;
  };

  const pr_identity &who;
  const int side;
  const float sign, scale, left, top;
  cv::Size size;
  std::vector<Column> columns;
  cv::Mat2f skin_place;
  Plane veins, border;
  Plane fibres;
  std::vector<Lash> upper_lashes, lower_lashes;
};

} // namespace phantom
