#include "folds.hpp"

namespace phantom {

namespace {

using Activation = float (*)(const pr_identity &, const pr_state &, int);

// Older skin folds more deeply.
float with_age(const pr_identity &who, float young, float old) {
  return mix(young, old, aging(who));
}

// ---- reliefs, eye distances

float crows_feet(const pr_identity &who, float lateral, float y) {
  float z = 0;
  for (int k = 0; k < 5; k++) {
    const float slope = -0.62f + 0.30f * float(k), off = lateral - 0.74f;
    const float bend = 0.25f * off * off * (slope > 0 ? 1.f : -1.f);
    const float distance = (y - 0.02f - slope * off - bend) / std::sqrt(1 + slope * slope);
    const float end = 0.96f - 0.03f * float(k % 2);
    z -= ridge(distance, 0.009f + 0.010f * std::max(off, 0.f)) *
         smoothstep(0.765f, 0.82f, lateral) * smoothstep(end + 0.06f, end - 0.10f, lateral);
  }
  return z * with_age(who, 0.009f, 0.017f);
}

// The lower lid bunches: two arcs and the pad between them.
float lid_bunching(const pr_identity &who, float lateral, float y) {
  const float arch = 0.055f * (1 - 16 * (lateral - 0.5f) * (lateral - 0.5f) / 1.9f);
  const float extent = smoothstep(0.26f, 0.36f, lateral) * smoothstep(0.80f, 0.66f, lateral);
  const float first = y - 0.085f - arch, second = y - 0.150f - arch;
  const float pad = 0.022f * ridge(y - 0.118f - arch, 0.018f);
  return extent * (pad - with_age(who, 0.010f, 0.016f) * ridge(first, 0.008f) -
                   with_age(who, 0.012f, 0.018f) * ridge(second, 0.011f));
}

float nasolabial(const pr_identity &, float lateral, float y) {
  const FoldPlace fold = nasolabial_fold(lateral, y);
  return 0.033f * fold.strength *
         (0.9f * ridge(fold.distance - 0.09f, 0.075f) - ridge(fold.distance, 0.028f));
}

// The crease beside the mouth corner.
float corner_crease(const pr_identity &who, float lateral, float y) {
  const float distance = lateral - 0.475f - 0.35f * (y - 1.14f) * (y - 1.14f);
  return -with_age(who, 0.014f, 0.024f) * ridge(distance, 0.013f) * ridge(y - 1.14f, 0.085f);
}

float forehead_lines(const pr_identity &who, float lateral, float y) {
  float z = 0;
  for (int k = 0; k < 4; k++) {
    const float rank = float(k);
    const float line = -0.60f - 0.115f * rank + 0.018f * std::sin(3 * lateral + rank) +
                       0.05f * (lateral - 0.4f) * (lateral - 0.4f) -
                       0.035f * smoothstep(0, 0.35f, lateral);
    z -= ridge(y - line, 0.013f) - 0.6f * ridge(y - line - 0.05f, 0.03f);
  }
  return z * with_age(who, 0.008f, 0.014f) * smoothstep(-0.10f, 0.12f, lateral) *
         smoothstep(0.80f, 0.50f, lateral);
}

// Vertical lines between the brows.
float frown_lines(const pr_identity &who, float lateral, float y) {
  const float line = ridge(lateral - 0.085f - 0.10f * (y + 0.30f), 0.011f);
  const float pad = 0.5f * ridge(lateral - 0.14f, 0.035f);
  return with_age(who, 0.010f, 0.018f) * (pad - line) * ridge(y + 0.30f, 0.10f);
}

// Pebbled skin of a tense mentalis, and the crease above it.
float chin_dimples(const pr_identity &who, float lateral, float y) {
  const float sign_of_texture = float(who.seed % 7) * 0.9f;
  const float pebbles = std::sin(41 * lateral + 3 * std::sin(23 * y) + sign_of_texture) *
                        std::sin(37 * y + 2 * std::sin(29 * lateral + sign_of_texture));
  const float area =
      bump(lateral, y, 0.10f, 1.62f, 0.13f, 0.105f) * smoothstep(-0.02f, 0.05f, lateral);
  const float crease = ridge(y - 1.405f - 0.25f * lateral * lateral, 0.018f) *
                       smoothstep(0.30f, 0.14f, lateral) * smoothstep(-0.03f, 0.05f, lateral);
  return 0.0085f * pebbles * area - with_age(who, 0.016f, 0.024f) * crease;
}

float ear_lines(const pr_identity &who, float lateral, float y) {
  float z = 0;
  for (int k = 0; k < 3; k++) {
    z -= ridge(lateral - 0.90f - 0.045f * float(k) + 0.06f * (y - 0.3f), 0.009f);
  }
  return z * with_age(who, 0.010f, 0.016f) * ridge(y - 0.32f, 0.16f);
}

// Fine lines towards gathered lips.
float lip_lines(const pr_identity &who, float lateral, float y) {
  const float radius = std::sqrt(lateral * lateral + 2.2f * (y - 1.155f) * (y - 1.155f));
  const float ring = smoothstep(0.12f, 0.20f, radius) * smoothstep(0.42f, 0.28f, radius);
  const float angle = std::atan2(y - 1.155f, lateral + 1e-4f);
  return with_age(who, 0.004f, 0.008f) * ring * std::sin(34 * angle);
}

float nose_lines(const pr_identity &who, float lateral, float y) {
  float z = 0;
  for (int k = 0; k < 3; k++) {
    z -= ridge(y - 0.06f - 0.07f * float(k) + 0.5f * (lateral - 0.12f), 0.010f);
  }
  return z * with_age(who, 0.007f, 0.012f) * bump(lateral, y, 0.13f, 0.11f, 0.06f, 0.10f);
}

// ---- activations

float from_squeeze(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(s.squeeze[side] + 1.2 * s.cheek[side]), 0, 1.3f);
}

float from_bunching(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(0.9 * s.squeeze[side] + 2.0 * s.cheek[side] + 8 * s.lower_lid[side]), 0, 1.3f);
}

