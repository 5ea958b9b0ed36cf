import { describe, expect, test } from '@jest/globals'
import type { Release } from '../../../src/apply/progress.ts'
import {
  runtimeManagementToUndo,
  setRuntimeManagement,
} from '../../../src/apply/settings/runtime-management.ts'
import type { Aws } from '../../../src/aws/client/aws.ts'
import type { StepOf } from '../../../src/plan/steps.ts'

const ARN = 'arn:aws:lambda:eu-west-1::runtime:0a1b'

/** An AWS in which all versions have one setting, and what is written to it, in order. */
function awsWith(setting: object) {
  const written: object[] = []
  const send = async (command: { readonly input: object }) => {
    if (command.constructor.name === 'GetRuntimeManagementConfigCommand') return setting
    written.push(command.input)
    return {}
  }
  const aws = { client: { send }, debug: () => {}, log: () => {} } as unknown as Aws
  return { aws, written }
}

const changed = (from: string | undefined, to: string): StepOf<'set-runtime-management'> => ({
  type: 'set-runtime-management',
  version: '7',
  from,
  to,
})

const undosOf = (aws: Aws, step: StepOf<'set-runtime-management'>) =>
  runtimeManagementToUndo({ aws, plan: { functionName: 'orders-api' } } as Release, [step])

describe('the runtime management of a version', () => {
  test('is not written where it is as wanted, as when the new version has that of $LATEST', async () => {
    const { aws, written } = awsWith({ UpdateRuntimeOn: 'Manual', RuntimeVersionArn: ARN })
    await setRuntimeManagement(aws, 'orders-api', '7', ARN)
    expect(written).toEqual([])
    await setRuntimeManagement(aws, 'orders-api', '7', 'Auto')
    expect(written).toEqual([{ FunctionName: 'orders-api', Qualifier: '7', UpdateRuntimeOn: 'Auto' }])
  })

  test('is given back: a mode before $LATEST is updated, an ARN once it has its runtime', async () => {
    const { aws, written } = awsWith({ UpdateRuntimeOn: 'Auto' })
    expect(undosOf(aws, changed('FunctionUpdate', ARN))).toMatchObject([{ precedesLatest: true }])
    const [undo] = undosOf(aws, changed(ARN, 'Auto'))
    expect(undo).not.toHaveProperty('precedesLatest')
    expect(await undo?.work()).toBeUndefined()
    expect(written).toMatchObject([{ UpdateRuntimeOn: 'Manual', RuntimeVersionArn: ARN }])
  })

  test('stays as somebody else set it meanwhile, and on a version that nobody called before', async () => {
    const { aws, written } = awsWith({ UpdateRuntimeOn: 'FunctionUpdate' })
    const [undo] = undosOf(aws, changed('Auto', ARN))
    expect(await undo?.work()).toBe(
      'The runtime management of version 7 stays FunctionUpdate, because somebody else changed it during this release.',
    )
    expect(undosOf(aws, changed(undefined, ARN))).toEqual([])
    expect(written).toEqual([])
  })
})
