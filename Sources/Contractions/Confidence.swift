internal import Settings

/// How sure a finding is, 0–1: the odds rise with the square of its margin over what is needed.
///
/// Calibrated by one number for each kind, the odds at the border; `CalibrationTally` holds the outcome
/// against findings of known truth.
func confidence(margin: Double, oddsAtBorder: Double) -> Double {
  let odds = oddsAtBorder * margin * margin
  return odds / (1 + odds)
}
