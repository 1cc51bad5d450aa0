/// One value for each side of the face.
///
/// Code that treats both sides alike is written once, over `Side.allCases` or ``map(_:)``.
public struct Bilateral<Value> {
  private var left: Value
  private var right: Value

  /// A pair from its two values.
  public init(left: Value, right: Value) {
    self.left = left
    self.right = right
  }

  /// A pair made by one rule for each side.
  public init<Failure: Error>(_ make: (Side) throws(Failure) -> Value) throws(Failure) {
    self.init(left: try make(.left), right: try make(.right))
  }

  /// The value of one side.
  public subscript(side: Side) -> Value {
    get { side == .left ? left : right }
    set { if side == .left { left = newValue } else { right = newValue } }
  }

  /// Applies one rule to each side.
  public func map<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> Bilateral<Other> {
    Bilateral<Other>(left: try transform(left), right: try transform(right))
  }

  /// The same pair with its sides exchanged, as a mirror would show it.
  public var mirrored: Bilateral { Bilateral(left: right, right: left) }
}

extension Bilateral: Sendable where Value: Sendable {}
extension Bilateral: Equatable where Value: Equatable {}
extension Bilateral: Encodable where Value: Encodable {}
extension Bilateral: Decodable where Value: Decodable {}
