import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

const repository = join(import.meta.dirname, '../..')

describe('the check of the committed bundle', () => {
  let folder = ''

  function git(...args: string[]): void {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.com',
      '-c',
      'commit.gpgsign=false',
    ]
    execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' })
  }

  /** Makes the project's build write these files. */
  function buildWrites(files: Record<string, string>): void {
    const program = `import { mkdirSync, writeFileSync } from 'node:fs'
for (const [name, content] of Object.entries(${JSON.stringify(files)})) {
  mkdirSync('dist', { recursive: true })
  writeFileSync('dist/' + name, content)
}`
    writeFileSync(join(folder, 'build.mjs'), program)
  }

  function check(): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check-dist.ts'], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { status, output: stdout + stderr }
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-dist-'))
    mkdirSync(join(folder, 'scripts'))
    cpSync(join(repository, 'scripts/check-dist.ts'), join(folder, 'scripts/check-dist.ts'))
    writeFileSync(join(folder, 'package.json'), '{"type": "module", "scripts": {"build": "node build.mjs"}}')
    buildWrites({ 'index.js': 'one()', 'chunk.js': 'two()' })
    execFileSync(process.execPath, ['build.mjs'], { cwd: folder })
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Build')
  })

  afterEach(() => rmSync(folder, { recursive: true }))

  test('passes when the build gives what is committed', () => {
    expect(check()).toEqual({
      status: 0,
      output: expect.stringContaining('dist/ is what the sources build: 2 files'),
    })
  })

  test('fails when the sources build other bytes, and leaves the new bundle to be committed', () => {
    buildWrites({ 'index.js': 'three()', 'chunk.js': 'two()' })
    const { status, output } = check()
    expect(status).toBe(1)
    expect(output).toContain('dist/index.js has other bytes')
    expect(output).not.toContain('chunk.js')
    expect(readFileSync(join(folder, 'dist/index.js'), 'utf8')).toBe('three()')
  })

  test('fails when a file is new, and when one is not built any more', () => {
    buildWrites({ 'index.js': 'one()', 'other.js': 'two()' })
    const { status, output } = check()
    expect(status).toBe(1)
    expect(output).toContain('dist/other.js is new')
    expect(output).toContain('dist/chunk.js is not built any more')
  })

  test('fails when the bundle is right but not committed', () => {
    buildWrites({ 'index.js': 'three()', 'chunk.js': 'two()' })
    execFileSync(process.execPath, ['build.mjs'], { cwd: folder })
    const { status, output } = check()
    expect(status).toBe(1)
    expect(output).toContain('M dist/index.js')
  })

  test('fails when nothing is built', () => {
    git('rm', '--quiet', '-r', 'dist')
    git('commit', '--quiet', '--message', 'Remove')
    buildWrites({})
    const { status, output } = check()
    expect(status).toBe(1)
    expect(output).toContain('nothing was built')
  })

  test('fails when the build fails', () => {
    writeFileSync(join(folder, 'build.mjs'), 'process.exit(3)')
    expect(check()).toEqual({ status: 1, output: expect.stringContaining('the build failed') })
  })
})
