/** Lays a filter on every pixel of a line, `stride` apart, and cuts `padding` pixels off both ends: how often each is covered. */
export function spread(input: number, filter: number, padding: number, stride: number): number[] {
  const covered: number[] = []
  for (let pixel = 0; pixel < input; pixel++) {
    for (let tap = 0; tap < filter; tap++) {
      const place = pixel * stride + tap
      while (covered.length <= place) covered.push(0)
      covered[place] = (covered[place] ?? 0) + 1
    }
  }
  for (let cut = 0; cut < padding; cut++) {
    covered.shift()
    covered.pop()
  }
  return covered
}
