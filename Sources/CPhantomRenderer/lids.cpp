#include "lids.hpp"

namespace phantom {

namespace {
// Part of a closure that the lower lid does; the upper lid does the rest.
constexpr float lower_lid_share = 0.10f;
// Part of the open fissure above and below the line between the canthi.
constexpr float above = 0.64f, below = 0.36f;
} // namespace

LidMargins lid_margins(const pr_identity &who, float closure, float t) {
  t = clamp(t);
  const float arch = clamp(4 * t * (1 - t)), open = float(who.fissure_height);
  const float line = 0.028f - float(who.canthal_tilt) * t - 0.006f * std::sin(3.14159f * t);
  const float upper = line - above * open * std::pow(arch, 0.62f) * (1 + 0.16f * (0.5f - t));
  const float lower = line + below * open * std::pow(arch, 0.78f) * (1 + 0.22f * (t - 0.5f));
  const float risen = lower - lower_lid_share * closure * (lower - upper);
  return {risen - (1 - closure) * (lower - upper), risen};
}

float mean_opening(const pr_identity &who, float closure) {
  float sum = 0;
  for (const float t : {0.2f, 0.35f, 0.5f, 0.65f, 0.8f}) {
    const LidMargins margins = lid_margins(who, closure, t);
    sum += margins.lower - margins.upper;
  }
  return sum / 5;
}

} // namespace phantom
