#include "face_tracker.h"
#include "attention_mesh.hpp"
#include "detector.hpp"
#include "eye_model.hpp"
#include "failures.hpp"
#include "skin.hpp"
#include <algorithm>

using namespace face_tracker;

struct ft_tracker {
  Detector detector;
  AttentionMesh mesh;
  EyeModel eye;

  explicit ft_tracker(const std::string &folder) : detector(folder), mesh(folder), eye(folder) {}
};

struct ft_skin {
  SkinTemplate patches;
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

ft_status ft_sample_skin(const ft_image *image, const ft_relief *map, const float *depth,
                         int32_t width, int32_t height, double unit, const ft_box *boxes,
                         int32_t box_count, uint8_t *values, ft_skin_light *light,
                         ft_failure *failure) {
  return guarded(failure, [&] {
    require(width > 0 && height > 0, "A crop has at least one pixel.");
    const std::vector<ft_box> eyes(boxes, boxes + box_count);
    // OpenCV has no read-only matrix; the depth is only read.
    const cv::Mat relief(height, width, CV_32F, const_cast<float *>(depth));
    const cv::Mat crop = sample_skin(*image, *map, relief, unit, eyes, *light);
    std::copy_n(crop.ptr<uint8_t>(), crop.total(), values);
  });
}

ft_status ft_skin_open(const uint8_t *values, int32_t width, int32_t height, int32_t window,
                       const float *points, int32_t count, ft_skin **skin, ft_failure *failure) {
  return guarded(failure, [&] {
    require(width > 0 && height > 0 && window > 0 && count > 0, "A template has points.");
    const cv::Mat crop(height, width, CV_8U, const_cast<uint8_t *>(values));
    *skin = new ft_skin{SkinTemplate(crop, window, points, count)};
  });
}

void ft_skin_close(ft_skin *skin) { delete skin; }

ft_status ft_skin_follow(const ft_skin *skin, const uint8_t *values, float *displacements,
                         float *agreements, ft_failure *failure) {
  return guarded(failure, [&] {
    const cv::Mat crop(skin->patches.size(), CV_8U, const_cast<uint8_t *>(values));
    skin->patches.follow(crop, displacements, agreements);
  });
}
