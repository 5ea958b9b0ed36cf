import { describe, expect, test } from '@jest/globals'
import { restoredMembers } from '../../src/plan/restored-latest.ts'
import { configuration } from '../support/model.ts'

const layer = (version: number) => ({
  Arn: `arn:aws:lambda:eu-west-1:123456789012:layer:deps:${version}`,
  CodeSize: 1,
})

const version = configuration({
  FunctionName: 'orders-api',
  Version: '41',
  CodeSha256: 'good',
  MemorySize: 128,
  Layers: [layer(1)],
  Environment: { Variables: { A: '1' } },
  VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'], VpcId: 'vpc-1' },
})

describe('restoring $LATEST from a version', () => {
  test('sends nothing when the two are the same', () => {
    expect(restoredMembers({ ...version, Version: '$LATEST', Description: 'other' }, version)).toEqual({})
  })

  test('sends what differs, in the shape of UpdateFunctionConfiguration', () => {
    const latest = {
      ...version,
      MemorySize: 512,
      Layers: [layer(2)],
      Environment: { Variables: { A: '2', B: '3' } },
    }
    expect(restoredMembers(latest, version)).toEqual({
      MemorySize: 128,
      Layers: [layer(1).Arn],
      Environment: { Variables: { A: '1' } },
    })
  })

  test('clears what the version does not have: leaving it out would keep it', () => {
    const bare = configuration({ FunctionName: 'orders-api', Version: '41', CodeSha256: 'good' })
    const latest = {
      ...version,
      KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/k',
      DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:q' },
      TracingConfig: { Mode: 'Active' },
      Timeout: 30,
      FileSystemConfigs: [{ Arn: 'arn:…', LocalMountPath: '/mnt/efs' }],
    }
    expect(restoredMembers(latest, bare)).toEqual({
      DeadLetterConfig: { TargetArn: '' },
      Environment: { Variables: {} },
      FileSystemConfigs: [],
      KMSKeyArn: '',
      Layers: [],
      Timeout: 3,
      TracingConfig: { Mode: 'PassThrough' },
      VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
    })
  })

  test('leaves variables alone that cannot be read', () => {
    const unreadable = { ...version, Environment: { Error: { ErrorCode: 'AccessDeniedException' } } }
    expect(restoredMembers(unreadable, version)).toEqual({})
  })
})
