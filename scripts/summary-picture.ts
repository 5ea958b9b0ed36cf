/**
 * Makes the pictures of a summary in docs/images: releases a function on the local AWS twice and draws the summary of the
 * second release, as SVG, and as PNG for the light and the dark theme of GitHub. Run `npm run build` before. From one run to
 * the next, only the times differ.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type LocalAws, startLocalAws } from '../local-aws/local-aws.ts'
import { runStep } from '../local-aws/run-step.ts'
import { pngOf } from './summary-png.ts'
import { summarySvg } from './summary-svg.ts'

const PICTURES = fileURLToPath(new URL('../docs/images/', import.meta.url))

const inputs = {
  mode: 'deploy',
  'function-name': 'orders-api',
  alias: 'live',
  'source-dir': '.',
  'execution-role': 'arn:aws:iam::123456789012:role/orders-api',
  runtime: 'python3.13',
  handler: 'app.handler',
  'http-path': '/health',
  'expected-body': '{"status": "healthy"}',
}

/** Releases a version of the app from a tag; its summary. */
async function release(
  aws: LocalAws,
  workspace: string,
  tag: string,
  more: Readonly<Record<string, string>>,
): Promise<string> {
  const app = `import json\n\n\ndef handler(event, context):\n    return {"statusCode": 200, "body": json.dumps({"status": "healthy", "release": "${tag}"})}\n`
  await writeFile(join(workspace, 'app.py'), app)
  const run = await runStep(aws, { with: { ...inputs, ...more }, workspace, env: { GITHUB_REF_NAME: tag } })
  if (run.exitCode !== 0) throw new Error(`The release failed:\n${run.log}`)
  return run.summary
}

const aws = await startLocalAws()
const workspace = await mkdtemp(join(tmpdir(), 'picture-'))
try {
  await release(aws, workspace, 'lambda/v1.0.3', { environment: 'LOG_LEVEL: INFO' })
  const summary = await release(aws, workspace, 'lambda/v1.0.4', {
    timeout: '30',
    environment: 'LOG_LEVEL: INFO\nAPI_KEY: nobody-sees-this-value',
    'release-alias': 'lambda/v1.0.4',
  })
  await mkdir(PICTURES, { recursive: true })
  await writeFile(join(PICTURES, 'summary.svg'), summarySvg(summary))
  for (const theme of ['light', 'dark'] as const)
    await writeFile(join(PICTURES, `summary-${theme}.png`), pngOf(summarySvg(summary, theme)))
} finally {
  await aws.stop()
  await rm(workspace, { recursive: true, force: true })
}
