import assert from 'node:assert/strict'
import { Failure } from '../../src/failure.ts'
import { actionsRunner } from '../../src/github/actions-runner.ts'
import type { Verdict } from '../../src/model/smoke-test.ts'
import { excerpt, logLines, shownName } from '../../src/model/text.ts'
import { redactionOf } from '../../src/redaction.ts'
import { planComment } from '../../src/report/plan-comment.ts'
import type { PlanOutput } from '../../src/report/plan-output.ts'
import type { RunResult } from '../../src/report/result.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import fc from '../support/properties.ts'
import { promotionResult, releaseResult } from '../support/results.ts'
import { attack } from './attack.ts'
import { hostileTexts, INVISIBLE } from './hostile-text.ts'

const SPOKEN = ['info', 'debug', 'notice', 'warning', 'error', 'group'] as const

/** The lines that a text becomes on the standard output, as the runner reads them. */
async function linesOf(spoken: (typeof SPOKEN)[number], text: string): Promise<string[]> {
  const { write } = process.stdout
  const { RUNNER_DEBUG: debugging } = process.env
  let written = ''
  process.env['RUNNER_DEBUG'] = '1'
  process.stdout.write = (part: string | Uint8Array) => {
    written += String(part)
    return true
  }
  try {
    const runner = actionsRunner({})
    if (spoken === 'group') await runner.group(text, async () => {})
    else if (spoken === 'error') runner.error(text, text)
    else runner[spoken](text)
  } finally {
    process.stdout.write = write
    if (debugging === undefined) delete process.env['RUNNER_DEBUG']
    else process.env['RUNNER_DEBUG'] = debugging
  }
  return written.split(/\r\n|\r|\n/)
}

/** Whether the runner carries a line out, as it reads lines (actions/runner, ActionCommand.TryParseV2 and TryParse). */
function isCommand(line: string): boolean {
  return /^[\s\u0085]*::/.test(line.replaceAll('\ufeff', 'x')) || line.includes('##[')
}

const inTheLog = attack({
  class: 'Injection',
  title: 'Commands for the runner, and control characters, in lines and annotations',
  variants: fc.tuple(fc.constantFrom(...SPOKEN), hostileTexts),
  withstand: async ([spoken, text]) => {
    const lines = await linesOf(spoken, text)
    const own = spoken === 'group' ? ['::group::', '::endgroup::'] : spoken === 'info' ? [] : [`::${spoken}`]
    const commands = lines.filter(isCommand)
    assert.equal(commands.length, own.length)
    for (const [index, start] of own.entries()) assert.ok(commands[index]?.startsWith(start))
    assert.doesNotMatch(lines.join('\n'), INVISIBLE)
  },
})

/** A result in which everything that somebody else may have written is hostile. */
const results: fc.Arbitrary<RunResult> = fc
  .tuple(fc.array(hostileTexts, { minLength: 8, maxLength: 8 }), fc.boolean(), fc.boolean())
  .map(
    ([
      [one = '', two = '', three = '', four = '', five = '', six = '', seven = '', eight = ''],
      isFailed,
      isPromotion,
    ]) => {
      const plan: PlanOutput = {
        schema: 2,
        function: 'orders-api',
        alias: { name: 'live', from: '41', to: '42' },
        steps: [
          { type: 'update-configuration', field: 'Description', from: one, to: two },
          { type: 'tag-resource', field: three, to: four },
          { type: 'update-alias', field: 'live', from: '41', to: '42' },
        ],
        changes: [{ what: 'configuration', field: `Environment.${five}`, requested: false }],
        environment: { added: [six], changed: [], removed: [] },
        warnings: [seven],
      }
      const verdict: Verdict = {
        passed: !isFailed,
        subject: eight,
        attempts: 1,
        mismatches: isFailed ? [{ subject: one, expected: two, actual: three, sentence: four }] : [],
        log: [five],
        trace: [six],
        answer: seven,
        latency: 1,
      }
      const known = {
        ...{
          functionArn: 'arn',
          alias: 'live',
          version: '42',
          previousVersion: '41',
          plan,
          verdicts: [verdict],
        },
        ...{ origin: one, previousOrigin: two, note: three, functionUrl: four },
        ...(isFailed && { failure: new Failure(five, six), served: seven, result: 'failed' as const }),
      }
      const { note: _note, ...released } = known
      return isPromotion ? promotionResult(known) : releaseResult(released)
    },
  )

/** Markdown without its code, in which nothing has a meaning (CommonMark 4.5, 6.1). */
function prose(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[\w-]*\n[\s\S]*?^\1`*$/gm, 'CODE')
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, 'CODE')
}

/** What a browser shows of text whose only markup is entities. */
function asShown(text: string): string {
  const characters = text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  return characters.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** The tags that the action itself writes. */
const OWN_TAGS = /<\/?(details|summary|sub)>|<!-- lambda-deploy-action [\w$. -]+-->/g

function expectHarmlessMarkdown(markdown: string): void {
  assert.doesNotMatch(markdown, INVISIBLE)
  const text = prose(markdown).replace(OWN_TAGS, '')
  assert.doesNotMatch(text, /[<~$\\]|\]\(|!\[|\w:\/\/|\bwww\.|^\[/im)
  const headings = text.split('\n').filter((line) => /^ {0,3}(#{1,6}\s|=+\s*$|-+\s*$)/.test(line))
  assert.deepEqual(
    headings,
    text
      .split('\n')
      .slice(0, 3)
      .filter((line) => line.startsWith('### ')),
  )
  assert.doesNotMatch(text, /^( {4}|\t| {0,3}(>|[-*_]{3}|\d+[.)] ))/m)
}

const inTheSummary = attack({
  class: 'Injection',
  title: 'Markdown and HTML in the summary',
  variants: results,
  withstand: async (result) => {
    expectHarmlessMarkdown(summaryOf(result, [{ title: 'Plan', milliseconds: 40 }]))
  },
})

const inTheComment = attack({
  class: 'Injection',
  title: 'Markdown, HTML, mentions and references in the comment of a plan',
  variants: results,
  withstand: (result) => {
    const { body } = planComment({ ...deployInputs(), alias: 'live', dryRun: true }, result, {})
    expectHarmlessMarkdown(body)
    assert.doesNotMatch(asShown(prose(body)), /@\w|#\d|\bGH-\d/i)
  },
})

const inNames = attack({
  class: 'Injection',
  title: 'Invisible characters and line breaks in names, answers and logs',
  variants: hostileTexts,
  withstand: (text) => {
    const nothingSecret = redactionOf([])
    const shown = [
      shownName(text),
      excerpt(text, nothingSecret),
      ...logLines(Buffer.from(text), nothingSecret),
    ]
    for (const each of shown)
      assert.doesNotMatch(each, /[\p{Cc}\u2028\u2029]|[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u)
  },
})

export const INJECTION = [inTheLog, inTheSummary, inTheComment, inNames]
