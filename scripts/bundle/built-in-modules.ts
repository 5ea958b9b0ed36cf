/**
 * Loads the modules of Node by `require`. An `import` reads every member of such a module at once, those among them that
 * Node loads on first use: with `http` it would load all of fetch and WebSocket, which takes 15 milliseconds.
 */
import { isBuiltin } from 'node:module'
import type { Plugin } from 'rolldown'

const STAND_IN = '\0node-'

export const builtInModules: Plugin = {
  name: 'built-in-modules',
  resolveId(id, importer) {
    if (!isBuiltin(id) || importer === undefined) return null
    // The helpers of the bundler, and the files that start the action, import what they need of `module` alone.
    if (importer.startsWith('\0') || this.getModuleInfo(importer)?.isEntry) return { id, external: true }
    return `${STAND_IN}${id.replace(/^node:/, '')}`
  },
  load(id) {
    if (!id.startsWith(STAND_IN)) return null
    return { code: `module.exports = require('node:${id.slice(STAND_IN.length)}')` }
  },
}
