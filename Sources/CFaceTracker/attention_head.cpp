// After MediaPipe's operators Landmarks2TransformMatrix, TransformTensorBilinear and
// TransformLandmarks (Apache-2.0), written afresh.
#include "attention_head.hpp"
#include "failures.hpp"
#include <algorithm>

namespace face_tracker {

namespace {

// Feature map: channels, cells a side, input pixels a cell.
constexpr int channels = 32, map_size = 48;
constexpr double pixels_per_cell = 4;
// What a head sees: cells a side, and how much larger than the points' bounding box.
constexpr int window_size = 16;
constexpr double window_scale = 1.5;

// From window cells to map cells.
Affine window_to_map(const Head &head, const std::vector<Point> &coarse) {
  const Point first = coarse[head.first_corner], second = coarse[head.second_corner];
  const double angle = std::atan2(second.y - first.y, second.x - first.x);
  const double cosine = std::cos(angle), sine = std::sin(angle);
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;
  for (int index : head.points) {
    const Point point = coarse[index];
    const double x = (cosine * point.x + sine * point.y) / pixels_per_cell;
    const double y = (cosine * point.y - sine * point.x) / pixels_per_cell;
    left = std::min(left, x), right = std::max(right, x);
    top = std::min(top, y), bottom = std::max(bottom, y);
  }
  const double across = window_scale * (right - left) / window_size;
  const double down = window_scale * (bottom - top) / window_size;
  const double half = window_size / 2.0;
  const Affine turned = {cosine, -sine, 0, sine, cosine, 0};
  return turned.after(
      {across, 0, (left + right) / 2 - half * across, 0, down, (top + bottom) / 2 - half * down});
}

// The window of the feature map, bilinear; zero where a cell's centre lies outside the map's.
cv::Mat window(const cv::Mat &features, const Affine &to_map) {
  const float *map = values(features, channels * map_size * map_size);
  const int shape[] = {1, channels, window_size, window_size};
  cv::Mat blob(4, shape, CV_32F, cv::Scalar(0));
  for (int v = 0; v < window_size; v++) {
    for (int u = 0; u < window_size; u++) {
      const Point centre = to_map(u + 0.5, v + 0.5);
      const double x = centre.x - 0.5, y = centre.y - 0.5;
      if (x < 0 || y < 0 || x > map_size - 1 || y > map_size - 1) {
        continue;
      }
      const int x0 = int(x), y0 = int(y);
      const int x1 = std::min(x0 + 1, map_size - 1), y1 = std::min(y0 + 1, map_size - 1);
      const float right = float(x - x0), below = float(y - y0);
      for (int channel = 0; channel < channels; channel++) {
        const float *plane = map + channel * map_size * map_size;
        const float *upper = plane + y0 * map_size, *lower = plane + y1 * map_size;
        const float top = upper[x0] + right * (upper[x1] - upper[x0]);
        const float bottom = lower[x0] + right * (lower[x1] - lower[x0]);
        blob.ptr<float>(0, channel, v)[u] = top + below * (bottom - top);
      }
    }
  }
  return blob;
}

} // namespace

const Head &lips_head() {
  static const Head head = {
      {61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 185, 40, 39, 37, 0,  267, 269, 270, 409,
       78, 95,  88, 178, 87, 14, 317, 402, 318, 324, 308, 191, 80, 81, 82, 13, 312, 311, 310, 415,
       76, 77,  90, 180, 85, 16, 315, 404, 320, 307, 306, 184, 74, 73, 72, 11, 302, 303, 304, 408,
       62, 96,  89, 179, 86, 15, 316, 403, 319, 325, 292, 183, 42, 41, 38, 12, 268, 271, 272, 407},
      61,
      291};
  return head;
}

const Head &image_left_eye_head() {
  static const Head head = {
      {33,  7,   163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173, 130, 25,
       110, 24,  23,  22,  26,  112, 243, 247, 30,  29,  27,  28,  56,  190, 226, 31,  228, 229,
       230, 231, 232, 233, 244, 113, 225, 224, 223, 222, 221, 189, 35,  124, 46,  53,  52,  65,
       143, 111, 117, 118, 119, 120, 121, 128, 245, 156, 70,  63,  105, 66,  107, 55,  193},
      33,
      133};
  return head;
}

const Head &image_right_eye_head() {
  static const Head head = {
      {263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398, 359, 255,
       339, 254, 253, 252, 256, 341, 463, 467, 260, 259, 257, 258, 286, 414, 446, 261, 448, 449,
       450, 451, 452, 453, 464, 342, 445, 444, 443, 442, 441, 413, 265, 353, 276, 283, 282, 295,
       372, 340, 346, 347, 348, 349, 350, 357, 465, 383, 300, 293, 334, 296, 336, 285, 417},
      362,
      263};
  return head;
}

void refine(Network &network, const Head &head, const cv::Mat &features,
            const std::vector<Point> &coarse, std::vector<Point> &mesh) {
  const Affine to_map = window_to_map(head, coarse);
  const cv::Mat &output = network.run(window(features, to_map)).front();
  const float *found = values(output, 2 * head.points.size());
  for (size_t i = 0; i < head.points.size(); i++) {
    // A head's answer is in input pixels of a window that it takes to be unmoved and unturned.
    const double x = found[2 * i], y = found[2 * i + 1];
    mesh[head.points[i]] = {to_map.a * x + to_map.b * y + to_map.c * pixels_per_cell,
                            to_map.d * x + to_map.e * y + to_map.f * pixels_per_cell};
  }
}

} // namespace face_tracker
