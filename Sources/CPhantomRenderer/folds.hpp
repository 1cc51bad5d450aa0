// Where skin folds when muscles pull: small reliefs that come and go with the movement and are lit
// like the rest of the skin.
#pragma once
#include "chart.hpp"
#include "muscles.hpp"

namespace phantom {

// A relief over part of a texture, for an activation of 1.
struct Fold {
  cv::Rect region;
  // Slopes of the relief, and how much of the sky its hollows lose (0 to 1).
  Plane slope_x, slope_y, hollow;
  // 0 at rest; from the state of the face.
  float (*activation)(const pr_identity &who, const pr_state &state, int side);
  int side;
};

// The folds of the face.
std::vector<Fold> face_folds(const Skull &skull, const Chart &chart);

// Height of a fold at a position, eye distances; used by whoever paints a texture of its own.
using Relief = float (*)(const pr_identity &who, float lateral, float y);

// A fold from its relief over texels whose positions are known.
Fold fold_from(const pr_identity &who, const Plane &x, const Plane &y, cv::Rect region, int side,
               Relief relief, float (*activation)(const pr_identity &, const pr_state &, int));

// Bands of platysma on the neck.
float platysma_bands(const pr_identity &who, float lateral, float y);
float platysma_activation(const pr_identity &who, const pr_state &state, int side);

} // namespace phantom
