// Runs the database tests on Debian's PostgreSQL 15, started for this run only. Arguments go to Vitest.
import { hasPostgres15, isMissing, withPostgres15 } from './product/postgres15.mjs'
import { findCommand, runNode } from './run.mjs'

if (hasPostgres15) {
  const vitest = [findCommand('vitest'), 'run', '--project', 'database', ...process.argv.slice(2)]
  process.exit(await withPostgres15(['fsync=off'], (url) => runNode(vitest, { TEST_DATABASE_URL: url })))
} else {
  console.log(`${isMissing}: the database tests on it are skipped.`)
}
