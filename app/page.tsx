import type { Metadata } from 'next'
import { FrontPage } from '@/components/front/front-page'
import { generalSize } from '@/lib/questions/families/general-size'
import { publicPage } from './page-metadata'
import { startPracticeAction } from './practice/actions'

export const metadata: Metadata = {
  ...publicPage(
    '/',
    '',
    'Practise the arithmetic of convolution layers: output sizes, padding, stride, pooling and parameters. Every mistake is named with your own numbers.',
  ),
  // The template of the layout is for the pages below it.
  title: { absolute: 'Convolution layers, practised · Stride' },
}

/** The worked case that the lesson begins with. */
const example = { W: 13, F: 5, P: 2, S: 2 }

export default function HomePage() {
  const { key } = generalSize.rebuild('front-page', example)
  return (
    <FrontPage
      axis={{ input: example.W, filter: example.F, padding: example.P, stride: example.S }}
      example={key}
      practise={startPracticeAction}
    />
  )
}
