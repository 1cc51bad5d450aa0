#include "mouth_patch.hpp"
#include "light.hpp"

namespace phantom {

namespace {
constexpr int columns = 61, rows = 13;
constexpr float half_length = 0.385f;
// Red of the lips that turns inwards when they part.
constexpr float rim = 0.022f;
constexpr float tooth_width = 0.088f, smallest_gap = 0.004f;
const cv::Vec3f dark(20, 16, 42), tooth(168, 186, 196), tongue_colour(66, 62, 128);

float position(int column) { return half_length * (2 * float(column) / (columns - 1) - 1); }

// Shares of the opening taken from the upper and lower lip grow with it: no line appears at once.
float inset(float x, float apart) {
  const float ends = std::pow(clamp(1 - (x / half_length) * (x / half_length)), 0.6f);
  return rim * ends * smoothstep(0, 0.06f, apart);
}

struct Edges {
  cv::Vec2f upper, lower;
};

Edges edges(const pr_identity &who, const pr_state &state, float x) {
  const float line = mouth_line(x);
  const auto moved = [&](float y) {
    const cv::Vec3f d = total_displacement(who, state, x, y);
    return cv::Vec2f(x + d[0], y + d[1]);
  };
  const float reach = 0.03f;
  const float apart = moved(line + reach)[1] - moved(line - reach)[1] - 2 * reach;
  const float in = inset(x, apart);
  return {moved(line - in), moved(line + in)};
}
} // namespace

MouthPatch::MouthPatch(const Skull &skull, float scale)
    : skull(skull), sheet(rows, columns),
      texture(std::max(24, cvRound(0.4f * scale)), cvRound(2 * half_length * scale)) {
  sheet.lift = 0.12f;
}

float MouthPatch::gap(const pr_identity &who, const pr_state &state, float x) {
  const Edges edge = edges(who, state, x);
  return std::max(0.f, edge.lower[1] - edge.upper[1]);
}

void MouthPatch::draw(const pr_state &state, const Pose &pose, Raster &raster) {
  if (state.jaw == 0 && state.teeth == 0) {
    return;
  }
  std::vector<cv::Vec2f> upper(columns), lower(columns);
  float widest = 0;
  for (int column = 0; column < columns; column++) {
    const Edges edge = edges(skull.who, state, position(column));
    upper[size_t(column)] = edge.upper;
    lower[size_t(column)] = {edge.lower[0], std::max(edge.lower[1], edge.upper[1])};
    widest = std::max(widest, edge.lower[1] - edge.upper[1]);
  }
  if (widest < smallest_gap) {
    return;
  }
  for (int column = 0; column < columns; column++) {
    const float x = position(column), z = skull.depth(x, mouth_line(x)) + 0.02f;
    for (int row = 0; row < rows; row++) {
      const cv::Vec2f p = upper[size_t(column)] + (lower[size_t(column)] - upper[size_t(column)]) *
                                                      (float(row) / (rows - 1));
      sheet.at(row, column) = pose({p[0], p[1], z});
    }
  }
  paint(upper, lower, state);
  raster.draw(sheet, texture);
}

void MouthPatch::paint(const std::vector<cv::Vec2f> &upper, const std::vector<cv::Vec2f> &lower,
                       const pr_state &state) {
  const float unit = intercanthal(skull.who), jaw = float(state.jaw) * unit;
  const float jaw_x = float(state.jaw_sideways) * unit;
  for (int column = 0; column < texture.cols; column++) {
    const float place = float(column) / float(texture.cols - 1) * (columns - 1);
    const size_t k = std::min(size_t(place), size_t(columns - 2));
    const float share = place - float(k);
    const cv::Vec2f top = upper[k] * (1 - share) + upper[k + 1] * share;
    const cv::Vec2f bottom = lower[k] * (1 - share) + lower[k + 1] * share;
    const float x = top[0], side = clamp(1.08f - (x / 0.34f) * (x / 0.34f));
    const float between = std::abs(std::remainder(x, tooth_width)) / tooth_width;
    const float gaps = 1 - 0.30f * ridge(0.5f - between, 0.05f);
    // Upper teeth hang from the skull, lower ones ride on the jaw.
    const float upper_end = 1.168f - 0.22f * x * x - 0.012f * ridge(0.5f - between, 0.12f);
    const float lower_start = 1.176f + jaw - 0.10f * (x - jaw_x) * (x - jaw_x);
    for (int row = 0; row < texture.rows; row++) {
      const float y = mix(top[1], bottom[1], float(row) / float(texture.rows - 1));
      cv::Vec3f colour = dark;
      const float tongue = bump(x - jaw_x, y, 0, 1.30f + 0.75f * jaw, 0.20f, 0.06f);
      colour += (tongue_colour - colour) * (0.8f * tongue * smoothstep(0.06f, 0.16f, jaw));
      const float above = smoothstep(upper_end + 0.006f, upper_end - 0.006f, y);
      const float below = 0.75f * smoothstep(lower_start - 0.006f, lower_start + 0.008f, y);
      colour += (tooth * gaps - colour) * (0.88f * side * std::max(above, below));
      // Shadow of the upper lip.
      colour *= 0.55f + 0.45f * smoothstep(0, 0.045f, y - top[1]);
      texture(row, column) = {cv::saturate_cast<uint8_t>(colour[0]),
                              cv::saturate_cast<uint8_t>(colour[1]),
                              cv::saturate_cast<uint8_t>(colour[2]), 255};
    }
  }
}

} // namespace phantom
