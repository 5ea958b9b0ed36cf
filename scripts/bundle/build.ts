/** Builds dist/, the bundle that GitHub runs, from src/: types are taken away, packages are bundled and listed. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundler.ts'
import { writeLazyPackage } from './lazy-package.ts'
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
const lazy = await writeLazyPackage('undici', dist)
const modules = await bundle(join(build, 'main.js'), join(dist, 'main.js'), lazy.externals)
const packages = bundledPackages([...modules, ...lazy.modules])
const action = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
writeFileSync(join(dist, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`)
writeFileSync(join(dist, 'licenses.txt'), licenses(packages))
writeFileSync(join(dist, 'sbom.cdx.json'), sbom(action, packages))

// The two that start it stay outside the bundle: they have to be small, and nothing else may be loaded before them.
for (const file of ['index.js', 'post.js']) copyFileSync(join(build, file), join(dist, file))
