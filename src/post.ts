/** The post step: GitHub runs it at the end of the job, also when the step itself was killed. */

// Almost always nothing is left to do, and nothing is loaded. index.ts turns on the compile cache; unproven-state.ts has
// the name.
if (process.env['STATE_unproven_move']) await import('./index.ts')
