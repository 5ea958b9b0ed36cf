import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pngOf } from './png.ts'
import { THEMES, type Theme } from './themes.ts'

const PICTURES = fileURLToPath(new URL('../../docs/images/', import.meta.url))

/** Writes a picture into docs/images: as SVG, which holds what it was drawn from, and as PNG for each theme. */
export async function writePictures(name: string, draw: (theme: Theme) => string): Promise<void> {
  await mkdir(PICTURES, { recursive: true })
  await writeFile(join(PICTURES, `${name}.svg`), draw('light'))
  for (const theme of THEMES) await writeFile(join(PICTURES, `${name}-${theme}.png`), pngOf(draw(theme)))
}
