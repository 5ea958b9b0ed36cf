/** The themes of GitHub that pictures are drawn for. */
export const THEMES = ['light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

/** What GitHub sets text in. */
export const SANS = "-apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif"
export const FIXED = "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, monospace"

/** Text as it stands between the tags of XML. */
export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
