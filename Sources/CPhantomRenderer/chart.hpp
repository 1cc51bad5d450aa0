// How the skin of the head lies in its texture: columns are angles, rows are heights.
#pragma once
#include "skull.hpp"

namespace phantom {

class Chart {
public:
  // `scale`: texels in one eye distance at the middle of the face.
  Chart(const Skull &skull, float scale);

  cv::Size size() const { return {x.cols, x.rows}; }

  // Angle and height at shares 0 to 1 of the texture's width and height.
  static float angle(float share);
  static float height(float share);

  // Texel (centres at whole numbers) of a frontal position.
  cv::Point2f texel(float x, float y) const;

  // The texels that cover a frontal rectangle.
  cv::Rect cover(float left, float right, float top, float bottom) const;

  // Position of every texel at rest.
  Plane x, y, z;
  const float scale;

private:
  static float row_share(float y);
  const Skull &skull;
};

} // namespace phantom
