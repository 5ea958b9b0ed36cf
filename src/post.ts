/** The post step: GitHub runs it at the end of the job, also when the step itself was killed. */

// Next to every time there is nothing left to do, and then nothing is loaded. index.ts turns on the compile cache. See unproven-state.ts for the name.
if (process.env['STATE_unproven_move']) await import('./index.ts')
