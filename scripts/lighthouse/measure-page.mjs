/** @typedef {import('./load-lighthouse.mjs').Tool} Tool */
/** @typedef {import('./load-lighthouse.mjs').Report} Report */

const chromeFlags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The median scores of a page over several runs, 0 to 100, and what the performance is made of.
 * @param {Tool} tool @param {string} chromePath @param {string} url @param {'desktop' | 'mobile'} preset @param {number} runs
 * @returns {Promise<{ scores: Record<string, number>, metrics: string[] }>}
 */
export async function measurePage(tool, chromePath, url, preset, runs) {
  /** @type {Report[]} */
  const reports = []
  for (let run = 0; run < runs; run++) reports.push(await measureOnce(tool, chromePath, url, preset))
  const [first] = reports
  if (!first) throw new Error('A page is measured once at least.')
  const scores = Object.keys(first.categories).map((category) => [
    category,
    Math.round(100 * median(reports.map((report) => report.categories[category]?.score ?? 0))),
  ])
  /** @param {string} audit */
  const metric = (audit) => median(reports.map((report) => report.audits[audit]?.numericValue ?? Number.NaN))
  return {
    scores: Object.fromEntries(scores),
    metrics: [
      `${(metric('largest-contentful-paint') / 1000).toFixed(2)} s`,
      `${Math.round(metric('total-blocking-time'))} ms`,
      metric('cumulative-layout-shift').toFixed(3),
    ],
  }
}

/** A browser of its own each time, so that nothing is kept. @param {Tool} tool @param {string} chromePath @param {string} url @param {'desktop' | 'mobile'} preset */
async function measureOnce(tool, chromePath, url, preset) {
  const chrome = await tool.launch({ chromePath, chromeFlags, logLevel: 'silent' })
  try {
    const flags = { port: chrome.port, output: 'json', logLevel: 'silent' }
    const result = await tool.run(url, flags, preset === 'desktop' ? tool.desktop : undefined)
    if (!result) throw new Error(`Lighthouse says nothing of ${url}.`)
    return result.lhr
  } finally {
    chrome.kill()
  }
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
