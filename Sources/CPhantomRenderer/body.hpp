// What surrounds the face: ears, neck, clothes.
#pragma once
#include "lit_skin.hpp"
#include "pose.hpp"
#include "raster.hpp"

namespace phantom {

// Both ears: a rim, a hollow and a lobe on a plate that leans away from the head.
class Ears {
public:
  Ears(const Skull &skull, float scale);
  void light(const Light &light);
  void draw(const Pose &pose, Raster &raster) const;

private:
  cv::Vec3f point(int side, float along, float down) const;

  const Skull &skull;
  std::vector<Sheet> rest;
  cv::Size size;
  cv::Mat4b texture[2];
};

// The neck in the chin's shadow, with the platysma in its skin.
class Neck {
public:
  Neck(const Skull &skull, float scale);
  void draw(const Light &light, const pr_state &state, const Pose &pose, Raster &raster);

private:
  cv::Vec3f point(float across, float down) const;
  void paint(Random &random, float scale);

  const Skull &skull;
  Sheet rest;
  Plane x, y, z;
  std::vector<LitSkin> skin;
  cv::Mat4b texture;
};

// Shoulders in a plain collarless shirt.
class Torso {
public:
  Torso(const Skull &skull, float scale);
  void light(const Light &light);
  void draw(const Pose &pose, Raster &raster) const;

private:
  const Skull &skull;
  float scale;
  cv::Mat4b texture;
};

} // namespace phantom
