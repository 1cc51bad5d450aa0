#include "chart.hpp"

namespace phantom {

namespace {
// The texture ends behind the ears.
constexpr float last_angle = 1.36f;
// Rows crowd towards crown and chin, where the outline turns quickly.
constexpr float crowding = 0.92f;
constexpr float half_pi = 1.5707963f;
} // namespace

float Chart::angle(float share) { return last_angle * (2 * share - 1); }

float Chart::height(float share) {
  const float v = 2 * share - 1;
  const float bent = (1 - crowding) * v + crowding * std::sin(half_pi * v);
  return (head_top + chin_y) / 2 + bent * (chin_y - head_top) / 2;
}

float Chart::row_share(float y) {
  float low = 0, high = 1;
  for (int i = 0; i < 22; i++) {
    const float middle = (low + high) / 2;
    (height(middle) < y ? low : high) = middle;
  }
  return (low + high) / 2;
}

Chart::Chart(const Skull &skull, float scale) : scale(scale), skull(skull) {
  const float across = 2 * last_angle * skull.half_width(0.2f) * half_pi;
  const float down = (chin_y - head_top) * ((1 - crowding) + crowding * half_pi);
  const cv::Size texels(cvRound(across * scale), cvRound(down * scale));
  for (Plane *plane : {&x, &y, &z}) {
    plane->create(texels);
  }
  for (int row = 0; row < texels.height; row++) {
    const float h = height((float(row) + 0.5f) / float(texels.height));
    for (int column = 0; column < texels.width; column++) {
      const cv::Vec3f p = skull.point(angle((float(column) + 0.5f) / float(texels.width)), h);
      x(row, column) = p[0];
      y(row, column) = p[1];
      z(row, column) = p[2];
    }
  }
}

cv::Point2f Chart::texel(float px, float py) const {
  const float share = skull.angle(px, py) / last_angle / 2 + 0.5f;
  return {share * float(x.cols) - 0.5f, row_share(py) * float(x.rows) - 0.5f};
}

cv::Rect Chart::cover(float left, float right, float top, float bottom) const {
  const int first = int(row_share(top) * float(x.rows)),
            last = int(row_share(bottom) * float(x.rows)) + 1;
  int start = x.cols, end = 0;
  // The columns of a frontal position depend on the width of the face at its height.
  for (int i = 0; i <= 16; i++) {
    const float h = mix(top, bottom, float(i) / 16);
    start = std::min(start, int(texel(left, h).x));
    end = std::max(end, int(texel(right, h).x) + 2);
  }
  return cv::Rect(cv::Point(start, first), cv::Point(end, last)) & cv::Rect(cv::Point(), size());
}

} // namespace phantom
