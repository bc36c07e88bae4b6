import type { ComponentProps } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AnswerField } from '@/components/question/answer-field'
import { Conclusion } from '@/components/question/conclusion'
import { givenAnswer } from '@/components/question/given-answer'
import { PromptView } from '@/components/question/prompt-view'
import { Suspects } from '@/components/question/suspects'
import { Verdict } from '@/components/question/verdict'
import type { AnswerFormat } from '@/lib/questions/answer'
import { conventions } from '@/lib/questions/conventions'
import { generalSize } from '@/lib/questions/families/general-size'
import { outputCell } from '@/lib/questions/families/output-cell'
import { type Prompt, promptSchema } from '@/lib/questions/question'
import type { Suspect } from '@/lib/questions/suspect'

const question = generalSize.rebuild('looks', { W: 13, F: 5, P: 2, S: 2 })

describe('PromptView', () => {
  it('shows the text, the given numbers, the convention with its sentence and the difficulty in words', () => {
    const html = renderToStaticMarkup(<PromptView prompt={question.prompt} code={null} />)
    expect(html).toContain(question.prompt.title)
    for (const { name, value } of question.prompt.given) expect(html).toMatch(new RegExp(`${name}.*${value}`))
    expect(html).toContain(conventions.course.sentence)
    expect(html).toContain(`Difficulty ${question.prompt.difficulty} of 5`)
  })

  it('takes a prompt, never a whole question, and shows nothing of a key that comes along', () => {
    // @ts-expect-error a question holds the key
    const whole = <PromptView prompt={question} code={null} />
    expect(() => renderToStaticMarkup(whole)).toThrow()
    const smuggled = { ...question.prompt, steps: question.key.steps, slips: question.key.slips }
    expect(renderToStaticMarkup(<PromptView prompt={smuggled} code={null} />)).toBe(
      renderToStaticMarkup(<PromptView prompt={question.prompt} code={null} />),
    )
  })

  it('numbers the rows and columns of a matrix from 0', () => {
    const matrices = [{ name: 'Filter', rows: [[1, -2]] }]
    const html = renderToStaticMarkup(<PromptView prompt={{ ...question.prompt, matrices }} code={null} />)
    expect(html).toContain('<span class="sr-only">column </span>1')
    expect(html).toContain('−2')
  })
})

describe('the drawn beginning of a window', () => {
  const cell = (parameters: object) =>
    outputCell.rebuild('drawn', {
      ...{ P: 1, S: 2, row: 0, column: 0, convention: 'cross-correlation' },
      input: [
        [5, 4, 3],
        [2, 1, 0],
        [0, 1, 2],
      ],
      kernel: [
        [1, -1],
        [2, 0],
      ],
      ...parameters,
    }).prompt
  const drawn = (prompt: Prompt) =>
    /<figure.*<\/figure>/s.exec(renderToStaticMarkup(<PromptView prompt={prompt} code={null} />))?.[0]

  it('shows the padded input with the first window and the next, whichever output is asked for', () => {
    const figure = drawn(cell({}))
    expect(figure).toContain(
      'X with its padding: the 2×2 window starts in the top left corner, and its next place is 2 to the right',
    )
    expect(figure?.match(/<text/g)).toHaveLength(25)
    expect(figure).toMatch(/<rect x="80" y="0" width="80" height="80"[^>]*data-part="next"/)
    expect(drawn(cell({ row: 1, column: 1 }))).toBe(figure)
    expect(drawn(cell({ convention: 'true-convolution' }))).toBe(figure)
  })

  it('is left out where neither padding nor stride leave anything to show, and in questions stored before there were any', () => {
    expect(drawn(cell({ P: 0, S: 1 }))).toBeUndefined()
    const { opening: _, ...stored } = cell({})
    expect(drawn(promptSchema.parse(stored))).toBeUndefined()
  })

  it('leaves the border empty where padding does not count', () => {
    const prompt = cell({})
    const figure = drawn({ ...prompt, opening: prompt.opening && { ...prompt.opening, border: 'does not count' } })
    expect(figure?.match(/<text/g)).toHaveLength(9)
  })
})

