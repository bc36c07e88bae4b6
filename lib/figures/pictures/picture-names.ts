/** The pictures that come with the playground, drawn by code; the first is there at the beginning. */
export const pictureNames = [
  { id: 'house', name: 'House' },
  { id: 'shapes', name: 'Shapes' },
  { id: 'digit', name: 'Digit' },
  { id: 'stripes', name: 'Stripes' },
  { id: 'checkerboard', name: 'Checkerboard' },
] as const satisfies readonly { id: string; name: string }[]

export type PictureId = (typeof pictureNames)[number]['id']
