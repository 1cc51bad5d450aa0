#include "crop.hpp"
#include "failures.hpp"
#include "plane.hpp"
#include "skin.hpp"
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace face_tracker {

namespace {

// Widths in distances between the eyes: of the mean that is taken off and of the contrast that is
// levelled. Shading varies over more than a cheek, skin texture over less.
constexpr double shading_width = 0.28, contrast_width = 0.56;
// Standard deviation of the noise filter, pixels.
constexpr double noise_filter = 1;
// Contrast after levelling, and the squared contrast, grey levels, that counts as none.
constexpr double level_contrast = 30, least_variance = 4;
constexpr double middle = 128;
// Luma, 0 to 255, from which a pixel counts as nearly white: reflections of lamps and windows.
constexpr double near_white = 250;

int odd(double width) { return std::max(3, int(width) | 1); }

cv::Mat box(const cv::Mat &values, double width) {
  cv::Mat mean;
  cv::blur(values, mean, cv::Size(odd(width), odd(width)), cv::Point(-1, -1), cv::BORDER_REPLICATE);
  return mean;
}

// Mean luma, and how much of the contrast is fine: the variance of the Laplacian over that of the
// values, which falls when a picture blurs and does not change with its light.
ft_skin_light read_light(const cv::Mat &luma) {
  const cv::Rect inner(luma.cols / 6, luma.rows / 6, luma.cols * 2 / 3, luma.rows * 2 / 3);
  const cv::Mat face = luma(inner);
  cv::Mat curvature;
  cv::Laplacian(face, curvature, CV_32F);
  cv::Scalar mean, deviation, curvature_mean, curvature_deviation;
  cv::meanStdDev(face, mean, deviation);
  cv::meanStdDev(curvature, curvature_mean, curvature_deviation);
  const double contrast = std::max(deviation[0] * deviation[0], 1e-9);
  return {mean[0], curvature_deviation[0] * curvature_deviation[0] / contrast, 0};
}

double white_share(const cv::Mat &luma, const ft_box &box) {
  const cv::Rect part =
      cv::Rect(box.x, box.y, box.width, box.height) & cv::Rect(0, 0, luma.cols, luma.rows);
  return part.empty() ? 0 : cv::countNonZero(luma(part) > near_white) / double(part.area());
}

cv::Mat levelled(const cv::Mat &luma, double unit) {
  cv::Mat smooth;
  cv::GaussianBlur(luma, smooth, cv::Size(), noise_filter, noise_filter, cv::BORDER_REPLICATE);
  const cv::Mat detail = smooth - box(smooth, shading_width * unit);
  cv::Mat contrast;
  cv::sqrt(box(detail.mul(detail), contrast_width * unit) + least_variance, contrast);
  cv::Mat values;
  cv::Mat scaled = detail * level_contrast / contrast + middle;
  scaled.convertTo(values, CV_8U);
  return values;
}

} // namespace

cv::Mat sample_skin(const ft_image &image, const ft_relief &map, const cv::Mat &depth, double unit,
                    const std::vector<ft_box> &boxes, ft_skin_light &light) {
  check(image);
  const double parts[] = {map.a, map.b, map.c, map.d, map.e, map.f, map.r, map.s, unit};
  require(
      std::all_of(std::begin(parts), std::end(parts), [](double p) { return std::isfinite(p); }),
      "The place of the face is not a number.");
  const Affine stored = upright_to_stored(image);
  const Affine to_luma = stored.after({map.a, map.b, map.c, map.d, map.e, map.f});
  // The depth's part of the map, without the shift that the affine part has already made.
  const Point relief = {stored.a * map.r + stored.b * map.s, stored.d * map.r + stored.e * map.s};
  cv::Mat luma(depth.rows, depth.cols, CV_32F);
  sample_relief(image.luma, image.bit_depth, to_luma, depth, relief, luma);
  if (image.bit_depth > 8) {
    luma *= std::ldexp(1.0, 8 - image.bit_depth);
  }
  // Black is 16 and white 235 in the limited range.
  const cv::Mat shown = image.is_full_range ? luma : cv::Mat((luma - 16) * (255.0 / 219));
  light = read_light(shown);
  for (const ft_box &box : boxes) {
    light.glare = std::max(light.glare, white_share(shown, box));
  }
  return levelled(luma, unit);
}

} // namespace face_tracker
