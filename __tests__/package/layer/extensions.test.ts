import { expect, test } from '@jest/globals'
import { extensionWarnings } from '../../../src/package/layer/extensions.ts'

test('Extensions have to be executable, and what lies beside them or below them is none', () => {
  const files = ['extensions/agent', 'extensions/lib/agent.py', 'bin/tool']
  expect(extensionWarnings({ files, executables: ['extensions/agent'] })).toEqual([])
  expect(extensionWarnings({ files, executables: [] })).toEqual([
    'Lambda starts every file in extensions/, but extensions/agent is not executable, so functions with this layer fail. Run `chmod +x extensions/*` on Linux or macOS before the layer is published, and keep other files elsewhere.',
  ])
})
