#include "studio.hpp"
#include "failures.hpp"
#include <opencv2/imgproc.hpp>

namespace phantom {

namespace {
constexpr size_t bank_size = 1 << 20;

cv::Mat3b painted_wall(const pr_room &room, const Light &light) {
  Random random(room.seed, 50);
  const cv::Size size(room.width, room.height);
  const float unit = float(std::min(room.width, room.height)) / 540;
  const Plane plaster =
      0.010f * noise(random, size, 40 * unit, 40 * unit) + 0.005f * noise(random, size, 1.5f, 1.5f);
  const cv::Vec3f colour = linear_bgr(room.wall);
  cv::Mat3b wall(size);
  for (int row = 0; row < size.height; row++) {
    for (int column = 0; column < size.width; column++) {
      const float x = float(column) / float(size.width), y = float(row) / float(size.height);
      const float off = (x - 0.5f - 0.12f * (light.key[0] > 0 ? 1.f : -1.f)) * (x - 0.5f) * 1.1f +
                        (y - 0.4f) * (y - 0.4f);
      const float lit = (1 - 0.55f * off) * (1 + 2 * plaster(row, column));
      wall(row, column) = {tone(0.90f * colour[0] * lit), tone(0.90f * colour[1] * lit),
                           tone(0.90f * colour[2] * lit)};
    }
  }
  return wall;
}

// Linear light back to a display value, 0 to 255; the samples were toned when they were drawn.
constexpr int display_steps = 1 << 16;

const std::vector<float> &display_table() {
  static const std::vector<float> table = [] {
    std::vector<float> values(display_steps + 1);
    for (size_t i = 0; i < values.size(); i++) {
      values[i] = 255 * std::pow(float(i) / display_steps, 1 / 2.2f);
    }
    return values;
  }();
  return table;
}
} // namespace

Studio::Studio(const pr_room &room)
    : room(room), light(float(room.light_from), float(room.light_contrast)),
      raster(painted_wall(room, light)), noise_bank(bank_size) {
  Random random(room.seed, 51);
  for (float &value : noise_bank) {
    value = random.normal();
  }
}

void Studio::shoot(const pr_actor *actors, int actor_count, const pr_cover *covers, int cover_count,
                   const pr_exposure &exposure, uint8_t *pixels, ptrdiff_t stride) {
  int instants = 1;
  for (int i = 0; i < actor_count; i++) {
    require(actors[i].state_count >= 1, "An actor has at least one state.");
    instants = std::max(instants, actors[i].state_count);
  }
  cv::Mat3f picture = raster.wall_light().clone();
  for (int instant = 0; instant < instants; instant++) {
    draw_instant(actors, actor_count, instant, instants, picture);
  }
  for (int i = 0; i < cover_count; i++) {
    draw_cover(covers[i], light, picture);
  }
  record(picture, exposure, pixels, stride);
}

void Studio::draw_instant(const pr_actor *actors, int actor_count, int instant, int instants,
                          cv::Mat3f &picture) {
  raster.clear();
  for (int i = 0; i < actor_count; i++) {
    const pr_actor &actor = actors[i];
    const int own = instant * actor.state_count / instants;
    actor.head->head.draw(actor.place, actor.states[own], light, raster);
    raster.clear_depth();
  }
  raster.develop(1 / float(instants), picture);
}

void Studio::record(const cv::Mat3f &sum, const pr_exposure &exposure, uint8_t *pixels,
                    ptrdiff_t stride) const {
  cv::Mat3f light_seen = sum;
  if (exposure.blur > 0.1) {
    cv::GaussianBlur(sum, light_seen, cv::Size(), exposure.blur);
  }
  const float gain = float(exposure.gain) * display_steps, amount = float(exposure.noise);
  const std::vector<float> &display = display_table();
  for (int row = 0; row < room.height; row++) {
    Random random(exposure.seed, 60 + uint64_t(row));
    const float *noise = &noise_bank[size_t(random.next() % (bank_size - 3 * size_t(room.width)))];
    const float *in = reinterpret_cast<const float *>(light_seen[row]);
    uint8_t *out = pixels + row * stride;
    for (int i = 0; i < 3 * room.width; i++) {
      const float level = display[size_t(clamp(gain * in[i], 0, display_steps))];
      // Photon noise grows with the root of the light; after the camera's gamma it varies little,
      // and weakens towards white, where the curve is flat.
      out[i] = cv::saturate_cast<uint8_t>(level + amount * (1.25f - level / 510) * noise[i]);
    }
  }
}

} // namespace phantom
