#include "raster.hpp"
#include "light.hpp"
#include <limits>

namespace phantom {

namespace {
// Positions are whole sixteenths of a sample, so that neighbours share their edge exactly.
constexpr int subsample_bits = 4, subsamples = 1 << subsample_bits;
constexpr float furthest = -std::numeric_limits<float>::max();

const std::array<float, 256> &linear_of_byte() {
  static const std::array<float, 256> table = [] {
    std::array<float, 256> values{};
    for (size_t i = 0; i < values.size(); i++) {
      values[i] = linear(float(i));
    }
    return values;
  }();
  return table;
}

// The pixels that a sheet can touch.
cv::Rect bounds(const Sheet &sheet) {
  cv::Vec3f low = sheet.points.front(), high = low;
  for (const cv::Vec3f &p : sheet.points) {
    for (int k = 0; k < 2; k++) {
      low[k] = std::min(low[k], p[k]);
      high[k] = std::max(high[k], p[k]);
    }
  }
  return {cv::Point(cvFloor(low[0]), cvFloor(low[1])),
          cv::Point(cvFloor(high[0]) + 1, cvFloor(high[1]) + 1)};
}

// The texture between its texels, in 1/256 steps; two channels of a texel share one word.
inline cv::Vec4b texel(const cv::Mat4b &texture, float u, float v) {
  const int x = std::max(int(u * 256), 0), y = std::max(int(v * 256), 0);
  const int column = std::min(x >> 8, texture.cols - 2), row = std::min(y >> 8, texture.rows - 2);
  const uint32_t fx = uint32_t(std::min(x - (column << 8), 256));
  const uint32_t fy = uint32_t(std::min(y - (row << 8), 256));
  const uint32_t *above = reinterpret_cast<const uint32_t *>(texture[row]) + column;
  const uint32_t *below = reinterpret_cast<const uint32_t *>(texture[row + 1]) + column;
  constexpr uint32_t even = 0x00FF00FF;
  const auto between = [](uint32_t a, uint32_t b, uint32_t share) {
    return ((a * (256 - share) + b * share) >> 8) & even;
  };
  const auto pair = [&](int shift) {
    const uint32_t top = between((above[0] >> shift) & even, (above[1] >> shift) & even, fx);
    const uint32_t bottom = between((below[0] >> shift) & even, (below[1] >> shift) & even, fx);
    return between(top, bottom, fy);
  };
  const uint32_t word = pair(0) | (pair(8) << 8);
  return {uint8_t(word), uint8_t(word >> 8), uint8_t(word >> 16), uint8_t(word >> 24)};
}

inline void blend(cv::Vec4b &under, const cv::Vec4b &over) {
  const int alpha = over[3];
  if (alpha == 255) {
    under = over;
    return;
  }
  for (int k = 0; k < 3; k++) {
    under[k] = uint8_t((under[k] * (255 - alpha) + over[k] * alpha + 127) / 255);
  }
}
} // namespace

// A corner of a triangle: position in subsamples, depth, place in the texture.
struct Raster::Corner {
  int32_t x, y;
  float depth, u, v;
};

namespace {
// Twice the area between an edge and a sample: 0 or more on the inner side.
struct Edge {
  int64_t dx, dy, value;

  template <typename Corner>
  Edge(const Corner &p, const Corner &q, int left, int top) : dx(q.x - p.x), dy(q.y - p.y) {
    constexpr int half = subsamples / 2;
    const int64_t x = int64_t(left) * subsamples + half, y = int64_t(top) * subsamples + half;
    // A sample on an edge belongs to the triangle for which that edge is a top or left one.
    const bool owns = dy < 0 || (dy == 0 && dx > 0);
    value = dx * (y - p.y) - dy * (x - p.x) - (owns ? 0 : 1);
  }

