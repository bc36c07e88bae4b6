export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Reads the cookie of the choice; anything else than a theme is the system's own. */
export function readTheme(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'system'
}
