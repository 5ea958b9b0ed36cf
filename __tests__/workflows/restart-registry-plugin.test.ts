import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { copyExample, type ExampleCopy } from '../examples/restart-registry-copy.ts'
import { push } from './runner/event.ts'
import { REPOSITORY } from './runner/repository.ts'
import { runWorkflow } from './runner/run-workflow.ts'
import { succeeded } from './runner/succeeded.ts'

describe('A tag plugin/v…', () => {
  let example: ExampleCopy
  let bin: string
  beforeAll(async () => {
    example = await copyExample({}, REPOSITORY)
    bin = join(example.directory, '../gh')
    await mkdir(bin)
    const noted = join(bin, 'called')
    await writeFile(join(bin, 'gh'), `#!/bin/sh\nprintf '%s\\n' "$GH_TOKEN" "$@" >> '${noted}'\n`, {
      mode: 0o755,
    })
  })
  afterAll(() => example.remove())
  const tagged = (tag: string) =>
    runWorkflow({
      repository: example.directory,
      workflow: 'release-plugin.yml',
      event: push(`refs/tags/${tag}`),
      env: { PATH: [bin, process.env['PATH']].join(delimiter) },
      secrets: { GITHUB_TOKEN: 'token-of-the-job' },
    })

  it('attaches the plugin to a release on GitHub', async () => {
    succeeded(await tagged('plugin/v1.0.0'))
    expect((await readFile(join(bin, 'called'), 'utf8')).trim().split('\n')).toEqual([
      'token-of-the-job',
      ...['release', 'create', 'plugin/v1.0.0', 'plugin/build/restart-registry.zip'],
      ...['--verify-tag', '--generate-notes'],
    ])
  })

  it('releases nothing when it is not the version of the plugin', async () => {
    const { conclusion, text } = await tagged('plugin/v9.9.9')
    expect(conclusion).toBe('failure')
    expect(text).toContain('restart-registry.php says 1.0.0')
    expect((await readFile(join(bin, 'called'), 'utf8')).match(/release/g)).toHaveLength(1)
  })
})
