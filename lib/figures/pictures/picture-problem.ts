/** What a file chooser offers and an upload may be. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

const mostBytes = 25_000_000
const mostPixels = 100_000_000

/** Why a file cannot be used, before it is read; null when it may be a picture. */
export function fileProblem({ type, size }: { readonly type: string; readonly size: number }): string | null {
  if (!pictureTypes.some((accepted) => accepted === type)) {
    return `${describeType(type)} Choose a picture as PNG, JPEG, WebP or GIF.`
  }
  if (size === 0) return 'This file is empty. Choose another picture.'
  if (size <= mostBytes) return null
  return `This file has ${megabytes(size)} MB, and at most ${megabytes(mostBytes)} MB can be used. Choose a smaller picture.`
}

/** Why a picture of this size cannot be used; null when it can. */
export function sizeProblem({ width, height }: { readonly width: number; readonly height: number }): string | null {
  if (width * height <= mostPixels) return null
  const count = `${width.toLocaleString('en')} × ${height.toLocaleString('en')} pixels`
  return `This picture has ${count}, and at most ${mostPixels / 1_000_000} million pixels can be used. Choose a smaller one.`
}

/** A file that says that it is a picture, but cannot be decoded. */
export const unreadablePicture =
  'This file cannot be read as a picture: it is damaged, or something else than its name says. Choose another one.'

function describeType(type: string): string {
  if (type === 'image/svg+xml') return 'An SVG drawing has no pixels to filter.'
  if (type.startsWith('image/')) return 'Pictures of this kind cannot be read here.'
  return 'This is not a picture.'
}

function megabytes(bytes: number): string {
  return (Math.ceil(bytes / 100_000) / 10).toLocaleString('en')
}
