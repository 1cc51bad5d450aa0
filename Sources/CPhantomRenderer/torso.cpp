#include "body.hpp"

namespace phantom {

namespace {
constexpr float half_width = 4.4f, upper = 2.0f, lower = 9.5f;
constexpr int rows = 24, columns = 24;

float shoulder_height(float across) {
  const float slope = smoothstep(3.0f, 4.1f, across);
  return 2.30f + 0.32f * smoothstep(0.5f, 1.6f, across) + 0.50f * smoothstep(1.2f, 3.2f, across) +
         3.2f * slope * slope;
}

float collar_height(float across) {
  const float round = clamp(1 - (across / 0.86f) * (across / 0.86f));
  return 2.38f + 0.44f * std::pow(round, 0.6f) - 0.30f * smoothstep(0.7f, 1.3f, across);
}
} // namespace

// Cloth is drawn at three fifths of the face's detail.
Torso::Torso(const Skull &skull, float full) : skull(skull), scale(0.6f * full) {}

void Torso::light(const Light &light) {
  const cv::Size size(cvRound(2 * half_width * scale), cvRound((lower - upper) * scale));
  Random random(skull.who.seed, 41);
  const Plane folds = 0.05f * noise(random, size, 0.20f * scale, 0.45f * scale) +
                      0.015f * noise(random, size, 0.08f * scale, 0.14f * scale);
  const Plane weave = noise(random, size, 0.6f, 0.6f);
  Plane relief(size);
  for (int row = 0; row < size.height; row++) {
    const float y = upper + (float(row) + 0.5f) / scale;
    for (int column = 0; column < size.width; column++) {
      const float across = std::abs((float(column) + 0.5f) / scale - half_width);
      const float drop = y - shoulder_height(across);
      relief(row, column) = 0.45f * smoothstep(0, 0.9f, drop) - 0.25f * across * across / 6.25f +
                            folds(row, column) * smoothstep(0.1f, 0.6f, drop);
    }
  }
  const cv::Vec3f cloth = linear_bgr(skull.who.shirt);
  texture.create(size);
  for (int row = 0; row < size.height; row++) {
    const float y = upper + (float(row) + 0.5f) / scale;
    for (int column = 0; column < size.width; column++) {
      const int r = clamp(float(row), 1, float(size.height - 2)),
                c = clamp(float(column), 1, float(size.width - 2));
      const float across = std::abs((float(column) + 0.5f) / scale - half_width);
      const float slope_x = (relief(r, c + 1) - relief(r, c - 1)) * scale / 2;
      const float slope_y = (relief(r + 1, c) - relief(r - 1, c)) * scale / 2;
      const cv::Vec3f normal = cv::normalize(cv::Vec3f(-slope_x, -slope_y, 1));
      const float inside = clamp((y - shoulder_height(across)) * scale + 0.5f) *
                           clamp((y - collar_height(across)) * scale + 0.5f);
      const float hem =
          ridge(y - collar_height(across) - 0.055f, 0.012f) * (across < 0.95f ? 1.f : 0);
      const float edge = std::exp(-std::max(y - collar_height(across), 0.f) / 0.03f);
      const float lit = light.diffuse(normal) * (1 + 0.02f * weave(row, column)) *
                        (1 - 0.12f * hem - 0.25f * edge);
      texture(row, column) = {tone(cloth[0] * lit), tone(cloth[1] * lit), tone(cloth[2] * lit),
                              cv::saturate_cast<uint8_t>(255 * inside)};
    }
  }
}

void Torso::draw(const Pose &pose, Raster &raster) const {
  Sheet sheet(rows, columns);
  // Lies on the neck, but behind a chin that comes down to it.
  sheet.lift = 0.45f;
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) {
      const float x = half_width * (2 * float(column) / (columns - 1) - 1);
      sheet.at(row, column) = pose({x, mix(upper, lower, float(row) / (rows - 1)), -0.1f}, 0);
    }
  }
  raster.draw(sheet, texture);
}

} // namespace phantom
