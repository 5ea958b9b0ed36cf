/**
 * Loaded into a Node process before anything else: writes the peak of what it really holds in memory, in bytes, into the
 * file that LIVE_MEMORY_FILE names when the process ends. Garbage is collected before each look: how much of it there is
 * depends on how busy the machine is.
 */
const { writeFileSync } = require('node:fs')
const { setFlagsFromString } = require('node:v8')
const { runInNewContext } = require('node:vm')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
/** Milliseconds: a package that is held whole is held much longer. */
const EVERY = 100

let peak = 0
setInterval(() => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  peak = Math.max(peak, heapUsed + arrayBuffers)
}, EVERY).unref()

process.on('exit', () => writeFileSync(process.env.LIVE_MEMORY_FILE, String(peak)))
