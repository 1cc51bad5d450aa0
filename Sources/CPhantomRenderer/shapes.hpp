// The few curves and noises everything is drawn with.
#pragma once
#include "random.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <opencv2/core.hpp>
#include <vector>

namespace phantom {

using Plane = cv::Mat1f;

inline float clamp(float x, float low = 0, float high = 1) {
  return std::min(std::max(x, low), high);
}

inline float mix(float a, float b, float share) { return a + (b - a) * share; }

// 0 before `start`, 1 after `end`, smooth between; works downwards when end < start.
inline float smoothstep(float start, float end, float x) {
  const float t = clamp((x - start) / (end - start));
  return t * t * (3 - 2 * t);
}

// exp(-q / 2) from a table: the bell curve is most of the drawing.
float bell(float q);

// One-dimensional Gaussian of height 1 around distance 0.
inline float ridge(float distance, float width) {
  const float q = distance / width;
  return bell(q * q);
}

// Two-dimensional Gaussian of height 1; width and height are standard deviations.
inline float bump(float x, float y, float center_x, float center_y, float width, float height) {
  const float a = (x - center_x) / width, b = (y - center_y) / height;
  return bell(a * a + b * b);
}

// Smooth curve through knots: cubic Hermite with finite-difference slopes, constant outside.
class Curve {
public:
  Curve(std::initializer_list<float> x, std::initializer_list<float> y);
  float operator()(float x) const;

private:
  std::vector<float> xs, ys, slopes;
};

// A gentle random function of the plane: a sum of waves, for what is never quite symmetric.
class Unevenness {
public:
  // `length` is the wavelength at the middle of the range; the amplitude is about 1.
  Unevenness(Random &random, float length);
  float operator()(float x, float y) const;

private:
  struct Wave {
    float x, y, phase;
  };
  std::array<Wave, 6> waves;
};

// Gaussian noise of unit variance with correlation lengths in pixels.
Plane noise(Random &random, cv::Size size, float across, float down);

// Gaussian blur; unchanged when sigma is too small to matter.
Plane blurred(const Plane &image, float sigma);

// Antialiased coverage 0 to 1 of open lines given in pixels.
class Strokes {
public:
  explicit Strokes(cv::Size size) : mask(size, uint8_t(0)) {}
  void add(const std::vector<cv::Point2f> &line, float strength, int thickness = 1,
           bool closed = false);
  Plane coverage() const;

private:
  cv::Mat1b mask;
};

} // namespace phantom
