import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { deployWith, refusal } from '../step.ts'

describe('@path', () => {
  const root = mkdtempSync(join(tmpdir(), 'workspace-file-'))
  const workspace = join(root, 'repo')
  const env = { AWS_REGION: 'eu-central-1' }

  beforeAll(() => {
    mkdirSync(join(workspace, 'config'), { recursive: true })
    const write = (name: string, content: string | Uint8Array) => writeFileSync(join(root, name), content)
    write('outside.env', 'TOKEN=outside-canary')
    write('repo/config/live.env', '\uFEFFTOKEN=a b#c\r\nURL=http://x/?y=z\r\n')
    write('repo/config/live.yaml', 'TOKEN: "0123"\n')
    write('repo/config/function.json', '{"TracingConfig": {"Mode": "Active"}, "Timeout": 5}')
    write('repo/config/event.txt', '{}')
    write('repo/empty.env', '\n')
    write('repo/latin1.env', Uint8Array.from([0x41, 0x41, 0x3d, 0xe9]))
    write('repo/large.env', 'x'.repeat(1024 * 1024 + 1))
    write('repo/event.json', '\uFEFF{"file": "canary",\r\n "limit": 1}\n')
    write('repo/broken.json', '{"file": "canary",\r\n limit: 1}\n')
    write('repo/body.txt', 'two\nlines\n')
    write('repo/large.json', `"${'x'.repeat(6 * 1024 * 1024 - 2)}"`)
    write('repo/too-large.json', `"${'x'.repeat(6 * 1024 * 1024 - 1)}"`)
    symlinkSync(join(root, 'outside.env'), join(workspace, 'link-out.env'))
    symlinkSync(root, join(workspace, 'directory-out'))
    symlinkSync(join('config', 'live.yaml'), join(workspace, 'link-in.yaml'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  const variables = async (environment: string) =>
    (await deployWith({ environment }, { workspace, env })).environment?.set

  test('reads environment variables from a file of lines, also one of Windows with its byte order mark', async () => {
    expect(await variables('@config/live.env')).toEqual({ TOKEN: 'a b#c', URL: 'http://x/?y=z' })
  })

  test('reads environment variables from a map, and follows links that stay inside', async () => {
    expect(await variables('@config/live.yaml')).toEqual({ TOKEN: '0123' })
    expect(await variables(' @./link-in.yaml\n')).toEqual({ TOKEN: '0123' })
    expect(await variables(`@${join(workspace, 'config', 'live.yaml')}`)).toEqual({ TOKEN: '0123' })
  })

  test('reads function-configuration', async () => {
    const { configuration } = await deployWith(
      { 'function-configuration': '@config/function.json' },
      { workspace, env },
    )
    expect(configuration).toEqual({ TracingConfig: { Mode: 'Active' }, Timeout: 5 })
  })

  test.each([
    ['@missing.env', 'does not exist in the workspace'],
    ['@config', 'is not a file'],
    ['@', 'is not a file'],
    ['@../outside.env', 'is outside the workspace'],
    ['@link-out.env', 'is outside the workspace'],
    ['@directory-out/outside.env', 'is outside the workspace'],
    ['@/etc/hostname', 'is outside the workspace'],
    ['@latin1.env', 'is not text in UTF-8'],
    ['@large.env', 'has 1048577 bytes'],
    ['@empty.env', 'a file that is empty'],
    ['@a\u0000b', 'does not exist in the workspace'],
    ['@config/live.env\n@config/live.yaml', 'does not exist in the workspace'],
  ])('%j is refused: the file %s', async (environment, why) => {
    const text = await refusal({ environment }, { workspace, env })
    expect(text).toContain(why)
    expect(text).not.toContain('canary')
  })

  test.each([
    [{ environment: '@live.env' }, 'environment', 'config/live.env'],
    [{ 'function-configuration': '@function.json' }, 'function-configuration', 'config/function.json'],
    [{ payload: '@./event.txt' }, 'payload', 'config/event.txt'],
    [{ 'http-path': '/', 'http-body': '@event.txt' }, 'http-body', 'config/event.txt'],
    [{ 'expected-body': '@event.txt' }, 'expected-body', 'config/event.txt'],
  ])('names the file that lies in another directory: %j', async (inputs, name, path) => {
    const text = await refusal(inputs, { workspace, env })
    expect(text).toContain(`There is \`${path}\`. Paths are relative to the workspace`)
    expect(text).toContain(`Write \`${name}: '@${path}'\`.`)
  })

  test('reads what is asked in a smoke test, and what is expected', async () => {
    const { smokeTest } = await deployWith(
      { payload: '@event.json', 'expected-body': '@body.txt' },
      { workspace, env },
    )
    expect(smokeTest?.invocation).toEqual({
      kind: 'payload',
      payload: '{"file": "canary",\r\n "limit": 1}',
    })
    expect(smokeTest?.expected.body).toEqual({ kind: 'text', text: 'two\nlines' })
    const posted = await deployWith({ 'http-path': '/', 'http-body': '@body.txt' }, { workspace, env })
    expect(posted.smokeTest?.invocation).toMatchObject({ request: { body: 'two\nlines\n' } })
  })

  test('reads a payload of up to 6 MB', async () => {
    const { smokeTest } = await deployWith({ payload: '@large.json' }, { workspace, env })
    expect(smokeTest?.invocation).toMatchObject({ kind: 'payload' })
    expect(await refusal({ payload: '@too-large.json' }, { workspace, env })).toContain(
      'has 6291457 bytes; at most 6291456 are read',
    )
  })

  test.each([
    [{ payload: '@broken.json' }, '`payload` is not valid JSON: the error is at line 2, column 2.'],
    [{ payload: '@empty.env' }, '`payload` names a file that is empty.'],
    [{ payload: '@../outside.env' }, 'is outside the workspace'],
    [{ 'http-path': '/', 'http-body': '@link-out.env' }, 'is outside the workspace'],
    [{ 'expected-body': '@missing.txt' }, 'does not exist in the workspace'],
    [{ 'expected-body': '@empty.env' }, '`expected-body` names a file that is empty.'],
  ])('as %j is refused in a smoke test', async (inputs, why) => {
    const text = await refusal(inputs, { workspace, env })
    expect(text).toContain(why)
    expect(text).not.toContain('canary')
  })

  test('is not looked for in other inputs', async () => {
    expect(
      (await deployWith({ description: '@config/live.env' }, { workspace, env })).configuration.Description,
    ).toBe('@config/live.env')
  })
})
