import { describe, expect, test } from 'vitest'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { drawFormCode } from '@/lib/attempts/form-code'
import { formKey } from '@/lib/attempts/form-key'
import { formView } from '@/lib/attempts/form-view'
import { gradeSlot } from '@/lib/attempts/grade-slot'
import { drawForm, type PaperForm, printedSectionsSchema } from '@/lib/attempts/paper-form'
import { composeRaw } from '@/lib/grading/cell-texts'
import { suspectName } from '@/lib/grading/suspect-lines'
import { families } from '@/lib/questions/families'
import { misconceptions } from '@/lib/questions/misconceptions'
import type { AnswerKey } from '@/lib/questions/question'
import { createRandom } from '@/lib/random/create-random'

const random = createRandom('forms')
const codes = Array.from({ length: 20 }, () => drawFormCode(random))
const itemsOf = (ids: readonly string[]) =>
  ids.map((family, index) => ({ bankId: 'bank', item: index + 1, family, constraints: {}, points: index + 1 }))
const pool = itemsOf(['general-size', 'does-it-fit', 'output-volume', 'conv-parameters', 'pooling-size'])

const usual = examPolicySchema.parse({})

function draw(code: string, rules: Partial<typeof usual> = {}, pick: number | null = null) {
  const sections = [
    { title: 'First', pick, items: pool.slice(0, 3) },
    { title: 'Second', pick: null, items: pool.slice(3) },
  ]
  return drawForm(code, sections, { ...usual, ...rules }, 'seed of the exam')
}

const seedsOf = (sections: ReturnType<typeof drawForm>) =>
  sections.flatMap(({ questions }) => questions.map(({ ref }) => ref.seed))
const itemsIn = (sections: ReturnType<typeof drawForm>) =>
  sections.map(({ questions }) => questions.map(({ from }) => from?.item).join())

describe('a form', () => {
  test('has the questions of each section under its title, counted through', () => {
    const [first, second] = draw('7K2M90')
    expect(first?.title).toBe('First')
    expect(first?.questions.map(({ position, maxPoints }) => [position, maxPoints])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ])
    expect(second?.title).toBe('Second')
    expect(second?.questions.map(({ position }) => position)).toEqual([4, 5])
  })

  test('follows from its code and the exam, and is another one for another code or another exam', () => {
    const [code = '', other = ''] = codes
    expect(draw(code)).toEqual(draw(code))
    expect(seedsOf(draw(code))).not.toEqual(seedsOf(draw(other)))
    const elsewhere = drawForm(code, [{ title: '', pick: null, items: pool }], usual, 'another seed')
    expect(seedsOf(elsewhere)).not.toEqual(seedsOf(draw(code)))
  })

  test('keeps to the exam’s rules: what is picked, shuffled, and the same for all', () => {
    const picking = codes.map((code) => draw(code, {}, 2))
    for (const sections of picking) expect(sections[0]?.questions).toHaveLength(2)
    expect(new Set(picking.map((sections) => itemsIn(sections)[0])).size).toBeGreaterThan(1)
    const shuffled = codes.map((code) => draw(code, { numbers: 'same', shuffleQuestions: true }))
    expect(new Set(shuffled.map((sections) => seedsOf(sections).toSorted().join())).size).toBe(1)
    expect(new Set(shuffled.map((sections) => itemsIn(sections).join())).size).toBeGreaterThan(1)
  })

  test('comes back from storage as it was', () => {
    const sections = draw('7K2M90')
    expect(printedSectionsSchema.parse(JSON.parse(JSON.stringify(sections)))).toEqual(sections)
  })
})

function formOf(family: string, code: string): PaperForm {
  const sections = drawForm(code, [{ title: family, pick: null, items: itemsOf([family]) }], usual, 'every family')
  return { code, title: 'Every family', timeLimit: 3600, sections }
}

/** What of a key can be told from everything else: its texts and, as they would be sent, its answers. */
function secretsOf({ correct, slips, pairs, cellSlips, steps, figure }: AnswerKey): string[] {
  const mistakes = [...slips, ...pairs, ...cellSlips]
  const texts = [...mistakes.map(({ line }) => line), ...steps.map(({ text }) => text)]
  const values = [correct, ...mistakes.map(({ answer }) => answer), ...(figure === null ? [] : [figure])]
  return [...texts, ...values].map((secret) => JSON.stringify(secret))
}

const fields = ['key', 'correct', 'slips', 'pairs', 'cellSlips', 'carry', 'steps', 'figure', 'misconception'].map(
  (name) => `"${name}":`,
)

describe.each(families.map(({ id }) => id))('on paper, %s', (family) => {
  const forms = codes.slice(0, 3).map((code) => formOf(family, code))

  test('shows nothing of its key', () => {
    for (const form of forms) {
      const view = JSON.stringify(formView(form))
      const secrets = form.sections.flatMap(({ questions }) => questions.flatMap(({ key }) => secretsOf(key)))
      expect([...fields, ...secrets].filter((secret) => view.includes(secret))).toEqual([])
    }
  })

  test('has a key that is graded right, and beside each wrong answer the mistakes that it is graded with', () => {
    for (const form of forms) {
      const printed = form.sections[0]?.questions[0]
      const keyed = formKey(form).sections[0]?.questions[0]
      if (!printed || !keyed) throw new Error('There is no question.')
      const { key, prompt } = printed
      const typed = (raw: string) => gradeSlot({ key, prompt, raw, maxPoints: 1 })
      for (const { misconception } of [...key.slips, ...key.cellSlips]) {
        const { name } = misconceptions[misconception]
        expect(keyed.mistakes.some(({ mistakes }) => mistakes.includes(name))).toBe(true)
      }
      const { correct } = keyed
      switch (correct.kind) {
        case 'text':
          expect(typed(correct.text).outcome).toBe('right')
          for (const { answer, mistakes } of keyed.mistakes) {
            expect(typed(answer)).toMatchObject({ outcome: 'wrong' })
            expect(typed(answer).suspects.map(suspectName).toSorted()).toEqual(mistakes.toSorted())
          }
          break
        case 'options': {
          const options = 'options' in prompt.format ? prompt.format.options : []
          const chosen = correct.options.map(({ letter }) => options[letter.charCodeAt(0) - 65]?.option ?? '')
          expect(typed(composeRaw(prompt.format, chosen)).outcome).toBe('right')
          break
        }
        case 'cells': {
          const cells = correct.rows.flatMap((row) => row.cells)
          expect(typed(composeRaw(prompt.format, cells)).outcome).toBe('right')
        }
      }
    }
  })
})
