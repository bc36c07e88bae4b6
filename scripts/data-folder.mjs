import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** @returns {Promise<string>} a new folder for the data of a product that is thrown away afterwards */
export async function makeDataFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'stride-data-'))
  // Open to the account that PostgreSQL runs under where this one is root.
  await chmod(folder, 0o755)
  return folder
}
