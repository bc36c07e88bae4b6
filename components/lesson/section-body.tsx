import type { SectionSlug } from '@/lib/lesson/sections'
import { ChannelsAndFilters } from './sections/channels-and-filters'
import { FromScratch } from './sections/from-scratch'
import { OneFormula } from './sections/one-formula'
import { PaddingAndStride } from './sections/padding-and-stride'
import { QuickCheckSection } from './sections/quick-check'
import { SlideMultiplySum } from './sections/slide-multiply-sum'
import { WhyNotDense } from './sections/why-not-dense'

/** The text and the figures of one section. */
export function SectionBody({ slug }: { slug: SectionSlug }) {
  switch (slug) {
    case 'why-not-dense':
      return <WhyNotDense />
    case 'slide-multiply-sum':
      return <SlideMultiplySum />
    case 'one-formula':
      return <OneFormula />
    case 'padding-and-stride':
      return <PaddingAndStride />
    case 'channels-and-filters':
      return <ChannelsAndFilters />
    case 'from-scratch':
      return <FromScratch />
    case 'quick-check':
      return <QuickCheckSection />
  }
}
