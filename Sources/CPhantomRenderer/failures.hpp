// The one place where exceptions become statuses.
#pragma once
#include "phantom_renderer.h"
#include <cstdio>
#include <exception>
#include <new>
#include <opencv2/core.hpp>
#include <stdexcept>
#include <string>

namespace phantom {

// An argument that cannot be drawn.
struct BadInput : std::runtime_error {
  using std::runtime_error::runtime_error;
};

inline void require(bool condition, const char *message) {
  if (!condition) {
    throw BadInput(message);
  }
}

inline pr_status report(pr_failure *failure, pr_status status, const char *message) noexcept {
  std::snprintf(failure->message, sizeof failure->message, "%s", message);
  return status;
}

// Runs `body`; every exception ends here.
template <typename Body> pr_status guarded(pr_failure *failure, Body body) noexcept {
  try {
    body();
    return PR_OK;
  } catch (const BadInput &error) {
    return report(failure, PR_BAD_INPUT, error.what());
  } catch (const cv::Exception &error) {
    const bool memory = error.code == cv::Error::StsNoMem;
    return report(failure, memory ? PR_OUT_OF_MEMORY : PR_DRAWING_FAILED, error.what());
  } catch (const std::bad_alloc &) {
    return report(failure, PR_OUT_OF_MEMORY, "There is not enough memory for this picture.");
  } catch (const std::exception &error) {
    return report(failure, PR_DRAWING_FAILED, error.what());
  } catch (...) {
    return report(failure, PR_DRAWING_FAILED, "Drawing failed without saying why.");
  }
}

} // namespace phantom
