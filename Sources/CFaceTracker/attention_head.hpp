// One head of the attention mesh.
#pragma once
#include "geometry.hpp"
#include "network.hpp"
#include <vector>

namespace face_tracker {

// What the model file says of a head: the mesh points it replaces, in the order of its output, and
// the two of them that are turned level before it looks.
struct Head {
  std::vector<int> points;
  int first_corner, second_corner;
};

const Head &lips_head();
const Head &image_left_eye_head();
const Head &image_right_eye_head();

// Runs a head on its part of the base's feature map. `coarse`: the base's mesh, input pixels; the
// head's points replace theirs in `mesh`.
void refine(Network &network, const Head &head, const cv::Mat &features,
            const std::vector<Point> &coarse, std::vector<Point> &mesh);

} // namespace face_tracker
