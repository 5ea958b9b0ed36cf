import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { crc32 } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { FIXED, SANS } from './summary-svg.ts'

const require = createRequire(import.meta.url)

/** The fonts of packages, because each machine has others. */
const FONTS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

/** Draws a picture with two pixels for each of SVG's, and notes in the PNG which SVG it was drawn from. */
export function pngOf(svg: string): Buffer {
  const image = new Resvg(svg.replaceAll(FIXED, 'Noto Sans Mono').replaceAll(SANS, 'Noto Sans'), {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((path) => require.resolve(path)),
      defaultFontFamily: 'Noto Sans',
    },
  })
  const png = image.render().asPng()
  return Buffer.concat([png.subarray(0, END_OF_HEADER), note(sourceOf(svg)), png.subarray(END_OF_HEADER)])
}

/** What the PNG notes as its source: the SHA-256 of an SVG, in hexadecimal. */
export function sourceOf(svg: string): string {
  return createHash('sha256').update(svg).digest('hex')
}

/** Signature and IHDR, the first chunk (PNG specification, "Datastream structure"). */
const END_OF_HEADER = 8 + 25

/** A tEXt chunk: length, type, keyword and text, and the CRC of all but the length. */
function note(text: string): Buffer {
  const content = Buffer.from(`tEXtSource\0${text}`, 'latin1')
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length - 4)
  checksum.writeUInt32BE(crc32(content))
  return Buffer.concat([length, content, checksum])
}
