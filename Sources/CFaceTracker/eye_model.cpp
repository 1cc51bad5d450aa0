// Crop and mirroring after MediaPipe's iris graph (Apache-2.0), written afresh.
#include "eye_model.hpp"
#include <algorithm>

namespace face_tracker {

namespace {

// Input pixels a side, and how much wider than the eye the crop is.
constexpr int input_size = 64;
constexpr double crop_scale = 2.3;

void mirror(cv::Mat &blob) {
  for (int channel = 0; channel < 3; channel++) {
    for (int v = 0; v < input_size; v++) {
      float *row = blob.ptr<float>(0, channel, v);
      std::reverse(row, row + input_size);
    }
  }
}

// Copies x and y of `count` points of three values each.
void place(const float *found, int count, bool mirrored, const Affine &to_upright, double *result) {
  for (int i = 0; i < count; i++) {
    const double x = mirrored ? input_size - found[3 * i] : found[3 * i];
    const Point at = to_upright(x, found[3 * i + 1]);
    result[2 * i] = at.x;
    result[2 * i + 1] = at.y;
  }
}

} // namespace

EyeModel::EyeModel(const std::string &folder)
    : network(folder + "/iris_landmark.onnx", {"output_eyes_contours_and_brows", "output_iris"}) {}

void EyeModel::trace(const ft_image &image, Point first, Point second, bool is_image_right,
                     double *contour, double *iris) {
  const double across = second.x - first.x, down = second.y - first.y;
  const ft_region region = {(first.x + second.x) / 2, (first.y + second.y) / 2,
                            crop_scale * std::hypot(across, down), std::atan2(down, across)};
  cv::Mat blob = sample_crop(image, region, input_size) / 255;
  if (is_image_right) {
    mirror(blob);
  }
  const std::vector<cv::Mat> &outputs = network.run(blob);
  const Affine to_upright = crop_to_upright(region, input_size);
  place(values(outputs[0], 3 * FT_EYE_POINTS), FT_EYE_POINTS, is_image_right, to_upright, contour);
  place(values(outputs[1], 3 * FT_IRIS_POINTS), FT_IRIS_POINTS, is_image_right, to_upright, iris);
}

} // namespace face_tracker
