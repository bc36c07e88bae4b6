import { FrontPage } from '@/components/front/front-page'
import { generalSize } from '@/lib/questions/families/general-size'
import { startPracticeAction } from './practice/actions'

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
