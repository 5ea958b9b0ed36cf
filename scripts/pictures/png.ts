import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { crc32, deflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import { FIXED, SANS } from './themes.ts'

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
  const named = svg.replaceAll(FIXED, 'Noto Sans Mono').replaceAll(SANS, 'Noto Sans')
  const image = new Resvg(withoutLigatures(named), {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: FONTS.map((path) => require.resolve(path)),
      defaultFontFamily: 'Noto Sans',
    },
  })
  const { width, height, pixels } = image.render()
  const { palette, indices } = indexed(pixels)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, INDEXED_COLOR, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([NO_FILTER, indices.subarray(row * width, (row + 1) * width)]),
  )
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from(`Source\0${sourceOf(svg)}`, 'latin1')),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => [color >>> 24, color >>> 16, color >>> 8]))),
    chunk('tRNS', Buffer.from(palette)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** resvg leaves a line out that has a ligature and two fonts. A zero-width non-joiner prevents the ligature. */
function withoutLigatures(svg: string): string {
  return svg.replace(/<text[\s\S]*?<\/text>/g, (element) =>
    element.replace(/>[^<]+</g, (text) => text.replace(/f(?=[fijl])/g, 'f\u200c')),
  )
}

/** What the PNG notes as its source: the SHA-256 of an SVG, in hexadecimal. */
export function sourceOf(svg: string): string {
  return createHash('sha256').update(svg).digest('hex')
}

/** PNG specification, "PNG signature", "Color types" and "Filter types". */
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const INDEXED_COLOR = 3
const NO_FILTER = Buffer.from([0])
const MOST_COLORS = 64

/**
 * Colors as numbers of a palette, which makes a picture of text a quarter as large. Text has more shades than a palette of 64:
 * the most frequent colors stay as they are, and every other one becomes the one of these that is nearest.
 */
function indexed(pixels: Buffer): { readonly palette: readonly number[]; readonly indices: Buffer } {
  const colors = Array.from({ length: pixels.length / 4 }, (_, index) => pixels.readUInt32BE(index * 4))
  const counts = new Map<number, number>()
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1)
  const frequent = [...counts].sort(([, one], [, other]) => other - one).map(([color]) => color)
  const palette = frequent.slice(0, MOST_COLORS)
  const places = new Map(frequent.map((color) => [color, nearest(palette, color)]))
  return { palette, indices: Buffer.from(colors.map((color) => places.get(color) ?? 0)) }
}

/** The place in the palette of the color that differs least. */
function nearest(palette: readonly number[], color: number): number {
  const differences = palette.map((each) =>
    [24, 16, 8, 0].reduce(
      (sum, shift) => sum + (((each >>> shift) & 0xff) - ((color >>> shift) & 0xff)) ** 2,
      0,
    ),
  )
  return differences.indexOf(Math.min(...differences))
}

/** A chunk: length, type, content, and the CRC of type and content. */
function chunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  checksum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, checksum])
}
