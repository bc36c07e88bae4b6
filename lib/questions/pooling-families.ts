import { poolingSize } from '@/lib/questions/families/pooling-size'

/** Pooling. Easy to hard. */
export const poolingFamilies = [poolingSize] as const
