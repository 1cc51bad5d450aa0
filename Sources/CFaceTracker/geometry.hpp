// Positions, affine maps and regions. Corner convention throughout: the first pixel's centre is
// (0.5, 0.5).
#pragma once
#include "face_tracker.h"
#include <cmath>

namespace face_tracker {

struct Point {
  double x, y;
};

// x' = a x + b y + c, y' = d x + e y + f.
struct Affine {
  double a, b, c, d, e, f;

  Point operator()(double x, double y) const { return {a * x + b * y + c, d * x + e * y + f}; }

  // The map that applies `inner` first.
  Affine after(const Affine &inner) const {
    return {a * inner.a + b * inner.d, a * inner.b + b * inner.e, a * inner.c + b * inner.f + c,
            d * inner.a + e * inner.d, d * inner.b + e * inner.e, d * inner.c + e * inner.f + f};
  }
};

inline Affine upright_to_stored(const ft_image &image) {
  return {image.a, image.b, image.c, image.d, image.e, image.f};
}

// From positions in a crop of `size` pixels a side to positions in the upright image.
inline Affine crop_to_upright(const ft_region &region, double size) {
  const double scale = region.side / size, half = size / 2;
  const double cosine = std::cos(region.angle) * scale, sine = std::sin(region.angle) * scale;
  return {cosine, -sine,  region.x - (cosine - sine) * half,
          sine,   cosine, region.y - (sine + cosine) * half};
}

} // namespace face_tracker
