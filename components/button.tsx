import type { ComponentProps } from 'react'
import { type ButtonKind, buttonStyle } from './button-style'

/** A button that submits its form unless told otherwise. */
export function Button({
  kind = 'primary',
  type = 'submit',
  ...rest
}: Omit<ComponentProps<'button'>, 'className'> & { kind?: ButtonKind }) {
  return <button type={type} className={buttonStyle(kind)} {...rest} />
}
