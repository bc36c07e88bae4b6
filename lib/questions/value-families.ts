import { convReluPool } from '@/lib/questions/families/conv-relu-pool'
import { correlationOrConvolution } from '@/lib/questions/families/correlation-or-convolution'
import { flatAreaResponse } from '@/lib/questions/families/flat-area-response'
import { fullMap } from '@/lib/questions/families/full-map'
import { inputWindow } from '@/lib/questions/families/input-window'
import { maxPoolGradient } from '@/lib/questions/families/max-pool-gradient'
import { maxPoolValues } from '@/lib/questions/families/max-pool-values'
import { nameTheFilter } from '@/lib/questions/families/name-the-filter'
import { outputCell } from '@/lib/questions/families/output-cell'
import { severalChannels } from '@/lib/questions/families/several-channels'
import { transposedInput } from '@/lib/questions/families/transposed-input'

/** Computing values. Easy to hard. */
export const valueFamilies = [
  nameTheFilter,
  flatAreaResponse,
  outputCell,
  inputWindow,
  maxPoolValues,
  fullMap,
  correlationOrConvolution,
  severalChannels,
  transposedInput,
  convReluPool,
  maxPoolGradient,
] as const
