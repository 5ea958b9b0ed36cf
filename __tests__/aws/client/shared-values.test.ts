import { expect, test } from '@jest/globals'
import { sharing } from '../../../src/aws/client/shared-values.ts'

const version = (Version: string, GREETING: string) => ({
  Version,
  Layers: [{ Arn: 'layer:1' }],
  Environment: { Variables: { GREETING, KEPT: 'yes' } },
  MemorySize: 128,
  VpcConfig: undefined,
  Handler: null,
})

test('Items are as they were', () => {
  const items = [version('1', 'hi'), version('2', 'hi'), version('3', 'hello')]
  expect(items.map(sharing())).toEqual(items)
})

test('A member that is as it was in the item before is the same object', () => {
  const [first, second, third] = [version('1', 'hi'), version('2', 'hi'), version('3', 'hello')].map(
    sharing(),
  )
  expect(second?.Environment).toBe(first?.Environment)
  expect(second?.Layers).toBe(first?.Layers)
  expect(third?.Environment).not.toBe(second?.Environment)
})
