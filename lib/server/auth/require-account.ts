import 'server-only'
import { redirect } from 'next/navigation'
import { findViewer } from './find-viewer'
import type { Viewer } from './find-viewer-by-token'

/** The signed-in person; a visitor or guest is sent to sign in and comes back to `path` afterwards. */
export async function requireAccount(path: string): Promise<Viewer> {
  const viewer = await findViewer()
  if (!viewer || viewer.guest) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return viewer
}