describe('Verdict', () => {
  const number = { kind: 'number', square: true, invalidAllowed: true } as const
  const choice: AnswerFormat = {
    kind: 'choice',
    options: [
      { option: 'fits', label: 'It fits' },
      { option: 'invalid', label: 'Invalid: it does not fit' },
    ],
  }
  const ideas = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...suspect, name: `Idea ${index + 1}`, line: `Line ${index + 1}.` }))
  const suspect = {
    suspect: 'forgot-plus-one',
    name: 'Forgot to add one',
    sentence: 'You counted the steps.',
    line: 'You computed $12/2 = 6$.',
  } as const

  it('says it in a word and names the suspect with the line that went wrong', () => {
    const html = renderToStaticMarkup(
      <Verdict
        format={number}
        outcome="wrong"
        raw="6"
        correct="7"
        cells={null}
        conclusion={null}
        suspects={[suspect]}
      />,
    )
    expect(html).toContain('Wrong')
    expect(html).toContain('Forgot to add one')
    expect(html).toContain('<math')
    expect(html).toContain('What probably happened')
  })

  it('leads from every mistake, also from two at once, to the part of the lesson that sets it right', () => {
    const links = (of: Suspect) =>
      [
        ...renderToStaticMarkup(<Suspects kind="number" suspects={[{ ...suspect, suspect: of }]} solved />).matchAll(
          /<a href="([^"]+)"[^>]*>Read: ([^<]+)</g,
        ),
      ].map(([, href, text]) => `${text} ${href}`)
    const steps = 'One formula for the size, “Numerator, divide, add one” /learn/one-formula#three-steps'
    expect(links('forgot-plus-one')).toEqual([steps])
    expect(links('forgot-plus-one+dilation-ignored')).toEqual([
      steps,
      'Padding, stride and pooling, “Dilation: a filter with gaps” /learn/padding-and-stride#dilation',
    ])
    expect(links('forgot-plus-one+added-filter')).toEqual([steps])
  })

  it('says what a follow-up concludes, and guesses nothing where it does not', () => {
    const html = (kind: ComponentProps<typeof Conclusion>['kind'], names: string[]) =>
      renderToStaticMarkup(<Conclusion kind={kind} names={names} />)
    expect(html('settled', ['Counted the padding once'])).toContain(
      'It was probably: <strong>Counted the padding once<',
    )
    expect(html('narrowed', ['One idea', 'Another'])).toMatch(/leave 2 mistakes.*One idea; Another/)
    expect(html('right', [])).toContain('perhaps just a slip')
    expect(html('unexplained', [])).toContain('will not guess')
    expect(html('unanswered', [])).toContain('no telling')
  })

  it('does not choose between several suspects', () => {
    const other = { ...suspect, suspect: 'padding-once', name: 'Counted the padding once' } as const
    const html = renderToStaticMarkup(
      <Verdict
        format={number}
        outcome="wrong"
        raw="6"
        correct="7"
        cells={null}
        conclusion={null}
        suspects={[suspect, other]}
      />,
    )
    expect(html).toContain('These mistakes give exactly your answer')
  })

  it('shows two of many suspects in full and names the others for whoever asks', () => {
    const [shown, asked] = renderToStaticMarkup(
      <Verdict
        format={number}
        outcome="wrong"
        raw="6"
        correct="7"
        cells={null}
        conclusion={null}
        suspects={ideas(5)}
      />,
    ).split('<details')
    expect(shown).toContain('Line 2.')
    expect(shown).not.toContain('Idea 3')
    expect(asked).toContain('3 more ideas give this answer too')
    expect(asked).toMatch(/Idea 3.*Idea 4.*Idea 5/)
    expect(asked).not.toContain('Line 3.')
  })

  it('blames a choice on no single idea where several lead to it', () => {
    const html = (count: number) =>
      renderToStaticMarkup(
        <Verdict
          format={choice}
          outcome="wrong"
          raw="fits"
          correct="Invalid"
          cells={null}
          conclusion={null}
          suspects={ideas(count)}
        />,
      )
    const [shown, asked] = html(2).split('<details')
    expect(shown).toContain('Several ideas lead to this choice')
    expect(shown).not.toContain('Idea 1')
    expect(asked).toMatch(/Line 1\..*Line 2\./)
    expect(html(1)).toContain('What probably happened')
  })

  it('shows all of many options, which are right and which were chosen', () => {
    const options = ['$a$', 'b', 'c', 'd'].map((label, index) => ({ option: `o${index}`, label }))
    const items = (kind: 'choice' | 'choices', raw: string, correct: string) =>
      renderToStaticMarkup(
        <Verdict
          format={{ kind, options }}
          outcome="wrong"
          raw={raw}
          correct={correct}
          cells={null}
          conclusion={null}
          suspects={[]}
        />,
      )
        .split('<li')
        .slice(1)
        .map((item) => /✓ right, your answer|✓ right|✗ your answer/.exec(item)?.[0] ?? null)
    expect(items('choice', 'o1', 'c')).toEqual([null, '✗ your answer', '✓ right', null])
    expect(items('choices', 'o0; o1', '$a$; d')).toEqual(['✓ right, your answer', '✗ your answer', null, '✓ right'])
  })

  it('gives back a choice in its own words and a typed answer untouched', () => {
    expect(givenAnswer(choice, 'invalid')).toBe('Invalid: it does not fit')
    expect(givenAnswer(choice, 'neither')).toBe('neither')
    expect(givenAnswer(number, ' 7 x7')).toBe(' 7 x7')
    expect(
      renderToStaticMarkup(
        <Verdict
          format={choice}
          outcome="wrong"
          raw="fits"
          correct="Invalid"
          cells={null}
          conclusion={null}
          suspects={[]}
        />,
      ),
    ).toMatch(/You answered<\/dt><dd[^>]*>It fits</)
  })

  it('says so when no mistake explains the answer, and only then', () => {
    const honest = 'does not match a mistake we know'
    expect(
      renderToStaticMarkup(
        <Verdict format={number} outcome="wrong" raw="99" correct="7" cells={null} conclusion={null} suspects={[]} />,
      ),
    ).toContain(honest)
    expect(
      renderToStaticMarkup(
        <Verdict format={number} outcome="right" raw="7" correct="7" cells={null} conclusion={null} suspects={[]} />,
      ),
    ).not.toContain(honest)
    expect(
      renderToStaticMarkup(
        <Verdict
          format={number}
          outcome="unanswered"
          raw=""
          correct="7"
          cells={null}
          conclusion={null}
          suspects={[]}
        />,
      ),
    ).toContain('Not answered')
  })
})

