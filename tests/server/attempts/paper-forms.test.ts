import { describe, expect, it } from 'vitest'
import type { formKey } from '@/lib/attempts/form-key'
import { printedSectionsSchema } from '@/lib/attempts/paper-form'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { prisma } from '@/lib/server/database/prisma'
import { findTypedForm } from '@/lib/server/teach/find-typed-form'
import { printForms } from '@/lib/server/teach/print-forms'
import { findFormKey, findPrinting, listPrintings } from '@/lib/server/teach/printed-forms'
import { provideFreshDatabase } from '../fresh-database'
import { createExam, createGuest, createPerson, noon } from './classroom'

provideFreshDatabase()

let orders = 0

async function print(viewer: Viewer, slug: string, count = 2): Promise<{ id: string; codes: string[] }> {
  orders += 1
  const id = await printForms(viewer, slug, { count, now: noon, seed: `order ${orders}` })
  const printing = id && (await findPrinting(viewer, slug, id, null))
  if (!id || !printing) throw new Error('Nothing was printed.')
  return { id, codes: printing.codes }
}

describe('printed forms', () => {
  it('are drawn with a code each, and listed for those who teach the exam', async () => {
    const slug = await createExam({ timeLimit: 3600 })
    const viewer = await createPerson('instructor')
    const { id, codes } = await print(viewer, slug, 3)
    const printing = await findPrinting(viewer, slug, id, null)
    expect(printing?.forms).toHaveLength(3)
    expect(new Set(printing?.forms.map(({ sections }) => JSON.stringify(sections))).size).toBe(3)
    expect(printing?.forms[0]).toMatchObject({ title: slug, timeLimit: 3600, maxPoints: 5 })
    expect(await listPrintings(viewer, slug)).toMatchObject({
      slug,
      alike: false,
      printings: [{ id, at: noon.toISOString(), codes }],
    })
    const [, second = ''] = codes
    const alone = await findPrinting(viewer, slug, id, second)
    expect(alone?.forms).toEqual([printing?.forms[1]])
    expect(alone?.codes).toEqual(codes)
    expect(await findPrinting(viewer, slug, id, '000000')).toBeNull()
  })

  it('never have a code that another form has', async () => {
    const slug = await createExam()
    const viewer = await createPerson('instructor')
    const order = { count: 5, now: noon, seed: 'the same seed' }
    await printForms(viewer, slug, order)
    await printForms(viewer, slug, order)
    const codes = (await listPrintings(viewer, slug))?.printings.flatMap((printing) => printing.codes)
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
  })

  it('keep to the exam’s rules, and are told to be alike where those leave nothing to differ', async () => {
    const slug = await createExam({ policy: { numbers: 'same' } })
    const viewer = await createPerson('instructor')
    const { id } = await print(viewer, slug)
    const forms = (await findPrinting(viewer, slug, id, null))?.forms.map(({ sections }) => JSON.stringify(sections))
    expect(new Set(forms).size).toBe(1)
    expect((await listPrintings(viewer, slug))?.alike).toBe(true)
  })

  it('stay as they were printed, with their keys, whatever becomes of the exam, its pool and its families', async () => {
    const slug = await createExam({ timeLimit: 3600 })
    const viewer = await createPerson('instructor')
    const { id, codes } = await print(viewer, slug)
    const look = async () => ({
      printing: await findPrinting(viewer, slug, id, null),
      keys: await Promise.all(codes.map(async (code) => (await findFormKey(viewer, code))?.key)),
    })
    const before = await look()
    expect(before.keys.map((key) => key?.code.replace('-', ''))).toEqual(codes)

    await prisma().exam.update({
      where: { slug },
      data: { title: 'Renamed', timeLimit: 60, seed: 'another', policy: { numbers: 'same', shuffleQuestions: true } },
    })
    await prisma().bankItem.deleteMany({ where: { bank: { slug }, position: { gt: 2 } } })
    await prisma().bankItem.updateMany({ where: { bank: { slug } }, data: { family: 'same-padding', points: 9 } })
    expect(await look()).toEqual(before)

    const [code = ''] = codes
    const { sections } = await prisma().paperForm.findUniqueOrThrow({ where: { code } })
    const gone = printedSectionsSchema.parse(sections).map(({ title, questions }) => ({
      title,
      questions: questions.map(({ ref, ...question }) => ({ ...question, ref: { ...ref, family: 'taken-out' } })),
    }))
    await prisma().paperForm.update({ where: { code }, data: { sections: gone } })
    const correct = (key: ReturnType<typeof formKey> | undefined) =>
      key?.sections.flatMap(({ questions }) => questions.map((question) => question.correct))
    expect(correct((await findFormKey(viewer, code))?.key)).toEqual(correct(before.keys[0]))
  })
})

describe('forms and keys', () => {
  it('are for the exam’s owner and administrators; for all others they are what does not exist', async () => {
    const owner = await createPerson('instructor')
    const slug = await createExam({ ownerId: owner.userId })
    const { id, codes } = await print(owner, slug)
    const [code = ''] = codes
    for (const viewer of [owner, await createPerson('admin')]) {
      expect(await listPrintings(viewer, slug)).toMatchObject({ printings: [{ codes }] })
      expect(await findPrinting(viewer, slug, id, null)).toMatchObject({ codes })
      expect(await findFormKey(viewer, code)).toMatchObject({ slug })
      expect(await findTypedForm(viewer, code)).toEqual({ kind: 'found', code })
    }
    for (const viewer of [await createPerson('instructor'), await createPerson(), await createGuest()]) {
      expect(await printForms(viewer, slug, { count: 1, now: noon, seed: 'seed' })).toBeNull()
      expect(await listPrintings(viewer, slug)).toBeNull()
      expect(await findPrinting(viewer, slug, id, null)).toBeNull()
      expect(await findFormKey(viewer, code)).toBeNull()
    }
    expect(await prisma().paperForm.count({ where: { printing: { exam: { slug } } } })).toBe(2)
    expect(await findTypedForm(await createPerson(), code)).toBeNull()
  })

  it('are not found under another exam’s address', async () => {
    const viewer = await createPerson('instructor')
    const { id } = await print(viewer, await createExam())
    expect(await findPrinting(viewer, await createExam(), id, null)).toBeNull()
    expect(await findPrinting(viewer, 'no-such-exam', id, null)).toBeNull()
    expect(await findPrinting(viewer, 'no\0such', 'no-id', null)).toBeNull()
  })
})

describe('a typed code', () => {
  it('opens its form however it is written; somebody else’s looks like one that was never printed', async () => {
    const owner = await createPerson('instructor')
    const slug = await createExam({ ownerId: owner.userId })
    const { codes } = await print(owner, slug)
    const [code = ''] = codes
    const typed = `${code.slice(0, 3)} - ${code.slice(3)}`.toLowerCase()
    expect(await findTypedForm(owner, typed)).toEqual({ kind: 'found', code })
    expect(await findTypedForm(owner, ' ')).toEqual({ kind: 'nothing-typed' })

    const other = await createPerson('instructor')
    const problem = async (text: string) => {
      const found = await findTypedForm(other, text)
      return found?.kind === 'problem' ? found.problem.replace(/[0-9A-Z]{3}-[0-9A-Z]{3}/, '…') : found?.kind
    }
    expect(await problem(code)).toBe('None of your exams has a form ….')
    expect(await problem('7K2-M9V')).toBe(await problem(code))
    expect(await problem('7K2-M9W')).toContain('one character is wrong')
    expect(await problem('7K2')).toContain('six letters and digits')
  })
})
