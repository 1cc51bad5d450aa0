#include "attention_mesh.hpp"
#include "attention_head.hpp"
#include "failures.hpp"

namespace face_tracker {

namespace {

// Input pixels a side.
constexpr int input_size = 192;

} // namespace

AttentionMesh::AttentionMesh(const std::string &folder)
    : base(folder + "/attention_base.onnx", {"output_mesh", "p_re_lu_3", "conv_faceflag"}),
      lips(folder + "/attention_lips.onnx", {"conv_lips"}),
      image_left_eye(folder + "/attention_eye_image_left.onnx", {"conv_left_eye"}),
      image_right_eye(folder + "/attention_eye_image_right.onnx", {"conv_right_eye"}) {}

double AttentionMesh::fit(const ft_image &image, const ft_region &region, bool refined,
                          double *points) {
  const std::vector<cv::Mat> &outputs = base.run(sample_crop(image, region, input_size) / 255);
  const float *coarse = values(outputs[0], 3 * FT_MESH_POINTS);
  std::vector<Point> mesh(FT_MESH_POINTS);
  for (int i = 0; i < FT_MESH_POINTS; i++) {
    mesh[i] = {coarse[3 * i], coarse[3 * i + 1]};
  }
  if (refined) {
    const std::vector<Point> unrefined = mesh;
    refine(lips, lips_head(), outputs[1], unrefined, mesh);
    refine(image_left_eye, image_left_eye_head(), outputs[1], unrefined, mesh);
    refine(image_right_eye, image_right_eye_head(), outputs[1], unrefined, mesh);
  }
  const Affine to_upright = crop_to_upright(region, input_size);
  for (int i = 0; i < FT_MESH_POINTS; i++) {
    const Point at = to_upright(mesh[i].x, mesh[i].y);
    points[3 * i] = at.x;
    points[3 * i + 1] = at.y;
    points[3 * i + 2] = coarse[3 * i + 2] * region.side / input_size;
  }
  return sigmoid(*values(outputs[2], 1));
}

} // namespace face_tracker
