// The room and the camera: wall, light, heads in their places, what is held before them, and how
// the sensor records it.
#pragma once
#include "head.hpp"

namespace phantom {

class Studio {
public:
  explicit Studio(const pr_room &room);

  void shoot(const pr_actor *actors, int actor_count, const pr_cover *covers, int cover_count,
             const pr_exposure &exposure, uint8_t *pixels, ptrdiff_t stride);

private:
  void draw_instant(const pr_actor *actors, int actor_count, int instant, int instants,
                    cv::Mat3f &picture);
  void record(const cv::Mat3f &light, const pr_exposure &exposure, uint8_t *pixels,
              ptrdiff_t stride) const;

  pr_room room;
  Light light;
  Raster raster;
  // Standard normal values, read from a place that each frame and row chooses.
  std::vector<float> noise_bank;
};

// Something held before the heads, over the light of the picture.
void draw_cover(const pr_cover &cover, const Light &light, cv::Mat3f &picture);

} // namespace phantom

struct pr_head {
  phantom::Head head;
};
