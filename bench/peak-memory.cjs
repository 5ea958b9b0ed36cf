/**
 * Loaded into a Node process before anything else: writes the peak of its resident memory, in kilobytes, into the
 * file that PEAK_MEMORY_FILE names when the process ends.
 */
const { readFileSync, writeFileSync } = require('node:fs')

process.on('exit', () => {
  writeFileSync(process.env.PEAK_MEMORY_FILE, String(peak()))
})

/** On Linux, resourceUsage() begins with what the parent had when it started this process; VmHWM does not. */
function peak() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