float from_mouth_and_cheek(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(2.6 * s.mouth[side] + 4.2 * s.cheek[side]), -0.6f, 1.6f);
}

float from_mouth(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(4.5 * s.mouth[side]), 0, 1.3f);
}

float from_brow_lift(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(6.5 * s.brow[side]), -0.4f, 1.3f);
}

float from_frown(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(0.8 * s.squeeze[side] - 5 * s.brow[side]), -0.3f, 1.2f);
}

float from_chin(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(12 * s.chin[side] + 0.5 * s.pucker), 0, 1.4f);
}

float from_ear(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(10 * s.ear[side]), 0, 1.3f);
}

float from_pucker(const pr_identity &, const pr_state &s, int) { return float(s.pucker); }

float from_nose(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(0.9 * s.squeeze[side]), 0, 1);
}

struct FoldKind {
  Relief relief;
  Activation activation;
  // Extent: lateral from, lateral to, top, bottom.
  float inner, outer, top, bottom;
};

const FoldKind kinds[] = {
    {crows_feet, from_squeeze, 0.74f, 1.04f, -0.26f, 0.36f},
    {lid_bunching, from_bunching, 0.24f, 0.82f, 0.04f, 0.26f},
    {nasolabial, from_mouth_and_cheek, 0.16f, 0.90f, 0.58f, 1.32f},
    {corner_crease, from_mouth, 0.40f, 0.62f, 0.90f, 1.38f},
    {forehead_lines, from_brow_lift, -0.12f, 0.82f, -1.05f, -0.48f},
    {frown_lines, from_frown, 0.01f, 0.30f, -0.56f, -0.04f},
    {chin_dimples, from_chin, -0.04f, 0.42f, 1.34f, 1.80f},
    {ear_lines, from_ear, 0.84f, 1.06f, -0.10f, 0.75f},
    {lip_lines, from_pucker, 0, 0.44f, 0.86f, 1.46f},
    {nose_lines, from_nose, 0.03f, 0.28f, -0.12f, 0.36f},
};

} // namespace

float platysma_bands(const pr_identity &who, float lateral, float y) {
  float z = 0;
  for (const float place : {0.22f, 0.46f}) {
    z += ridge(lateral - place - 0.16f * (2.1f - y), 0.042f);
  }
  return z * with_age(who, 0.030f, 0.045f) * smoothstep(1.60f, 2.0f, y) *
         smoothstep(2.75f, 2.45f, y);
}

float platysma_activation(const pr_identity &, const pr_state &s, int side) {
  return clamp(float(9 * s.neck[side]), 0, 1.3f);
}

Fold fold_from(const pr_identity &who, const Plane &x, const Plane &y, cv::Rect region, int side,
               Relief relief, Activation activation) {
  constexpr float step = 0.002f;
  Fold fold{region, Plane(region.size()), Plane(region.size()), Plane(region.size()), activation,
            side};
  const float sign = side_sign(side);
  for (int row = 0; row < region.height; row++) {
    for (int column = 0; column < region.width; column++) {
      const float lateral = x(region.y + row, region.x + column) * sign;
      const float py = y(region.y + row, region.x + column);
      const float here = relief(who, lateral, py);
      fold.slope_x(row, column) = sign * (relief(who, lateral + step, py) - here) / step;
      fold.slope_y(row, column) = (relief(who, lateral, py + step) - here) / step;
      // A groove as deep as 0.02 eye distances sees about half of the sky.
      fold.hollow(row, column) = clamp(-here / 0.04f, 0, 0.6f);
    }
  }
  return fold;
}

std::vector<Fold> face_folds(const Skull &skull, const Chart &chart) {
  std::vector<Fold> folds;
  for (const FoldKind &kind : kinds) {
    for (int side : {0, 1}) {
      const float a = kind.inner * side_sign(side), b = kind.outer * side_sign(side);
      const cv::Rect region = chart.cover(std::min(a, b), std::max(a, b), kind.top, kind.bottom);
      folds.push_back(
          fold_from(skull.who, chart.x, chart.y, region, side, kind.relief, kind.activation));
    }
  }
  return folds;
}

} // namespace phantom
