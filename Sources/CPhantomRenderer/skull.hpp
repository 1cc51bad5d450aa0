// The head as a surface in space. Axes: origin between the eyes, x towards the image's right (the
// patient's left), y down, z towards the camera; unit: the distance between the eyes.
#pragma once
#include "phantom_renderer.h"
#include "shapes.hpp"

namespace phantom {

// Lateral distance of each eye's centre from the midline.
constexpr float eye_x = 0.5f;
// Where the mouth corner rests, lateral and down.
constexpr float mouth_corner_x = 0.405f, mouth_corner_y = 1.140f;
// Top of the skull and bottom of the chin.
constexpr float head_top = -1.72f, chin_y = 1.86f;

// +1 for the patient's left (index 0), -1 for the right.
inline float side_sign(int side) { return side == 0 ? 1.f : -1.f; }

// Years as 0 (20 years) to 1 (80 years).
inline float aging(const pr_identity &who) { return clamp(float(who.age - 20) / 60); }

// Height of the line on which the lips meet: a shallow cupid's bow.
float mouth_line(float x);

// Signed distance (lateral positive) from the nasolabial fold, and how marked it is there.
struct FoldPlace {
  float distance, strength;
};
FoldPlace nasolabial_fold(float across, float y);

class Skull {
public:
  explicit Skull(const pr_identity &who);

  // Half the width of the face at height y.
  float half_width(float y) const;

  // Upper edge of the upper lip and lower edge of the lower lip.
  float upper_lip_edge(float x) const;
  float lower_lip_edge(float x) const;

  // Height of a place on the nose in the nose of average length.
  float nose_y(float y) const;

  // The skin at angle s (-1 and 1 lie on the outline seen from the front, more behind it) and
  // height y.
  cv::Vec3f point(float s, float y) const;

  // The skin's depth at a frontal position within the outline.
  float depth(float x, float y) const;

  // Angle s of a frontal position.
  float angle(float x, float y) const;

  // The identity's own unevenness: nobody is symmetric.
  cv::Vec2f uneven(float x, float y) const;

  const pr_identity who;

private:
  float outline_depth(float y) const;
  float bare(float across_share, float y) const;
  float features(float x, float y) const;
  float orbits(float across, float y) const;
  float nose(float x, float across, float y) const;
  float mouth(float x, float across, float y) const;
  float cheeks_and_chin(float x, float across, float y) const;
  float age_lines(float x, float across, float y) const;

  Curve squared_outline, profile;
  Random random;
  Unevenness wobble_x, wobble_y;
};

} // namespace phantom
