#include "complexion.hpp"
#include "studio.hpp"

namespace phantom {

namespace {

// Signed distance from a capsule between two points.
float capsule(float x, float y, float ax, float ay, float bx, float by, float radius) {
  const float dx = bx - ax, dy = by - ay;
  const float share = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy));
  return std::hypot(x - ax - share * dx, y - ay - share * dy) - radius;
}

struct Surface {
  // Signed distance from the outline, and shade of the surface.
  float distance, shade;
};

// A flat hand seen from its back, fingers up, one unit high.
Surface hand(float x, float y) {
  constexpr float fingers[4][5] = {{-0.135f, 0.02f, -0.19f, -0.38f, 0.044f},
                                   {-0.045f, -0.02f, -0.06f, -0.46f, 0.047f},
                                   {0.045f, -0.01f, 0.06f, -0.43f, 0.045f},
                                   {0.130f, 0.04f, 0.18f, -0.32f, 0.039f}};
  Surface result{std::max(capsule(x, y, 0, 0.12f, 0, 0.24f, 0.185f), std::abs(x) - 0.185f), 1};
  const float thumb = capsule(x, y, 0.16f, 0.26f, 0.29f, 0.02f, 0.050f);
  const float wrist = capsule(x, y, 0, 0.35f, 0.05f, 3, 0.135f);
  float groove = 0;
  for (const auto &finger : fingers) {
    const float d = capsule(x, y, finger[0], finger[1], finger[2], finger[3], finger[4]);
    groove = std::max(groove, ridge(d, 0.012f) * (y < 0.10f ? 1.f : 0.f));
    const float along = (y - finger[1]) / (finger[3] - finger[1]);
    groove = std::max(groove, 0.5f * ridge(along - 0.45f, 0.03f) * (d < 0 ? 1.f : 0.f));
    result.distance = std::min(result.distance, d);
  }
  result.distance = std::min({result.distance, thumb, wrist});
  result.shade = (1 - 0.45f * groove) * (0.62f + 0.38f * smoothstep(0, -0.05f, result.distance));
  return result;
}

Surface paper(float x, float y) {
  const float line = std::abs(std::remainder(y, 0.07f)) < 0.008f && std::abs(x) < 0.28f ? 0.35f : 0;
  return {std::max(std::abs(x) - 0.36f, std::abs(y) - 0.5f), 1 - line};
}

} // namespace

void draw_cover(const pr_cover &cover, const Light &light, cv::Mat3f &picture) {
  const float size = float(cover.size), angle = float(cover.angle) * 3.14159265f / 180;
  const float cosine = std::cos(angle), sine = std::sin(angle);
  const cv::Vec3f base =
      cover.kind == PR_HAND ? skin_colour(float(cover.skin), 0.1f) : cv::Vec3f(0.78f, 0.80f, 0.80f);
  const float lit = light.diffuse({0, 0, 1});
  for (int row = 0; row < picture.rows; row++) {
    for (int column = 0; column < picture.cols; column++) {
      const float dx = (float(column) + 0.5f - float(cover.x)) / size;
      const float dy = (float(row) + 0.5f - float(cover.y)) / size;
      const float x = cosine * dx + sine * dy, y = -sine * dx + cosine * dy;
      const Surface surface = cover.kind == PR_HAND ? hand(x, y) : paper(x, y);
      const float share = clamp(0.5f - surface.distance * size);
      if (share > 0) {
        cv::Vec3f &pixel = picture(row, column);
        pixel += (base * (surface.shade * lit) - pixel) * share;
      }
    }
  }
}

} // namespace phantom
