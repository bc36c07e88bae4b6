/** A section of the lesson; `number` is what misconceptions name as their remedy, `slug` its address below `/learn`. */
export type Section = { number: 1 | 2 | 3 | 4 | 5 | 6 | 7; slug: string; title: string }

export const sections = [
  { number: 1, slug: 'why-not-dense', title: 'Why images break dense layers' },
  { number: 2, slug: 'slide-multiply-sum', title: 'Slide, multiply, sum' },
  { number: 3, slug: 'one-formula', title: 'One formula for the size' },
  { number: 4, slug: 'padding-and-stride', title: 'Padding, stride and pooling' },
  { number: 5, slug: 'channels-and-filters', title: 'Channels and filters' },
  { number: 6, slug: 'from-scratch', title: 'Write it from scratch' },
  { number: 7, slug: 'quick-check', title: 'Quick check' },
] as const satisfies readonly Section[]

export function sectionPath({ slug }: Section): string {
  return `/learn/${slug}`
}
