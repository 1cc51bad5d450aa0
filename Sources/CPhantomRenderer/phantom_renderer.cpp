#include "phantom_renderer.h"
#include "failures.hpp"
#include "studio.hpp"

using namespace phantom;

struct pr_studio {
  Studio studio;
};

namespace {
constexpr double largest_eye_distance = 1600;

void check(const pr_identity &who, double eye_distance) {
  require(eye_distance >= 8 && eye_distance <= largest_eye_distance,
          "The distance between the eyes must be 8 to 1600 pixels.");
  require(who.fissure_length > 0.2 && who.fissure_length < 0.8 && who.fissure_height > 0.02,
          "The palpebral fissure must be 0.2 to 0.8 long and over 0.02 high, in eye distances.");
}
} // namespace

pr_status pr_head_create(const pr_identity *identity, double eye_distance, pr_head **head,
                         pr_failure *failure) {
  return guarded(failure, [&] {
    cv::setNumThreads(1);
    check(*identity, eye_distance);
    *head = new pr_head{Head(*identity, float(eye_distance))};
  });
}

void pr_head_destroy(pr_head *head) { delete head; }

double pr_head_intercanthal_distance(const pr_head *head) { return intercanthal(head->head.who()); }

double pr_head_aperture(const pr_head *head, int32_t side) {
  const pr_identity &who = head->head.who();
  return mean_opening(who, float(who.ptosis[side])) / intercanthal(who);
}

void pr_head_displacement(const pr_head *head, const pr_state *state, pr_point point, int32_t side,
                          double *outwards, double *upwards) {
  const pr_identity &who = head->head.who();
  const cv::Point2f place = anchor(who, point);
  const cv::Vec3f moved =
      total_displacement(who, *state, place.x * side_sign(side), place.y) / intercanthal(who);
  *outwards = moved[0] * side_sign(side);
  *upwards = -moved[1];
}

double pr_head_lip_gap(const pr_head *head, const pr_state *state) {
  const pr_identity &who = head->head.who();
  return MouthPatch::gap(who, with_resting_droop(who, *state), 0) / intercanthal(who);
}

void pr_head_project(const pr_head *head, const pr_place *place, const pr_state *state,
                     pr_point point, int32_t side, double *x, double *y) {
  const pr_identity &who = head->head.who();
  const pr_state full = with_resting_droop(who, *state);
  const cv::Point2f rest = anchor(who, point);
  const float px = rest.x * side_sign(side);
  const cv::Vec3f skin(px, rest.y, head->head.shape().depth(px, rest.y));
  const cv::Vec3f seen = Pose(*place, full)(skin + total_displacement(who, full, px, rest.y));
  *x = seen[0];
  *y = seen[1];
}

pr_status pr_studio_create(const pr_room *room, pr_studio **studio, pr_failure *failure) {
  return guarded(failure, [&] {
    cv::setNumThreads(1);
    require(room->width >= 16 && room->height >= 16 && room->width <= 8192 && room->height <= 8192,
            "A picture must be 16 to 8192 pixels wide and high.");
    *studio = new pr_studio{Studio(*room)};
  });
}

void pr_studio_destroy(pr_studio *studio) { delete studio; }

pr_status pr_studio_shoot(pr_studio *studio, const pr_actor *actors, int32_t actor_count,
                          const pr_cover *covers, int32_t cover_count, const pr_exposure *exposure,
                          uint8_t *pixels, ptrdiff_t stride, pr_failure *failure) {
  return guarded(failure, [&] {
    studio->studio.shoot(actors, actor_count, covers, cover_count, *exposure, pixels, stride);
  });
}

const char *pr_library_version(void) { return CV_VERSION; }
