// Textured sheets in space, drawn with a depth buffer at twice the picture's resolution.
#pragma once
#include <opencv2/core.hpp>
#include <vector>

namespace phantom {

// Samples across and down each pixel.
constexpr int supersampling = 2;

// A grid of points seen by the camera: pixels of the picture, and depth (larger is nearer).
struct Sheet {
  Sheet(int rows, int columns) : rows(rows), columns(columns), points(size_t(rows * columns)) {}

  cv::Vec3f &at(int row, int column) { return points[size_t(row * columns + column)]; }
  const cv::Vec3f &at(int row, int column) const { return points[size_t(row * columns + column)]; }

  int rows, columns;
  std::vector<cv::Vec3f> points;
  // Which triangles are drawn: those seen from the front, from behind, or all.
  enum class Faces { front, back, both } faces = Faces::front;
  // Added to the depth when it is compared: lifts a decal off the surface it lies on.
  float lift = 0;
};

// The samples of one picture; kept from picture to picture.
class Raster {
public:
  // `wall`: 8-bit picture, blue, green, red.
  explicit Raster(const cv::Mat3b &wall);

  // Back to the wall alone.
  void clear();

  // Draws a sheet with a texture (blue, green, red, coverage) stretched over it.
  void draw(const Sheet &sheet, const cv::Mat4b &texture);

  // Lets what is drawn next lie in front of all that is there.
  void clear_depth();

  // Adds a share of the light by which the picture differs from the wall.
  void develop(float share, cv::Mat3f &picture) const;

  // The wall as linear light.
  const cv::Mat3f &wall_light() const { return wall_as_light; }

private:
  struct Corner;
  void draw_triangle(const Corner &a, const Corner &b, const Corner &c, const cv::Mat4b &texture,
                     const Sheet &sheet);
  void fill_triangle(const Corner &a, const Corner &b, const Corner &c, int64_t area,
                     const cv::Mat4b &texture, const Sheet &sheet);

  const cv::Mat3b wall;
  cv::Mat3f wall_as_light;
  cv::Mat4b colour;
  cv::Mat1f depth;
  // Pixels that may differ from the wall.
  cv::Rect drawn;
};

} // namespace phantom
