/** Builds dist/, the bundle that GitHub runs, from src/, and lists the packages in it. */
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
import { bundle } from './bundler.ts'
import { groups } from './groups.ts'
import { writeLazyPackage } from './lazy-package.ts'
import { bundledPackages, licenses } from './packages.ts'
import { sbom } from './sbom.ts'

const repository = join(import.meta.dirname, '../..')
const source = join(repository, 'src')
const built = join(repository, 'build')
const dist = join(repository, 'dist')

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

rmSync(built, { recursive: true, force: true })
const lazy = await writeLazyPackage('undici', built)
// The two that start the action are small, and nothing is loaded before them.
const entries = { index: join(source, 'index.ts'), post: join(source, 'post.ts') }
const modules = await bundle(entries, {
  directory: built,
  format: 'esm',
  plugins: [lazy.plugin],
  groups,
})
const packages = bundledPackages([...modules, ...lazy.modules])
const action = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
writeFileSync(join(built, 'package.json'), `${JSON.stringify({ type: 'module' }, null, 2)}\n`)
writeFileSync(join(built, 'licenses.txt'), licenses(packages))
writeFileSync(join(built, 'sbom.cdx.json'), sbom(action, packages))
replaceChanged(built, dist)
