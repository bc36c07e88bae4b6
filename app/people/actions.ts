'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { findViewer } from '@/lib/server/auth/find-viewer'
import { changeRole } from '@/lib/server/people'

export async function changeRoleAction(userId: string, form: FormData): Promise<void> {
  const viewer = await findViewer()
  if (!viewer || !(await changeRole(viewer, String(userId), form.get('role')))) notFound()
  refresh()
}
