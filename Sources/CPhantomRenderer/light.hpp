// One key light, one fill light, a bright sky: the same for everything in the picture.
#pragma once
#include "phantom_renderer.h"
#include "shapes.hpp"

namespace phantom {

struct Light {
  // Towards the sources, unit length.
  cv::Vec3f key, fill, sky, gloss;
  float key_amount, fill_amount, sky_amount;

  // `from`: -1 from the image's left to 1 from its right; `contrast`: share of the key light.
  Light(float from, float contrast);

  // The light as a turned body sees it; `rotation` turns the body's axes to the camera's.
  Light seen_by(const cv::Matx33f &rotation) const;

  // Light on a surface with this unit normal, before colour; `shadow`: share of the key light that
  // arrives.
  float diffuse(float x, float y, float z, float shadow) const {
    const float facing = x * key[0] + y * key[1] + z * key[2];
    const float lit = clamp((facing + wrap) * (1 / (1 + wrap))) * shadow;
    const float filled = clamp(x * fill[0] + y * fill[1] + z * fill[2]);
    const float above = 0.62f + 0.38f * clamp(x * sky[0] + y * sky[1] + z * sky[2] + 0.2f);
    return key_amount * lit + fill_amount * filled + sky_amount * above;
  }
  float diffuse(const cv::Vec3f &n, float shadow = 1) const {
    return diffuse(n[0], n[1], n[2], shadow);
  }

  // Light that reaches past the terminator, as through thin skin.
  static constexpr float wrap = 0.25f;
};

// Linear light to a display byte, with a soft shoulder, by table.
constexpr int tone_steps = 8192;
constexpr float tone_end = 2;
extern const std::array<uint8_t, tone_steps + 1> tone_table;

inline uint8_t tone(float linear) {
  return tone_table[size_t(clamp(linear * (tone_steps / tone_end), 0, tone_steps))];
}
// Display byte (or a fraction of it) to linear light.
float linear(float display);
cv::Vec3f linear_bgr(const pr_color &color);

// Shares of the sky that hollows of a relief see, sampled at three widths; `scale`: pixels per
// eye distance.
Plane open_sky(const Plane &relief, float scale);

} // namespace phantom
