import { expect, test } from '@jest/globals'
import { CASES, whyNotReplayed } from '../../local-aws/contract/cases/cases.ts'
import { sources } from '../support/sources.ts'

/** The operations of Lambda that src sends, by the commands that its files import. */
const sent = [
  ...new Set(
    Object.values(sources())
      .flatMap((text) => Array.from(text.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-lambda'/g)))
      .flatMap(([, names = '']) => Array.from(names.matchAll(/\b(\w+)Command\b/g)))
      .map(([, operation = '']) => operation),
  ),
].sort()

/** The operations of Lambda in cases that are replayed on the front. */
const recorded = new Set(
  Object.values(CASES)
    .flat()
    .filter((each) => whyNotReplayed(each, 'front') === undefined)
    .flatMap(({ steps }) => steps.flatMap((step) => ('call' in step ? [step.call] : []))),
)

test('the operations that src sends are found', () => {
  expect(sent).toEqual(expect.arrayContaining(['Invoke', 'UpdateAlias', 'GetDurableExecutionHistory']))
})

test.each(sent)('the contract has a case of %s, so that what src relies on was recorded', (operation) => {
  const problems = recorded.has(operation)
    ? []
    : [
        `src sends ${operation}, and no case of local-aws/contract/cases calls it: add what AWS is known to answer, with its source.`,
      ]
  expect(problems).toEqual([])
})
