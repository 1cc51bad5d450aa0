#include "plane.hpp"
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace face_tracker {

namespace {

// Smoothing of a plane seen k times smaller: a Gaussian of 0.42 sqrt(k^2 - 1) samples, which takes
// a point spread of 0.42 pixels to one of 0.42 k. Steps of up to 1.2 samples are left alone.
constexpr double point_spread = 0.42, least_step = 1.2;
// From this step on, blocks are averaged first: the same smoothing at a fraction of the cost.
constexpr double least_block_step = 4;
// Reach of the Gaussian in standard deviations.
constexpr double kernel_reach = 3;

double smoothing(double step) {
  return step > least_step ? point_spread * std::sqrt(step * step - 1) : 0;
}

// The part of a plane that one crop needs, smoothed, with the map from the crop to it.
struct Prepared {
  cv::Mat samples;
  Affine from_crop;
};

Affine shifted(Affine map, double x, double y) { return Affine{1, 0, -x, 0, 1, -y}.after(map); }

// Bounding box of the crop in the plane, with a margin, cut to the plane but never empty.
cv::Rect needed_part(const ft_plane &plane, const Affine &map, const cv::Mat &crop, double margin_x,
                     double margin_y) {
  const double w = crop.cols, h = crop.rows;
  const Point corners[] = {map(0, 0), map(w, 0), map(0, h), map(w, h)};
  double left = corners[0].x, right = left, top = corners[0].y, bottom = top;
  for (const Point &corner : corners) {
    left = std::min(left, corner.x), right = std::max(right, corner.x);
    top = std::min(top, corner.y), bottom = std::max(bottom, corner.y);
  }
  const auto bounded = [](double value, int limit) {
    return int(std::clamp(value, 0.0, double(limit)));
  };
  const int x0 = bounded(std::floor(left - margin_x), plane.width - 1);
  const int y0 = bounded(std::floor(top - margin_y), plane.height - 1);
  const int x1 = std::max(x0 + 1, bounded(std::ceil(right + margin_x), plane.width));
  const int y1 = std::max(y0 + 1, bounded(std::ceil(bottom + margin_y), plane.height));
  return {x0, y0, x1 - x0, y1 - y0};
}

// Averages blocks of `size` x `size` samples; what is left at the right and lower border is
// dropped.
Prepared averaged(const Prepared &source, int size) {
  const cv::Size blocks(source.samples.cols / size, source.samples.rows / size);
  if (size < 2 || blocks.width < 1 || blocks.height < 1) {
    return source;
  }
  const cv::Mat whole = source.samples(cv::Rect(0, 0, blocks.width * size, blocks.height * size));
  Prepared result;
  cv::resize(whole, result.samples, blocks, 0, 0, cv::INTER_AREA);
  result.from_crop = Affine{1.0 / size, 0, 0, 0, 1.0 / size, 0}.after(source.from_crop);
  return result;
}

// Standard deviation still to add, in blocks, after averaging blocks of `size` samples.
double remaining(double deviation, int size) {
  const double block_variance = (size * size - 1) / 12.0;
  return std::sqrt(std::max(0.0, deviation * deviation - block_variance)) / size;
}

Prepared prepare(const ft_plane &plane, int depth, const Affine &to_plane, const cv::Mat &crop,
                 double relief_margin = 0) {
  const double step_x = std::hypot(to_plane.a, to_plane.b),
               step_y = std::hypot(to_plane.d, to_plane.e);
  const double deviation_x = smoothing(step_x), deviation_y = smoothing(step_y);
  const double margin = kernel_reach + 1, rest = 2 + relief_margin;
  const cv::Rect part =
      needed_part(plane, to_plane, crop, margin * deviation_x + rest, margin * deviation_y + rest);
  // OpenCV has no read-only matrix; nothing below writes to the plane.
  const cv::Mat whole(plane.height, plane.width, depth, const_cast<void *>(plane.base),
                      plane.stride);
  Prepared prepared = {whole(part), shifted(to_plane, part.x, part.y)};
  int block = 1;
  if (std::min(step_x, step_y) >= least_block_step) {
    block = int(std::min(step_x, step_y) / 2);
    prepared = averaged(prepared, block);
  }
  const double blur_x = remaining(deviation_x, block), blur_y = remaining(deviation_y, block);
  if (blur_x > 0 || blur_y > 0) {
    const auto taps = [](double deviation) {
      return 2 * int(std::ceil(kernel_reach * deviation)) + 1;
    };
    cv::Mat smooth;
    cv::GaussianBlur(prepared.samples, smooth, cv::Size(taps(blur_x), taps(blur_y)),
                     std::max(blur_x, 1e-3), std::max(blur_y, 1e-3), cv::BORDER_REPLICATE);
    prepared.samples = smooth;
  }
  return prepared;
}

// Bilinear interpolation at exact positions: OpenCV's own warp rounds them to 1/32 sample.
//
// `place` gives the position of a pixel in the samples.
template <typename Sample, typename Place>
void interpolate(const cv::Mat &samples, const Place &place, cv::Mat &result) {
  const int last_x = samples.cols - 1, last_y = samples.rows - 1;
  for (int v = 0; v < result.rows; v++) {
    float *row = result.ptr<float>(v);
    for (int u = 0; u < result.cols; u++) {
      const Point centre = place(u, v);
      const double x = std::clamp(centre.x - 0.5, 0.0, double(last_x));
      const double y = std::clamp(centre.y - 0.5, 0.0, double(last_y));
      const int x0 = int(x), y0 = int(y), x1 = std::min(x0 + 1, last_x),
                y1 = std::min(y0 + 1, last_y);
      const float right = float(x - x0), below = float(y - y0);
      const Sample *upper = samples.ptr<Sample>(y0), *lower = samples.ptr<Sample>(y1);
      const float top = upper[x0] + right * (float(upper[x1]) - upper[x0]);
      const float bottom = lower[x0] + right * (float(lower[x1]) - lower[x0]);
      row[u] = top + below * (bottom - top);
    }
  }
}

template <typename Sample> void interpolate_flat(const Prepared &source, cv::Mat &result) {
  const auto place = [&](int u, int v) { return source.from_crop(u + 0.5, v + 0.5); };
  interpolate<Sample>(source.samples, place, result);
}

template <typename Sample>
void interpolate_relief(const Prepared &source, const cv::Mat &depth, const Point &relief,
                        cv::Mat &result) {
  const auto place = [&](int u, int v) {
    const Point flat = source.from_crop(u + 0.5, v + 0.5);
    const double z = depth.at<float>(v, u);
    return Point{flat.x + relief.x * z, flat.y + relief.y * z};
  };
  interpolate<Sample>(source.samples, place, result);
}

} // namespace

void sample_plane(const ft_plane &plane, int bit_depth, const Affine &to_plane, cv::Mat &result) {
  if (bit_depth > 8) {
    interpolate_flat<uint16_t>(prepare(plane, CV_16U, to_plane, result), result);
  } else {
    interpolate_flat<uint8_t>(prepare(plane, CV_8U, to_plane, result), result);
  }
}

void sample_relief(const ft_plane &plane, int bit_depth, const Affine &to_plane,
                   const cv::Mat &depth, const Point &relief, cv::Mat &result) {
  double shallow, deep;
  cv::minMaxLoc(depth, &shallow, &deep);
  const double margin =
      std::max(std::abs(shallow), std::abs(deep)) * std::hypot(relief.x, relief.y);
  const Prepared source = prepare(plane, bit_depth > 8 ? CV_16U : CV_8U, to_plane, result, margin);
  // Averaged blocks are longer steps for the relief as well.
  const double across = std::hypot(to_plane.a, to_plane.b),
               down = std::hypot(to_plane.d, to_plane.e);
  const Point step = {
      relief.x * std::hypot(source.from_crop.a, source.from_crop.b) / std::max(across, 1e-9),
      relief.y * std::hypot(source.from_crop.d, source.from_crop.e) / std::max(down, 1e-9)};
  if (bit_depth > 8) {
    interpolate_relief<uint16_t>(source, depth, step, result);
  } else {
    interpolate_relief<uint8_t>(source, depth, step, result);
  }
}

} // namespace face_tracker
