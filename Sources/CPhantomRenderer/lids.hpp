// The palpebral fissure: where its two margins lie for any closure.
#pragma once
#include "skull.hpp"

namespace phantom {

struct LidMargins {
  float upper, lower;
};

// Heights of the margins; t runs from the inner (0) to the outer canthus (1).
//
// `closure` includes the resting ptosis. The opening is exactly (1 - closure) of the open one at
// every t, so margins of a shut eye meet everywhere.
LidMargins lid_margins(const pr_identity &who, float closure, float t);

// Closure of the fully open lid that ptosis and a closure of the resting opening make together.
inline float total_closure(const pr_identity &who, const pr_state &state, int side) {
  return 1 - (1 - clamp(float(who.ptosis[side]))) * (1 - clamp(float(state.closure[side])));
}

// Mean opening over the middle of the fissure, eye distances.
float mean_opening(const pr_identity &who, float closure);

} // namespace phantom
