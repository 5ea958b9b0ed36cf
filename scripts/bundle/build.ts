/** Builds dist/, the bundle that GitHub runs, from src/: types are taken away, packages are bundled and listed. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledPackages, licenses } from './packages.ts'
import { sbom } from './sbom.ts'

const repository = join(import.meta.dirname, '../..')
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
const packages = bundledPackages(stats)
const action = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
writeFileSync(join(dist, 'licenses.txt'), licenses(packages))
writeFileSync(join(dist, 'sbom.cdx.json'), sbom(action, packages))

// The two that start it stay outside the bundle: they have to be small, and nothing else may be loaded before them.
renameSync(join(dist, 'index.js'), join(dist, 'main.js'))
for (const file of ['index.js', 'post.js']) copyFileSync(join(build, file), join(dist, file))
