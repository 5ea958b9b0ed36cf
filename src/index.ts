import module from 'node:module'

/** What GitHub runs: turns on Node's compile cache, then loads the action. */

// Later steps of the job find the bundle compiled. Node 20, which the composite may run on, has no such cache. The
// directory is the job's own: what lies in one that others may write to is code.
const temporary = process.env['RUNNER_TEMP']
if (temporary) module.enableCompileCache?.(`${temporary}/lambda-deploy-action`)
const { main } = await import('./main.ts')
await main()
