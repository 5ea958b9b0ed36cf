import { describe, expect, test } from '@jest/globals'
import { shiftWith } from './parsed.ts'

const codedeploy = {
  'traffic-shift': 'Canary10Percent5Minutes',
  'traffic-shift-engine': 'codedeploy',
  'codedeploy-application': 'orders',
  'codedeploy-deployment-group': 'orders-live',
}

describe('A shift by CodeDeploy', () => {
  test.each([
    ['AllAtOnce', 'CodeDeployDefault.LambdaAllAtOnce'],
    ['Canary10Percent5Minutes', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'],
    ['Canary10Percent30Minutes', 'CodeDeployDefault.LambdaCanary10Percent30Minutes'],
    ['Linear10PercentEvery1Minute', 'CodeDeployDefault.LambdaLinear10PercentEvery1Minute'],
    ['Linear10PercentEvery10Minutes', 'CodeDeployDefault.LambdaLinear10PercentEvery10Minutes'],
    ['Canary5Percent2Minutes', 'Canary5Percent2Minutes'],
    ['Canary10Percent2Hours', 'Canary10Percent2Hours'],
  ])('of %s has the deployment configuration %s', (schedule, configuration) => {
    const { shift, problem } = shiftWith({ ...codedeploy, 'traffic-shift': schedule })
    expect(problem).toBeUndefined()
    expect(shift?.codeDeploy).toMatchObject({ application: 'orders', group: 'orders-live', configuration })
  })

  test('has hooks, alarms, and a run that need not wait', () => {
    const more = {
      alarms: 'orders-5xx',
      'before-allow-traffic': 'CodeDeployHook_before',
      'after-allow-traffic': 'arn:aws:lambda:eu-central-1:123456789012:function:after',
      'traffic-shift-wait': 'false',
    }
    expect(shiftWith({ ...codedeploy, ...more }).shift).toMatchObject({
      alarms: [{ name: 'orders-5xx' }],
      codeDeploy: {
        beforeAllowTraffic: 'CodeDeployHook_before',
        afterAllowTraffic: 'arn:aws:lambda:eu-central-1:123456789012:function:after',
        waits: false,
      },
    })
  })

  test.each<[string, Record<string, string>, string]>([
    ['a list of steps', { 'traffic-shift': '5% 2m, 25% 10m' }, 'CodeDeploy takes no list of steps'],
    ['seconds', { 'traffic-shift': 'Canary10Percent90Seconds' }, 'CodeDeploy counts in whole minutes'],
    [
      'more than two days',
      { 'traffic-shift': 'Canary10Percent49Hours' },
      'CodeDeploy shifts for at most 2,880 minutes',
    ],
    ['a threshold', { 'error-rate-threshold': '1' }, 'CodeDeploy compares no error rates'],
    ['no application', { 'codedeploy-application': '' }, '`codedeploy-application` is missing'],
    ['no group', { 'codedeploy-deployment-group': '' }, '`codedeploy-deployment-group` is missing'],
    ['no schedule', { 'traffic-shift': '' }, '`traffic-shift` is missing'],
    ['an engine that is misspelt', { 'traffic-shift-engine': 'code-deploy' }, 'Did you mean `codedeploy`?'],
    [
      'a hook that is no function',
      { 'before-allow-traffic': 'a b' },
      'the name or the ARN of a Lambda function',
    ],
  ])('is refused with %s', (_, inputs, reason) => {
    expect(shiftWith({ ...codedeploy, ...inputs }).problem).toContain(reason)
  })
})

test.each([
  'codedeploy-application',
  'codedeploy-deployment-group',
  'before-allow-traffic',
  'after-allow-traffic',
  'traffic-shift-wait',
])('%s is refused where this run shifts the traffic', (name) => {
  const { problem } = shiftWith({ 'traffic-shift': 'Canary10Percent5Minutes', [name]: 'true' })
  expect(problem).toContain(`\`${name}\` is given, but only CodeDeploy uses it`)
})

test('inputs of CodeDeploy without it are one problem', () => {
  const { 'traffic-shift-engine': _, ...inputs } = codedeploy
  expect(shiftWith(inputs).problem).toContain(
    '`codedeploy-application` and `codedeploy-deployment-group` are given, but only CodeDeploy uses them',
  )
})

test('an error rate for CodeDeploy is one problem, also without a schedule', () => {
  const { problem } = shiftWith({ ...codedeploy, 'traffic-shift': '', 'error-rate-threshold': '1' })
  expect(problem).toContain('CodeDeploy compares no error rates')
  expect(problem).not.toContain('nothing to watch')
})
