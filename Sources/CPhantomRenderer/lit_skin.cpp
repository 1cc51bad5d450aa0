#include "lit_skin.hpp"
#include <opencv2/imgproc.hpp>

namespace phantom {

namespace {
// Distance light scatters under the skin, eye distances: blue, red.
constexpr float blue_scatter = 0.008f, red_scatter = 0.028f;
// How much of a fold's slope green and red light see.
constexpr float green_slope = 0.85f, red_slope = 0.62f;
// Darkening of hollows by channel: light that enters a hollow comes out red.
constexpr std::array<float, 3> hollow_power{1.25f, 1.10f, 0.85f};

cv::Vec3f position(const std::array<const Plane *, 3> &p, int row, int column) {
  return {(*p[0])(row, column), (*p[1])(row, column), (*p[2])(row, column)};
}
} // namespace

LitSkin::LitSkin(const Plane &x, const Plane &y, const Plane &z, float scale, Random &random,
                 const Plane &pores)
    : size(x.size()), sky(open_sky(z, scale)), gloss(size, 0.f), key_shadow(size, 1.f),
      slope_x(size, 0.f), slope_y(size, 0.f), hollow(size, 0.f) {
  const Plane small =
      noise(random, size, std::max(0.6f, 0.006f * scale), std::max(0.6f, 0.006f * scale));
  const Plane large = noise(random, size, 0.02f * scale, 0.02f * scale);
  Plane bumpy = z + pores.mul(small + large);
  const std::array<const Plane *, 3> points{&x, &y, &bumpy};
  for (auto *normals : {&fine, &soft}) {
    for (Plane &component : *normals) {
      component.create(size);
    }
  }
  for (int row = 0; row < size.height; row++) {
    const int above = std::max(row - 1, 0), below = std::min(row + 1, size.height - 1);
    for (int column = 0; column < size.width; column++) {
      const int before = std::max(column - 1, 0), after = std::min(column + 1, size.width - 1);
      const cv::Vec3f across = position(points, row, after) - position(points, row, before);
      const cv::Vec3f down = position(points, below, column) - position(points, above, column);
      const cv::Vec3f normal = cv::normalize(across.cross(down));
      for (int k = 0; k < 3; k++) {
        fine[size_t(k)](row, column) = normal[k];
      }
    }
  }
  for (size_t k = 0; k < 3; k++) {
    soft[k] = blurred(fine[k], red_scatter * scale);
    fine[k] = blurred(fine[k], blue_scatter * scale);
  }
}

void LitSkin::paint(const std::array<Plane, 3> &colour, const Plane &shine) {
  for (size_t k = 0; k < 3; k++) {
    Plane darkened;
    cv::pow(sky, hollow_power[k], darkened);
    albedo[k] = colour[k].mul(darkened);
  }
  gloss = shine.mul(sky);
}

void LitSkin::gather(const pr_identity &who, const pr_state &state) {
  for (const cv::Rect &region : touched) {
    slope_x(region) = 0;
    slope_y(region) = 0;
    hollow(region) = 0;
  }
  touched.clear();
  for (const Fold &fold : folds) {
    const float amount = fold.activation(who, state, fold.side);
    if (std::abs(amount) < 1e-3f || fold.region.empty()) {
      continue;
    }
    cv::scaleAdd(fold.slope_x, amount, slope_x(fold.region), slope_x(fold.region));
    cv::scaleAdd(fold.slope_y, amount, slope_y(fold.region), slope_y(fold.region));
    cv::scaleAdd(fold.hollow, amount, hollow(fold.region), hollow(fold.region));
    touched.push_back(fold.region);
  }
}

void LitSkin::light(const Light &light, const pr_identity &who, const pr_state &state,
                    cv::Mat4b &texture) {
  gather(who, state);
  texture.create(size);
  for (std::vector<float> &values : lit) {
    values.resize(size_t(size.width));
  }
  for (int row = 0; row < size.height; row++) {
    light_row(light, row);
    cv::Vec4b *out = texture[row];
    for (size_t i = 0; i < lit[0].size(); i++) {
      out[i] = {tone(lit[0][i]), tone(lit[1][i]), tone(lit[2][i]), 255};
    }
  }
}

// Written for the vectoriser: plain arrays, no branches.
void LitSkin::light_row(const Light &light, int row) {
  const float *fx = fine[0][row], *fy = fine[1][row], *fz = fine[2][row];
  const float *sx = soft[0][row], *sy = soft[1][row], *sz = soft[2][row];
  const float *dx = slope_x[row], *dy = slope_y[row], *dark = hollow[row], *key = key_shadow[row];
  const float *blue = albedo[0][row], *green = albedo[1][row], *red = albedo[2][row];
  const float *shine = gloss[row];
  float *out_blue = lit[0].data(), *out_green = lit[1].data(), *out_red = lit[2].data();
  const Light l = light;
  for (int i = 0; i < size.width; i++) {
    const float ax = fx[i] - dx[i], ay = fy[i] - dy[i], az = fz[i];
    const float cx = sx[i] - red_slope * dx[i], cy = sy[i] - red_slope * dy[i], cz = sz[i];
    const float bx = 0.5f * (fx[i] + sx[i]) - green_slope * dx[i];
    const float by = 0.5f * (fy[i] + sy[i]) - green_slope * dy[i], bz = 0.5f * (az + cz);
    const float an = 1 / std::sqrt(ax * ax + ay * ay + az * az + 1e-9f);
    const float bn = 1 / std::sqrt(bx * bx + by * by + bz * bz + 1e-9f);
    const float cn = 1 / std::sqrt(cx * cx + cy * cy + cz * cz + 1e-9f);
    const float open = 1 - std::max(dark[i], -0.3f), shadow = key[i];
    const float lit_blue = l.diffuse(ax * an, ay * an, az * an, shadow);
    // No blue or green rim where red has scattered round the terminator.
    const float lit_green =
        std::max(l.diffuse(bx * bn, by * bn, bz * bn, shadow), 0.97f * lit_blue);
    const float lit_red = std::max(l.diffuse(cx * cn, cy * cn, cz * cn, shadow), lit_green);
    const float h = clamp((ax * l.gloss[0] + ay * l.gloss[1] + az * l.gloss[2]) * an);
    const float h2 = h * h, h4 = h2 * h2, h8 = h4 * h4;
    const float wet = shine[i] * open * (h8 * h8 * h4 * h2 + 0.35f * h4 * h2);
    out_blue[i] = blue[i] * lit_blue * open * (0.65f + 0.35f * open) + wet;
    out_green[i] = green[i] * lit_green * open * (0.75f + 0.25f * open) + wet;
    out_red[i] = red[i] * lit_red * (0.10f + 0.90f * open) + wet;
  }
}

} // namespace phantom
