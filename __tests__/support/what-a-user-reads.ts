import { expect } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import type { Scene } from './scene.ts'

/** The lines of a step's log that GitHub shows when debug logging is off. */
export function shownLines({ log }: StepRun): string[] {
  return log.split(/\r?\n|\r/).filter((line) => line !== '' && !line.startsWith('::debug::'))
}

/** The commands that the action gives to the runner; everything else in the log is text. */
const COMMANDS = ['debug', 'notice', 'warning', 'error', 'group', 'endgroup']

/** The end of a summary that is longer than GitHub shows. */
const CUT = /^> \[!NOTE\]\n> This summary is longer than GitHub shows\. .*\n$/m

/**
 * Checks what holds for every run, whatever it did: no command of somebody else's in the log, groups that are closed
 * and not nested, no trace of a value that was not there, no HTML of somebody else's in the summary.
 */
function expectReadable(run: StepRun): void {
  const lines = shownLines(run)
  // The runner takes leading white space, as .NET sees it, away before it looks for a command.
  const commands = lines.filter((line) => /^[\s\u0085]*::/.test(line))
  const foreign = commands.filter((line) => !COMMANDS.includes(nameOf(line)))
  expect(foreign).toEqual([])
  expect(lines.filter((line) => line.includes('##[') && !commands.includes(line))).toEqual([])

  const groups = commands.map(nameOf).filter((name) => name.endsWith('group'))
  expect(groups).toEqual(groups.map((_, index) => (index % 2 === 0 ? 'group' : 'endgroup')))

  const { plan = '', ...outputs } = run.outputs
  const known = plan.replace('"from":null', '').replace('"alias":null', '')
  const texts = [...lines, run.summary, known, ...Object.values(outputs)]
  const traces = /\bundefined\b|\[object |\bNaN\b|(?<!value is )\bnull\b|Invalid Date/
  expect(texts.filter((text) => traces.test(text))).toEqual([])

  const prose = run.summary.replace(/^(`{3,})\w*\n[\s\S]*?^\1$/gm, '')
  expect(prose.replace(/<sub>.*<\/sub>/g, '').replace(CUT, '')).not.toMatch(/[<>]/)
}

/** The name of the command that a line gives; empty when it is none of the form that the action writes. */
function nameOf(line: string): string {
  return /^::([a-z-]+)(?: [^:]*)?::/.exec(line)?.[1] ?? ''
}

/** The same scene, which checks after every run that it can be read. */
export function watched(scene: Scene): Scene {
  const checking =
    (run: Scene['run']): Scene['run'] =>
    async (inputs, options) => {
      const ended = await run(inputs, options)
      expectReadable(ended)
      return ended
    }
  return { ...scene, run: checking(scene.run), succeed: checking(scene.succeed) }
}
