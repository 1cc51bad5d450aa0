#include "hair.hpp"
#include "complexion.hpp"

namespace phantom {

namespace {
// Angles all around the head; heights from the crown to the nape or the shoulders.
constexpr float last_angle = 1.96f, short_end = 0.95f, long_end = 2.75f;
constexpr int rows = 84, columns = 72;
const cv::Vec3f middle_of_skull(0, -0.30f, -0.15f);
constexpr float half_pi = 1.5707963f;

// Long hair leaves the head and falls freely below these heights.
float falls(float y) { return smoothstep(-0.85f, 0.15f, y); }

// Hair turns with the head above and lies on the shoulders below.
float follows(float y) { return smoothstep(2.9f, 0.8f, y); }

// Strands run down the texture: fine ones, locks, and what is swept sideways from the parting.
struct Strands {
  Plane fine, locks;
  Strands(Random &random, cv::Size size, float scale)
      : fine(noise(random, size, std::max(0.8f, 0.009f * scale), 0.32f * scale)),
        locks(noise(random, size, 0.045f * scale, 0.60f * scale)) {}

  float at(int row, float column) const {
    const int last = fine.cols - 1, place = int(clamp(column, 0, float(last)));
    return 0.10f * fine(row, place) + 0.10f * locks(row, place);
  }
};

// Strands shine where the light grazes along them: a band around the head (after Kajiya & Kay
// 1989, doi:10.1145/74333.74361).
float sheen(const cv::Vec3f &normal, const Light &light) {
  const float off = 1 - normal.dot(light.gloss);
  const float sine = clamp(1 - 2.2f * off * off), s2 = sine * sine;
  return s2 * s2;
}

cv::Vec4b strand_colour(const cv::Vec3f &hair, float lit, float strand, float shining,
                        float cover) {
  const float body = lit * clamp(1 + 1.2f * strand, 0.45f, 1.7f);
  const float shine = 0.075f * shining * clamp(0.8f + 2.2f * strand, 0, 2);
  cv::Vec4b result;
  for (int k = 0; k < 3; k++) {
    result[k] = tone(hair[k] * body + shine * (hair[k] + 0.06f));
  }
  result[3] = cv::saturate_cast<uint8_t>(255 * clamp(cover));
  return result;
}
} // namespace

Hair::Hair(const Skull &skull, float scale)
    : skull(skull), who(skull.who), scale(0.8f * scale), rest(rows, columns) {
  for (int row = 0; row < rows; row++) {
    const float y = height(float(row) / (rows - 1));
    for (int column = 0; column < columns; column++) {
      rest.at(row, column) = point(last_angle * (2 * float(column) / (columns - 1) - 1), y);
    }
  }
}

// Rows crowd towards the crown.
float Hair::height(float share) const {
  return mix(head_top, is_long() ? long_end : short_end, share * (0.06f + 0.94f * share));
}

cv::Vec3f Hair::point(float angle, float y) const {
  const float front = 1 - smoothstep(0.55f, 0.95f, std::abs(angle));
  const float on_top = smoothstep(-0.92f, -1.45f, y);
  const float volume = mix(0.075f, 0.014f, front) * (1 - on_top) + 0.10f * on_top;
  const cv::Vec3f cap =
      middle_of_skull + (skull.point(angle, std::min(y, 1.0f)) - middle_of_skull) * (1 + volume);
  if (!is_long() || y < -0.9f) {
    return cap;
  }
  static const Curve outline({-0.9f, -0.5f, 0, 1.0f, 1.8f, 2.6f, 3.0f},
                             {1.16f, 1.22f, 1.27f, 1.33f, 1.34f, 1.24f, 1.0f});
  const float wave = 0.02f * std::sin(3.1f * y + 4 * angle + float(who.seed % 5));
  const float width = (outline(y) + wave) * float(who.face_width);
  const float sine = std::sin(half_pi * angle);
  const float c = std::sqrt(clamp(1 - std::pow(std::abs(sine), 2.4f)));
  const cv::Vec3f free(width * sine, y,
                       std::abs(angle) <= 1 ? 0.95f * c - 0.10f : -1.1f * c - 0.10f);
  return cap + (free - cap) * falls(y);
}

cv::Vec3f Hair::normal(float angle, float share) const {
  constexpr float step = 0.012f;
  const float y = height(share);
  const cv::Vec3f across = point(angle + step, y) - point(angle - step, y);
  const cv::Vec3f down = point(angle, height(std::min(share + step, 1.f))) -
                         point(angle, height(std::max(share - step, 0.f)));
  // The crown has no direction of its own: there the normal is that of a ball.
  const cv::Vec3f ball = cv::normalize(point(angle, y) - middle_of_skull);
  const cv::Vec3f exact = cv::normalize(across.cross(down) + 1e-6f * ball);
  return cv::normalize(exact + (ball - exact) * mix(0.35f, 1, smoothstep(-1.35f, -1.65f, y)));
}

// Long hair frames the face: its front edge follows the outline and falls forward below it.
float Hair::front_edge(float y) const {
  const float edge = 0.985f * skull.half_width(std::min(std::max(y, -0.6f), 0.75f)) -
                     0.16f * smoothstep(1.1f, 2.4f, y);
  return edge;
}

// 1 under hair, 0 on bare skin; `wisp` makes the border ragged.
float Hair::cover(const cv::Vec3f &p, float angle, float wisp) const {
  const float part = 0.28f * (who.seed % 2 ? 1.f : -1.f), y = p[1];
  const float across = std::abs(p[0]) / float(who.face_width);
  float line = -1.05f - 0.07f * ridge(p[0] - part, 0.22f) + 0.06f * std::cos(1.5f * (p[0] + part));
  line += 1.15f * std::pow(smoothstep(0.52f, 1.08f, across), 2.2f);
  // Behind the outline short hair reaches down past the ear.
  line = mix(line, 0.62f, smoothstep(1.04f, 1.22f, std::abs(angle)));
  const float above = smoothstep(0.08f, -0.08f, y - line + 0.018f * wisp);
  if (!is_long()) {
    return above;
  }
  const float beside = smoothstep(-0.01f, 0.07f, std::abs(p[0]) - front_edge(y) + 0.016f * wisp);
  const float curtain = std::abs(angle) > 1 ? 1 : beside * smoothstep(-0.95f, -0.45f, y);
  return std::max(above, curtain) * smoothstep(2.66f, 2.40f, y + 0.05f * wisp);
}

void Hair::light(const Light &light) {
  if (who.hair_style == PR_BALD) {
    return;
  }
  const cv::Size size(cvRound(6.2f * scale), cvRound((is_long() ? 5.2f : 3.6f) * scale));
  Random random(who.seed, 30);
  const Strands strands(random, size, scale);
  const Plane wisps = noise(random, size, 0.012f * scale, 0.09f * scale);
  const cv::Vec3f hair = hair_colour(who);
  const float part = 0.16f * (who.seed % 2 ? 1.f : -1.f);
  texture.create(size);
  inside.create(size);
  for (int row = 0; row < size.height; row++) {
    const float share = (float(row) + 0.5f) / float(size.height), y = height(share);
    for (int column = 0; column < size.width; column++) {
      const float angle = last_angle * (2 * (float(column) + 0.5f) / float(size.width) - 1);
      const cv::Vec3f p = point(angle, y), n = normal(angle, share);
      const float swept = 0.16f * scale * smoothstep(-1.7f, -0.9f, y) * (angle > part ? -1.f : 1.f);
      const float strand = strands.at(row, float(column) + swept);
      const float covered = cover(p, angle, wisps(row, column));
      const float root = 0.75f + 0.25f * smoothstep(0.6f, 1.0f, covered);
      const float parting = 1 - 0.35f * ridge(angle - part, 0.018f) * smoothstep(-1.15f, -1.3f, y);
      const float lower = 1 - 0.25f * smoothstep(0.3f, 2.4f, y);
      texture(row, column) = strand_colour(hair, root * parting * lower * light.diffuse(n), strand,
                                           sheen(n, light) * (1 - 0.7f * falls(y)), covered);
      inside(row, column) = strand_colour(hair, 0.26f, strand, 0, covered);
    }
  }
}

Sheet Hair::posed(const Pose &pose) const {
  Sheet result = rest;
  for (cv::Vec3f &p : result.points) {
    p = pose(p, is_long() ? follows(p[1]) : 1);
  }
  return result;
}

void Hair::draw_behind(const Pose &pose, Raster &raster) const {
  if (!is_long()) {
    return;
  }
  Sheet back = posed(pose);
  back.faces = Sheet::Faces::back;
  raster.draw(back, inside);
}

void Hair::draw_before(const Pose &pose, Raster &raster) const {
  if (who.hair_style == PR_BALD) {
    return;
  }
  Sheet front = posed(pose);
  front.lift = 0.03f;
  raster.draw(front, texture);
}

} // namespace phantom
