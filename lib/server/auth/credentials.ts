import 'server-only'
import { z } from 'zod'
import { isStorableText } from '@/lib/server/database/is-storable-text'

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This address is too long.')
  .pipe(z.email('This does not look like an e-mail address.'))
const password = z.string().max(1000, 'Please choose a password of at most 1,000 characters.')

export const signInSchema = z.object({ email, password })

export const signUpSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Please tell us what to call you.')
    .max(80, 'Please use at most 80 characters.')
    .refine(isStorableText, 'This name contains a character that cannot be stored.'),
  email,
  password: password.min(10, 'Please choose at least 10 characters: a short sentence is fine.'),
})
