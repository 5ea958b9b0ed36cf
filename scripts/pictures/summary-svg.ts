import { FIXED, SANS, type Theme, xml } from './themes.ts'

/** Sizes in pixels. */
const WIDTH = 880
const MARGIN = 24
const LINE = 22
const TEXT = 14
const MONO = 12.5
/** Characters of text that fit into a line; letters of the fonts below are at most this wide on average. */
const MOST = 112
/** Characters of code that fit into its box; each is 0.6 of its size wide. What is longer is cut, where GitHub scrolls. */
const LONGEST_CODE = Math.floor((WIDTH - 2 * MARGIN - 28) / (0.6 * MONO))

interface Colors {
  readonly ink: string
  readonly faint: string
  readonly rule: string
  readonly paper: string
  readonly code: string
  /** Of the mark that begins a heading; without an entry, the color of text. */
  readonly marks: Readonly<Record<string, string>>
  readonly diff: Readonly<Record<string, readonly [ink: string, paper: string]>>
}

/** The colors of GitHub's themes. */
const COLORS: Readonly<Record<Theme, Colors>> = {
  light: {
    ink: '#1f2328',
    faint: '#59636e',
    rule: '#d1d9e0',
    paper: '#ffffff',
    code: '#f6f8fa',
    marks: { '✅': '#1a7f37', '❌': '#d1242f', '↩': '#9a6700' },
    diff: { '+': ['#116329', '#dafbe1'], '-': ['#82071e', '#ffebe9'] },
  },
  dark: {
    ink: '#f0f6fc',
    faint: '#9198a1',
    rule: '#3d444d',
    paper: '#0d1117',
    code: '#151b23',
    marks: { '✅': '#3fb950', '❌': '#f85149', '↩': '#d29922' },
    diff: { '+': ['#aff5b4', '#033a16'], '-': ['#ffdcd7', '#67060c'] },
  },
}

/** What is drawn so far, and where the next line goes. */
interface Drawing {
  readonly parts: string[]
  readonly colors: Colors
  y: number
}

/**
 * Draws a summary as GitHub shows it: as much of Markdown as summaries use (a heading, paragraphs with bold beginnings,
 * tables, code blocks, small print).
 * @returns SVG; the Markdown stands in its description, for those who do not see it
 */
export function summarySvg(markdown: string, theme: Theme = 'light'): string {
  const colors = COLORS[theme]
  const drawing: Drawing = { parts: [], colors, y: MARGIN }
  for (const block of blocksOf(markdown)) draw(drawing, block)
  const height = drawing.y + MARGIN - 8
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    '<title>Summary of a release</title>',
    `<desc>${xml(markdown.trim())}</desc>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="${colors.paper}" stroke="${colors.rule}"/>`,
    ...drawing.parts,
    '</svg>',
    '',
  ].join('\n')
}

