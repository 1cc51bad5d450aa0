#include "brows.hpp"

namespace phantom {

namespace {

struct Hair {
  cv::Point2f root, middle, tip;
  float strength;
};

// One hair; t runs from the nose (0) to the temple (1).
Hair one_hair(const pr_identity &who, Random &random) {
  const float t = random.uniform(0, 0.98f), thick = float(who.brow_thickness);
  const float taper = (1 - 0.75f * std::pow(t, 2.2f)) * (0.70f + 0.30f * std::min(1.f, t / 0.12f));
  const float across = random.uniform(-1, 1);
  const float x = 0.185f + 0.64f * t;
  float y =
      -float(who.brow_height) - 0.070f * std::sin(3.14159f * std::min(1.f, 0.74f * t + 0.02f));
  y += 0.10f * std::max(0.f, t - 0.62f) + across * 0.046f * thick * taper;
  float angle = -1.15f + 1.25f * std::min(1.f, 1.8f * t) + 0.15f * random.normal();
  angle += t > 0.15f ? 0.40f * across : 0;
  const float length = random.uniform(0.045f, 0.090f) * (1 - 0.35f * t);
  const cv::Point2f root(x, y), way(length * std::cos(angle), 0.8f * length * std::sin(angle));
  const cv::Point2f bend(-0.10f * way.y, 0.10f * way.x);
  return {root, root + 0.55f * way + bend, root + way, random.uniform(0.40f, 0.95f)};
}

} // namespace

Plane brow_cover(const Skull &skull, const Chart &chart, Random &random) {
  Strokes strokes(chart.size());
  const int thickness = std::max(1, cvRound(0.0036f * chart.scale));
  for (int side : {0, 1}) {
    std::vector<Hair> hairs;
    for (int i = 0; i < int(640 * skull.who.brow_thickness); i++) {
      hairs.push_back(one_hair(skull.who, random));
    }
    std::sort(hairs.begin(), hairs.end(),
              [](const Hair &a, const Hair &b) { return a.strength < b.strength; });
    for (const Hair &hair : hairs) {
      std::vector<cv::Point2f> line;
      for (const cv::Point2f &point : {hair.root, hair.middle, hair.tip}) {
        line.push_back(chart.texel(point.x * side_sign(side), point.y));
      }
      strokes.add(line, hair.strength, thickness);
    }
  }
  const Plane hairs = strokes.coverage();
  Plane cover = blurred(hairs, 0.004f * chart.scale) + 0.55f * blurred(hairs, 0.032f * chart.scale);
  cv::min(cover, 0.93, cover);
  return cover;
}

} // namespace phantom
