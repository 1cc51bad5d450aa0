// The brows: a few hundred short hairs over a soft shadow, painted into the skin they move with.
#pragma once
#include "chart.hpp"

namespace phantom {

// Coverage of the brows over the chart.
Plane brow_cover(const Skull &skull, const Chart &chart, Random &random);

} // namespace phantom
