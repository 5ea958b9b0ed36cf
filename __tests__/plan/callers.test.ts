import { describe, expect, test } from '@jest/globals'
import { urlChanges } from '../../src/model/function-url.ts'
import type { DeployInputs } from '../../src/model/wanted.ts'
import { wantedPermissions, withCallers } from '../../src/plan/callers.ts'
import type { CurrentCallers } from '../../src/plan/current.ts'
import type { Slots } from '../../src/plan/order.ts'
import { ordered, type ReleasePlan } from '../../src/plan/release-plan.ts'
import { deployInputs } from '../support/deploy-inputs.ts'
import { alias } from '../support/model.ts'

const ACCOUNT = '123456789012'
const API = {
  principal: 'apigateway.amazonaws.com',
  sourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2/*',
}
const BUCKET = { principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::orders-inbox' }
/** Settings of a URL that nothing else is known of. */
const BUFFERED = { invokeMode: 'BUFFERED', cors: undefined } as const
const ADDRESS = new URL('https://a1b2.lambda-url.eu-west-1.on.aws/')

const move = {
  type: 'update-alias',
  alias: alias({ Name: 'live', FunctionVersion: '1' }),
  clearsWeights: false,
} as const
const creation = { type: 'create-alias', alias: 'live' } as const
const publish = { type: 'publish-version' } as const
const tag = { type: 'tag-resource', tags: { a: 'b' }, changes: [] } as const

function planned(
  inputs: Partial<DeployInputs>,
  slots: Slots = {},
  callers: CurrentCallers = {},
): ReleasePlan {
  const plan = {
    functionName: 'orders-api',
    slots,
    environment: { added: [], changed: [], removed: [] },
    warnings: [],
  }
  return ordered(withCallers(plan, deployInputs(inputs), callers, ACCOUNT))
}

const types = ({ steps }: ReleasePlan) => steps.map(({ type }) => type)
const wanted = (inputs: Partial<DeployInputs>) => wantedPermissions(deployInputs(inputs), ACCOUNT)

/** The policy that has statements with these ids, all of them about a service. */
const policyWith = (...ids: readonly string[]) =>
  JSON.stringify({
    Statement: ids.map((Sid) => ({
      Sid,
      Effect: 'Allow',
      Principal: { Service: 'sns.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
    })),
  })

describe('what lets callers in', () => {
  test('stands right before the move of the alias, right after its creation, or at the end', () => {
    const inputs: Partial<DeployInputs> = { invokePermissions: [API], functionUrlAuthType: 'AWS_IAM' }
    expect(types(planned(inputs, { publish, move, tag }))).toEqual([
      'publish-version',
      'tag-resource',
      'add-permissions',
      'set-function-url',
      'update-alias',
    ])
    expect(types(planned(inputs, { publish, move: creation }))).toEqual([
      'publish-version',
      'create-alias',
      'add-permissions',
      'set-function-url',
    ])
    expect(types(planned(inputs, { tag }))).toEqual(['tag-resource', 'add-permissions', 'set-function-url'])
  })

  test('is nothing without an input for it', () => {
    expect(planned({}, { publish, move }, { policy: policyWith('lda1-sns-1') })).toEqual(
      planned({}, { publish, move }),
    )
  })

  test('has ids that follow from the content alone', () => {
    const [first] = wanted({ invokePermissions: [API] })
    const [, again] = wanted({ invokePermissions: [BUCKET, API] })
    expect(first).toEqual(again)
    expect(first?.StatementId).toMatch(/^lda1-apigateway-[0-9a-f]{12}$/)
    const [bucket] = wanted({ invokePermissions: [BUCKET] })
    expect(bucket?.StatementId).not.toBe(first?.StatementId)
  })

  test('gives a bucket, whose ARN has no account, the account of the function unless another is written', () => {
    expect(wanted({ invokePermissions: [BUCKET] })).toMatchObject([{ SourceAccount: ACCOUNT }])
    const theirs = { ...BUCKET, sourceAccount: '111122223333' }
    expect(wanted({ invokePermissions: [theirs] })).toMatchObject([{ SourceAccount: '111122223333' }])
    expect(wanted({ invokePermissions: [API] })[0]).not.toHaveProperty('SourceAccount')
  })

  test('takes two statements for whoever calls the URL', () => {
    const signed = { principal: '111122223333', throughUrl: true, functionUrlAuthType: 'AWS_IAM' } as const
    expect(wanted({ invokePermissions: [signed] })).toMatchObject([
      { Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'AWS_IAM' },
      { Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    ])
  })

  test('takes another id where somebody has changed the statement that has it', () => {
    const [{ StatementId = '' } = {}] = wanted({ invokePermissions: [API] })
    const { steps, warnings } = planned({ invokePermissions: [API] }, {}, { policy: policyWith(StatementId) })
    expect(steps).toMatchObject([{ permissions: [{ StatementId: `${StatementId}-2` }] }])
    expect(warnings).toEqual([])
  })
})

describe('a function URL', () => {
  test('is created, changed, or left as it is', () => {
    const set = { type: 'set-function-url', alias: 'live', to: { ...BUFFERED, authType: 'AWS_IAM' } }
    expect(planned({ functionUrlAuthType: 'AWS_IAM' }).steps).toEqual([set])
    const open = { address: ADDRESS, ...BUFFERED, authType: 'NONE' } as const
    expect(planned({ functionUrlAuthType: 'AWS_IAM' }, {}, { url: open }).steps).toEqual([
      { ...set, from: { ...BUFFERED, authType: 'NONE' } },
    ])
    const signed = { address: ADDRESS, ...BUFFERED, authType: 'AWS_IAM' } as const
    expect(planned({ functionUrlAuthType: 'AWS_IAM' }, {}, { url: signed }).steps).toEqual([])
  })

  test('that becomes public is a consequence to warn of; one that is already is none', () => {
    const { steps, warnings, consequences } = planned({ functionUrlAuthType: 'NONE' })
    expect(steps.map(({ type }) => type)).toEqual(['add-permissions', 'set-function-url'])
    expect(warnings).toEqual([])
    expect(consequences).toEqual([
      {
        of: 'set-function-url',
        planned: expect.stringContaining('becomes PUBLIC'),
        done: expect.stringContaining('is PUBLIC now'),
      },
    ])
    const Statement = wanted({ functionUrlAuthType: 'NONE' }).map(({ StatementId: Sid, Action }) => ({
      Sid,
      Effect: 'Allow',
      Principal: '*',
      Action,
    }))
    const callers: CurrentCallers = {
      policy: JSON.stringify({ Statement }),
      url: { address: ADDRESS, ...BUFFERED, authType: 'NONE' },
    }
    expect(planned({ functionUrlAuthType: 'NONE' }, {}, callers)).toMatchObject({ steps: [], warnings: [] })
  })
})

describe('the settings of a function URL', () => {
  const CORS = {
    AllowOrigins: ['https://a.example', 'https://b.example'],
    AllowHeaders: ['X-Trace'],
    MaxAge: 60,
  }
  const url = { address: ADDRESS, authType: 'NONE', invokeMode: 'BUFFERED', cors: CORS } as const
  const { address: _address, ...from } = url

  test('stay as they are where no input names them', () => {
    const functionUrlAuthType = 'AWS_IAM'
    const to = { ...from, authType: functionUrlAuthType }
    expect(planned({ functionUrlAuthType }, {}, { url }).steps).toMatchObject([{ from, to }])
    const functionUrlInvokeMode = 'RESPONSE_STREAM'
    expect(planned({ functionUrlInvokeMode }, {}, { url }).steps).toMatchObject([
      { from, to: { ...from, invokeMode: 'RESPONSE_STREAM' } },
    ])
  })

  test('are the same in another order, in the case of headers, and with defaults written out', () => {
    const functionUrlCors = {
      AllowCredentials: false,
      MaxAge: 60,
      AllowHeaders: ['x-trace'],
      ExposeHeaders: [],
      AllowOrigins: ['https://b.example', 'https://a.example'],
    }
    expect(planned({ functionUrlCors, functionUrlInvokeMode: 'BUFFERED' }, {}, { url }).steps).toEqual([])
    expect(planned({ functionUrlCors: {} }, {}, { url: { ...url, cors: undefined } }).steps).toEqual([])
  })

  test('of CORS are replaced as a whole, and an empty map removes them', () => {
    const functionUrlCors = { AllowOrigins: ['https://a.example'] }
    expect(planned({ functionUrlCors }, {}, { url }).steps).toMatchObject([{ to: { cors: functionUrlCors } }])
    const [step] = planned({ functionUrlCors: {} }, {}, { url }).steps
    expect(step?.type === 'set-function-url' && step.from && urlChanges(step.from, step.to)).toEqual({
      Cors: {},
    })
  })

  test('are refused where there is no URL and none is created', () => {
    expect(() => planned({ functionUrlCors: {}, functionUrlInvokeMode: 'BUFFERED' })).toThrow(
      'has no function URL that `function-url-cors` and `function-url-invoke-mode` could change.',
    )
  })
})

describe('statements that nobody asks for any more', () => {
  test('are named when they are ours, and no other one is', () => {
    const policy = policyWith('lda1-sns-0123456789ab', 'somebody-elses')
    const { steps, warnings } = planned({ invokePermissions: [API] }, {}, { policy })
    expect(steps).toHaveLength(1)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(
      'The statement lda1-sns-0123456789ab (`sns.amazonaws.com`) of the alias live was added by an earlier release',
    )
    expect(warnings[0]).not.toContain('somebody-elses')
  })

  test('do not count as what is asked for, because somebody may remove them', () => {
    const statement = (Sid: string) => ({
      Sid,
      Effect: 'Allow',
      Principal: { Service: API.principal },
      Action: 'lambda:InvokeFunction',
      Condition: { ArnLike: { 'AWS:SourceArn': API.sourceArn } },
    })
    const narrower = { ...API, sourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2/*/GET/orders' }
    const inputs = { invokePermissions: [narrower] }
    const ours = JSON.stringify({ Statement: [statement('lda1-apigateway-0123456789ab')] })
    const { steps, warnings } = planned(inputs, {}, { policy: ours })
    expect(steps).toMatchObject([{ permissions: [{ SourceArn: narrower.sourceArn }] }])
    expect(warnings).toEqual([expect.stringContaining('lda1-apigateway-0123456789ab')])
    const theirs = JSON.stringify({
      Statement: [statement('lda1-apigateway-0123456789ab'), statement('by Terraform')],
    })
    expect(planned(inputs, {}, { policy: theirs }).steps).toEqual([])
    // Nothing is named without the input, so nothing is removed.
    expect(planned({ functionUrlAuthType: 'AWS_IAM' }, {}, { policy: ours }).warnings).toEqual([])
  })

  test('of a public URL do not let in those who may call it signed', () => {
    const Statement = wanted({ functionUrlAuthType: 'NONE' }).map(({ StatementId: Sid, Action }) => ({
      Sid,
      Effect: 'Allow',
      Principal: '*',
      Action,
      Condition:
        Action === 'lambda:InvokeFunctionUrl'
          ? { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } }
          : { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
    }))
    const signed = { principal: '111122223333', throughUrl: true, functionUrlAuthType: 'AWS_IAM' } as const
    const inputs = { invokePermissions: [signed], functionUrlAuthType: 'AWS_IAM' } as const
    const callers: CurrentCallers = {
      policy: JSON.stringify({ Statement }),
      url: { address: ADDRESS, ...BUFFERED, authType: 'AWS_IAM' },
    }
    const { steps, warnings } = planned(inputs, {}, callers)
    expect(steps).toMatchObject([
      {
        permissions: [
          { Principal: '111122223333', Action: 'lambda:InvokeFunctionUrl' },
          { Principal: '111122223333', Action: 'lambda:InvokeFunction' },
        ],
      },
    ])
    expect(warnings).toEqual([expect.stringContaining('everyone to call its function URL')])
  })

  test('are not named where the input is not given at all', () => {
    const policy = policyWith('lda1-sns-0123456789ab')
    expect(planned({ functionUrlAuthType: 'AWS_IAM' }, {}, { policy }).warnings).toEqual([])
  })
})