  // Change from one sample to the next, and from one row to the next.
  int64_t across() const { return dy * subsamples; }
  void down() { value += dx * subsamples; }
};
} // namespace

Raster::Raster(const cv::Mat3b &wall)
    : wall(wall), wall_as_light(wall.size()),
      colour(wall.rows * supersampling, wall.cols * supersampling), depth(colour.size()),
      drawn(cv::Point(), wall.size()) {
  for (int row = 0; row < wall.rows; row++) {
    for (int column = 0; column < wall.cols; column++) {
      for (int k = 0; k < 3; k++) {
        wall_as_light(row, column)[k] = linear_of_byte()[wall(row, column)[k]];
      }
    }
  }
  clear();
}

void Raster::clear() {
  clear_depth();
  for (int row = drawn.y * supersampling; row < drawn.br().y * supersampling; row++) {
    const cv::Vec3b *from = wall[row / supersampling];
    cv::Vec4b *to = colour[row];
    for (int column = drawn.x; column < drawn.br().x; column++) {
      const cv::Vec4b c(from[column][0], from[column][1], from[column][2], 255);
      std::fill_n(to + column * supersampling, supersampling, c);
    }
  }
  drawn = cv::Rect();
}

void Raster::clear_depth() {
  const cv::Rect samples(drawn.tl() * supersampling, drawn.size() * supersampling);
  depth(samples).setTo(furthest);
}

void Raster::draw(const Sheet &sheet, const cv::Mat4b &texture) {
  drawn |= bounds(sheet) & cv::Rect(cv::Point(), wall.size());
  const float across = float(texture.cols - 1) / float(sheet.columns - 1);
  const float down = float(texture.rows - 1) / float(sheet.rows - 1);
  const auto corner = [&](int row, int column) {
    const cv::Vec3f &p = sheet.at(row, column);
    constexpr float to_subsamples = supersampling * subsamples;
    return Corner{cvRound(p[0] * to_subsamples), cvRound(p[1] * to_subsamples), p[2],
                  float(column) * across, float(row) * down};
  };
  for (int row = 0; row + 1 < sheet.rows; row++) {
    for (int column = 0; column + 1 < sheet.columns; column++) {
      const Corner a = corner(row, column), b = corner(row, column + 1);
      const Corner c = corner(row + 1, column), d = corner(row + 1, column + 1);
      draw_triangle(a, b, c, texture, sheet);
      draw_triangle(b, d, c, texture, sheet);
    }
  }
}

void Raster::draw_triangle(const Corner &a, const Corner &b, const Corner &c,
                           const cv::Mat4b &texture, const Sheet &sheet) {
  const int64_t area = int64_t(b.x - a.x) * (c.y - a.y) - int64_t(b.y - a.y) * (c.x - a.x);
  const Sheet::Faces left_out = area > 0 ? Sheet::Faces::back : Sheet::Faces::front;
  if (area == 0 || sheet.faces == left_out) {
    return;
  }
  if (area > 0) {
    fill_triangle(a, b, c, area, texture, sheet);
  } else {
    fill_triangle(a, c, b, -area, texture, sheet);
  }
}

void Raster::fill_triangle(const Corner &a, const Corner &b, const Corner &c, int64_t area,
                           const cv::Mat4b &texture, const Sheet &sheet) {
  // Sample (i, j) lies at subsample 16 i + 8, 16 j + 8.
  constexpr int half = subsamples / 2;
  const auto first = [](int p) { return (p - half + subsamples - 1) >> subsample_bits; };
  const auto last = [](int p) { return (p - half) >> subsample_bits; };
  const int left = std::max(0, first(std::min({a.x, b.x, c.x})));
  const int right = std::min(colour.cols - 1, last(std::max({a.x, b.x, c.x})));
  const int top = std::max(0, first(std::min({a.y, b.y, c.y})));
  const int bottom = std::min(colour.rows - 1, last(std::max({a.y, b.y, c.y})));
  if (left > right || top > bottom) {
    return;
  }
  Edge ab(a, b, left, top), bc(b, c, left, top), ca(c, a, left, top);
  const float scale = 1 / float(area);
  const float du =
      -scale * float(subsamples) * (float(bc.dy) * (a.u - c.u) + float(ca.dy) * (b.u - c.u));
  const float dv =
      -scale * float(subsamples) * (float(bc.dy) * (a.v - c.v) + float(ca.dy) * (b.v - c.v));
  const float dz = -scale * float(subsamples) *
                   (float(bc.dy) * (a.depth - c.depth) + float(ca.dy) * (b.depth - c.depth));
  for (int row = top; row <= bottom; row++, ab.down(), bc.down(), ca.down()) {
    int64_t wa = bc.value, wb = ca.value, wc = ab.value;
    int column = left;
    while (column <= right && (wa | wb | wc) < 0) {
      wa -= bc.across();
      wb -= ca.across();
      wc -= ab.across();
      column++;
    }
    const float sa = float(wa) * scale, sb = float(wb) * scale;
    float u = c.u + sa * (a.u - c.u) + sb * (b.u - c.u);
    float v = c.v + sa * (a.v - c.v) + sb * (b.v - c.v);
    float z = c.depth + sa * (a.depth - c.depth) + sb * (b.depth - c.depth);
    cv::Vec4b *pixels = colour[row];
    float *depths = depth[row];
    for (; column <= right && (wa | wb | wc) >= 0; column++) {
      if (z + sheet.lift >= depths[column]) {
        const cv::Vec4b over = texel(texture, u, v);
        blend(pixels[column], over);
        depths[column] = over[3] > 127 ? std::max(z, depths[column]) : depths[column];
      }
      u += du;
      v += dv;
      z += dz;
      wa -= bc.across();
      wb -= ca.across();
      wc -= ab.across();
    }
  }
}

void Raster::develop(float share, cv::Mat3f &picture) const {
  const std::array<float, 256> &table = linear_of_byte();
  const float part = share / (supersampling * supersampling);
  for (int row = drawn.y; row < drawn.br().y; row++) {
    for (int column = drawn.x; column < drawn.br().x; column++) {
      cv::Vec3f light(0, 0, 0);
      for (int i = 0; i < supersampling; i++) {
        const cv::Vec4b *samples = colour[row * supersampling + i] + column * supersampling;
        for (int j = 0; j < supersampling; j++) {
          for (int k = 0; k < 3; k++) {
            light[k] += table[samples[j][k]];
          }
        }
      }
      picture(row, column) += part * light - share * wall_as_light(row, column);
    }
  }
}

} // namespace phantom
