#include "crop.hpp"
#include "color.hpp"
#include "failures.hpp"
#include "plane.hpp"
#include <algorithm>

namespace face_tracker {

namespace {

void check(const ft_plane &plane) {
  require(plane.base != nullptr && plane.width > 0 && plane.height > 0,
          "The picture has an empty plane.");
}

// Luma samples to one chroma sample along a row or column: 1, 2 or 4.
double subsampling(int luma, int chroma) {
  return std::max(1.0, std::round(double(luma) / chroma));
}

// From positions in the luma plane to positions in a chroma plane.
//
// Chroma lies beside the first of its luma samples across and midway between them down, as MPEG-2,
// H.264 and HEVC have it unless they say otherwise. The other sitings differ by half a luma sample.
Affine luma_to_chroma(const ft_plane &luma, const ft_plane &chroma) {
  const double across = subsampling(luma.width, chroma.width),
               down = subsampling(luma.height, chroma.height);
  return {1 / across, 0, 0.5 - 0.5 / across, 0, 1 / down, 0};
}

} // namespace

void check(const ft_image &image) {
  check(image.luma);
  if (image.has_chroma) {
    check(image.blue_difference);
    check(image.red_difference);
  }
  require(image.bit_depth >= 8 && image.bit_depth <= 16,
          "The picture's bit depth is not between 8 and 16.");
  require(image.width > 0 && image.height > 0, "The upright image has no size.");
}

cv::Mat sample_crop(const ft_image &image, const ft_region &region, int size) {
  check(image);
  require(region.side > 0 && std::isfinite(region.x + region.y + region.side + region.angle),
          "The region to crop is not a square of the picture.");
  const Affine to_luma = upright_to_stored(image).after(crop_to_upright(region, size));
  const int shape[] = {1, 3, size, size};
  cv::Mat blob(4, shape, CV_32F);
  cv::Mat channels[3];
  for (int index = 0; index < 3; index++) {
    channels[index] = cv::Mat(size, size, CV_32F, blob.ptr<float>(0, index));
  }
  sample_plane(image.luma, image.bit_depth, to_luma, channels[0]);
  if (image.has_chroma) {
    const Affine to_chroma = luma_to_chroma(image.luma, image.blue_difference).after(to_luma);
    sample_plane(image.blue_difference, image.bit_depth, to_chroma, channels[1]);
    sample_plane(image.red_difference, image.bit_depth, to_chroma, channels[2]);
  }
  convert_to_rgb(image, channels);
  return blob;
}

} // namespace face_tracker
