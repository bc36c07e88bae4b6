/**
 * A section of the lesson; `number` is what misconceptions name as their remedy, `slug` its address below `/learn`, `gist`
 * what one can do after it.
 */
export type Section = { number: 1 | 2 | 3 | 4 | 5 | 6 | 7; slug: string; title: string; gist: string }

export const sections = [
  {
    number: 1,
    slug: 'why-not-dense',
    title: 'Why images break dense layers',
    gist: 'Count the weights of a dense layer on a picture, and say what flattening loses.',
  },
  {
    number: 2,
    slug: 'slide-multiply-sum',
    title: 'Slide, multiply, sum',
    gist: 'Compute any value of a feature map by hand, and tell correlation from convolution.',
  },
  {
    number: 3,
    slug: 'one-formula',
    title: 'One formula for the size',
    gist: 'Find the size of the output in three small steps, and see when the numbers do not fit.',
  },
  {
    number: 4,
    slug: 'padding-and-stride',
    title: 'Padding, stride and pooling',
    gist: 'Keep a size, halve it or enlarge it, and know what frameworks do at the edge.',
  },
  {
    number: 5,
    slug: 'channels-and-filters',
    title: 'Channels and filters',
    gist: 'Follow a volume through layers, count parameters, and say how far a value sees.',
  },
  {
    number: 6,
    slug: 'from-scratch',
    title: 'Write it from scratch',
    gist: 'Write the layer yourself in a dozen lines and check it.',
  },
  {
    number: 7,
    slug: 'quick-check',
    title: 'Quick check',
    gist: 'Answer four questions, each harder than the last, and learn what to read again.',
  },
] as const satisfies readonly Section[]

export type LessonSection = (typeof sections)[number]
export type SectionSlug = LessonSection['slug']

export function sectionPath({ slug }: Section): string {
  return `/learn/${slug}`
}

/** The section at this address, null where there is none. */
export function findSection(slug: string): LessonSection | null {
  return sections.find((section) => section.slug === slug) ?? null
}

/** The sections before and after this one, null at the ends. */
export function neighbours({ number }: LessonSection): { before: LessonSection | null; after: LessonSection | null } {
  const at = (wanted: number) => sections.find((section) => section.number === wanted) ?? null
  return { before: at(number - 1), after: at(number + 1) }
}
