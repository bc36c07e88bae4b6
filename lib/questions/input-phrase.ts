const known = new Map([
  [8, 'A scikit-learn digit'],
  [28, 'A handwritten MNIST digit'],
  [32, 'A CIFAR image'],
  [64, 'A Tiny ImageNet picture'],
  [96, 'An STL-10 photograph'],
  [224, 'An ImageNet crop'],
  [227, 'An AlexNet input'],
  [256, 'A satellite tile'],
])

const ordinary = ['A feature map', 'A photo patch', 'A thumbnail', 'A cropped scan', 'An image'] as const

/** A picture with three colour channels of this side; digits are grey, and a feature map has more channels. */
export function picturePhrase(side: number, salt: number): string {
  const digits = side === 8 || side === 28
  const pictures = ordinary.slice(1)
  return (digits ? undefined : known.get(side)) ?? (pictures[(side + salt) % pictures.length] as string)
}

/** Where an input of this side comes from; the same numbers always tell the same story. */
export function inputPhrase(side: number, salt: number): string {
  return known.get(side) ?? (ordinary[(side + salt) % ordinary.length] as string)
}
