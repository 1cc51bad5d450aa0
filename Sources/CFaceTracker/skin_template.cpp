#include "skin.hpp"
#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace face_tracker {

namespace {

constexpr size_t level_count = 3;
constexpr int most_iterations = 12;
// Step below which a point counts as found, pixels.
constexpr float settled = 0.01f;
// Agreement below which a point is sought again from where it was last.
constexpr float doubtful = 0.85f;

// Sum over `count` terms, in lanes that the compiler can run side by side.
template <typename Term> float summed(size_t count, const Term &term) {
  constexpr size_t lanes = 8;
  float sums[lanes] = {};
  size_t index = 0;
  for (; index + lanes <= count; index += lanes) {
    for (size_t lane = 0; lane < lanes; lane++) {
      sums[lane] += term(index + lane);
    }
  }
  float total = 0;
  for (; index < count; index++) {
    total += term(index);
  }
  for (const float sum : sums) {
    total += sum;
  }
  return total;
}

cv::Mat padded(const cv::Mat &level, int margin) {
  cv::Mat result;
  cv::copyMakeBorder(level, result, margin, margin, margin, margin, cv::BORDER_REPLICATE);
  return result;
}

} // namespace

SkinTemplate::SkinTemplate(const cv::Mat &crop, int window, const float *points, int count)
    : size_(crop.size()), window_(window | 1) {
  const std::vector<cv::Mat> levels = pyramid(crop);
  float scale = 1;
  for (const cv::Mat &level : levels) {
    std::vector<Patch> patches;
    patches.reserve(count);
    for (int point = 0; point < count; point++) {
      patches.push_back(cut(level, points[2 * point] * scale, points[2 * point + 1] * scale));
    }
    levels_.push_back(std::move(patches));
    scale /= 2;
  }
}

// Levels from fine to coarse, each with a margin of one window.
std::vector<cv::Mat> SkinTemplate::pyramid(const cv::Mat &crop) const {
  std::vector<cv::Mat> levels;
  cv::Mat level;
  crop.convertTo(level, CV_32F);
  for (size_t index = 0; index < level_count; index++) {
    levels.push_back(padded(level, window_));
    cv::Mat half;
    cv::pyrDown(level, half, cv::Size(), cv::BORDER_REPLICATE);
    level = half;
  }
  return levels;
}

// The window around a position of the crop, between its pixels; false where it leaves the margin.
bool SkinTemplate::sample(const cv::Mat &padded, float x, float y,
                          std::vector<float> &values) const {
  const float left = x - 0.5f + float(window_) - float(window_ / 2),
              top = y - 0.5f + float(window_) - float(window_ / 2);
  if (!(left >= 0 && top >= 0 && left + float(window_) + 1 < float(padded.cols) &&
        top + float(window_) + 1 < float(padded.rows))) {
    return false;
  }
  const int column = int(left), row = int(top);
  const float right = left - float(column), below = top - float(row);
  const float w00 = (1 - right) * (1 - below), w01 = right * (1 - below), w10 = (1 - right) * below,
              w11 = right * below;
  for (int v = 0; v < window_; v++) {
    const float *upper = padded.ptr<float>(row + v) + column;
    const float *lower = padded.ptr<float>(row + v + 1) + column;
    float *out = values.data() + v * window_;
    for (int u = 0; u < window_; u++) {
      out[u] = w00 * upper[u] + w01 * upper[u + 1] + w10 * lower[u] + w11 * lower[u + 1];
    }
  }
  return true;
}

