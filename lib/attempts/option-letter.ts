/** The letter that stands before an option on paper, counted from 0: A to Z. */
export function optionLetter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}
