import { dilatedReceptiveField } from '@/lib/questions/families/dilated-receptive-field'
import { dilatedSamePadding } from '@/lib/questions/families/dilated-same-padding'
import { dilatedSize } from '@/lib/questions/families/dilated-size'
import { jumpAndStart } from '@/lib/questions/families/jump-and-start'
import { receptiveField } from '@/lib/questions/families/receptive-field'

/** Dilation and receptive fields. Easy to hard. */
export const fieldFamilies = [
  dilatedSize,
  dilatedSamePadding,
  receptiveField,
  dilatedReceptiveField,
  jumpAndStart,
] as const
