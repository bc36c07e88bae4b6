import { outputCell } from '@/lib/questions/families/output-cell'

/** Computing values. Easy to hard. */
export const valueFamilies = [outputCell] as const
