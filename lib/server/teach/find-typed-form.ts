import 'server-only'
import { formCodeText, readFormCode } from '@/lib/attempts/form-code'
import type { Viewer } from '@/lib/server/auth/find-viewer-by-token'
import { examsTaughtBy } from './exams-taught-by'
import { findFormKey } from './printed-forms'

/** `found`: the code as it is stored. */
export type TypedForm =
  | { kind: 'nothing-typed' }
  | { kind: 'found'; code: string }
  | { kind: 'problem'; problem: string }

/**
 * What was typed as the code of a form: a slip of the pen is told apart from a code that is right in itself, but not whether
 * there is such a form that somebody else may open. Null for somebody who teaches nothing.
 */
export async function findTypedForm(viewer: Viewer, text: string): Promise<TypedForm | null> {
  if (!examsTaughtBy(viewer)) return null
  if (text.trim() === '') return { kind: 'nothing-typed' }
  const typed = readFormCode(text)
  switch (typed.kind) {
    case 'no-code':
      return {
        kind: 'problem',
        problem: 'A code has six letters and digits, three before the hyphen and three after it.',
      }
    case 'mistyped':
      return {
        kind: 'problem',
        problem:
          'This is no code: one character is wrong, or two have changed places. Please compare it with the paper.',
      }
    case 'code':
      return (await findFormKey(viewer, typed.code))
        ? { kind: 'found', code: typed.code }
        : { kind: 'problem', problem: `None of your exams has a form ${formCodeText(typed.code)}.` }
  }
}
