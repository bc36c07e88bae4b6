import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { sectionPath, sections } from '@/lib/lesson/sections'
import { environment } from '@/lib/server/environment'

/** Every page that makes sense to somebody who comes from a search. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection()
  const paths = ['/', '/learn', ...sections.map(sectionPath), '/learn/playground', '/practice', '/exams', '/calculator']
  return paths.map((path) => ({ url: new URL(path, environment().publicUrl).href }))
}
