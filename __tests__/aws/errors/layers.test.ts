import { describe, expect, test } from '@jest/globals'
import { explainAccessDenied } from '../../../src/aws/errors/access-denied.ts'
import { explainAwsError } from '../../../src/aws/errors/explain.ts'

const layer = 'arn:aws:lambda:eu-west-1:999999999999:layer:theirs'

/** What a release says of a refusal of AWS, recorded from AWS. */
function refusal(name: string, message: string, httpStatusCode = 400): string {
  const error = Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
  const { message: problem, advice } = explainAwsError(error, 'UpdateFunctionConfiguration', 'orders-api')
  return `${problem} ${advice}`
}

describe('Layers that AWS refuses', () => {
  test.each([
    [
      `Two different versions of the same layer are not allowed to be referenced in the same function. ${layer}:1 and ${layer}:2 are versions of the same layer.`,
      'Name one version of each layer in `layers`.',
    ],
    ['Cannot reference more than 5 layers.', '`layers-strategy: replace`'],
    [
      'Layers are not in the same region as the function. Layers are expected to be in region eu-west-1.',
      "Publish the layer in the function's region as well",
    ],
  ])('come with what to do: %s', (message, advice) => {
    const text = refusal('InvalidParameterValueException', message)
    expect(text).toContain(message)
    expect(text).toContain(advice)
  })

  const denied = (on: string) =>
    `User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:GetLayerVersion on resource: ${on} because no resource-based policy allows the lambda:GetLayerVersion action`

  test('because their account does not share the version are named with what its owner does', () => {
    const text = refusal('AccessDeniedException', denied(`${layer}:20`), 403)
    expect(text).toContain(
      'Version 20 of the layer theirs in the account 999999999999 is not shared with this account.',
    )
    expect(text).toContain('Each version of a layer has its own permissions.')
    expect(text).not.toContain('"Effect"')
  })

  test('before a release are explained where `layers` is checked', () => {
    const [problem] = explainAccessDenied(denied(`${layer}:20`), 'GetLayerVersion', `${layer}:20`)
    expect(problem).toContain('AWS denied GetLayerVersion')
  })
})
