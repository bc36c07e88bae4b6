import { formulaMarkup } from './formula-markup'

/** One formula in LaTeX, without dollar signs; `display` sets it larger and centred, as on a line of its own. */
export function Formula({ latex, display = false }: { latex: string; display?: boolean }) {
  return <span dangerouslySetInnerHTML={{ __html: formulaMarkup(latex, display) }} />
}
