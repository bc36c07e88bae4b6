import 'server-only'
import type { IncomingMessage } from 'node:http'
import { sectionPath, sections } from '@/lib/lesson/sections'

/** What a page needs of the browser that no other page gets: pictures from a file or the camera, a frame for programs. */
export type PageNeeds = { readonly pictures: boolean; readonly programs: boolean }

const playground = '/learn/playground'
const fromScratch = sectionPath(sections[5])

export function pageNeeds(route: string): PageNeeds {
  const path = route.replace(/\/?(\?.*)?$/, '')
  return { pictures: path === playground, programs: path === fromScratch }
}

/**
 * Whether a browser wants to show such a page within the document of another one, under whose headers it would not get what
 * it needs. Answered by anything but page data, Next opens the page as a document of its own.
 */
export function wantsNeedyPageInAnotherDocument({ url = '', method, headers }: IncomingMessage): boolean {
  const { pictures, programs } = pageNeeds(url)
  return method === 'GET' && headers.rsc !== undefined && (pictures || programs)
}
