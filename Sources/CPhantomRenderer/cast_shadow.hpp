// Where nose, brows and lips keep the key light from the skin.
#pragma once
#include "chart.hpp"
#include "light.hpp"

namespace phantom {

// Share of the key light that arrives at each texel of the chart, 0 to 1.
Plane cast_shadow(const Skull &skull, const Chart &chart, const Light &light);

} // namespace phantom
