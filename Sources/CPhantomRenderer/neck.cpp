#include "body.hpp"
#include "complexion.hpp"

namespace phantom {

namespace {
constexpr float upper = 0.95f, lower = 2.85f, last_angle = 1.75f;
constexpr int rows = 60, columns = 48;

// The neck turns with the head above and stays with the shoulders below.
float follows(float y) { return smoothstep(2.60f, 1.40f, y); }
} // namespace

cv::Vec3f Neck::point(float across, float down) const {
  const pr_identity &who = skull.who;
  const float angle = last_angle * (2 * across - 1), h = mix(upper, lower, down);
  const float width = 0.71f * float(who.face_width) * (0.70f + 0.30f * float(who.jaw_width)) +
                      0.10f * smoothstep(1.9f, 2.5f, h) + 0.45f * smoothstep(2.2f, 2.9f, h);
  return {width * std::sin(angle), h, -0.50f + 0.78f * std::cos(angle)};
}

Neck::Neck(const Skull &skull, float scale) : skull(skull), rest(rows, columns) {
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) {
      rest.at(row, column) = point(float(column) / (columns - 1), float(row) / (rows - 1));
    }
  }
  const cv::Size size(cvRound(2.2f * scale), cvRound((lower - upper) * scale));
  for (Plane *plane : {&x, &y, &z}) {
    plane->create(size);
  }
  for (int row = 0; row < size.height; row++) {
    for (int column = 0; column < size.width; column++) {
      const cv::Vec3f p = point((float(column) + 0.5f) / float(size.width),
                                (float(row) + 0.5f) / float(size.height));
      x(row, column) = p[0];
      y(row, column) = p[1];
      z(row, column) = p[2];
    }
  }
  Random random(skull.who.seed, 40);
  skin.emplace_back(x, y, z, scale, random, Plane(size, 0.0015f));
  for (int side : {0, 1}) {
    skin[0].folds.push_back(fold_from(skull.who, x, y, cv::Rect(cv::Point(), size), side,
                                      platysma_bands, platysma_activation));
  }
  paint(random, scale);
}

void Neck::paint(Random &random, float scale) {
  const cv::Size size = x.size();
  const Plane uneven = mottle(random, size, scale);
  const cv::Vec3f colour = skin_colour(skull.who) * 0.92f;
  std::array<Plane, 3> painted{Plane(size), Plane(size), Plane(size)};
  for (int row = 0; row < size.height; row++) {
    for (int column = 0; column < size.width; column++) {
      const float across = std::abs(x(row, column)), h = y(row, column);
      const float chin_shadow = smoothstep(2.45f, 1.70f, h + 0.30f * across * across) *
                                smoothstep(1.2f, 0.3f, across - 0.1f);
      const float cords = 0.16f * bump(across - 0.25f * (2.3f - h), h, 0.12f, 2.3f, 0.05f, 0.3f) +
                          0.2f * bump(x(row, column), h, 0, 2.55f, 0.07f, 0.1f);
      // A light line across the neck at two heights, as skin creases there.
      const float creases =
          (0.05f + 0.12f * aging(skull.who)) *
          (ridge(h - 2.06f - 0.05f * across, 0.012f) + ridge(h - 2.33f + 0.06f * across, 0.012f));
      const float dark = (1 - 0.70f * chin_shadow) * (1 - cords) * (1 - creases);
      constexpr std::array<float, 3> power{1.1f, 1.05f, 0.9f};
      for (size_t k = 0; k < 3; k++) {
        painted[k](row, column) = colour[int(k)] * uneven(row, column) * std::pow(dark, power[k]);
      }
    }
  }
  skin[0].paint(painted, Plane(size, 0.02f));
}

void Neck::draw(const Light &light, const pr_state &state, const Pose &pose, Raster &raster) {
  skin[0].light(light.seen_by(pose.rotation(0.4f)), skull.who, state, texture);
  Sheet sheet = rest;
  const Mover movers[] = {{Control::neck, 0}, {Control::neck, 1}};
  for (cv::Vec3f &p : sheet.points) {
    const float h = p[1];
    cv::Vec3f moved = p;
    for (Mover mover : movers) {
      if (const float amount = drive(skull.who, state, mover); amount != 0) {
        moved += amount * displacement(mover, p[0], h);
      }
    }
    p = pose(moved, follows(h));
  }
  raster.draw(sheet, texture);
}

} // namespace phantom
