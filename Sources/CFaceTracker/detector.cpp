// Decoding after MediaPipe's full-range face detection graph (Apache-2.0), written afresh.
#include "detector.hpp"
#include "crop.hpp"
#include <algorithm>
#include <tuple>

namespace face_tracker {

namespace {

// Input pixels a side; anchors a side, one in the middle of each cell; values of one box: centre,
// size and six points.
constexpr int input_size = 192, cells = 48, box_values = 16;
// Boxes that share more than this part of their union show the same face.
constexpr double same_face_overlap = 0.3;

// A box in input pixels.
struct Box {
  double values[box_values];
  double score;
};

double overlap(const Box &one, const Box &other) {
  const double *p = one.values, *q = other.values;
  const double across =
      std::min(p[0] + p[2] / 2, q[0] + q[2] / 2) - std::max(p[0] - p[2] / 2, q[0] - q[2] / 2);
  const double down =
      std::min(p[1] + p[3] / 2, q[1] + q[3] / 2) - std::max(p[1] - p[3] / 2, q[1] - q[3] / 2);
  const double shared = std::max(0.0, across) * std::max(0.0, down);
  return shared / (p[2] * p[3] + q[2] * q[3] - shared);
}

std::vector<Box> decode(const float *boxes, const float *logits, double threshold) {
  std::vector<Box> decoded;
  for (int cell = 0; cell < cells * cells; cell++) {
    const double score = sigmoid(logits[cell]);
    const float *raw = boxes + cell * box_values;
    if (score < threshold || raw[2] <= 0 || raw[3] <= 0) {
      continue;
    }
    const double anchor[] = {(cell % cells + 0.5) * input_size / cells,
                             (cell / cells + 0.5) * input_size / cells};
    Box box = {{}, score};
    for (int i = 0; i < box_values; i++) {
      const bool is_size = i == 2 || i == 3;
      box.values[i] = raw[i] + (is_size ? 0 : anchor[i % 2]);
    }
    decoded.push_back(box);
  }
  // Equal scores keep one order on every machine: by row, then by column.
  std::sort(decoded.begin(), decoded.end(), [](const Box &a, const Box &b) {
    return std::tie(b.score, a.values[1], a.values[0]) <
           std::tie(a.score, b.values[1], b.values[0]);
  });
  return decoded;
}

// The mean of the boxes that show the same face as the first, weighted by score; takes them out of
// `boxes`.
Box merge_first(std::vector<Box> &boxes) {
  const Box best = boxes.front();
  Box merged = {{}, best.score};
  double weight = 0;
  std::vector<Box> others;
  for (const Box &box : boxes) {
    if (&box != &boxes.front() && overlap(best, box) <= same_face_overlap) {
      others.push_back(box);
      continue;
    }
    for (int i = 0; i < box_values; i++) {
      merged.values[i] += box.score * box.values[i];
    }
    weight += box.score;
  }
  for (double &value : merged.values) {
    value /= weight;
  }
  boxes = std::move(others);
  return merged;
}

// The whole image in the middle of a square, black around it, values -1 to 1.
cv::Mat letterbox(const ft_image &image, const ft_region &square) {
  cv::Mat blob = sample_crop(image, square, input_size);
  const Affine to_upright = crop_to_upright(square, input_size);
  for (int channel = 0; channel < 3; channel++) {
    float *value = blob.ptr<float>(0, channel);
    for (int v = 0; v < input_size; v++) {
      for (int u = 0; u < input_size; u++, value++) {
        const Point at = to_upright(u + 0.5, v + 0.5);
        const bool inside = at.x >= 0 && at.y >= 0 && at.x <= image.width && at.y <= image.height;
        *value = inside ? *value / 127.5f - 1 : -1;
      }
    }
  }
  return blob;
}

ft_face in_image(const Box &box, const ft_region &square) {
  const Affine to_upright = crop_to_upright(square, input_size);
  Point at[box_values / 2];
  for (int i = 0; i < box_values / 2; i++) {
    at[i] = to_upright(box.values[2 * i], box.values[2 * i + 1]);
  }
  const double scale = square.side / input_size;
  return {at[0].x,
          at[0].y,
          box.values[2] * scale,
          box.values[3] * scale,
          at[2].x,
          at[2].y,
          at[3].x,
          at[3].y,
          at[4].x,
          at[4].y,
          at[5].x,
          at[5].y,
          at[6].x,
          at[6].y,
          at[7].x,
          at[7].y,
          box.score};
}

} // namespace

Detector::Detector(const std::string &folder)
    : network(folder + "/face_detection_full_range_sparse.onnx", {"Identity", "Identity_1"}) {}

std::vector<ft_face> Detector::faces(const ft_image &image, double threshold) {
  check(image);
  const ft_region square = {image.width / 2, image.height / 2, std::max(image.width, image.height),
                            0};
  const std::vector<cv::Mat> &outputs = network.run(letterbox(image, square));
  std::vector<Box> boxes = decode(values(outputs[0], cells * cells * box_values),
                                  values(outputs[1], cells * cells), threshold);
  std::vector<ft_face> faces;
  while (!boxes.empty()) {
    faces.push_back(in_image(merge_first(boxes), square));
  }
  return faces;
}

} // namespace face_tracker
