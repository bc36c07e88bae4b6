/** Thrown when an argument of the convolution core makes no sense; `argument` is its name and the message is plain words. */
export class ConvArgumentError extends RangeError {
  override readonly name = 'ConvArgumentError'

  constructor(
    readonly argument: string,
    reason: string,
  ) {
    super(`${argument} ${reason}`)
  }
}
