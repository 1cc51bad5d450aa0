// Skin in a texture of its own, lit anew for every pose and fold.
#pragma once
#include "folds.hpp"
#include "light.hpp"
#include <array>

namespace phantom {

class LitSkin {
public:
  // Positions of the texels at rest, on a surface whose neighbours are neighbours in the texture;
  // `pores`: depth of the skin's grain, eye distances.
  LitSkin(const Plane &x, const Plane &y, const Plane &z, float scale, Random &random,
          const Plane &pores);

  // Linear colour (blue, green, red) before light; hollows are darkened once, here.
  void paint(const std::array<Plane, 3> &colour, const Plane &shine);

  // Light of the key that arrives, 0 to 1.
  void set_shadow(const Plane &shadow) { key_shadow = shadow; }

  // The lit texture, opaque; `light` in the axes of the surface.
  void light(const Light &light, const pr_identity &who, const pr_state &state, cv::Mat4b &texture);

  std::vector<Fold> folds;

private:
  void gather(const pr_identity &who, const pr_state &state);
  void light_row(const Light &light, int row);

  cv::Size size;
  std::array<Plane, 3> albedo;
  // Normals as blue light sees them, and as red light does, which scatters further under the skin.
  std::array<Plane, 3> fine, soft;
  Plane sky, gloss, key_shadow;
  // Sum of the active folds.
  Plane slope_x, slope_y, hollow;
  std::vector<cv::Rect> touched;
  // One row of lit colour.
  std::array<std::vector<float>, 3> lit;
};

} // namespace phantom
