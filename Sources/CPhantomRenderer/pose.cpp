#include "pose.hpp"

namespace phantom {

namespace {
// The head turns about the upper end of the spine.
const cv::Vec3f pivot(0, 1.15f, -0.55f);
// Camera at 1.25 m from the eyes of a face with 62 mm between them.
constexpr float camera_distance = 20, eye_depth = 0.9f;
// How far the shoulders go along when the head shifts.
constexpr float shoulders_shift = 0.5f;
constexpr float radian = 3.14159265f / 180;
} // namespace

Pose::Pose(const pr_place &place, const pr_state &state)
    : place(place), state(state), full(rotation()) {}

cv::Matx33f Pose::rotation(float follows) const {
  const float yaw = float(state.yaw) * radian * follows,
              pitch = float(state.pitch) * radian * follows;
  // Shoulders tilt a little with the head.
  const float roll = float(state.roll) * radian * mix(0.12f, 1, follows);
  const float cy = std::cos(yaw), sy = std::sin(yaw), cp = std::cos(pitch), sp = std::sin(pitch);
  const float cr = std::cos(roll), sr = std::sin(roll);
  const cv::Matx33f about_y(cy, 0, sy, 0, 1, 0, -sy, 0, cy);
  const cv::Matx33f about_x(1, 0, 0, 0, cp, sp, 0, -sp, cp);
  const cv::Matx33f about_z(cr, -sr, 0, sr, cr, 0, 0, 0, 1);
  return about_z * about_x * about_y;
}

cv::Vec3f Pose::operator()(const cv::Vec3f &point, float follows) const {
  const cv::Matx33f turn = follows == 1 ? full : rotation(follows);
  const cv::Vec3f p = turn * (point - pivot) + pivot;
  const float shift = mix(shoulders_shift, 1, follows);
  const float near = camera_distance / (camera_distance - (p[2] - eye_depth));
  const float scale = float(place.eye_distance * (1 + state.zoom));
  return {float(place.x) + scale * (p[0] * near + shift * float(state.shift_x)),
          float(place.y) + scale * (p[1] * near + shift * float(state.shift_y)), p[2]};
}

} // namespace phantom
