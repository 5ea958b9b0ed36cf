/** Builds dist/, the bundle that GitHub runs, from src/: types are taken away, packages are bundled, licenses collected. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLicenses } from './licenses.ts'

const repository = join(import.meta.dirname, '..')
const build = join(repository, 'build')
const dist = join(repository, 'dist')

function run(program: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [fileURLToPath(program), ...args], { cwd: repository, stdio: 'inherit' })
}

for (const folder of [build, dist]) rmSync(folder, { recursive: true, force: true })
run(import.meta.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json')
const stats = join(build, 'modules.json')
run(
  import.meta.resolve('@vercel/ncc/dist/ncc/cli.js'),
  ...['build', join(build, 'main.js'), '--out', dist, '--no-cache', '--quiet', '--stats-out', stats],
)
writeLicenses(stats, join(dist, 'licenses.txt'))

// The two that start it stay outside the bundle: they have to be small, and nothing else may be loaded before them.
renameSync(join(dist, 'index.js'), join(dist, 'main.js'))
for (const file of ['index.js', 'post.js']) copyFileSync(join(build, file), join(dist, file))
