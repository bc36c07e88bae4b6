import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SectionPage } from '@/components/lesson/section-page'
import { findSection } from '@/lib/lesson/sections'

type Address = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const section = findSection((await params).slug)
  return section ? { title: section.title, description: section.gist } : {}
}

export default async function LessonSectionPage({ params }: Address) {
  const section = findSection((await params).slug) ?? notFound()
  return <SectionPage section={section} />
}