/** Blocks are parted by empty lines, but for those inside of code. */
function blocksOf(markdown: string): string[] {
  return markdown.trim().match(/^```[\s\S]*?^```$|^(?:(?!```).+\n?)+/gm) ?? []
}

function draw(drawing: Drawing, block: string): void {
  const lines = block.trim().split('\n')
  const [first = ''] = lines
  if (first.startsWith('```')) drawCode(drawing, lines.slice(1, -1), first === '```diff')
  else if (first.startsWith('|')) drawTable(drawing, lines)
  else if (first.startsWith('### ')) drawHeading(drawing, first.slice(4))
  else if (first.startsWith('<sub>'))
    drawText(drawing, first.replace(/<\/?sub>/g, ''), 11.5, drawing.colors.faint, 132)
  else for (const line of lines) drawText(drawing, line, TEXT, drawing.colors.ink, MOST)
  drawing.y += 12
}

function drawHeading(drawing: Drawing, text: string): void {
  drawing.y += LINE
  const [, mark = '', words = ''] = /^(\p{Extended_Pictographic})?\uFE0F?(.*)$/u.exec(plain(text)) ?? []
  const { ink, marks } = drawing.colors
  const content = `${mark && `<tspan fill="${marks[mark] ?? ink}">${mark}</tspan>`}${xml(words)}`
  drawing.parts.push(
    element(MARGIN, drawing.y, content, { color: drawing.colors.ink, size: 19, weight: 600 }),
  )
  drawing.y += 12
  drawing.parts.push(
    `<path d="M${MARGIN} ${drawing.y}H${WIDTH - MARGIN}" stroke="${drawing.colors.rule}" stroke-width="1"/>`,
  )
}

/** Words in bold are drawn first, as paragraphs of a summary begin with them, and words between backticks as code. */
function drawText(drawing: Drawing, text: string, size: number, color: string, most: number): void {
  const [, bold = '', rest = ''] = /^(?:\*\*(.*?)\*\*)?(.*)$/.exec(text) ?? []
  let isCode = false
  for (const [index, row] of wrapped(plain(bold + rest), most).entries()) {
    drawing.y += index === 0 ? LINE - 4 : LINE
    const strong = index === 0 ? plain(bold) : ''
    const parts = row.slice(strong.length).split('`')
    const content = parts.map((part, place) => {
      if (place > 0) isCode = !isCode
      return isCode && part ? tspan(part, `font-family="${FIXED}" font-size="${size - 1.5}"`) : xml(part)
    })
    if (strong) content.unshift(tspan(strong, 'font-weight="600"'))
    drawing.parts.push(element(MARGIN, drawing.y, content.join(''), { size, color }))
  }
}

function tspan(text: string, attributes: string): string {
  return `<tspan ${attributes}>${xml(text)}</tspan>`
}

/** A table with its head, unless that is empty. The first column is narrow, the others share the rest. */
function drawTable(drawing: Drawing, [head = '', , ...body]: readonly string[]): void {
  const [height, narrow] = [30, 190]
  const { ink, rule } = drawing.colors
  const titles = cellsOf(head)
  const wide = (WIDTH - 2 * MARGIN - narrow) / (titles.length - 1)
  const left = (column: number) => MARGIN + (column === 0 ? 0 : narrow + (column - 1) * wide)
  const rows = titles.some(Boolean) ? [titles, ...body.map(cellsOf)] : body.map(cellsOf)
  for (const row of rows) {
    const { y } = drawing
    drawing.parts.push(
      `<rect x="${MARGIN}" y="${y}" width="${WIDTH - 2 * MARGIN}" height="${height}" fill="none" stroke="${rule}"/>`,
      ...row.slice(1).map((_, column) => `<path d="M${left(column + 1)} ${y}v${height}" stroke="${rule}"/>`),
      ...row.map((cell, column) =>
        line(left(column) + 12, y + 20, cell, { color: ink, weight: row === titles ? 600 : 400 }),
      ),
    )
    drawing.y += height
  }
  drawing.y += 4
}

/** The texts of a row of a table. */
function cellsOf(row: string): string[] {
  return row
    .split(/ *(?<!\\)\| */)
    .slice(1, -1)
    .map(plain)
}

function drawCode(drawing: Drawing, lines: readonly string[], isDiff: boolean): void {
  const height = 20
  const box = lines.length * height + 20
  const { y } = drawing
  drawing.parts.push(
    `<rect x="${MARGIN}" y="${y}" width="${WIDTH - 2 * MARGIN}" height="${box}" rx="6" fill="${drawing.colors.code}"/>`,
  )
  for (const [index, text] of lines.entries()) {
    const top = y + 10 + index * height
    const [ink, paper] = (isDiff && drawing.colors.diff[text.charAt(0)]) || [drawing.colors.ink, undefined]
    if (paper) {
      drawing.parts.push(
        `<rect x="${MARGIN}" y="${top}" width="${WIDTH - 2 * MARGIN}" height="${height}" fill="${paper}"/>`,
      )
    }
    const shown = text.length > LONGEST_CODE ? `${text.slice(0, LONGEST_CODE - 1)}…` : text
    drawing.parts.push(line(MARGIN + 14, top + 14, shown, { size: MONO, color: ink, font: FIXED }))
  }
  drawing.y += box
}

interface Style {
  readonly size?: number
  readonly color: string
  readonly weight?: number
  readonly font?: string
}

function line(x: number, y: number, text: string, style: Style): string {
  return element(x, y, xml(text), style)
}

function element(x: number, y: number, content: string, style: Style): string {
  const { size = TEXT, color, weight = 400, font = SANS } = style
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${color}" xml:space="preserve">${content}</text>`
}

function wrapped(text: string, most: number): string[] {
  return text.match(new RegExp(`.{1,${most}}(?:\\s|$)|\\S+`, 'g'))?.map((row) => row.trimEnd()) ?? []
}

/** What a browser shows of Markdown that has nothing left but entities. */
function plain(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
