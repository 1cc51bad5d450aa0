/// How sure a finding is whose evidence just reaches what is needed for its kind.
///
/// Odds of findings right to findings wrong at the border. They rise with the square of the margin, the
/// evidence over what is needed.
public struct ConfidenceSettings: SettingsGroup {
  private static let sample =
    "fitted with one finding more right and one more wrong on 74 recordings of animated and real faces, "

  @Setting(
    "Odds that a one-sided contraction at its border is right.",
    unit: "1", in: 0.05...100,
    source: .measured(sample + "55 of 57 findings right"))
  public var spasmOdds = 1.0

  @Setting(
    "Odds that a blink at its border is right.",
    unit: "1", in: 0.05...100,
    source: .measured(sample + "175 of 177 findings right"))
  public var blinkOdds = 10.0

  @Setting(
    "Odds that a closure of both eyes at its border is right.",
    unit: "1", in: 0.05...100,
    source: .measured(sample + "5 of 6 findings right"))
  public var closureOdds = 1.5

  @Setting(
    "Odds that a synkinesis at its border is right.",
    unit: "1", in: 0.05...100,
    source: .measured(
      sample + "11 of 11 findings right, two faces only: a third of the fitted odds"))
  public var synkinesisOdds = 5.0

  @Setting(
    "Odds that a voluntary movement at its border is right.",
    unit: "1", in: 0.05...100,
    source: .convention("as likely right as wrong: too few are annotated to tell"))
  public var voluntaryOdds = 1.0

  public init() {}

  public static let entries: [String: any WritableKeyPath<Self, Setting> & Sendable] = [
    "spasmOdds": \.$spasmOdds, "blinkOdds": \.$blinkOdds, "closureOdds": \.$closureOdds,
    "synkinesisOdds": \.$synkinesisOdds, "voluntaryOdds": \.$voluntaryOdds,
  ]
}
