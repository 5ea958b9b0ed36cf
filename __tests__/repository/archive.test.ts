import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const repository = join(import.meta.dirname, '../..')
const archive = (format: string) =>
  execFileSync('git', ['archive', '--worktree-attributes', `--format=${format}`, 'HEAD'], {
    cwd: repository,
    maxBuffer: 64 * 1024 * 1024,
  })

describe('The archive of a commit, which a workflow downloads', () => {
  it('has what runs, its license and how to use it', () => {
    const paths = execFileSync('tar', ['--list'], { input: archive('tar'), encoding: 'utf8' }).split('\n')
    const outside = paths.filter((path) => path !== '' && !path.startsWith('dist/'))
    expect(outside.sort()).toEqual([
      'LICENSE',
      'README.md',
      'action.yml',
      'release/',
      'release/README.md',
      'release/action.yml',
      'release/run-mode.mjs',
    ])
    expect(paths).toContain('dist/main.js')
  })

  it('is small', () => {
    expect(archive('tar.gz').byteLength).toBeLessThan(1.5 * 1024 * 1024)
  })
})
