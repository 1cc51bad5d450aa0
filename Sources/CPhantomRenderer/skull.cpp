#include "skull.hpp"

// Proportions are those of an adult with 62 mm between the eyes. `across` is the distance from the
// midline, so both halves share every formula; the small differences between them come from the
// identity's unevenness.
namespace phantom {

namespace {
// Shape of a horizontal section: |x / w|^p + z^2 = 1; depth of the back of the head.
constexpr float section_power = 2.4f, back_depth = 1.25f;
constexpr float unevenness = 0.006f;
constexpr float half_pi = 1.5707963f;
} // namespace

float mouth_line(float x) {
  const float across = std::abs(x);
  return 1.155f + 0.012f * ridge(x, 0.07f) - 0.010f * ridge(across - 0.17f, 0.07f) -
         0.10f * across * across;
}

FoldPlace nasolabial_fold(float across, float y) {
  static const Curve fold({0.62f, 0.75f, 0.95f, 1.15f, 1.35f},
                          {0.26f, 0.33f, 0.45f, 0.535f, 0.57f});
  return {(across - fold(y)) * 0.85f, smoothstep(0.60f, 0.74f, y) * smoothstep(1.28f, 1.0f, y)};
}

Skull::Skull(const pr_identity &identity)
    : who(identity),
      squared_outline(
          {-1.72f, -1.5f, -1.2f, -0.8f, -0.4f, 0, 0.4f, 0.8f, 1.1f, 1.35f, 1.55f, 1.72f, 1.86f},
          {0, 0.44f, 0.87f, 1.13f, 1.232f, 1.232f, 1.18f, 1.02f, 0.83f, 0.61f, 0.40f, 0.185f, 0}),
      profile({head_top, -1.62f, -1.45f, -1.1f, -0.6f, 0, 0.6f, 1.2f, 1.6f, 1.8f, 1.9f},
              {-0.10f, 0.28f, 0.58f, 0.85f, 0.99f, 1, 1, 1, 0.97f, 0.86f, 0.7f}),
      random(identity.seed, 1), wobble_x(random, 1.6f), wobble_y(random, 1.6f) {}

float Skull::half_width(float y) const {
  const float jaw = 1 + (float(who.jaw_width) - 1) * smoothstep(0.4f, 1.3f, y);
  // Drawn as a square: crown and chin are round and meet the midline at a right angle.
  const float width = std::sqrt(std::max(squared_outline(y), 0.f));
  return width * float(who.face_width) * jaw;
}

cv::Vec2f Skull::uneven(float x, float y) const {
  return {x + unevenness * wobble_x(x, y), y + unevenness * wobble_y(x, y)};
}

float Skull::upper_lip_edge(float x) const {
  const float span = clamp(1 - (x / 0.40f) * (x / 0.40f));
  const float bow = 1 - 0.22f * ridge(x, 0.032f);
  return mouth_line(x) - float(who.lip_fullness) * 0.100f * std::pow(span, 0.8f) * bow;
}

float Skull::lower_lip_edge(float x) const {
  const float span = clamp(1 - (x / 0.40f) * (x / 0.40f));
  return mouth_line(x) + float(who.lip_fullness) * 0.130f * std::pow(span, 0.62f);
}

float Skull::nose_y(float y) const {
  const float length = float(who.nose_length), tip = 0.72f, end = 1.05f;
  if (y <= 0 || y >= end) {
    return y;
  }
  const float own_tip = tip * length;
  return y < own_tip ? y / length : tip + (y - own_tip) / (end - own_tip) * (end - tip);
}

// Depth of the outline: towards the chin it comes forward along the jaw, and at crown and chin it
// meets the profile, where all angles are one point.
float Skull::outline_depth(float y) const {
  return profile(y) * (y > 0 ? smoothstep(0.9f, chin_y, y) : smoothstep(-1.1f, head_top, y));
}

float Skull::bare(float across_share, float y) const {
  const float c = std::sqrt(clamp(1 - std::pow(across_share, section_power)));
  const float edge = outline_depth(y);
  return edge + c * (profile(y) - edge);
}

cv::Vec3f Skull::point(float s, float y) const {
  const float sine = std::sin(half_pi * s), across = std::abs(sine), x = half_width(y) * sine;
  if (std::abs(s) > 1) {
    const float c = std::sqrt(clamp(1 - std::pow(across, section_power))), edge = outline_depth(y);
    return {x, y, edge - c * (back_depth * std::max(profile(y), 0.f) + edge)};
  }
  const float z = bare(across, y);
  const cv::Vec2f own = uneven(x, y);
  return {x, y, z + features(own[0], own[1]) * smoothstep(1.0f, 0.93f, across)};
}

float Skull::angle(float x, float y) const {
  return std::asin(clamp(x / std::max(half_width(y), 1e-3f), -1, 1)) / half_pi;
}

float Skull::depth(float x, float y) const { return point(angle(x, y), y)[2]; }

float Skull::features(float x, float y) const {
  const float across = std::abs(x);
  float z = orbits(across, y) + nose(x, across, nose_y(y)) + mouth(x, across, y) +
            cheeks_and_chin(x, across, y);
  const FoldPlace fold = nasolabial_fold(across, y);
  const float depth = 0.006f + 0.030f * aging(who);
  z += depth * fold.strength *
       (0.9f * ridge(fold.distance - 0.09f, 0.075f) - ridge(fold.distance, 0.028f));
  return z + age_lines(x, across, y);
}

float Skull::orbits(float across, float y) const {
  // brow ridge, glabella, forehead
  float z = 0.060f * bump(across, y, 0.42f, -0.30f, 0.27f, 0.085f) +
            0.03f * bump(across, y, 0, -0.28f, 0.14f, 0.12f) +
            0.03f * bump(across, y, 0.35f, -0.8f, 0.35f, 0.3f);
  // orbits and the eyeballs in them
  z -= 0.150f * bump(across, y, 0.48f, -0.01f, 0.25f, 0.155f) +
       0.10f * bump(across, y, 0.245f, -0.06f, 0.085f, 0.13f);
  return z + 0.085f * bump(across, y, eye_x, 0.015f, 0.16f, 0.115f);
}

float Skull::nose(float x, float across, float y) const {
  const float width = float(who.nose_width), along = clamp((y + 0.18f) / 0.82f);
  const float rise = (0.06f + 0.23f * std::pow(along, 1.2f)) * smoothstep(-0.42f, -0.05f, y) *
                     (1 - smoothstep(0.60f, 0.86f, y));
  const float breadth = (0.088f + 0.035f * along * along - 0.010f * ridge(along - 0.45f, 0.14f)) *
                        (0.6f + 0.4f * width);
  float z = rise * ridge(x, breadth) + 0.5f * rise * ridge(x, 2.2f * breadth);
  z += 0.12f * bump(x, y, 0, 0.635f, 0.115f * width, 0.105f);
  z += 0.125f * bump(across, y, 0.180f * width, 0.680f, 0.075f * width, 0.080f);
  return z - 0.035f * bump(across, y, 0.29f * width, 0.70f, 0.03f, 0.07f);
}

float Skull::mouth(float x, float across, float y) const {
  const float upper = upper_lip_edge(x), lower = lower_lip_edge(x), line = mouth_line(x);
  const float inside = smoothstep(0.42f, 0.33f, across);
  const float upper_lip =
      ridge(y - (0.62f * line + 0.38f * upper), 0.34f * (line - upper) + 0.006f);
  const float lower_lip = ridge(y - (0.5f * line + 0.5f * lower), 0.36f * (lower - line) + 0.006f);
  float z = float(who.lip_fullness) * (0.055f * upper_lip + 0.085f * lower_lip) * inside;
  z -= 0.045f * ridge(y - line, 0.012f) * smoothstep(0.44f, 0.38f, across);
  z -= 0.035f * bump(across, y, 0.425f, 1.145f, 0.035f, 0.05f);
  // philtrum
  z -= 0.014f * bump(x, y, 0, 0.93f, 0.038f, 0.075f);
  return z + 0.008f * bump(across, y, 0.08f, 0.93f, 0.03f, 0.08f);
}

float Skull::cheeks_and_chin(float x, float across, float y) const {
  const float age = aging(who);
  float z = (0.09f - 0.03f * age) * bump(across, y, 0.66f, 0.42f, 0.27f, 0.20f) -
            (0.04f + 0.03f * age) * bump(across, y, 0.74f, 0.98f, 0.2f, 0.25f);
  z += 0.11f * bump(x, y, 0, 1.12f, 0.40f, 0.27f);
  z += 0.04f * age * bump(across, y, 0.60f, 1.42f, 0.12f, 0.13f);
  return z - 0.055f * bump(x, y, 0, 1.405f, 0.24f, 0.055f) +
         0.10f * bump(x, y, 0, 1.63f, 0.21f, 0.13f);
}

// Bags under the eyes; from about 35 years forehead lines, crow's feet and glabella.
float Skull::age_lines(float x, float across, float y) const {
  const float age = aging(who);
  const float bag_y =
      0.16f + 0.09f * clamp((across - 0.25f) / 0.5f) * clamp((0.78f - across) / 0.3f);
  float z = -(0.006f + 0.026f * age) * ridge(y - bag_y, 0.022f) * smoothstep(0.24f, 0.34f, across) *
            smoothstep(0.78f, 0.6f, across);
  const float depth = std::max(0.f, age - 0.25f) * 0.016f;
  if (depth == 0) {
    return z;
  }
  for (int k = 0; k < 4; k++) {
    const float rank = float(k);
    const float line_y = -0.62f - 0.11f * rank + 0.02f * std::sin(3 * x + rank) +
                         0.03f * (across - 0.4f) * (across - 0.4f);
    z -= depth * ridge(y - line_y, 0.009f) *
         smoothstep(0.75f, 0.4f, across + 0.08f * std::sin(7 * x + 2 * rank));
    const float foot = ridge(y - 0.02f - (0.33f * rank - 0.5f) * (across - 0.74f), 0.008f);
    z -= 0.7f * depth * foot * smoothstep(0.79f, 0.83f, across) * smoothstep(1.0f, 0.9f, across);
  }
  return z - depth * bump(across, y, 0.085f, -0.28f, 0.010f, 0.09f);
}

} // namespace phantom
