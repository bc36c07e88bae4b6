import type { PictureId } from '@/lib/figures/pictures/picture-names'

/** Where the picture comes from that is filtered now. */
export type PictureSource =
  | { readonly kind: 'drawn'; readonly id: PictureId }
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'camera' }
