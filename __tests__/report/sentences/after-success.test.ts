import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../src/failure.ts'
import type { RunResult } from '../../../src/report/result.ts'
import { standing } from '../../../src/report/sentences/after-success.ts'
import { layerResult, releaseResult, rollbackResult, smokeTestResult } from '../../support/results.ts'

const SERVED = { alias: 'live', version: '42', origin: 'lambda/v1.0.4' }
const BASE = releaseResult()
const LIVE = releaseResult(SERVED)
const plan = (types: readonly string[], warnings: readonly string[] = []) => ({
  plan: {
    schema: 2 as const,
    function: 'orders-api',
    alias: null,
    steps: types.map((type) => ({ type })),
    changes: [],
    environment: { added: [], changed: [], removed: [] },
    warnings,
  },
})
const moved = plan(['publish-version', 'update-alias'])
const failure = new Failure('No.', 'Yes.')

describe('a summary begins with what is served, and whether anything has to be done', () => {
  const rows: ReadonlyArray<readonly [line: string, result: RunResult]> = [
    ['The alias live serves version 42 (lambda/v1.0.4) now. No action is needed.', { ...LIVE, ...moved }],
    [
      'The alias live serves version 42 (lambda/v1.0.4), as before. No action is needed.',
      { ...LIVE, released: false, ...plan(['tag-resource']) },
    ],
    [
      'The alias live serves version 42 (lambda/v1.0.4) now. Read the warning below.',
      { ...LIVE, ...plan(['update-alias'], ['One.']) },
    ],
    [
      'The alias live serves version 42 (lambda/v1.0.4) now. Read the 2 warnings below.',
      { ...LIVE, result: 'rolled-back', ...plan(['update-alias'], ['One.', 'Two.']) },
    ],
    [
      'The alias live serves $LATEST, as before.',
      { ...LIVE, result: 'planned', version: '$LATEST', origin: '' },
    ],
    [
      'The alias live stays.',
      rollbackResult({ ...SERVED, result: 'unchanged', note: 'The alias live stays.' }),
    ],
    [
      'Version 1 is published. No alias was given, so none was moved. No action is needed.',
      { ...BASE, result: 'published', version: '1' },
    ],
    ['Version 1 is published. No action is needed.', { ...BASE, result: 'created', version: '1' }],
    ['Version 42 answers as expected. No action is needed.', smokeTestResult({ version: '42' })],
    ['The response is as expected. No action is needed.', smokeTestResult()],
    [
      'Version 3 of the layer deps can be used. Functions keep their version until you attach this one. No action is needed.',
      layerResult({ version: '3' }),
    ],
    ['', layerResult({ result: 'planned' })],
    ['Version 41 is served.', { ...LIVE, result: 'failed', failure, served: 'Version 41 is served.' }],
    ['', { ...BASE, result: 'failed', failure }],
  ]
  test.each(rows)('%s', (line, result) => {
    expect(standing(result)).toBe(line)
  })
})
