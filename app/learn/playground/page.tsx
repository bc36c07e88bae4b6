import { PageHeader } from '@/components/page-header'
import { Playground } from '@/components/playground/playground'
import { publicPage } from '../../page-metadata'

export const metadata = publicPage(
  '/learn/playground',
  'Filter a picture',
  'Run a convolution kernel over a picture, a file of yours or the camera, live, and see the feature map, its size and its cost.',
)

export default function PlaygroundPage() {
  return (
    <>
      <PageHeader
        title="Filter a picture"
        intro="Choose a picture and a kernel, and see the feature map at once: the same sum of products, at every position."
      />
      <noscript>
        <p className="font-semibold">
          This page filters pictures in your browser, so it needs JavaScript. Please switch it on and load it again.
        </p>
      </noscript>
      <Playground />
    </>
  )
}
