// An invented person: everything that is built once and drawn in any state.
#pragma once
#include "body.hpp"
#include "eye_patch.hpp"
#include "hair.hpp"
#include "mouth_patch.hpp"
#include "spectacles.hpp"
#include <memory>

namespace phantom {

class Head {
public:
  Head(const pr_identity &who, float eye_distance);

  void draw(const pr_place &place, const pr_state &state, const Light &light, Raster &raster);

  const pr_identity &who() const { return skull.who; }
  const Skull &shape() const { return skull; }

private:
  // What a mover does to one point of the sheet.
  struct Push {
    int point;
    cv::Vec3f way;
  };

  void build_sheet();
  void build_eye(const cv::Rect2f &area);
  Plane grain() const;
  void build_skin(float scale);
  void light_still_parts(const Light &light);
  void bend(const pr_state &state, const Pose &pose);
  void draw_eye(int side, const pr_state &state, const Pose &pose, const Light &light,
                Raster &raster);

  Skull skull;
  Chart chart;
  Random random;
  std::vector<cv::Vec3f> rest;
  std::vector<std::vector<Push>> pushes;
  Sheet sheet;
  std::unique_ptr<LitSkin> skin;
  std::vector<EyePatch> eyes;
  std::vector<Sheet> eye_rest;
  MouthPatch mouth;
  Ears ears;
  Neck neck;
  Torso torso;
  Hair hair;
  std::unique_ptr<Spectacles> spectacles;
  cv::Mat4b skin_texture, eye_texture;
  // The light under which the still parts were lit.
  std::unique_ptr<Light> lit_by;
};

} // namespace phantom
