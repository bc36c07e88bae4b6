import 'server-only'
import { redirect } from 'next/navigation'
import { findViewer, type Viewer } from './find-viewer'

/** The signed-in person; a visitor or guest is sent to sign in and comes back to `path` afterwards. */
export async function requireAccount(path: string): Promise<Viewer> {
  const viewer = await findViewer()
  if (!viewer || viewer.guest) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return viewer
}
