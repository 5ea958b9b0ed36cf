/**
 * Text without control characters, which could change what a terminal shows, and without marks that change the direction
 * of text, which could make it read as another one. Line breaks stay. The runner reads U+0085 as white space.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\r\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
}
