import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MODULES = 20

/** Writes the source of a small function: a handler and a few modules beside it. */
export function writeFunction(directory: string, release: number): void {
  mkdirSync(directory, { recursive: true })
  const handler = `RELEASE = ${release}\n\n\ndef handler(event, context):\n    return {"release": RELEASE}\n`
  writeFileSync(join(directory, 'main.py'), handler)
  if (release > 0) return
  for (let at = 0; at < MODULES; at++) {
    const functions = Array.from(
      { length: 30 },
      (_, n) => `def step_${n}(value):\n    return value * ${at} + ${n}\n`,
    )
    writeFileSync(join(directory, `module_${at}.py`), functions.join('\n\n'))
  }
}
