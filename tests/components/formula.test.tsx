import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FormulaLine } from '@/components/formula-line'
import { formulaParts } from '@/components/formula-parts'
import { FormulaText } from '@/components/formula-text'
import { splitFormulas } from '@/components/split-formulas'

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '')

describe('FormulaText', () => {
  it('renders LaTeX as MathML and words as words', () => {
    const html = renderToStaticMarkup(<FormulaText text={'Take $\\frac{W - F}{S}$ steps.\n\nThen add <one>.'} />)
    expect(html).toContain('<mfrac>')
    expect(html.match(/<p/g)).toHaveLength(2)
    expect(html).toContain('Then add &lt;one&gt;.')
    expect(html).not.toContain('\\frac')
  })

  it('sets a paragraph that is one formula on a line of its own', () => {
    expect(renderToStaticMarkup(<FormulaText text="$a = b$" />)).toContain('display="block"')
    expect(renderToStaticMarkup(<FormulaText text="So $a = b$" />)).not.toContain('display="block"')
  })

  it('lets a paragraph that is one long formula break', () => {
    const html = renderToStaticMarkup(<FormulaText text={`$${'2 \\cdot 3,\\ '.repeat(8)}1$`} />)
    expect(html.match(/<wbr/g)).toHaveLength(9)
  })

  it('shows lines of cells as a table, with the names of its rows', () => {
    const html = renderToStaticMarkup(<FormulaText text={'The answer:\n\nWeights | 6 | -2\nProduct | 1,024 | 3'} />)
    expect(html.match(/<p/g)).toHaveLength(1)
    expect(html.match(/<tr/g)).toHaveLength(2)
    expect(html.match(/<th [^>]*scope="row"[^>]*>Weights</g)).toHaveLength(1)
    expect(html.match(/<td/g)).toHaveLength(4)
    expect(html).toContain('>−2<')
    expect(renderToStaticMarkup(<FormulaText text={'-4 | 5\n1 | 2'} />)).not.toContain('<th')
    expect(renderToStaticMarkup(<FormulaText text={'One a | b\nand more'} />)).not.toContain('<table')
  })

  it('throws for LaTeX that cannot be read and for a lonely dollar sign', () => {
    expect(() => renderToStaticMarkup(<FormulaText text="$\frac{1}$ and $\nonsense$" />)).toThrow()
    expect(() => renderToStaticMarkup(<FormulaText text={'$\\nonsense{1}$'} />)).toThrow(/nonsense/)
    expect(() => renderToStaticMarkup(<FormulaText text="It costs 5$." />)).toThrow(/dollar sign/)
  })

  it('cannot be made to write markup', () => {
    const html = renderToStaticMarkup(<FormulaLine text={'$\\text{<script>alert(1)</script>}$'} />)
    expect(html).not.toContain('<script')
    expect(renderToStaticMarkup(<FormulaLine text={'$\\href{javascript:alert(1)}{x}$'} />)).not.toMatch(/href=|<a/)
  })
})

describe('FormulaLine', () => {
  it('loses no character, whatever touches a formula', () => {
    const html = renderToStaticMarkup(<FormulaLine text="See ($x$), “$y$”; then $z$." />)
    expect(textOf(html)).toBe('See (x), “y”; then z.')
  })

  it('keeps a full stop on the line of its formula', () => {
    expect(renderToStaticMarkup(<FormulaLine text="It is $x$." />)).toMatch(/<\/math><\/span><\/span>\.<\/span>$/)
  })

  it('gives a full stop between two formulas to the first of them', () => {
    expect(textOf(renderToStaticMarkup(<FormulaLine text="$x$, $y$ or $z$,$w$" />))).toBe('x, y or z,w')
    expect(splitFormulas('$x$,$y$')).toHaveLength(2)
  })
})

describe('formulaParts', () => {
  it.each([
    ['W - F + 2P = 13 - 5 + 2 \\cdot 2 = 12', ['W - F + 2P', '= 13 - 5 + 2 \\cdot 2', '= 12']],
    ['\\sum_{i=0}^{n} x_i = \\left( a = b \\right)', ['\\sum_{i=0}^{n} x_i', '= \\left( a = b \\right)']],
    ['a \\leftarrow b \\text{ long enough } = c', ['a \\leftarrow b \\text{ long enough }', '= c']],
    ['= 54 + 1 + 100 + 200', ['= 54 + 1 + 100 + 200']],
    ['a = b', ['a = b']],
    [
      '(-2) + 4 + 15 + (-6) + 0 + (-3) + 21 + 4 + 8 = 41',
      ['(-2)', ...['4', '15', '(-6)', '0', '(-3)', '21', '4', '8'].map((term) => `{} + ${term}`), '= 41'],
    ],
    [
      'a_{1 + 2} \\cdot (b + c) + \\frac{d + e}{f} \\cdot (g + h) = i',
      ['a_{1 + 2} \\cdot (b + c)', '{} + \\frac{d + e}{f} \\cdot (g + h)', '= i'],
    ],
    [
      '2 \\cdot (-1),\\ 4 \\cdot 3,\\ 5 \\cdot 2,\\ 0 \\cdot 7',
      ['2 \\cdot (-1),\\ ', '4 \\cdot 3,\\ ', '5 \\cdot 2,\\ ', '0 \\cdot 7'],
    ],
  ])('cuts %s where a line can break', (latex, parts) => {
    expect(formulaParts(latex)).toEqual(parts)
  })
})
