#include "muscles.hpp"

namespace phantom {

namespace {

// Pull of zygomaticus major: outwards, down.
const cv::Vec3f mouth_pull(0.8f, -0.6f, -0.10f);
// Lower-lid skin rises by this much when the eye is shut, eye distances.
constexpr float lower_lid_rise = 0.016f;

// 0 on the lids and their margins, 1 outside: no neighbour may change the opening of an eye.
float off_the_eye(float lateral, float y) {
  const float a = (lateral - eye_x) / 0.30f, b = (y - 0.005f) / 0.135f;
  return smoothstep(0.85f, 1.25f, std::sqrt(a * a + b * b));
}

// 0 above the line of the lips, 1 below; the step is sharp between the lips and soft beside them.
float below_lips(float x, float y) {
  const float lateral = std::abs(x), border = 0.030f + 0.22f * smoothstep(0.26f, 0.46f, lateral);
  return smoothstep(-border, border, y - mouth_line(x));
}

cv::Vec3f mouth(float lateral, float y) {
  const float reach = smoothstep(-0.12f, 0.30f, lateral);
  const float corner = reach * bump(lateral, y, mouth_corner_x, mouth_corner_y, 0.20f, 0.17f);
  const float lips =
      0.30f * bump(lateral, y, 0.10f, 1.155f, 0.13f, 0.14f) * smoothstep(-0.3f, 0.3f, lateral);
  return mouth_pull * (corner + lips * (1 - corner));
}

cv::Vec3f cheek(float lateral, float y) {
  const float amount = bump(lateral, y, 0.66f, 0.56f, 0.24f, 0.20f) *
                       smoothstep(0.05f, 0.3f, lateral) * off_the_eye(lateral, y);
  return cv::Vec3f(0.12f, -1, 0.25f) * amount;
}

cv::Vec3f brow(float lateral, float y) {
  const float off = (lateral - 0.5f) / 0.36f, wide = bell(off * off * off * off);
  const float amount = wide * ridge(y + 0.36f, 0.20f) * smoothstep(-0.02f, 0.14f, -y) *
                       smoothstep(-0.06f, 0.2f, lateral) * off_the_eye(lateral, y);
  return {0, -amount, 0};
}

cv::Vec3f lower_lid(float lateral, float y) {
  return {0, -bump(lateral, y, eye_x, 0.175f, 0.16f, 0.05f) * off_the_eye(lateral, y), 0};
}

cv::Vec3f closure(float lateral, float y) {
  const float amount = bump(lateral, y, eye_x, 0.19f, 0.22f, 0.07f) *
                       smoothstep(0.02f, 0.3f, lateral) * off_the_eye(lateral, y);
  return {0, -lower_lid_rise * amount, 0};
}

// Orbicularis gathers the skin around the eye: brow down and in, cheek up, outer skin in.
cv::Vec3f squeeze(float lateral, float y) {
  const float above = bump(lateral, y, 0.46f, -0.34f, 0.26f, 0.12f);
  const float below = bump(lateral, y, 0.58f, 0.36f, 0.22f, 0.12f);
  const float beside = bump(lateral, y, 0.92f, 0.04f, 0.10f, 0.14f);
  return cv::Vec3f(-0.020f * above - 0.035f * beside, 0.022f * above - 0.055f * below,
                   0.015f * below) *
         (off_the_eye(lateral, y) * smoothstep(0, 0.2f, lateral));
}

cv::Vec3f chin(float lateral, float y) {
  const float amount =
      bump(lateral, y, 0.11f, 1.60f, 0.17f, 0.15f) * smoothstep(-0.14f, 0.11f, lateral);
  return cv::Vec3f(-0.10f, -1, 0.15f) * amount;
}

cv::Vec3f ear(float lateral, float y) {
  return cv::Vec3f(0.6f, -0.1f, -0.8f) * bump(lateral, y, 0.98f, 0.30f, 0.12f, 0.24f);
}

cv::Vec3f neck(float lateral, float y) {
  const float amount = bump(lateral, y, 0.40f, 2.15f, 0.20f, 0.30f) * smoothstep(0, 0.2f, lateral);
  return cv::Vec3f(0.15f, -1, 0.05f) * amount;
}

// The jaw swings about its joints before the ears: the chin goes furthest, and backwards.
float jaw_share(float x, float y) {
  const float beside = smoothstep(0.60f, 0.95f, std::abs(x));
  return below_lips(x, y) * mix(1, smoothstep(0.75f, 1.45f, y), beside);
}

cv::Vec3f pucker(float x, float y) {
  const float amount = bump(x, y, 0, 1.155f, 0.36f, 0.22f);
  return {-0.62f * x * amount, 0.18f * (y - mouth_line(x)) * amount,
          0.10f * bump(x, y, 0, 1.155f, 0.24f, 0.16f)};
}

// The upper lip rises off the teeth, the lower one gives way.
cv::Vec3f teeth(float x, float y) {
  const float lateral = std::abs(x), lower = below_lips(x, y);
  const float amount = bump(lateral, y, 0, 1.12f, 0.30f, 0.13f) * smoothstep(0.42f, 0.24f, lateral);
  return {0, (-0.060f * (1 - lower) + 0.035f * lower) * amount, 0};
}

cv::Vec3f sided(Control control, float lateral, float y) {
  switch (control) {
  case Control::mouth:
    return mouth(lateral, y);
  case Control::cheek:
    return cheek(lateral, y);
  case Control::brow:
    return brow(lateral, y);
  case Control::lower_lid:
    return lower_lid(lateral, y);
  case Control::closure:
    return closure(lateral, y);
  case Control::squeeze:
    return squeeze(lateral, y);
  case Control::chin:
    return chin(lateral, y);
  case Control::ear:
    return ear(lateral, y);
  case Control::neck:
    return neck(lateral, y);
  default:
    return {0, 0, 0};
  }
}

cv::Vec3f midline(Control control, float x, float y) {
  switch (control) {
  case Control::jaw:
    return cv::Vec3f(0, 1, -0.30f) * jaw_share(x, y);
  case Control::jaw_sideways:
    return cv::Vec3f(1, 0, 0) * jaw_share(x, y);
  case Control::pucker:
    return pucker(x, y);
  case Control::teeth:
    return teeth(x, y);
  default:
    return {0, 0, 0};
  }
}

std::vector<Mover> all_movers() {
  std::vector<Mover> all;
  for (Control control :
       {Control::mouth, Control::cheek, Control::brow, Control::lower_lid, Control::closure,
        Control::squeeze, Control::chin, Control::ear, Control::neck}) {
    all.push_back({control, 0});
    all.push_back({control, 1});
  }
  for (Control control : {Control::jaw, Control::jaw_sideways, Control::pucker, Control::teeth}) {
    all.push_back({control, -1});
  }
  return all;
}

} // namespace

const std::vector<Mover> &movers() {
  static const std::vector<Mover> all = all_movers();
  return all;
}

float drive(const pr_identity &who, const pr_state &state, Mover mover) {
  const float unit = intercanthal(who);
  const int side = std::max(mover.side, 0);
  switch (mover.control) {
  case Control::mouth:
    return float(state.mouth[side]) * unit;
  case Control::cheek:
    return float(state.cheek[side]) * unit;
  case Control::brow:
    return float(state.brow[side]) * unit;
  case Control::lower_lid:
    return float(state.lower_lid[side]) * unit;
  case Control::closure:
    return float(state.closure[side]);
  case Control::squeeze:
    return float(state.squeeze[side]);
  case Control::chin:
    return float(state.chin[side]) * unit;
  case Control::ear:
    return float(state.ear[side]) * unit;
  case Control::neck:
    return float(state.neck[side]) * unit;
  case Control::jaw:
    return float(state.jaw) * unit;
  case Control::jaw_sideways:
    return float(state.jaw_sideways) * unit;
  case Control::pucker:
    return float(state.pucker);
  case Control::teeth:
    return float(state.teeth);
  }
  return 0;
}

cv::Vec3f displacement(Mover mover, float x, float y) {
  if (mover.side < 0) {
    return midline(mover.control, x, y);
  }
  const float sign = side_sign(mover.side);
  const cv::Vec3f d = sided(mover.control, x * sign, y);
  return {d[0] * sign, d[1], d[2]};
}

cv::Vec3f total_displacement(const pr_identity &who, const pr_state &state, float x, float y) {
  cv::Vec3f total(0, 0, 0);
  for (Mover mover : movers()) {
    if (const float amount = drive(who, state, mover); amount != 0) {
      total += amount * displacement(mover, x, y);
    }
  }
  return total;
}

cv::Point2f anchor(const pr_identity &who, pr_point point) {
  const float half = float(who.fissure_length) / 2, tilt = float(who.canthal_tilt);
  switch (point) {
  case PR_MOUTH_CORNER:
    return {mouth_corner_x, mouth_corner_y};
  case PR_BROW:
    return {0.5f, -0.36f};
  case PR_CHEEK:
    return {0.66f, 0.56f};
  case PR_CHIN:
    return {0.11f, 1.60f};
  case PR_EAR_SKIN:
    return {0.98f, 0.30f};
  case PR_NECK:
    return {0.40f, 2.15f};
  case PR_LOWER_LID:
    return {eye_x, 0.175f};
  case PR_INNER_CANTHUS:
    return {eye_x - half, 0.028f};
  case PR_OUTER_CANTHUS:
    return {eye_x + half, 0.028f - tilt};
  }
  return {0, 0};
}

pr_state with_resting_droop(const pr_identity &who, const pr_state &state) {
  pr_state result = state;
  for (int side : {0, 1}) {
    result.mouth[side] -= who.mouth_droop[side];
    result.brow[side] -= who.brow_droop[side];
  }
  return result;
}

} // namespace phantom
