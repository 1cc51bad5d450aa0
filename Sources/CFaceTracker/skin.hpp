// Skin of a face followed from a fixed template: flat, normalised crops and sparse Lucas-Kanade
// flow.
#pragma once
#include "geometry.hpp"
#include <opencv2/core.hpp>
#include <vector>

namespace face_tracker {

// The luma of a face laid flat, without its slow shading: local mean 128, local contrast alike
// everywhere. `unit`: pixels of the crop to one distance between the eyes. Adds what the crop says
// of the picture's light and sharpness, and of glare within `boxes`.
cv::Mat sample_skin(const ft_image &image, const ft_relief &map, const cv::Mat &depth, double unit,
                    const std::vector<ft_box> &boxes, ft_skin_light &light);

// Patches of a template at fixed points, found again in crops of the same geometry.
//
// Inverse-compositional Lucas-Kanade by translation, coarse to fine: Baker & Matthews 2004,
// doi:10.1023/B:VISI.0000011205.11775.fd. The points live in the template, so nothing drifts.
class SkinTemplate {
public:
  SkinTemplate(const cv::Mat &crop, int window, const float *points, int count);

  // Writes where each point went, pixels, and how alike the patches are there, -1 to 1.
  // `displacements` holds where they were last: a second start where the first one fails.
  void follow(const cv::Mat &crop, float *displacements, float *agreements) const;

  cv::Size size() const { return size_; }

private:
  struct Patch {
    std::vector<float> values, slope_x, slope_y;
    float x, y;
    // Inverse of the 2 x 2 matrix of the slopes.
    float xx, xy, yy;
  };

  cv::Size size_;
  int window_;
  // From fine to coarse, each a patch for every point.
  std::vector<std::vector<Patch>> levels_;

  Patch cut(const cv::Mat &padded, float x, float y) const;
  cv::Point2f descend(const std::vector<cv::Mat> &levels, size_t point, cv::Point2f start,
                      size_t coarsest) const;
  float agreement(const cv::Mat &padded, const Patch &patch, cv::Point2f displacement) const;
  bool sample(const cv::Mat &padded, float x, float y, std::vector<float> &values) const;
  std::vector<cv::Mat> pyramid(const cv::Mat &crop) const;
};

} // namespace face_tracker
