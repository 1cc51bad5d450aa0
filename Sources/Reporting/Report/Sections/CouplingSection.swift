import Anatomy
import Contractions
import Examination
import Severity

/// What moves along with what the patient does, and what moves of itself.
struct CouplingSection: ReportSection {
  let id = "coupling"
  let title = "Movement with tasks and at rest"

  func body(_ result: ExaminationResult) -> [Markup] {
    let coupling = result.examination.coupling
    return [
      .tag("p", ["class": "how"], .text(source(coupling))),
      table(coupling).markup,
    ]
  }

  private func source(_ coupling: CouplingProfile) -> String {
    let how =
      "How to read: the share of repetitions in which a region that the task does not use moves along "
      + "on one side, more than in quiet time."
    switch coupling.source {
    case .tasksFile:
      let rows = Wording.count(coupling.tasks.count, "row")
      return how
        + " Repetitions are those of the tasks file (\(rows)); rest is its rows of rest and "
        + "hold_still, \(Wording.duration(coupling.restSeconds)) of it evaluable."
    case .blinks:
      return how
        + " There is no tasks file, so blinks of both eyes are the only task, and rest is all "
        + "evaluable time (\(Wording.duration(coupling.restSeconds))): what the patient was asked to do "
        + "in it is not known."
    }
  }

  private func table(_ coupling: CouplingProfile) -> Table {
    let tasks = coupling.results.map(\.task).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return Table(
      caption: "Co-movement with each task, and spasms at rest",
      columns: ["Task"] + Side.allCases.map(\.title),
      rows: [restRow(coupling)]
        + tasks.map { task in row(coupling.results.filter { $0.task == task }) },
      style: "measures")
  }

  private func restRow(_ coupling: CouplingProfile) -> [Markup] {
    let definition = "One-sided contractions that begin at rest, per minute of evaluable rest."
    return [heading("Spasms at rest", definition)]
      + Side.allCases.map { side in
        let rate = coupling.unprovoked.first { $0.side == side }
        return cell(
          rate?.estimate, unit: "/min", reason: rate?.reason,
          count: Wording.count(rate?.estimate?.count ?? 0, "spasm"))
      }
  }

  private func row(_ results: [CouplingResult]) -> [Markup] {
    [heading(results.first?.title ?? "", results.first?.definition ?? "")]
      + Side.allCases.map { side in
        guard let result = results.first(where: { $0.side == side }) else { return .text("–") }
        let unseen = result.unseen > 0 ? ", \(result.unseen) more not seen" : ""
        return cell(
          result.estimate, unit: "%", reason: result.reason,
          count: "\(result.moved) of \(result.repetitions) repetitions\(unseen)")
      }
  }

  private func heading(_ title: String, _ definition: String) -> Markup {
    .group([.text(title), .tag("span", ["class": "definition"], .text(definition))])
  }

  private func cell(_ estimate: Estimate?, unit: String, reason: String?, count: String) -> Markup {
    guard let estimate else {
      return .group([
        .tag("span", ["class": "value"], "Not evaluable"),
        .tag("span", ["class": "interval"], .text(reason ?? "")),
      ])
    }
    return .group([
      .tag("span", ["class": "value"], .text(Wording.quantity(estimate.value, unit: unit))),
      .tag("span", ["class": "interval"], .text("\(Wording.interval(estimate)); \(count)")),
    ])
  }
}
