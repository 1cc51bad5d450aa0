#include "cast_shadow.hpp"
#include <opencv2/imgproc.hpp>

namespace phantom {

namespace {
// The depth of the face on a grid, and the ray towards the light, in eye distances.
constexpr float cell = 0.02f, left = -1.2f, top = -1.8f, width = 2.4f, height = 3.8f;
constexpr float first_step = 0.03f, step = 0.025f, last_step = 0.60f;
// How far the skin must stand into the ray to block it wholly: the light has a size.
constexpr float penumbra = 0.10f;
// Softness of the shadow's edge, and detail at which it is traced.
constexpr float softness = 0.030f;
constexpr int coarseness = 3;

Plane depth_grid(const Skull &skull) {
  Plane grid(cvRound(height / cell), cvRound(width / cell));
  for (int row = 0; row < grid.rows; row++) {
    for (int column = 0; column < grid.cols; column++) {
      const float x = left + (float(column) + 0.5f) * cell, y = top + (float(row) + 0.5f) * cell;
      const bool on_face = y > head_top && y < chin_y && std::abs(x) < 0.99f * skull.half_width(y);
      grid(row, column) = on_face ? skull.depth(x, y) : 0;
    }
  }
  return grid;
}

float depth_at(const Plane &grid, float x, float y) {
  const int column = int((x - left) / cell), row = int((y - top) / cell);
  const bool inside = column >= 0 && row >= 0 && column < grid.cols && row < grid.rows;
  return inside ? grid(row, column) : 0;
}

float light_at(const Plane &grid, const cv::Vec3f &point, const cv::Vec3f &towards) {
  float blocked = 0;
  for (float t = first_step; t < last_step; t += step) {
    const cv::Vec3f ray = point + t * towards;
    const float above = depth_at(grid, ray[0], ray[1]) - ray[2];
    blocked = std::max(blocked, smoothstep(0, penumbra, above));
  }
  return 1 - blocked;
}
} // namespace

Plane cast_shadow(const Skull &skull, const Chart &chart, const Light &light) {
  const Plane grid = depth_grid(skull);
  const cv::Size size = chart.size();
  Plane coarse((size.height + coarseness - 1) / coarseness,
               (size.width + coarseness - 1) / coarseness);
  for (int row = 0; row < coarse.rows; row++) {
    const int r = std::min(row * coarseness + 1, size.height - 1);
    for (int column = 0; column < coarse.cols; column++) {
      const int c = std::min(column * coarseness + 1, size.width - 1);
      const cv::Vec3f point(chart.x(r, c), chart.y(r, c), chart.z(r, c) + 0.01f);
      coarse(row, column) = point[2] > 0.05f ? light_at(grid, point, light.key) : 1;
    }
  }
  Plane result;
  cv::resize(blurred(coarse, softness * chart.scale / coarseness), result, size, 0, 0,
             cv::INTER_LINEAR);
  return result;
}

} // namespace phantom
