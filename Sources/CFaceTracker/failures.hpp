// The one place where exceptions become statuses.
#pragma once
#include "face_tracker.h"
#include <cstdio>
#include <exception>
#include <new>
#include <opencv2/core.hpp>
#include <stdexcept>
#include <string>

namespace face_tracker {

// A failure whose status is known where it is thrown.
struct Failure : std::runtime_error {
  ft_status status;
  Failure(ft_status status, const std::string &message)
      : std::runtime_error(message), status(status) {}
};

inline void require(bool condition, const char *message) {
  if (!condition) {
    throw Failure(FT_BAD_INPUT, message);
  }
}

inline ft_status report(ft_failure *failure, ft_status status, const char *message) noexcept {
  std::snprintf(failure->message, sizeof failure->message, "%s", message);
  return status;
}

// Runs `body`; every exception ends here.
template <typename Body> ft_status guarded(ft_failure *failure, Body body) noexcept {
  try {
    body();
    return FT_OK;
  } catch (const Failure &error) {
    return report(failure, error.status, error.what());
  } catch (const cv::Exception &error) {
    const bool memory = error.code == cv::Error::StsNoMem;
    return report(failure, memory ? FT_OUT_OF_MEMORY : FT_INFERENCE_FAILED, error.what());
  } catch (const std::bad_alloc &) {
    return report(failure, FT_OUT_OF_MEMORY, "There is not enough memory for this picture.");
  } catch (const std::exception &error) {
    return report(failure, FT_INFERENCE_FAILED, error.what());
  } catch (...) {
    return report(failure, FT_INFERENCE_FAILED, "A network failed without saying why.");
  }
}

} // namespace face_tracker
