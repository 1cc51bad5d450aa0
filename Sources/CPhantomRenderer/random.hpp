// Chance that is the same on every machine: no library distribution is portable.
#pragma once
#include <cmath>
#include <cstdint>

namespace phantom {

// SplitMix64 (Steele, Lea & Flood 2014, doi:10.1145/2714064.2660195).
class Random {
public:
  // Streams of one seed are independent of each other.
  explicit Random(uint64_t seed, uint64_t stream = 0)
      : state(seed * 0xD1342543DE82EF95u + stream * 0x2545F4914F6CDD1Du + 0x9E3779B97F4A7C15u) {
    next();
  }

  uint64_t next() {
    uint64_t z = (state += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  // 0 to 1.
  float uniform() { return float(next() >> 40) * 0x1p-24f; }
  float uniform(float low, float high) { return low + (high - low) * uniform(); }

  // Standard normal, by Box and Muller.
  float normal() {
    const float radius = std::sqrt(-2 * std::log(std::fmax(uniform(), 0x1p-24f)));
    return radius * std::cos(6.2831853f * uniform());
  }

private:
  uint64_t state;
};

} // namespace phantom
