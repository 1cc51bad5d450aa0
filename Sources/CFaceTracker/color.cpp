#include "color.hpp"
#include <algorithm>
#include <cmath>

namespace face_tracker {

namespace {

// Weights of red and blue in luma: ITU-R BT.601, BT.709 and BT.2020.
struct Weights {
  float red, blue;
};

Weights weights(ft_matrix matrix) {
  switch (matrix) {
  case FT_BT601:
    return {0.299f, 0.114f};
  case FT_BT709:
    return {0.2126f, 0.0722f};
  case FT_BT2020:
    return {0.2627f, 0.0593f};
  }
}

// stored value -> (value - zero) * scale; luma 0 to 255, colour differences -127.5 to 127.5.
struct Quantization {
  float luma_zero, luma_scale, chroma_zero, chroma_scale;
};

Quantization quantization(const ft_image &image) {
  const float step = std::ldexp(1.0f, image.bit_depth - 8);
  if (image.is_full_range) {
    const float scale = 255 / (256 * step - 1);
    return {0, scale, 128 * step, scale};
  }
  return {16 * step, 255 / (219 * step), 128 * step, 255 / (224 * step)};
}

float clamped(float value) { return std::min(255.0f, std::max(0.0f, value)); }

} // namespace

void convert_to_rgb(const ft_image &image, cv::Mat channels[3]) {
  const Quantization levels = quantization(image);
  const Weights weight = weights(image.matrix);
  const float red_gain = 2 * (1 - weight.red), blue_gain = 2 * (1 - weight.blue);
  const float green = 1 - weight.red - weight.blue;
  const float green_from_red = red_gain * weight.red / green,
              green_from_blue = blue_gain * weight.blue / green;
  float *first = channels[0].ptr<float>(), *second = channels[1].ptr<float>(),
        *third = channels[2].ptr<float>();
  const size_t count = channels[0].total();
  for (size_t i = 0; i < count; i++) {
    const float luma = (first[i] - levels.luma_zero) * levels.luma_scale;
    const float blue =
        image.has_chroma ? (second[i] - levels.chroma_zero) * levels.chroma_scale : 0;
    const float red = image.has_chroma ? (third[i] - levels.chroma_zero) * levels.chroma_scale : 0;
    first[i] = clamped(luma + red_gain * red);
    second[i] = clamped(luma - green_from_red * red - green_from_blue * blue);
    third[i] = clamped(luma + blue_gain * blue);
  }
}

} // namespace face_tracker
