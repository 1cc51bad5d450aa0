// What moves the skin: smooth displacement fields. Each is a forward displacement of exactly one
// unit at its own anchor, so what is programmed is what is drawn.
#pragma once
#include "skull.hpp"

namespace phantom {

enum class Control {
  mouth,
  cheek,
  brow,
  lower_lid,
  closure,
  squeeze,
  chin,
  ear,
  neck,
  jaw,
  jaw_sideways,
  pucker,
  teeth,
};

// One control on one side; `side` is -1 for a control of the midline.
struct Mover {
  Control control;
  int side;
};

// Every mover of the face.
const std::vector<Mover> &movers();

// How far a mover is driven: eye distances, or its own 0 to 1.
float drive(const pr_identity &who, const pr_state &state, Mover mover);

// Displacement for a drive of 1 at a frontal position of the resting skin, eye distances.
cv::Vec3f displacement(Mover mover, float x, float y);

// The sum of all movers at one point.
cv::Vec3f total_displacement(const pr_identity &who, const pr_state &state, float x, float y);

// Where a point lies at rest: lateral and down.
cv::Point2f anchor(const pr_identity &who, pr_point point);

// Eye distances in one intercanthal distance.
inline float intercanthal(const pr_identity &who) { return 2 * eye_x - float(who.fissure_length); }

// The state with the resting droop of this identity.
pr_state with_resting_droop(const pr_identity &who, const pr_state &state);

} // namespace phantom
