#include "eye_patch.hpp"
#include <opencv2/imgproc.hpp>

namespace phantom {

namespace {
constexpr float inner_edge = 0.12f, outer_edge = 0.92f, top_edge = -0.33f, bottom_edge = 0.34f;
// 12 mm eyeball and 5.9 mm iris at 62 mm between the eyes.
constexpr float eyeball_radius = 0.195f, iris_radius = 0.096f, pupil_share = 0.40f;
constexpr float degree = 3.14159265f / 180;
const cv::Vec3f lash_colour(24, 22, 26), caruncle_colour(125, 130, 190),
    sclera_colour(196, 203, 208), pupil_colour(12, 11, 10);
} // namespace

EyePatch::EyePatch(const Skull &skull, const Chart &chart, int side, float scale)
    : who(skull.who), side(side), sign(side_sign(side)), scale(scale),
      left(sign > 0 ? inner_edge : -outer_edge), top(top_edge),
      size(cvRound((outer_edge - inner_edge) * scale), cvRound((bottom_edge - top_edge) * scale)),
      columns(size_t(size.width)), skin_place(size), border(size) {
  Random own(who.seed, 20 + uint64_t(side)), shared(who.seed, 22);
  veins = noise(own, size, 0.010f * scale, 0.010f * scale);
  // Both eyes of a face have the same iris, but not every lash.
  fibres = noise(shared, {64, 12}, 0.9f, 2.0f);
  for (int i = 0; i < 64; i++) {
    upper_lashes.push_back({own.uniform(0.06f, 1), own.uniform(0.72f, 1.2f), 0.5f * own.normal()});
  }
  for (int i = 0; i < 24; i++) {
    lower_lashes.push_back({own.uniform(0.3f, 0.98f), own.uniform(0.7f, 1.2f), 0});
  }
  for (int row = 0; row < size.height; row++) {
    const float y = top + (float(row) + 0.5f) / scale;
    const float down = std::min(y - top_edge, bottom_edge - y);
    for (int column = 0; column < size.width; column++) {
      const float x = left + (float(column) + 0.5f) / scale, lateral = x * sign;
      const cv::Point2f texel = chart.texel(x, y);
      skin_place(row, column) = {texel.x, texel.y};
      border(row, column) =
          smoothstep(0, 0.05f, std::min({down, lateral - inner_edge, outer_edge - lateral}));
    }
  }
}

cv::Rect2f EyePatch::area() const {
  return {left, top, float(size.width) / scale, float(size.height) / scale};
}

cv::Point2f EyePatch::pixel(float lateral, float y) const {
  return {(lateral * sign - left) * scale - 0.5f, (y - top) * scale - 0.5f};
}

EyePatch::Instant EyePatch::instant(const pr_state &state) const {
  Instant now;
  now.closure = total_closure(who, state, side);
  now.squeeze = clamp(float(state.squeeze[side]));
  now.brow_lift = float(state.brow[side]);
  now.lower_lid = float(state.lower_lid[side]);
  // Bell's phenomenon sets in as the lids cover the pupil, outwards as well as up.
  const float bell = float(state.bell) * smoothstep(0.35f, 1, now.closure);
  const float leftwards = float(state.gaze_left) + 0.25f * bell * sign;
  const float upwards = float(state.gaze_up) + bell;
  now.iris_x = sign * eye_x + eyeball_radius * std::sin(leftwards * degree);
  now.iris_y = 0.018f - float(who.canthal_tilt) / 2 - eyeball_radius * std::sin(upwards * degree);
  return now;
}

void EyePatch::draw(const cv::Mat4b &skin, const Light &light, const pr_state &state,
                    cv::Mat4b &patch) {
  const Instant now = instant(state);
  prepare_columns(now);
  cv::Mat4b under;
  cv::remap(skin, under, skin_place, cv::noArray(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
  cv::Mat3f picture(size);
  for (int row = 0; row < size.height; row++) {
    for (int column = 0; column < size.width; column++) {
      const cv::Vec4b &s = under(row, column);
      picture(row, column) = {float(s[0]), float(s[1]), float(s[2])};
    }
  }
  draw_lids(picture, now);
  if (now.closure < 0.999f) {
    draw_eyeball(picture, light, now);
  }
  draw_lashes(picture, now);
  patch.create(size);
  for (int row = 0; row < size.height; row++) {
    for (int column = 0; column < size.width; column++) {
      const cv::Vec3f &p = picture(row, column);
      patch(row, column) = {cv::saturate_cast<uint8_t>(p[0]), cv::saturate_cast<uint8_t>(p[1]),
                            cv::saturate_cast<uint8_t>(p[2]),
                            cv::saturate_cast<uint8_t>(255 * border(row, column))};
    }
  }
}

void EyePatch::prepare_columns(const Instant &now) {
  const float inner = eye_x - float(who.fissure_length) / 2;
  for (int i = 0; i < size.width; i++) {
    Column &c = columns[size_t(i)];
    c.lateral = (left + (float(i) + 0.5f) / scale) * sign;
    c.t = (c.lateral - inner) / float(who.fissure_length);
    c.extent = smoothstep(-0.10f, 0.08f, c.t) * smoothstep(1.16f, 0.96f, c.t);
    c.inside = c.t > 0 && c.t < 1 ? 1.f : 0.f;
    const LidMargins margins = lid_margins(who, now.closure, c.t);
    c.upper = margins.upper;
    c.lower = margins.lower;
    const float arch = std::pow(clamp(4 * c.t * (1 - c.t)), 0.4f);
    const float lift = 0.25f * (now.brow_lift - 0.10f * now.squeeze) * 0.5f;
    c.crease = lid_margins(who, 0, c.t).upper - float(who.lid_crease) * (0.9f * arch + 0.1f) +
               0.035f * now.closure - lift;
    c.rim = smoothstep(0.06f, 0.2f, c.t) * smoothstep(1.0f, 0.9f, c.t);
  }
}

// Crease, lid plate and the folds under the eye, as light and shade on the skin.
//
// The crease fades as the lid unrolls: a bright plate under a sharp crease would look half open.
void EyePatch::draw_lids(cv::Mat3f &picture, const Instant &now) const {
  const float closure = now.closure;
  for (int row = 0; row < size.height; row++) {
    const float y = top + (float(row) + 0.5f) / scale;
    for (int column = 0; column < size.width; column++) {
      const Column &c = columns[size_t(column)];
      const float over_crease = y - c.crease, below = y - c.lower;
      float gain = 0;
      if (who.lid_crease > 0.005) {
        gain -= (0.42f - 0.30f * closure + 0.22f * now.squeeze) *
                ridge(over_crease, over_crease < 0 ? 0.020f : 0.010f);
      }
      gain -= 0.20f * now.squeeze * ridge(over_crease + 0.045f, 0.012f);
      if (y < c.upper + 0.01f && over_crease > 0) {
        const float plate = clamp(over_crease / std::max(c.upper - c.crease, 0.01f));
        gain += (0.07f - 0.02f * closure) * std::sin(3.14159f * plate) -
                0.05f * closure * smoothstep(0, 0.25f, plate) -
                0.035f * closure * std::sin(150 * over_crease + 6 * c.t) * plate * (1 - plate);
      }
      if (y < c.upper) {
        gain -= 0.20f * std::exp(-(c.upper - y) / 0.022f);
      }
      if (below > 0) {
        gain += 0.07f * ridge(below - 0.075f, 0.030f) * (1 + 6 * now.lower_lid) -
                0.16f * ridge(below - 0.030f, 0.022f);
      }
      gain -= (0.08f + 0.05f * closure + 0.08f * now.squeeze + 0.9f * now.lower_lid) *
              ridge(below - 0.125f, 0.018f);
      cv::Vec3f &p = picture(row, column);
      p *= 1 + gain * c.extent;
      const float nearest = y < (c.upper + c.lower) / 2 ? std::abs(c.upper - y) : std::abs(below);
      const float pink = 0.55f * c.extent * std::exp(-nearest / 0.02f);
      const float wet = 0.16f * (1 - 0.8f * closure) * ridge(below - 0.006f, 0.008f) * c.rim;
      p[0] *= (1 - 0.16f * pink) * (1 + 0.9f * wet);
      p[1] *= (1 - 0.17f * pink) * (1 + 0.9f * wet);
      p[2] *= (1 - 0.05f * pink) * (1 + 1.1f * wet);
    }
  }
}

void EyePatch::draw_eyeball(cv::Mat3f &picture, const Light &light, const Instant &now) const {
  const float center_x = sign * eye_x, center_y = 0.018f - float(who.canthal_tilt) / 2;
  const float glint_x = now.iris_x + 0.030f * (light.key[0] < 0 ? -1.f : 1.f);
  const float glint_y = now.iris_y - 0.030f;
  for (int row = 0; row < size.height; row++) {
    const float y = top + (float(row) + 0.5f) / scale;
    for (int column = 0; column < size.width; column++) {
      const Column &c = columns[size_t(column)];
      const float cover =
          c.inside * clamp((y - c.upper) * scale + 0.5f) * clamp((c.lower - y) * scale + 0.5f);
      if (cover <= 0) {
        continue;
      }
      const float x = left + (float(column) + 0.5f) / scale;
      const float nx = (x - center_x) / eyeball_radius * 0.8f,
                  ny = (y - center_y) / eyeball_radius * 0.8f;
      const cv::Vec3f normal(nx, ny, std::sqrt(std::max(0.1f, 1 - nx * nx - ny * ny)));
      cv::Vec3f ball = sclera(y, c.t, veins(row, column));
      ball = iris(ball, x - now.iris_x, y - now.iris_y);
      ball *= std::pow(light.diffuse(normal), 1 / 2.2f);
      // shadow of the upper lid and its lashes, dark edge above the lower lid
      ball *= 0.44f + 0.56f * smoothstep(-0.012f, 0.060f, y - c.upper);
      ball *= 0.78f + 0.22f * smoothstep(0, 0.03f, c.lower - y);
      const float glint =
          clamp(1.3f * bump(x, y, glint_x, glint_y, 0.0125f, 0.0135f)) +
          0.18f * bump(x, y, 2 * now.iris_x - glint_x, now.iris_y + 0.035f, 0.018f, 0.010f);
      ball += (cv::Vec3f::all(250) - ball) * clamp(glint);
      const float tear = 0.35f * ridge(c.lower - y - 0.006f, 0.004f) * c.rim;
      ball += (cv::Vec3f::all(225) - ball) * tear;
      cv::Vec3f &p = picture(row, column);
      p += (0.88f * ball - p) * cover;
    }
  }
}

cv::Vec3f EyePatch::sclera(float y, float t, float vein) const {
  const float corner = clamp(2 * std::abs(t - 0.5f));
  const float red = corner * corner * (0.10f + 0.05f * clamp(vein, 0, 2));
  cv::Vec3f ball(sclera_colour[0] * (1 - 1.2f * red), sclera_colour[1] * (1 - 1.2f * red),
                 sclera_colour[2] * (1 - 0.3f * red));
  ball += (caruncle_colour - ball) * (0.8f * bump(t, y, 0.015f, 0.03f, 0.055f, 0.05f));
  return ball;
}

cv::Vec3f EyePatch::iris(cv::Vec3f behind, float dx, float dy) const {
  const float r = std::sqrt(dx * dx + dy * dy) / iris_radius;
  if (r > 1.06f) {
    return behind;
  }
  const float turn = (std::atan2(dy, dx) / (2 * 3.14159265f) + 0.5f) * float(fibres.cols - 1);
  const int place = std::min(int(turn), fibres.cols - 2);
  const int ring = std::min(int(r * float(fibres.rows)), fibres.rows - 1);
  const float fibre = mix(fibres(ring, place), fibres(ring, place + 1), turn - float(place));
  cv::Vec3f colour(float(who.iris.blue) * 255, float(who.iris.green) * 255,
                   float(who.iris.red) * 255);
  colour *=
      (1 + 0.15f * fibre * clamp(r)) * (0.78f + 0.42f * clamp(0.6f * dy / iris_radius + 0.4f));
  colour *= (1 - 0.68f * smoothstep(0.80f, 1.0f, r)) * (1 + 0.25f * ridge(r - 0.50f, 0.10f));
  colour += (pupil_colour - colour) * smoothstep(pupil_share + 0.04f, pupil_share - 0.03f, r);
  return behind + (colour - behind) * smoothstep(1.05f, 0.95f, r);
}

// Dark lash line, thicker as the lids meet, and single lashes turning down with the lid.
void EyePatch::draw_lashes(cv::Mat3f &picture, const Instant &now) const {
  const float closure = now.closure, inner = eye_x - float(who.fissure_length) / 2;
  const auto lateral = [&](float t) { return inner + float(who.fissure_length) * t; };
  Strokes strokes(size);
  const int thickness = std::max(1, cvRound(0.0030f * scale));
  const float turn = -1 + 1.9f * smoothstep(0.25f, 1.0f, closure);
  for (const Lash &lash : upper_lashes) {
    const float margin = lid_margins(who, closure, lash.t).upper, x = lateral(lash.t);
    const float out = 0.07f * (lash.t - 0.40f) + 0.03f * lash.lean;
    const float down = (0.030f + 0.024f * closure) * lash.length * turn;
    strokes.add({pixel(x, margin), pixel(x + 0.4f * out, margin + 0.55f * down + 0.006f),
                 pixel(x + out, margin + down)},
                0.50f, thickness);
  }
  for (const Lash &lash : lower_lashes) {
    const float margin = lid_margins(who, closure, lash.t).lower + 0.010f, x = lateral(lash.t);
    strokes.add(
        {pixel(x, margin), pixel(x + 0.04f * (lash.t - 0.45f), margin + 0.022f * lash.length)},
        0.20f, thickness);
  }
  const Plane lashes = strokes.coverage();
  const float width = 0.0075f + 0.0075f * closure + 0.004f * now.squeeze;
  for (int row = 0; row < size.height; row++) {
    const float y = top + (float(row) + 0.5f) / scale;
    for (int column = 0; column < size.width; column++) {
      const Column &c = columns[size_t(column)];
      const float ends = smoothstep(0, 0.12f, c.t) * smoothstep(1.03f, 0.97f, c.t);
      const float line = 0.80f * ridge(y - c.upper + 0.004f, width) * ends;
      const float under = 0.22f * (1 - closure) * ridge(y - c.lower - 0.010f, 0.006f) *
                          smoothstep(0.25f, 0.5f, c.t) * smoothstep(1.0f, 0.95f, c.t);
      const float cover = std::max({line, under, lashes(row, column)});
      cv::Vec3f &p = picture(row, column);
      p += (lash_colour - p) * cover;
    }
  }
}

} // namespace phantom
