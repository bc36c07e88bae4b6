import { rm } from 'node:fs/promises'
import { makeDataFolder } from '@/scripts/data-folder.mjs'

/** Runs `work` with a new data folder, which is gone afterwards. */
export async function withThrowAwayFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeDataFolder()
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
