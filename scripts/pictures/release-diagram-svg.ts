import { percent } from '../../src/model/alias.ts'
import { SANS, type Theme, xml } from './themes.ts'

type Age = 'old' | 'new'

/** A step of a release, with what AWS held after it. */
export interface ObservedStep {
  /** As in the log. */
  readonly title: string
  /** Whether the settings of $LATEST are those from before the release. */
  readonly settings: Age
  /** Whether the code of $LATEST is that from before the release. */
  readonly code: Age
  /** The share of the new version in the traffic of the alias, from 0 to 1. */
  readonly share: number
  /** What a run does when this step fails, as in the log. */
  readonly undone: readonly string[]
}

/** Sizes in pixels. */
const WIDTH = 880
const MARGIN = 24
const HEAD = 64
const BAR = 24
const BAR_WIDTH = 168
const LINE = 17
const PADDING = 14
/** Where the columns begin. */
const LATEST_X = 326
const ALIAS_X = 514
const UNDONE_X = 702

/** Colors of GitHub's light and dark theme. */
const COLORS = {
  light: {
    ...{ paper: '#ffffff', ink: '#1f2328', faint: '#59636e', rule: '#d1d9e0' },
    ...{ old: '#d8dee4', new: '#ffc680', onOld: '#1f2328', onNew: '#1f2328', undone: '#d1242f' },
  },
  dark: {
    ...{ paper: '#0d1117', ink: '#f0f6fc', faint: '#9198a1', rule: '#3d444d' },
    ...{ old: '#2f3742', new: '#9e5a11', onOld: '#f0f6fc', onNew: '#ffffff', undone: '#f85149' },
  },
}

type Palette = (typeof COLORS)[Theme]

/**
 * Draws a release as a table: a row for each step, with what $LATEST holds and what callers of the alias get after it, and
 * what is undone when the step fails.
 * @returns SVG; its description says the same in words, its metadata are the given steps as JSON
 */
export function releaseDiagramSvg(steps: readonly ObservedStep[], theme: Theme = 'light'): string {
  const colors = COLORS[theme]
  let y = HEAD
  const rows = steps.map((step, index) => {
    const height = heightOf(step)
    const row = rowOf(step, index + 1, y, colors)
    y += height
    return row
  })
  const height = y + 56
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    '<title>A release, step by step</title>',
    `<desc>${xml(steps.map(inWords).join('\n'))}</desc>`,
    `<metadata>${xml(JSON.stringify(steps))}</metadata>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="${colors.paper}" stroke="${colors.rule}"/>`,
    ...[
      [MARGIN, 'step'],
      [LATEST_X, '$LATEST after the step'],
      [ALIAS_X, 'callers of the alias get'],
      [UNDONE_X, 'if the step fails'],
    ].map(([x, title]) => text(Number(x), 40, String(title), { fill: colors.faint, size: 13, weight: 600 })),
    ...rows.flat(),
    ...legend(y + 30, colors),
    '</svg>',
    '',
  ].join('\n')
}

function heightOf({ undone }: ObservedStep): number {
  return Math.max(BAR, undone.length * LINE) + 2 * PADDING
}

function rowOf(step: ObservedStep, number: number, y: number, colors: Palette): string[] {
  const top = y + PADDING
  const half = BAR_WIDTH / 2
  const share = BAR_WIDTH * step.share
  return [
    `<path d="M${MARGIN} ${y}H${WIDTH - MARGIN}" stroke="${colors.rule}"/>`,
    text(MARGIN, top + LINE, `${number}.`, { fill: colors.faint, size: 14 }),
    text(MARGIN + 26, top + LINE, step.title, { fill: colors.ink, size: 14 }),
    ...bar(LATEST_X, top, half, step.settings, 'settings', colors),
    ...bar(LATEST_X + half, top, half, step.code, 'code', colors),
    ...(step.share < 1
      ? bar(ALIAS_X, top, BAR_WIDTH - share, 'old', share ? percent(1 - step.share) : 'old version', colors)
      : []),
    ...(step.share > 0
      ? bar(ALIAS_X + BAR_WIDTH - share, top, share, 'new', step.share < 1 ? '' : 'new version', colors)
      : []),
    ...step.undone.map((title, index) =>
      text(UNDONE_X, top + LINE + index * LINE, title, { fill: colors.undone, size: 12 }),
    ),
  ]
}

/** A part of a bar, in the color of the old or the new release. */
function bar(x: number, y: number, width: number, age: Age, label: string, colors: Palette): string[] {
  const ink = age === 'old' ? colors.onOld : colors.onNew
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" fill="${colors[age]}"/>`,
    ...(label ? [text(x + 10, y + 17, label, { fill: ink, size: 12 })] : []),
  ]
}

function legend(y: number, colors: Palette): string[] {
  return (['old', 'new'] as const).flatMap((age, index) => [
    `<rect x="${LATEST_X + index * 188}" y="${y - 11}" width="24" height="14" fill="${colors[age]}"/>`,
    text(LATEST_X + index * 188 + 32, y, `from the ${age} release`, { fill: colors.faint, size: 12 }),
  ])
}

/** What the picture shows, for those who do not see it. */
function inWords({ title, settings, code, share, undone }: ObservedStep): string {
  const failed = undone.length > 0 ? undone.join(', ') : 'nothing to undo'
  return `${title}: $LATEST has ${settings} settings and ${code} code, and the new version gets ${percent(share)} of the traffic. If the step fails: ${failed}.`
}

interface Style {
  readonly fill: string
  readonly size: number
  readonly weight?: number
}

function text(x: number, y: number, content: string, { fill, size, weight = 400 }: Style): string {
  return `<text x="${x}" y="${y}" font-family="${SANS}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xml(content)}</text>`
}
