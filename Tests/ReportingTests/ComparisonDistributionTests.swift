import Anatomy
import Comparison
import Contractions
import Examination
import TestSupport
import Testing

@testable import Reporting

/// Depth and duration of every spasm.
@Suite struct ComparisonDistributionTests {
  private let film = FilmedVisit(onsets: FilmedVisit.even(40, over: 180)).examination

  @Test(arguments: SpreadQuantity.all.map(\.measure))
  func `Every spasm is a mark, and the order of the events changes nothing`(measure: String) throws
  {
    let quantity = try #require(SpreadQuantity.all.first { $0.measure == measure })
    var shuffled = film
    shuffled.events = film.events.enumerated().sorted { $0.offset % 7 < $1.offset % 7 }.map(
      \.element)
    let found = [film, shuffled].map { EventDistribution(quantity, of: $0, on: .left) }
    #expect(found[0].values.count + found[0].leftOut == 40)
    #expect(found[0].values.map(\.value) == found[1].values.map(\.value))
    #expect(found[0].values.map(\.value) == found[0].values.map(\.value).sorted())
    let none = EventDistribution(quantity, of: film, on: .right)
    #expect(none.values.isEmpty && none.estimate == nil)
  }

  @Test func `A spasm that is cut has no duration, and the row says so`() throws {
    var examination = film
    examination.events[3].cut = .end
    let quantity = try #require(SpreadQuantity.all.first { $0.measure == "duration" })
    let found = EventDistribution(quantity, of: examination, on: .left)
    #expect(found.values.count == 39 && found.leftOut == 1)
  }

  @Test(arguments: [1, 5, 400])
  func `Marks stand at their values, apart, and within their row`(count: Int) {
    let axis = SpreadAxis(covering: [0, 1], isLogarithmic: false)
    let values = (0..<count).map { number -> (value: Double, isTonic: Bool) in
      (value: 0.5 + 0.01 * Double(number * 3 / count), isTonic: number % 2 == 0)
    }
    let swarm = DotSwarm(values, axis: axis, base: 100, height: 34)
    #expect(swarm.dots.count == count)
    for (dot, value) in zip(swarm.dots, values) {
      #expect(dot.x == axis.x(value.value) && (66...100).contains(dot.y))
    }
    #expect(Set(swarm.dots.map { "\($0.x) \($0.y)" }).count == count)
  }

  @Test func `Tonic spasms have a mark of their own`() throws {
    var examination = film
    let page = { (examination: Examination) -> String in
      let other = FilmedVisit(name: "two", onsets: [5, 50]).examination
      let comparison = try compare([examination, other].map { ExaminedVisit($0) }, patient: "P")
      return String(
        decoding: try ComparisonPage().render(
          ComparedVisits(comparison, of: [examination, other])),
        as: UTF8.self)
    }
    #expect(!(try page(examination)).contains("class=\"squares left\""))
    examination.events[0].pattern = .tonic
    let tonic = try page(examination)
    #expect(tonic.contains("class=\"squares left\"") && tonic.contains("class=\"dots left\""))
  }

  @Test(arguments: [true, false])
  func `An axis rises and holds every value`(isLogarithmic: Bool) {
    let values = [0.07, 0.4, 1.2, 27]
    let axis = SpreadAxis(covering: values, isLogarithmic: isLogarithmic)
    let places = values.map(axis.x)
    #expect(places == places.sorted() && Set(places).count == values.count)
    #expect(places.allSatisfy { (TimeAxis.left...TimeAxis.right).contains($0) })
    #expect(axis.ticks.count >= 2)
  }
}
