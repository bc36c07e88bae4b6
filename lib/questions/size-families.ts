import { doesItFit } from '@/lib/questions/families/does-it-fit'
import { fullPadding } from '@/lib/questions/families/full-padding'
import { generalSize } from '@/lib/questions/families/general-size'
import { layersThatKeepSize } from '@/lib/questions/families/layers-that-keep-size'
import { paddedInput } from '@/lib/questions/families/padded-input'
import { paddedUnitStride } from '@/lib/questions/families/padded-unit-stride'
import { samePadding } from '@/lib/questions/families/same-padding'
import { signalSize } from '@/lib/questions/families/signal-size'
import { stridedValid } from '@/lib/questions/families/strided-valid'
import { uncoveredPixels } from '@/lib/questions/families/uncovered-pixels'
import { validUnitStride } from '@/lib/questions/families/valid-unit-stride'
import { windowPositions } from '@/lib/questions/families/window-positions'

/** One step: sizes of one axis, padding and fit. Easy to hard. */
export const sizeFamilies = [
  validUnitStride,
  paddedInput,
  paddedUnitStride,
  stridedValid,
  generalSize,
  doesItFit,
  samePadding,
  layersThatKeepSize,
  fullPadding,
  windowPositions,
  uncoveredPixels,
  signalSize,
] as const
