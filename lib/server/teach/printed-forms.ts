import 'server-only'
import { examPolicySchema } from '@/lib/attempts/exam-policy'
import { type FormKey, formKey } from '@/lib/attempts/form-key'
import { type FormView, formView } from '@/lib/attempts/form-view'
import { printedSectionsSchema } from '@/lib/attempts/paper-form'
import { isUuid } from '@/lib/server/attempts/is-uuid'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { isStorableText } from '@/lib/server/database/is-storable-text'
import { prisma } from '@/lib/server/database/prisma'
import { examsTaughtBy } from './exams-taught-by'

/** Codes as they are stored, in the order of their numbers. */
export type ListedPrinting = { id: string; at: string; by: string | null; codes: string[] }

export type PrintingsView = {
  title: string
  slug: string
  /** Whether all forms ask the same questions in the same order, as the exam's rules are now. */
  alike: boolean
  printings: ListedPrinting[]
}

/** What was printed of an exam, the latest first, for somebody who teaches it; null when there is no such exam for this person. */
export async function listPrintings(viewer: Viewer, slug: string): Promise<PrintingsView | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug)) return null
  const exam = await prisma().exam.findFirst({
    where: { slug, ...where },
    select: {
      title: true,
      slug: true,
      policy: true,
      printings: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          at: true,
          by: { select: { name: true, email: true } },
          forms: { orderBy: { number: 'asc' }, select: { code: true } },
        },
      },
    },
  })
  if (!exam) return null
  const { numbers, shuffleQuestions } = examPolicySchema.parse(exam.policy)
  return {
    title: exam.title,
    slug: exam.slug,
    alike: numbers === 'same' && !shuffleQuestions,
    printings: exam.printings.map(({ id, at, by, forms }) => ({
      id,
      at: at.toISOString(),
      by: by && (by.name ?? by.email),
      codes: forms.map(({ code }) => code),
    })),
  }
}

/** `codes`: those of the whole printing, as they are stored. */
export type PrintingView = { title: string; codes: string[]; forms: FormView[] }

/**
 * The forms of one printing as they are handed out, or the one of them that has the code `only`; null when there is none such
 * at an exam of this person's.
 */
export async function findPrinting(
  viewer: Viewer,
  slug: string,
  printingId: string,
  only: string | null,
): Promise<PrintingView | null> {
  const where = examsTaughtBy(viewer)
  if (!where || !isStorableText(slug) || !isUuid(printingId)) return null
  const printing = await prisma().printing.findFirst({
    // With `is`, since Prisma takes a bare empty filter, such as an administrator's, for one that matches nothing.
    where: { id: printingId, exam: { is: { slug, ...where } } },
    select: {
      title: true,
      timeLimit: true,
      forms: { orderBy: { number: 'asc' }, select: { code: true, sections: true } },
    },
  })
  if (!printing) return null
  const { title, timeLimit, forms } = printing
  const shown = forms.filter(({ code }) => only === null || code === only)
  if (shown.length === 0) return null
  return {
    title,
    codes: forms.map(({ code }) => code),
    forms: shown.map(({ code, sections }) =>
      formView({ code, title, timeLimit, sections: printedSectionsSchema.parse(sections) }),
    ),
  }
}

/** Where the form stands: its exam, its printing and the codes that were printed with it. */
export type FoundKey = { key: FormKey; slug: string; printing: ListedPrinting }

/**
 * The key of a form by its code as it is stored, for those who teach the exam. Null for every other code, so that nobody
 * learns which codes there are.
 */
export async function findFormKey(viewer: Viewer, code: string): Promise<FoundKey | null> {
  const where = examsTaughtBy(viewer)
  if (!where) return null
  const form = await prisma().paperForm.findFirst({
    where: { code, printing: { is: { exam: { is: where } } } },
    select: {
      code: true,
      sections: true,
      printing: {
        select: {
          id: true,
          at: true,
          title: true,
          timeLimit: true,
          by: { select: { name: true, email: true } },
          exam: { select: { slug: true } },
          forms: { orderBy: { number: 'asc' }, select: { code: true } },
        },
      },
    },
  })
  if (!form) return null
  const { id, at, by, title, timeLimit, exam, forms } = form.printing
  return {
    key: formKey({ code: form.code, title, timeLimit, sections: printedSectionsSchema.parse(form.sections) }),
    slug: exam.slug,
    printing: {
      id,
      at: at.toISOString(),
      by: by && (by.name ?? by.email),
      codes: forms.map((one) => one.code),
    },
  }
}
