#include "head.hpp"
#include "cast_shadow.hpp"
#include "complexion.hpp"

namespace phantom {

namespace {
// Points of the sheet in one eye distance's pixels, and their bounds: finer than two pixels shows
// nothing more, coarser than this cuts corners off the lips.
constexpr float rows_per_pixel = 1.05f, columns_per_pixel = 0.80f;
constexpr int fewest_points = 80, most_points = 240;

int points(float per_pixel, float eye_distance) {
  return int(clamp(per_pixel * eye_distance, fewest_points, most_points));
}
// Texels in one pixel of the picture, for the skin and for the eyes.
constexpr float skin_detail = 1.25f, eye_detail = 1.7f;
// Movers below this share of their anchor's displacement are left out.
constexpr float smallest_push = 2e-4f;
// Relief of the pores, eye distances.
constexpr float pores = 0.0008f;
constexpr int eye_rows = 26, eye_columns = 30;
} // namespace

Head::Head(const pr_identity &who, float eye_distance)
    : skull(who), chart(skull, skin_detail * eye_distance), random(who.seed, 10),
      sheet(points(rows_per_pixel, eye_distance), points(columns_per_pixel, eye_distance)),
      mouth(skull, 1.5f * eye_distance), ears(skull, skin_detail * eye_distance),
      neck(skull, eye_distance), torso(skull, eye_distance),
      hair(skull, skin_detail * eye_distance) {
  build_sheet();
  build_skin(skin_detail * eye_distance);
  for (int side : {0, 1}) {
    eyes.emplace_back(skull, chart, side, eye_detail * eye_distance);
    build_eye(eyes.back().area());
  }
  if (who.spectacles != PR_NO_SPECTACLES) {
    spectacles = std::make_unique<Spectacles>(skull, 1.6f * eye_distance);
  }
}

void Head::build_sheet() {
  pushes.resize(movers().size());
  for (int row = 0; row < sheet.rows; row++) {
    const float y = Chart::height(float(row) / float(sheet.rows - 1));
    for (int column = 0; column < sheet.columns; column++) {
      const float angle = Chart::angle(float(column) / float(sheet.columns - 1));
      const cv::Vec3f p = skull.point(angle, y);
      const float front = smoothstep(1.2f, 1.0f, std::abs(angle));
      for (size_t k = 0; k < pushes.size() && front > 0; k++) {
        const cv::Vec3f way = front * displacement(movers()[k], p[0], p[1]);
        if (cv::norm(way) > smallest_push) {
          pushes[k].push_back({int(rest.size()), way});
        }
      }
      rest.push_back(p);
    }
  }
}

void Head::build_eye(const cv::Rect2f &area) {
  Sheet &patch = eye_rest.emplace_back(eye_rows, eye_columns);
  patch.lift = 0.04f;
  for (int row = 0; row < eye_rows; row++) {
    const float y = area.y + area.height * float(row) / (eye_rows - 1);
    for (int column = 0; column < eye_columns; column++) {
      const float x = area.x + area.width * float(column) / (eye_columns - 1);
      patch.at(row, column) = {x, y, skull.depth(x, y)};
    }
  }
}

// Pores, which fade where the texture's columns meet: they would become rays there.
Plane Head::grain() const {
  Plane depth(chart.size());
  for (int row = 0; row < depth.rows; row++) {
    const float y = chart.y(row, depth.cols / 2);
    const float apart = smoothstep(chin_y, 1.35f, y) * smoothstep(head_top, -1.45f, y);
    depth.row(row) = pores * (1 + 0.5f * aging(skull.who)) * apart;
  }
  return depth;
}

void Head::build_skin(float scale) {
  const Complexion colours = complexion(skull, chart, random);
  skin = std::make_unique<LitSkin>(chart.x, chart.y, chart.z, scale, random, grain());
  skin->paint(colours.colour, colours.shine);
  skin->folds = face_folds(skull, chart);
}

void Head::light_still_parts(const Light &light) {
  if (lit_by && lit_by->key == light.key && lit_by->key_amount == light.key_amount) {
    return;
  }
  Plane shadow = cast_shadow(skull, chart, light);
  if (spectacles) {
    shadow = shadow.mul(Spectacles::shadow(skull, chart));
  }
  skin->set_shadow(shadow);
  ears.light(light);
  torso.light(light);
  hair.light(light);
  lit_by = std::make_unique<Light>(light);
}

void Head::bend(const pr_state &state, const Pose &pose) {
  sheet.points = rest;
  for (size_t k = 0; k < pushes.size(); k++) {
    const float amount = drive(skull.who, state, movers()[k]);
    if (amount == 0) {
      continue;
    }
    for (const Push &push : pushes[k]) {
      sheet.points[size_t(push.point)] += amount * push.way;
    }
  }
  for (cv::Vec3f &point : sheet.points) {
    point = pose(point);
  }
}

void Head::draw(const pr_place &place, const pr_state &moment, const Light &light, Raster &raster) {
  const pr_state state = with_resting_droop(skull.who, moment);
  const Pose pose(place, state);
  const Light turned = light.seen_by(pose.rotation());
  light_still_parts(light);
  skin->light(turned, skull.who, state, skin_texture);
  bend(state, pose);
  // Opaque sheets from front to back, so that what is hidden is not drawn; then what has edges of
  // its own, from back to front.
  raster.draw(sheet, skin_texture);
  neck.draw(light, state, pose, raster);
  hair.draw_behind(pose, raster);
  torso.draw(pose, raster);
  ears.draw(pose, raster);
  mouth.draw(state, pose, raster);
  for (int side : {0, 1}) {
    draw_eye(side, state, pose, turned, raster);
  }
  hair.draw_before(pose, raster);
  if (spectacles) {
    spectacles->draw(pose, raster);
  }
}

void Head::draw_eye(int side, const pr_state &state, const Pose &pose, const Light &light,
                    Raster &raster) {
  eyes[size_t(side)].draw(skin_texture, light, state, eye_texture);
  Sheet patch = eye_rest[size_t(side)];
  for (cv::Vec3f &p : patch.points) {
    p = pose(p + total_displacement(skull.who, state, p[0], p[1]));
  }
  raster.draw(patch, eye_texture);
}

} // namespace phantom
