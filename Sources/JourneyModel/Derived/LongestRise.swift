/// The longest rising subsequence: in a list whose order changed, the largest set of elements that can stay while the
/// others move (patience sorting, Fredman 1975).
enum LongestRise {
  /// The positions in `numbers` of a longest subsequence that rises strictly, in order. O(n log n).
  static func positions(_ numbers: [Int]) -> [Int] {
    var tails: [Int] = []  // position of the smallest end of a rise of each length
    var before = [Int?](repeating: nil, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[position] = low > 0 ? tails[low - 1] : nil
      if low < tails.count { tails[low] = position } else { tails.append(position) }
    }
    var result: [Int] = []
    var next = tails.last
    while let position = next {
      result.append(position)
      next = before[position]
    }
    return result.reversed()
  }
}
