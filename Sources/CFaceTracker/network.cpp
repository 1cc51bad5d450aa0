#include "network.hpp"
#include "failures.hpp"
#include <cmath>

namespace face_tracker {

namespace {

cv::dnn::Net load(const std::string &path) {
  try {
    return cv::dnn::readNetFromONNX(path);
  } catch (const cv::Exception &error) {
    throw Failure(FT_MODEL_UNREADABLE, "The model " + path + " cannot be read: " + error.err);
  }
}

} // namespace

Network::Network(const std::string &path, std::vector<cv::String> outputs)
    : net(load(path)), names(std::move(outputs)) {
  net.setPreferableBackend(cv::dnn::DNN_BACKEND_OPENCV);
  net.setPreferableTarget(cv::dnn::DNN_TARGET_CPU);
}

const std::vector<cv::Mat> &Network::run(const cv::Mat &blob) {
  net.setInput(blob);
  net.forward(results, names);
  return results;
}

const float *values(const cv::Mat &output, size_t count) {
  if (output.total() != count || output.type() != CV_32F || !output.isContinuous()) {
    throw Failure(FT_INFERENCE_FAILED,
                  "A network gave a result of unexpected size: run scripts/fetch-models.");
  }
  return output.ptr<float>();
}

float sigmoid(float logit) { return 1 / (1 + std::exp(-logit)); }

} // namespace face_tracker
