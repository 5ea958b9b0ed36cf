/** The post step. GitHub runs it at the end of the job, even when the step itself was killed. */

// Almost always there is nothing to undo, and nothing is loaded. index.ts turns on the compile cache; unproven-state.ts has
// the name.
if (process.env['STATE_unproven_move']) await import('./index.ts')