describe('AnswerField', () => {
  const field = { name: 'answer', defaultValue: '', problem: null, numbers: 'whole' } as const

  it('offers "invalid" exactly where it is an answer', () => {
    const html = (invalidAllowed: boolean) =>
      renderToStaticMarkup(<AnswerField {...field} format={{ kind: 'number', square: false, invalidAllowed }} />)
    expect(html(true)).toContain('Invalid: does not fit')
    expect(html(false)).not.toContain('does not fit')
  })

  it('says what is wrong in the words it was given, and ties them to the field', () => {
    const format = { kind: 'number', square: true, invalidAllowed: false } as const
    const html = renderToStaticMarkup(<AnswerField {...field} format={format} problem="That is not a number." />)
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/aria-describedby="answer-problem answer-hint"/)
    expect(html).toMatch(/id="answer-problem"[^>]*>That is not a number\./)
  })

  it('lists the axes of a shape in the order that is asked for', () => {
    const format = { kind: 'shape', axes: ['width', 'height', 'depth'], invalidAllowed: false } as const
    const html = renderToStaticMarkup(<AnswerField {...field} format={{ ...format, axes: [...format.axes] }} />)
    expect(html).toContain('width x height x depth, such as 32x32x64')
  })

  it('remembers the option that was chosen', () => {
    const options = [
      { option: 'fits', label: 'It fits' },
      { option: 'invalid', label: 'Invalid' },
    ]
    const html = renderToStaticMarkup(
      <AnswerField {...field} defaultValue="invalid" format={{ kind: 'choice', options }} />,
    )
    expect(html.match(/<input[^>]*checked[^>]*>/g)).toEqual([expect.stringContaining('value="invalid"')])
  })
})
