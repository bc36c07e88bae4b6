import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { environment } from '@/lib/server/environment'

export default async function robots(): Promise<MetadataRoute.Robots> {
  // The site's address is known once the server runs.
  await connection()
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/attempts/', '/people', '/set-up', '/sign-out', '/teach'],
    },
    sitemap: `${environment().publicUrl}/sitemap.xml`,
  }
}
