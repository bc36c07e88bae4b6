import type { Opening } from '@/lib/questions/question'

/** How the window begins on the input X; null where neither padding nor stride leave anything to show. */
export function openingOf(
  { window, padding, stride }: Pick<Opening, 'window' | 'padding' | 'stride'>,
  border: Opening['border'],
): Opening | null {
  return padding === 0 && stride === 1 ? null : { matrix: 'X', window, padding, border, stride }
}
