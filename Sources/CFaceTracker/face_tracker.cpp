#include "face_tracker.h"
#include "attention_mesh.hpp"
#include "detector.hpp"
#include "eye_model.hpp"
#include "failures.hpp"
#include <algorithm>

using namespace face_tracker;

struct ft_tracker {
  Detector detector;
  AttentionMesh mesh;
  EyeModel eye;

  explicit ft_tracker(const std::string &folder) : detector(folder), mesh(folder), eye(folder) {}
};

ft_status ft_tracker_open(const char *folder, ft_tracker **tracker, ft_failure *failure) {
  return guarded(failure, [&] {
    cv::setNumThreads(1);
    *tracker = new ft_tracker(folder);
  });
}

void ft_tracker_close(ft_tracker *tracker) { delete tracker; }

ft_status ft_detect_faces(ft_tracker *tracker, const ft_image *image, double threshold,
                          ft_face *faces, int32_t capacity, int32_t *count, ft_failure *failure) {
  return guarded(failure, [&] {
    const std::vector<ft_face> found = tracker->detector.faces(*image, threshold);
    *count = std::min(capacity, int32_t(found.size()));
    std::copy_n(found.begin(), *count, faces);
  });
}

ft_status ft_fit_mesh(ft_tracker *tracker, const ft_image *image, const ft_region *region,
                      bool refined, double *points, double *presence, ft_failure *failure) {
  return guarded(failure, [&] { *presence = tracker->mesh.fit(*image, *region, refined, points); });
}

ft_status ft_trace_eye(ft_tracker *tracker, const ft_image *image, double first_x, double first_y,
                       double second_x, double second_y, bool is_image_right, double *contour,
                       double *iris, ft_failure *failure) {
  return guarded(failure, [&] {
    tracker->eye.trace(*image, {first_x, first_y}, {second_x, second_y}, is_image_right, contour,
                       iris);
  });
}

ft_status ft_sample_crop(const ft_image *image, const ft_region *region, int32_t size,
                         float *values, ft_failure *failure) {
  return guarded(failure, [&] {
    require(size > 0, "A crop has at least one pixel.");
    const cv::Mat blob = sample_crop(*image, *region, size);
    std::copy_n(blob.ptr<float>(), blob.total(), values);
  });
}
