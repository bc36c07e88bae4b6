import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FormKeySheet } from '@/components/paper/form-key-sheet'
import { PaperForm } from '@/components/paper/paper-form'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { formKey } from '@/lib/attempts/form-key'
import { formView } from '@/lib/attempts/form-view'
import { drawForm } from '@/lib/attempts/paper-form'
import { families } from '@/lib/questions/families'

const items = families.map(({ id }, index) => ({
  bankId: 'bank',
  item: index + 1,
  family: id,
  constraints: {},
  points: 1,
}))
const form = {
  code: '7K2M9V',
  title: 'Every family',
  timeLimit: 5400,
  sections: drawForm('7K2M9V', [{ title: 'All', pick: null, items }], examPolicySchema.parse({}), 'every family'),
}
const view = formView(form)
const sheet = renderToStaticMarkup(<PaperForm form={view} settings={{ size: 'a4', working: false }} />)
const questions = sheet.split('<article').slice(1)

describe('a form on paper', () => {
  test('has its code and the rules that matter at its head', () => {
    const text = sheet.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toContain(`${families.length} questions, ${families.length} points. Time: 90 minutes.`)
    for (const word of ['7K2-M9V', 'Name', 'Date', 'Score', `of ${families.length}`]) expect(text).toContain(word)
  })

  test('asks every kind of question with its points, a place for its answer, its code and that of the form', () => {
    expect(questions).toHaveLength(families.length)
    for (const [index, question] of questions.entries()) {
      const asked = view.sections[0]?.questions[index]
      expect(question).toContain('1 point')
      expect(question).toContain('Answer.')
      expect(question).toContain(`7K2-M9V · ${index + 1} · ${asked?.code}`)
      expect(question).toMatch(/<td class="h-9|aria-hidden="true" class="[^"]*border/)
    }
  })

  test('has nothing to press, to type in or to follow', () => {
    expect(sheet).not.toMatch(/<(a|button|input|select|textarea|details|summary)[ >]/)
  })

  test('leaves space for working where it is wanted', () => {
    const spacious = renderToStaticMarkup(<PaperForm form={view} settings={{ size: 'letter', working: true }} />)
    expect(spacious.match(/paper-working/g)).toHaveLength(families.length)
    expect(sheet).not.toContain('paper-working')
  })
})

test('a key tells mistakes and solutions only when asked to', () => {
  const render = (mistakes: boolean, solutions: boolean) =>
    renderToStaticMarkup(<FormKeySheet formKey={formKey(form)} settings={{ size: 'a4', mistakes, solutions }} />)
  expect(render(false, false)).not.toMatch(/Mistake behind it|Worked solution/)
  expect(render(true, false).match(/Mistake behind it/g)).toHaveLength(families.length)
  expect(render(false, true).match(/Worked solution/g)).toHaveLength(families.length)
})
