#include "complexion.hpp"
#include "brows.hpp"
#include "light.hpp"

namespace phantom {

namespace {

// Hand-made ramp of linear blue-green-red skin colour from very light to very dark.
const std::array<cv::Vec3f, 5> ramp{{{0.50f, 0.60f, 0.80f},
                                     {0.355f, 0.47f, 0.70f},
                                     {0.215f, 0.315f, 0.52f},
                                     {0.105f, 0.175f, 0.325f},
                                     {0.044f, 0.072f, 0.140f}}};

cv::Vec3f product(const cv::Vec3f &a, const cv::Vec3f &b) {
  return {a[0] * b[0], a[1] * b[1], a[2] * b[2]};
}

// Where blood shows: cheeks, nose, chin, around the eyes.
float blush(float x, float across, float y) {
  return 0.55f * bump(across, y, 0.68f, 0.52f, 0.26f, 0.22f) +
         0.55f * bump(x, y, 0, 0.64f, 0.2f, 0.15f) + 0.22f * bump(x, y, 0, 1.62f, 0.22f, 0.16f) +
         0.35f * bump(across, y, eye_x, 0.03f, 0.30f, 0.11f) +
         0.2f * bump(x, y, 0, -0.6f, 0.7f, 0.3f);
}

float lip_cover(const Skull &skull, float x, float y) {
  constexpr float soft = 0.018f;
  return smoothstep(-soft, soft, y - skull.upper_lip_edge(x)) *
         smoothstep(-soft, soft, skull.lower_lip_edge(x) - y) *
         smoothstep(0.412f, 0.375f, std::abs(x));
}

cv::Vec3f lip_colour(const pr_identity &who, float y, float line) {
  const float paint = float(who.lipstick);
  const cv::Vec3f natural = product(skin_colour(who), {0.50f, 0.46f, 0.74f});
  const cv::Vec3f painted =
      product(natural * (1 - 0.25f * paint), {1 - 0.3f * paint, 1 - 0.5f * paint, 1.08f});
  const cv::Vec3f base = painted * (1 - 0.25f * float(who.skin)) + cv::Vec3f::all(0.010f);
  return base * (1 - 0.15f * smoothstep(0.01f, -0.01f, y - line));
}

// What remains of the light in the nostrils and along the line of the lips.
float openings(const Skull &skull, float x, float y) {
  const float across = std::abs(x), width = float(skull.who.nose_width), ny = skull.nose_y(y);
  const float nostril =
      bump(across - 0.5f * (ny - 0.765f), ny, 0.100f * width, 0.768f, 0.046f * width, 0.020f);
  const float nose = 0.90f * clamp(1.5f * nostril) +
                     0.34f * bump(across, ny, 0.268f * width, 0.70f, 0.020f, 0.055f) +
                     0.20f * bump(x, ny, 0, 0.815f, 0.15f, 0.022f);
  const float line = 0.86f * ridge(y - mouth_line(x), 0.010f) * smoothstep(0.420f, 0.36f, across) +
                     0.45f * bump(across, y, 0.402f, mouth_corner_y, 0.022f, 0.016f);
  return (1 - clamp(nose, 0, 0.95f)) * (1 - clamp(line, 0, 0.92f));
}

float beard_cover(float across, float y, float ragged) {
  const float edge = y + 0.30f * (across - 0.3f) + 0.02f * ragged;
  const float chin = smoothstep(0.86f, 1.16f, edge);
  const float moustache =
      smoothstep(0.80f, 0.88f, y) * smoothstep(1.06f, 0.98f, y) * smoothstep(0.50f, 0.36f, across);
  const float gap = 1 - 0.75f * bump(across, y, 0.14f, 1.42f, 0.13f, 0.06f);
  return clamp(std::max(chin * gap, moustache));
}

float shine_strength(const Skull &skull, float x, float y, float lips) {
  const float across = std::abs(x);
  const float where = 0.6f + 0.6f * bump(x, y, 0, 0.35f, 0.14f, 0.4f) +
                      0.7f * bump(x, y, 0, -0.7f, 0.5f, 0.3f) +
                      0.5f * bump(across, y, 0.62f, 0.38f, 0.2f, 0.15f);
  const float wet = lips * (y > mouth_line(x) ? 1.f : 0.f);
  return 0.080f * (1 - 0.50f * float(skull.who.skin)) * (where + wet);
}

// Freckles and age spots; they move with the skin, so optical flow has something to follow.
void add_spots(const Skull &skull, const Chart &chart, Random &random,
               std::array<Plane, 3> &colour) {
  const float wanted = 14 + 70 * float(skull.who.freckles) + 50 * aging(skull.who);
  constexpr std::array<float, 3> power{1.3f, 1.1f, 0.8f};
  for (int i = 0; i < int(wanted); i++) {
    const float x = random.uniform(-1, 1), y = random.uniform(-1, 1.75f);
    const float radius = random.uniform(0.005f, 0.015f), depth = random.uniform(0.05f, 0.28f);
    if (std::abs(x) > 0.93f * skull.half_width(y)) {
      continue;
    }
    const float reach = 5 * radius;
    const cv::Rect area = chart.cover(x - reach, x + reach, y - reach, y + reach);
    for (int row = area.y; row < area.br().y; row++) {
      for (int column = area.x; column < area.br().x; column++) {
        const float dark =
            1 - depth * bump(chart.x(row, column), chart.y(row, column), x, y, radius, radius);
        for (size_t k = 0; k < 3; k++) {
          colour[k](row, column) *= std::pow(dark, power[k]);
        }
      }
    }
  }
}

} // namespace

cv::Vec3f skin_colour(float skin, float undertone) {
  const float place = clamp(skin) * float(ramp.size() - 1);
  const size_t k = std::min(size_t(place), ramp.size() - 2);
  const float share = place - float(k);
  const cv::Vec3f colour = ramp[k] * (1 - share) + ramp[k + 1] * share;
  return product(colour, {1 - 0.08f * undertone, 1 + 0.04f * undertone, 1 - 0.04f * undertone});
}

cv::Vec3f skin_colour(const pr_identity &who) {
  return skin_colour(float(who.skin), float(who.undertone));
}

cv::Vec3f hair_colour(const pr_identity &who) {
  const float grey = 1.1f * clamp(aging(who) - 0.42f);
  return linear_bgr(who.hair) * (1 - grey) + cv::Vec3f(0.34f, 0.36f, 0.37f) * grey;
}

Plane mottle(Random &random, cv::Size size, float scale) {
  const auto layer = [&](float length) { return noise(random, size, length, length); };
  Plane uneven = 0.030f * layer(0.22f * scale) + 0.022f * layer(0.05f * scale);
  return 1 + uneven + 0.022f * layer(std::max(0.7f, 0.009f * scale));
}

Complexion complexion(const Skull &skull, const Chart &chart, Random &random) {
  const pr_identity &who = skull.who;
  const cv::Size size = chart.size();
  Complexion result;
  for (Plane &plane : result.colour) {
    plane.create(size);
  }
  result.shine.create(size);
  const Plane uneven = mottle(random, size, chart.scale);
  const Plane patches = noise(random, size, 0.10f * chart.scale, 0.10f * chart.scale);
  const Plane furrows = noise(random, size, 0.012f * chart.scale, 0.036f * chart.scale);
  const Plane stubble = noise(random, size, 0.7f, 1.6f);
  const Plane ragged = noise(random, size, 0.04f * chart.scale, 0.04f * chart.scale);
  const Plane brow = brow_cover(skull, chart, random);
  const cv::Vec3f skin = skin_colour(who), hair = hair_colour(who);
  const float pale = 1 - 0.7f * float(who.skin), age = aging(who);
  for (int row = 0; row < size.height; row++) {
    for (int column = 0; column < size.width; column++) {
      const cv::Vec2f own = skull.uneven(chart.x(row, column), chart.y(row, column));
      const float x = own[0], y = own[1], across = std::abs(x);
      const float red = blush(x, across, y) + 0.10f * patches(row, column);
      cv::Vec3f colour =
          product(skin, {1 - 0.20f * red * pale, 1 - 0.20f * red * pale, 1 - 0.02f * red});
      const float shaded = 0.20f * bump(across, y, 0.44f, 0.13f, 0.22f, 0.06f) * (0.5f + age) +
                           0.12f * bump(across, y, 0.30f, -0.06f, 0.1f, 0.12f) +
                           0.55f * smoothstep(1.74f, chin_y, chart.y(row, column));
      colour *= uneven(row, column) * (1 - shaded);
      const float beard = who.beard > 0 ? clamp(0.74f * float(who.beard) *
                                                    beard_cover(across, y, ragged(row, column)) *
                                                    (0.90f + 0.16f * stubble(row, column)),
                                                0, 0.92f)
                                        : 0;
      colour += (hair - colour) * beard;
      const float lips = lip_cover(skull, x, y);
      colour += (lip_colour(who, y, mouth_line(x)) * (1 + 0.05f * furrows(row, column)) - colour) *
                (0.8f * lips);
      const float hairs = brow(row, column);
      colour += (hair * 0.5f + cv::Vec3f::all(0.003f) - colour) * hairs;
      const float open = openings(skull, x, y);
      const cv::Vec3f dark(std::pow(open, 1.1f), std::pow(open, 1.05f), std::pow(open, 0.85f));
      for (int k = 0; k < 3; k++) {
        result.colour[size_t(k)](row, column) = colour[k] * dark[k];
      }
      result.shine(row, column) = shine_strength(skull, x, y, lips) * open * (1 - 0.8f * beard) *
                                  (1 - 0.8f * hairs) * (1 + 0.15f * stubble(row, column));
    }
  }
  add_spots(skull, chart, random, result.colour);
  return result;
}

} // namespace phantom
