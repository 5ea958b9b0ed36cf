import type { Execution } from '../../../processes/execute.ts'
import { asSentence, ending, linesOf, shortened } from '../causes.ts'
import { NEWEST_PATCH } from './python-range.ts'

/** How uv begins its error, and each cause of it; older releases draw a tree. */
const BEGINNING_OF_UV = /^\s*(?:error:|cause:|Caused by:|×|x |[╰├]─▶)\s*/
/** Steps between a failed request and its cause. */
const STEP_OF_UV =
  /^(?:No solution found when resolving|Request failed after|error sending request|client error|tcp connect error|dns error|error resolving DNS)/
/** A hint that names an option of the command line, which users of the action do not write. */
const OPTION = /`--/

/**
 * What uv says about why it failed, in one line: its error with the causes, and hints that name none of its options.
 */
export function causeOfUv(run: Execution): string {
  const parts: string[] = []
  for (const line of linesOf(run)) {
    if (/^(?:Usage:|For more information)/.test(line.trim())) break
    const text = line.replace(BEGINNING_OF_UV, '').replace(/^\s*│/, '').trim()
    if (text === '' || /^warning:/.test(text)) continue
    if (BEGINNING_OF_UV.test(line) || (parts.length > 0 && text.startsWith('hint:'))) parts.push(text)
    else if (parts.length > 0) parts.push(`${parts.pop()} ${text}`)
  }
  const hints = parts
    .filter((part) => part.startsWith('hint:'))
    .map((part) => part.replace(/^hint:\s*/, '').replace(/ \(i\.e\., with `--[^)`]*`\)/, ''))
    .filter((hint) => !OPTION.test(hint))
  const causes = parts.filter((part) => !part.startsWith('hint:'))
  const telling = causes.filter((cause) => !STEP_OF_UV.test(cause))
  const error = (telling.length > 0 ? telling : causes).map(conclusion).join(': ')
  return shortened(error === '' ? ending(run) : [error, ...hints].map(asSentence).join(' '))
}

/** Without the conclusion that nothing can be installed, and with the version of Python that the user asked for. */
function conclusion(cause: string): string {
  return cause
    .replace(/\s+/g, ' ')
    .replace(/^Because (.*), we can conclude that your requirements are unsatisfiable\.$/, (all, reason) =>
      reason.includes('we can conclude') ? all : reason,
    )
    .replace(/the requested Python version \(>=(\d+\.\d+)\.(\d+)\)/g, (all, version, patch) =>
      Number(patch) === NEWEST_PATCH ? `Python ${version}` : all,
    )
}
