/**
 * Makes the pictures of summaries in docs/images: releases a function on the local AWS and draws the summary of a release
 * that passed, of one that failed before it got traffic, and of one that was undone. Run `npm run build` before. From one run
 * to the next, only the times differ.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalAws } from '../../local-aws/local-aws.ts'
import { runStep } from '../../local-aws/run-step.ts'
import { summarySvg } from './summary-svg.ts'
import { writePictures } from './write-pictures.ts'

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

/** What the app does before it answers that it is healthy. */
const APPS = {
  healthy: [],
  'without its database': [
    'print("ERROR: cannot connect to the database at db.internal")',
    'return answer(503, "no database")',
  ],
  'wrong behind the alias': [
    'if context.invoked_function_arn.endswith(":live"):',
    '    print("WARNING: the cache of live has entries of the old format")',
    '    return answer(500, "cannot read the cache")',
  ],
} as const

const aws = await startLocalAws()
const workspace = await mkdtemp(join(tmpdir(), 'picture-'))

/** Releases the app from a tag; its summary. */
async function release(
  tag: string,
  app: keyof typeof APPS,
  given: Readonly<Record<string, string>>,
): Promise<string> {
  const source = [
    'import json',
    `\nRELEASE = "${tag}"\n`,
    'def answer(status, text):',
    '    return {"statusCode": status, "body": json.dumps({"status": text})}\n',
    'def handler(event, context):',
    ...APPS[app].map((line) => `    ${line}`),
    '    return answer(200, "healthy")',
  ]
  await writeFile(join(workspace, 'app.py'), `${source.join('\n')}\n`)
  const run = await runStep(aws, { with: { ...inputs, ...given }, workspace, env: { GITHUB_REF_NAME: tag } })
  if ((run.exitCode === 0) !== (app === 'healthy'))
    throw new Error(`The release of an app that is ${app} ended with exit code ${run.exitCode}:\n${run.log}`)
  return run.summary
}

/** Releases the app and draws the summary. */
async function draw(name: string, ...run: Parameters<typeof release>): Promise<void> {
  const summary = await release(...run)
  await writePictures(name, (theme) => summarySvg(summary, theme))
}

try {
  const environment = 'LOG_LEVEL: INFO'
  await release('lambda/v1.0.3', 'healthy', { environment })
  await draw('summary', 'lambda/v1.0.4', 'healthy', {
    timeout: '30',
    environment: `${environment}\nAPI_KEY: nobody-sees-this-value`,
    'release-alias': 'lambda/v1.0.4',
  })
  await draw('summary-failed', 'lambda/v1.0.5', 'without its database', {})
  await draw('summary-undone', 'lambda/v1.0.6', 'wrong behind the alias', {})
} finally {
  await aws.stop()
  await rm(workspace, { recursive: true, force: true })
}
