/// Stretches in which `values` stay above `low` and somewhere reach `high`.
public func spans(of values: [Double], reaching high: Double, above low: Double) -> [Range<Int>] {
  spans(where: values.map { $0 > low }).filter { $0.contains { values[$0] >= high } }
}

/// Stretches in which `values` stay above a moving `low` and somewhere reach a moving `high`.
public func spans(of values: [Double], reaching high: [Double], above low: [Double]) -> [Range<Int>]
{
  spans(where: values.indices.map { values[$0] > low[$0] })
    .filter { $0.contains { values[$0] >= high[$0] } }
}

/// Stretches of consecutive true flags.
public func spans(where flags: [Bool]) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var start: Int?
  for index in flags.indices {
    if flags[index] {
      start = start ?? index
    } else if let first = start {
      result.append(first..<index)
      start = nil
    }
  }
  if let first = start { result.append(first..<flags.count) }
  return result
}
