/** The process's memory after so many runs, in megabytes. */
type MemoryRow = {
  readonly runs: number
  readonly resident: number
  readonly heap: number
  readonly array_buffers: number
}

/** Runs a piece of work 8,000 times and prints the memory after every 2,000, to see whether what it allocates is given back. */
export function watchMemory(work: () => unknown): readonly MemoryRow[] {
  const rows = [memoryAfter(0)]
  for (let runs = 2000; runs <= 8000; runs += 2000) {
    for (let run = 0; run < 2000; run++) work()
    rows.push(memoryAfter(runs))
  }
  console.table(rows)
  return rows
}

function memoryAfter(runs: number): MemoryRow {
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)
  return { runs, resident: megabytes(rss), heap: megabytes(heapUsed), array_buffers: megabytes(arrayBuffers) }
}
