/** Builds dist/, the bundle that GitHub runs, from src/: types are taken away, packages are bundled and listed. */
import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from './bundler.ts'
import { writeLazyPackage } from './lazy-package.ts'
import { bundledPackages, licenses } from './packages.ts'
import { sbom } from './sbom.ts'

const repository = join(import.meta.dirname, '../..')
const build = join(repository, 'build')
const built = join(build, 'dist')
const dist = join(repository, 'dist')

function run(program: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [fileURLToPath(program), ...args], { cwd: repository, stdio: 'inherit' })
}

/** Leaves a file that is as it should be alone: who runs the bundle at that moment is not disturbed. */
function replaceChanged(source: string, target: string): void {
  const filesIn = (directory: string) =>
    existsSync(directory) ? (readdirSync(directory, { recursive: true }) as string[]).sort() : []
  const names = filesIn(source)
  for (const name of filesIn(target)) {
    if (!names.includes(name)) rmSync(join(target, name), { recursive: true, force: true })
  }
  for (const name of names.filter((name) => statSync(join(source, name)).isFile())) {
    const [from, to] = [join(source, name), join(target, name)]
    if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue
    mkdirSync(dirname(to), { recursive: true })
    copyFileSync(from, to)
  }
}

rmSync(build, { recursive: true, force: true })
run(import.meta.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json')
const lazy = await writeLazyPackage('undici', built)
const modules = await bundle(join(build, 'main.js'), join(built, 'main.js'), lazy.externals)
const packages = bundledPackages([...modules, ...lazy.modules])
const action = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
writeFileSync(join(built, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`)
writeFileSync(join(built, 'licenses.txt'), licenses(packages))
writeFileSync(join(built, 'sbom.cdx.json'), sbom(action, packages))

// The two that start it stay outside the bundle: they have to be small, and nothing else may be loaded before them.
for (const file of ['index.js', 'post.js']) copyFileSync(join(build, file), join(built, file))
replaceChanged(built, dist)
