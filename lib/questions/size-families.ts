import { doesItFit } from '@/lib/questions/families/does-it-fit'
import { generalSize } from '@/lib/questions/families/general-size'
import { paddedUnitStride } from '@/lib/questions/families/padded-unit-stride'
import { samePadding } from '@/lib/questions/families/same-padding'
import { validUnitStride } from '@/lib/questions/families/valid-unit-stride'

/** One step: sizes of one axis, padding and fit. Easy to hard. */
export const sizeFamilies = [validUnitStride, paddedUnitStride, generalSize, doesItFit, samePadding] as const
