import pg from 'pg'

/** Runs `work` with a new database on that server, and drops it afterwards; with null on the built-in one. */
export async function withBenchDatabase<T>(
  serverUrl: string | null,
  work: (databaseUrl: string | null) => Promise<T>,
): Promise<T> {
  if (serverUrl === null) return work(null)
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  const name = `stride_bench_${process.pid}`
  try {
    await admin.query(`CREATE DATABASE ${name}`)
    const url = new URL(serverUrl)
    url.pathname = name
    return await work(url.href)
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    await admin.end()
  }
}
