// One network: loaded once, run on one blob.
#pragma once
#include <opencv2/dnn.hpp>
#include <string>
#include <vector>

namespace face_tracker {

class Network {
public:
  // Throws where the file is missing or no network.
  Network(const std::string &path, std::vector<cv::String> outputs);

  // The outputs in the order in which they were named; valid until the next run.
  const std::vector<cv::Mat> &run(const cv::Mat &blob);

private:
  cv::dnn::Net net;
  std::vector<cv::String> names;
  std::vector<cv::Mat> results;
};

// The values of `output`, which must be `count`; throws where they are not.
const float *values(const cv::Mat &output, size_t count);

float sigmoid(float logit);

} // namespace face_tracker
