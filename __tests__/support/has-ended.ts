import { spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process has ended, or does so within two seconds; a zombie has, though nobody has asked how. */
export async function hasEnded(pid: number): Promise<boolean> {
  for (const end = performance.now() + 2000; performance.now() < end; await sleep(50)) {
    const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
    if (stdout.trim() === '' || stdout.startsWith('Z')) return true
  }
  return false
}
