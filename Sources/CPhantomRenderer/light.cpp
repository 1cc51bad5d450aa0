#include "light.hpp"

namespace phantom {

namespace {
constexpr float gamma_value = 2.2f;

std::array<uint8_t, tone_steps + 1> make_tone_table() {
  std::array<uint8_t, tone_steps + 1> table{};
  for (int i = 0; i <= tone_steps; i++) {
    const float l = tone_end * float(i) / tone_steps;
    const float display = std::pow(clamp(1.10f * l / (1 + 0.10f * l)), 1 / gamma_value);
    table[size_t(i)] = uint8_t(std::lround(255 * display));
  }
  return table;
}
} // namespace

const std::array<uint8_t, tone_steps + 1> tone_table = make_tone_table();

Light::Light(float from, float contrast)
    : key(cv::normalize(cv::Vec3f(from, -0.42f, 0.85f))),
      fill(cv::normalize(cv::Vec3f(-1.2f * from, -0.1f, 0.9f))), sky(0, -0.5f, 0.6f),
      gloss(cv::normalize(key + cv::Vec3f(0, 0, 1))) {
  // The sum on a surface that faces the camera stays the same whatever the contrast.
  const float key_share = mix(0.25f, 0.85f, clamp(contrast));
  key_amount = 1.12f * key_share;
  fill_amount = 0.48f * (1 - key_share);
  sky_amount = 0.62f * (1 - key_share) + 0.04f;
}

Light Light::seen_by(const cv::Matx33f &rotation) const {
  Light turned = *this;
  const cv::Matx33f back = rotation.t();
  turned.key = back * key;
  turned.fill = back * fill;
  turned.sky = back * sky;
  turned.gloss = back * gloss;
  return turned;
}

float linear(float display) { return std::pow(clamp(display / 255), gamma_value); }

cv::Vec3f linear_bgr(const pr_color &color) {
  return {linear(255 * float(color.blue)), linear(255 * float(color.green)),
          linear(255 * float(color.red))};
}

Plane open_sky(const Plane &relief, float scale) {
  constexpr std::array<std::array<float, 2>, 3> widths{
      {{0.03f, 0.8f}, {0.08f, 0.62f}, {0.2f, 0.42f}}};
  Plane open(relief.size(), 1.f);
  for (const auto &[radius, weight] : widths) {
    Plane hollow = (blurred(relief, radius * scale) - relief) / radius;
    cv::max(hollow, 0, hollow);
    cv::min(hollow, 0.5, hollow);
    open -= 0.5f * weight * hollow;
  }
  cv::max(open, 0.35, open);
  return open;
}

} // namespace phantom
