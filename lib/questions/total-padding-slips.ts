import {
  addedFilter,
  forgotFilter,
  forgotPlusOne,
  ignoredStride,
  type SizeSlip,
  travel,
} from '@/lib/questions/size-slips'
import type { Numerator } from '@/lib/questions/size-work'

/** The right numerator where P is the padding of both sides together, W - F + p. */
export const totalTravel: Numerator = {
  numerator: ({ W, F, P }) => W - F + P,
  written: ({ W, F, P }) => (P === 0 ? `${W} - ${F}` : `${W} - ${F} + ${P}`),
}

/** The usual meaning of padding where it is given for both sides together. */
export const doubledPadding = {
  ...travel,
  misconception: 'padding-doubled',
  applies: ({ P }) => P > 0,
  divides: true,
  addsOne: true,
  blame: ': the numerator counts the padding twice, but here it is given for both sides together.',
} as const satisfies SizeSlip

export const totalForgotPlusOne = { ...forgotPlusOne, ...totalTravel }

export const totalIgnoredStride = { ...ignoredStride, ...totalTravel }

export const totalForgotFilter = {
  ...forgotFilter,
  numerator: ({ W, P }) => W + P,
  written: ({ W, P }) => (P === 0 ? `${W}` : `${W} + ${P}`),
} as const satisfies SizeSlip

export const totalAddedFilter = {
  ...addedFilter,
  numerator: ({ W, F, P }) => W + F + P,
  written: ({ W, F, P }) => (P === 0 ? `${W} + ${F}` : `${W} + ${F} + ${P}`),
} as const satisfies SizeSlip
