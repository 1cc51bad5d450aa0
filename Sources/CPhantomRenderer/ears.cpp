#include "body.hpp"
#include "complexion.hpp"

namespace phantom {

namespace {
// The plate reaches from before the ear's root to behind its rim, and from top to lobe.
constexpr float front = -0.20f, back = 0.22f, upper = -0.40f, lower = 0.42f, middle_y = 0.20f;
// Direction from root to rim: outwards and backwards.
constexpr float outwards = 0.50f, backwards = 0.866f;
constexpr int rows = 22, columns = 14;

struct EarPlace {
  float radius, relief;
};

EarPlace ear_at(float along, float down) {
  const float lean = along - 0.10f * (0.05f - down);
  const float half = 0.175f - 0.10f * clamp(down - 0.02f, 0, 0.34f);
  const float radius = std::sqrt(lean * lean / (half * half) + down * down / (0.37f * 0.37f));
  const float above_lobe = smoothstep(0.28f, 0.12f, down);
  float z = 0.10f * std::sqrt(clamp(1.1f - radius * radius));
  z += above_lobe * (0.045f * ridge(radius - 0.86f, 0.10f) - 0.040f * ridge(radius - 0.64f, 0.09f));
  z += 0.030f * above_lobe * ridge(radius - 0.42f, 0.08f) * smoothstep(-0.1f, 0.05f, along);
  z -= 0.090f * bump(along, down, -0.02f, 0.02f, 0.050f, 0.10f);
  z += 0.035f * bump(along, down, -0.115f, 0.05f, 0.030f, 0.055f);
  return {radius, z};
}
} // namespace

Ears::Ears(const Skull &skull, float scale)
    : skull(skull), size(cvRound((back - front) * scale), cvRound((lower - upper) * scale)) {
  for (int side : {0, 1}) {
    Sheet &sheet = rest.emplace_back(rows, columns);
    sheet.faces = Sheet::Faces::both;
    sheet.lift = 0.04f;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sheet.at(row, column) = point(side, mix(front, back, float(column) / (columns - 1)),
                                      mix(upper, lower, float(row) / (rows - 1)));
      }
    }
  }
}

cv::Vec3f Ears::point(int side, float along, float down) const {
  const float sign = side_sign(side), root_x = 0.975f * skull.half_width(middle_y);
  const float off = along + 0.10f, relief = 0.6f * ear_at(along, down).relief;
  return {sign * (root_x + off * outwards + relief * backwards), middle_y + down,
          -0.16f - off * backwards + relief * outwards};
}

void Ears::light(const Light &light) {
  const cv::Vec3f skin = skin_colour(skull.who);
  for (int side : {0, 1}) {
    const float sign = side_sign(side);
    Plane relief(size);
    for (int row = 0; row < size.height; row++) {
      for (int column = 0; column < size.width; column++) {
        relief(row, column) = ear_at(mix(front, back, (float(column) + 0.5f) / float(size.width)),
                                     mix(upper, lower, (float(row) + 0.5f) / float(size.height)))
                                  .relief;
      }
    }
    const float scale = float(size.width) / (back - front);
    relief = blurred(relief, 0.010f * scale);
    const Plane sky = open_sky(relief, scale);
    texture[side].create(size);
    for (int row = 0; row < size.height; row++) {
      const float down = mix(upper, lower, (float(row) + 0.5f) / float(size.height));
      for (int column = 0; column < size.width; column++) {
        const float along = mix(front, back, (float(column) + 0.5f) / float(size.width));
        const int r = clamp(float(row), 1, float(size.height - 2)),
                  c = clamp(float(column), 1, float(size.width - 2));
        const float slope_a = (relief(r, c + 1) - relief(r, c - 1)) * scale / 2;
        const float slope_d = (relief(r + 1, c) - relief(r - 1, c)) * scale / 2;
        // Axes of the plate: root to rim, down, and off the plate.
        const cv::Vec3f normal = cv::normalize(cv::Vec3f(sign * (backwards - slope_a * outwards),
                                                         -slope_d, outwards + slope_a * backwards));
        const float lit = light.diffuse(normal) * std::pow(sky(row, column), 2.2f);
        const float cover = clamp((1.03f - ear_at(along, down).radius) * 0.12f * scale);
        // The front edge grows out of the cheek.
        const float root = smoothstep(-0.17f, -0.10f, along);
        texture[side](row, column) = {
            tone(0.78f * 0.80f * skin[0] * lit), tone(0.78f * 0.84f * skin[1] * lit),
            tone(0.82f * skin[2] * lit), cv::saturate_cast<uint8_t>(255 * cover * root)};
      }
    }
  }
}

void Ears::draw(const Pose &pose, Raster &raster) const {
  for (int side : {0, 1}) {
    Sheet sheet = rest[size_t(side)];
    for (cv::Vec3f &p : sheet.points) {
      p = pose(p);
    }
    raster.draw(sheet, texture[side]);
  }
}

} // namespace phantom