SkinTemplate::Patch SkinTemplate::cut(const cv::Mat &padded, float x, float y) const {
  const size_t area = size_t(window_) * size_t(window_);
  Patch patch{
      std::vector<float>(area), std::vector<float>(area), std::vector<float>(area), x, y, 0, 0, 0};
  std::vector<float> after(area), before(area);
  if (!sample(padded, x, y, patch.values)) {
    return patch;
  }
  const auto slope = [&](float dx, float dy, std::vector<float> &result) {
    if (sample(padded, x + dx, y + dy, after) && sample(padded, x - dx, y - dy, before)) {
      std::transform(after.begin(), after.end(), before.begin(), result.begin(),
                     [](float a, float b) { return (a - b) / 2; });
    }
  };
  slope(1, 0, patch.slope_x);
  slope(0, 1, patch.slope_y);
  double xx = 0, xy = 0, yy = 0;
  for (size_t i = 0; i < area; i++) {
    xx += patch.slope_x[i] * patch.slope_x[i];
    xy += patch.slope_x[i] * patch.slope_y[i];
    yy += patch.slope_y[i] * patch.slope_y[i];
  }
  const double determinant = xx * yy - xy * xy;
  if (determinant > 1e-6 * xx * yy) {
    patch.xx = float(yy / determinant);
    patch.xy = float(-xy / determinant);
    patch.yy = float(xx / determinant);
  }
  return patch;
}

// From the coarsest level down: displacement at the finest one, pixels.
cv::Point2f SkinTemplate::descend(const std::vector<cv::Mat> &levels, size_t point,
                                  cv::Point2f start, size_t coarsest) const {
  std::vector<float> values(size_t(window_) * size_t(window_));
  cv::Point2f moved = start / float(1 << coarsest);
  for (size_t level = coarsest + 1; level-- > 0;) {
    const Patch &patch = levels_[level][point];
    for (int iteration = 0; iteration < most_iterations; iteration++) {
      if (!sample(levels[level], patch.x + moved.x, patch.y + moved.y, values)) {
        break;
      }
      const float *now = values.data(), *then = patch.values.data();
      const float *across = patch.slope_x.data(), *down = patch.slope_y.data();
      const size_t area = values.size();
      const float gx = summed(area, [=](size_t i) { return across[i] * (now[i] - then[i]); });
      const float gy = summed(area, [=](size_t i) { return down[i] * (now[i] - then[i]); });
      const cv::Point2f step(patch.xx * gx + patch.xy * gy, patch.xy * gx + patch.yy * gy);
      moved -= step;
      if (step.dot(step) < settled * settled) {
        break;
      }
    }
    moved *= level > 0 ? 2.f : 1.f;
  }
  return moved;
}

// Normalised cross-correlation of the patch and what lies at its new place.
float SkinTemplate::agreement(const cv::Mat &padded, const Patch &patch,
                              cv::Point2f displacement) const {
  std::vector<float> values(patch.values.size());
  if (!sample(padded, patch.x + displacement.x, patch.y + displacement.y, values)) {
    return -1;
  }
  double sum_a = 0, sum_b = 0, aa = 0, bb = 0, ab = 0;
  for (size_t i = 0; i < values.size(); i++) {
    const double a = patch.values[i], b = values[i];
    sum_a += a, sum_b += b, aa += a * a, bb += b * b, ab += a * b;
  }
  const double n = double(values.size());
  const double spread = (aa - sum_a * sum_a / n) * (bb - sum_b * sum_b / n);
  return spread > 0 ? float((ab - sum_a * sum_b / n) / std::sqrt(spread)) : -1;
}

void SkinTemplate::follow(const cv::Mat &crop, float *displacements, float *agreements) const {
  const std::vector<cv::Mat> levels = pyramid(crop);
  for (size_t point = 0; point < levels_[0].size(); point++) {
    const Patch &patch = levels_[0][point];
    const cv::Point2f last(displacements[2 * point], displacements[2 * point + 1]);
    cv::Point2f found = descend(levels, point, {0, 0}, level_count - 1);
    float alike = agreement(levels[0], patch, found);
    if (alike < doubtful) {
      const cv::Point2f again = descend(levels, point, last, 0);
      const float alike_again = agreement(levels[0], patch, again);
      if (alike_again > alike) {
        found = again;
        alike = alike_again;
      }
    }
    displacements[2 * point] = found.x;
    displacements[2 * point + 1] = found.y;
    agreements[point] = alike;
  }
}

} // namespace face_tracker
