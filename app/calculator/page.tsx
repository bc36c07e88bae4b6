import { Calculator } from '@/components/calculator/calculator'
import { Formula } from '@/components/formula'
import { PageHeader } from '@/components/page-header'
import { partLink } from '@/lib/lesson/part-link'
import { publicPage } from '../page-metadata'
import { askLikeThisAction } from './actions'

export const metadata = publicPage(
  '/calculator',
  'Output size calculator',
  'The output size of any convolution, pooling or transposed layer in three steps: does it fit, and what do PyTorch and TensorFlow answer?',
)

const readings = {
  'three-steps': partLink('three-steps'),
  'does-not-fit': partLink('does-not-fit'),
  'two-axes': partLink('two-axes'),
  dilation: partLink('dilation'),
  pooling: partLink('pooling'),
  'pooling-edge': partLink('pooling-edge'),
  transposed: partLink('transposed'),
}

export default async function CalculatorPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  // Another address from outside begins anew; the page itself changes its address without the server.
  const address = JSON.stringify(await searchParams)
  return (
    <>
      <PageHeader
        title="Output size calculator"
        intro={
          <>
            For a convolution or pooling layer: numerator, divide, add one,{' '}
            <Formula latex="\dfrac{W - F + 2P}{S} + 1" />, with your numbers.
          </>
        }
      />
      <Calculator key={address} readings={readings} askLikeThis={askLikeThisAction} />
    </>
  )
}
