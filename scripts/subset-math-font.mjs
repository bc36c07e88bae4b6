// Makes app/fonts/stix-two-math-subset.woff2 out of the whole font: the characters that course formulas use, with the
// MATH table that stretches brackets and fractions. Needed only to change the subset; wants pyftsubset (Debian:
// `apt-get install fonttools python3-brotli`).
import { execFileSync } from 'node:child_process'
import { copyFileSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const source = path.join(root, 'node_modules/@fontsource/stix-two-math')
const target = path.join(root, 'app/fonts/stix-two-math-subset.woff2')

const unicodes = [
  '20-7E,A0,AC,B0,B1,B7,D7,F7', // ASCII and the everyday signs
  '391-3A9,3B1-3C9', // Greek
  '2013,2014,2018-201D,2026,2032,2033,2061-2064', // dashes, quotes, primes, invisible operators
  // The part 21D0 that 21D4 stretches from would come without its own parts, and browsers drop a MATH table like that.
  '2190-2193,21D0,21D2,21D4,210E,2113', // arrows, italic h, script l
  '2200,2202,2203,2207,2208,2209,220F,2211-2213,2215,2217,2218,221A,221D,221E,2225,2227-222B', // sums, roots, sets
  '2248,2260,2261,2264,2265,226A,226B,2282,2286,2295,2297,2299,22C5,22EE,22EF,22F1', // relations and dots
  '2308-230B,27E8,27E9', // ceiling, floor, angle brackets
  '1D434-1D467,1D6FC-1D714', // italic letters, Latin and small Greek
]

execFileSync(
  'pyftsubset',
  [
    path.join(source, 'files/stix-two-math-latin-400-normal.woff2'),
    `--unicodes=${unicodes.join(',')}`,
    '--layout-features=ssty,kern,mark,mkmk,ccmp',
    '--flavor=woff2',
    `--output-file=${target}`,
  ],
  { stdio: 'inherit' },
)
copyFileSync(path.join(source, 'LICENSE'), path.join(root, 'app/fonts/stix-two-math-licence.txt'))
console.log(`${path.relative(root, target)}: ${statSync(target).size} bytes`)
