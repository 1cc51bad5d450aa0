#include "shapes.hpp"
#include <opencv2/imgproc.hpp>

namespace phantom {

namespace {
constexpr float table_end = 32, table_step = 1 / 64.f;

std::array<float, 2050> bell_table() {
  std::array<float, 2050> table{};
  for (size_t i = 0; i < table.size(); i++) {
    table[i] = std::exp(-0.5f * float(i) * table_step);
  }
  return table;
}
} // namespace

float bell(float q) {
  static const std::array<float, 2050> table = bell_table();
  if (!(q < table_end)) {
    return 0;
  }
  const float place = q / table_step;
  const int below = int(place);
  return mix(table[size_t(below)], table[size_t(below) + 1], place - float(below));
}

Curve::Curve(std::initializer_list<float> x, std::initializer_list<float> y)
    : xs(x), ys(y), slopes(xs.size()) {
  const size_t last = xs.size() - 1;
  for (size_t i = 1; i < last; i++) {
    const float before = xs[i] - xs[i - 1], after = xs[i + 1] - xs[i];
    const float left = (ys[i] - ys[i - 1]) / before, right = (ys[i + 1] - ys[i]) / after;
    slopes[i] = (left * after + right * before) / (before + after);
  }
  slopes[0] = (ys[1] - ys[0]) / (xs[1] - xs[0]);
  slopes[last] = (ys[last] - ys[last - 1]) / (xs[last] - xs[last - 1]);
}

float Curve::operator()(float x) const {
  x = clamp(x, xs.front(), xs.back());
  size_t k = 0;
  while (k + 2 < xs.size() && x > xs[k + 1]) {
    k++;
  }
  const float step = xs[k + 1] - xs[k], t = (x - xs[k]) / step;
  const float t2 = t * t, t3 = t2 * t;
  return (2 * t3 - 3 * t2 + 1) * ys[k] + (3 * t2 - 2 * t3) * ys[k + 1] +
         step * ((t3 - 2 * t2 + t) * slopes[k] + (t3 - t2) * slopes[k + 1]);
}

Unevenness::Unevenness(Random &random, float length) {
  for (Wave &wave : waves) {
    const float rate = 6.2831853f / (length * random.uniform(0.7f, 1.6f));
    const float direction = random.uniform(0, 6.2831853f);
    wave = {rate * std::cos(direction), rate * std::sin(direction), random.uniform(0, 6.2831853f)};
  }
}

float Unevenness::operator()(float x, float y) const {
  float sum = 0;
  for (const Wave &wave : waves) {
    sum += std::sin(wave.x * x + wave.y * y + wave.phase);
  }
  return sum * 0.58f;
}

Plane blurred(const Plane &image, float sigma) {
  if (sigma <= 0.2f) {
    return image.clone();
  }
  Plane result;
  cv::GaussianBlur(image, result, cv::Size(), sigma);
  return result;
}

Plane noise(Random &random, cv::Size size, float across, float down) {
  // Long waves are drawn coarsely and enlarged.
  const int fx = std::max(1, int(across / 2)), fy = std::max(1, int(down / 2));
  Plane coarse(size.height / fy + 4, size.width / fx + 4);
  for (float &value : coarse) {
    value = random.normal();
  }
  cv::GaussianBlur(coarse, coarse, cv::Size(), std::max(0.3f, across / float(fx)),
                   std::max(0.3f, down / float(fy)));
  Plane large;
  cv::resize(coarse, large, cv::Size(coarse.cols * fx, coarse.rows * fy), 0, 0, cv::INTER_CUBIC);
  Plane result = large(cv::Rect(cv::Point(fx, fy), size)).clone();
  cv::Scalar mean, deviation;
  cv::meanStdDev(result, mean, deviation);
  result = (result - mean[0]) / (deviation[0] + 1e-6);
  return result;
}

void Strokes::add(const std::vector<cv::Point2f> &line, float strength, int thickness,
                  bool closed) {
  constexpr int subpixel_bits = 4;
  std::vector<cv::Point> points;
  for (const cv::Point2f &point : line) {
    points.emplace_back(cvRound(point.x * (1 << subpixel_bits)),
                        cvRound(point.y * (1 << subpixel_bits)));
  }
  // OpenCV antialiases 8-bit images only, so the strokes are drawn in bytes.
  cv::polylines(mask, points, closed, cv::Scalar(255 * strength), thickness, cv::LINE_AA,
                subpixel_bits);
}

Plane Strokes::coverage() const {
  Plane result;
  mask.convertTo(result, CV_32F, 1 / 255.0);
  return result;
}

} // namespace phantom
