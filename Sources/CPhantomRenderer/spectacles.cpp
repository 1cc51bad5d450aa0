#include "spectacles.hpp"

namespace phantom {

namespace {
constexpr float half_width = 1.06f, upper = -0.36f, lower = 0.50f;
constexpr float lens_x = 0.53f, lens_y = 0.075f, lens_half_width = 0.40f, lens_half_height = 0.29f;
constexpr float rim = 0.016f;
constexpr int rows = 12, columns = 32;
const cv::Vec3f frame_colour(30, 28, 30), glare(246, 244, 242);

// Signed distance from the middle of the rim, eye distances; negative within the lens.
float from_rim(bool is_round, float lateral, float y) {
  const float power = is_round ? 2.f : 4.f;
  const float a = std::abs(lateral - lens_x) / (is_round ? 0.34f : lens_half_width);
  const float b = std::abs(y - lens_y) / (is_round ? 0.34f : lens_half_height);
  const float radius = std::pow(std::pow(a, power) + std::pow(b, power), 1 / power);
  return (radius - 1) * 0.32f;
}

// Coverage of the frame at a place on its own plane; `soft`: width of its edge.
float frame_cover(bool is_round, float x, float y, float soft) {
  const float lateral = std::abs(x), distance = std::abs(from_rim(is_round, lateral, y));
  const float bridge_y = 0.005f - 0.05f * (1 - (x / 0.16f) * (x / 0.16f));
  const float bridge = lateral < 0.17f ? std::abs(y - bridge_y) : 1;
  const float hinge = lateral > 0.88f && lateral < 1.03f ? std::abs(y + 0.04f) : 1;
  return smoothstep(rim + soft, rim - soft, std::min({distance, bridge, hinge}));
}

// The lenses bow around the face.
float plane_depth(float x) { return 1.17f - 0.16f * x * x; }
} // namespace

Spectacles::Spectacles(const Skull &skull, float scale)
    : skull(skull), lenses(cvRound((lower - upper) * scale), cvRound(2 * half_width * scale)),
      temple(8, 32, cv::Vec4b(30, 28, 30, 255)) {
  const bool is_round = skull.who.spectacles == PR_ROUND_SPECTACLES;
  for (int row = 0; row < lenses.rows; row++) {
    const float y = upper + (float(row) + 0.5f) / scale;
    for (int column = 0; column < lenses.cols; column++) {
      const float x = (float(column) + 0.5f) / scale - half_width, lateral = std::abs(x);
      const float frame = frame_cover(is_round, x, y, 0.7f / scale);
      const float inside = smoothstep(0, -0.03f, from_rim(is_round, lateral, y));
      const float streak = std::remainder(x + 0.28f + 0.6f * y, 1.04f);
      const float shine = 0.08f * inside * ridge(streak, 0.035f) + 0.025f * inside;
      const float edge = frame * (0.9f + 0.5f * smoothstep(0, -0.04f, y - lens_y + 0.25f));
      const cv::Vec3f colour = frame > shine ? frame_colour * edge : glare;
      lenses(row, column) = {cv::saturate_cast<uint8_t>(colour[0]),
                             cv::saturate_cast<uint8_t>(colour[1]),
                             cv::saturate_cast<uint8_t>(colour[2]),
                             cv::saturate_cast<uint8_t>(255 * std::max(0.95f * frame, shine))};
    }
  }
}

Plane Spectacles::shadow(const Skull &skull, const Chart &chart) {
  const bool is_round = skull.who.spectacles == PR_ROUND_SPECTACLES;
  Plane left(chart.size(), 1.f);
  for (int row = 0; row < left.rows; row++) {
    for (int column = 0; column < left.cols; column++) {
      const float x = chart.x(row, column), y = chart.y(row, column);
      if (y > -0.5f && y < 0.7f && chart.z(row, column) > 0) {
        left(row, column) -= 0.30f * frame_cover(is_round, x, y - 0.055f, 0.045f);
      }
    }
  }
  return left;
}

void Spectacles::draw(const Pose &pose, Raster &raster) const {
  Sheet sheet(rows, columns);
  sheet.faces = Sheet::Faces::both;
  for (int row = 0; row < rows; row++) {
    const float y = mix(upper, lower, float(row) / (rows - 1));
    for (int column = 0; column < columns; column++) {
      const float x = half_width * (2 * float(column) / (columns - 1) - 1);
      sheet.at(row, column) = pose({x, y, plane_depth(x)});
    }
  }
  raster.draw(sheet, lenses);
  for (int side : {0, 1}) {
    draw_temple(side, pose, raster);
  }
}

// A bar from the hinge back to the ear.
void Spectacles::draw_temple(int side, const Pose &pose, Raster &raster) const {
  constexpr int length = 8;
  Sheet sheet(2, length);
  sheet.faces = Sheet::Faces::both;
  const float sign = side_sign(side), ear_x = 1.015f * skull.half_width(0.1f);
  for (int i = 0; i < length; i++) {
    const float share = float(i) / (length - 1);
    const float x = sign * mix(1.02f, ear_x, smoothstep(0, 0.5f, share));
    const float z = mix(plane_depth(1.02f), -0.25f, share), y = mix(-0.04f, 0.02f, share);
    sheet.at(0, i) = pose({x, y - 0.022f, z});
    sheet.at(1, i) = pose({x, y + 0.022f, z});
  }
  raster.draw(sheet, temple);
}

} // namespace phantom
