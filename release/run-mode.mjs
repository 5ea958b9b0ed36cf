/**
 * Runs one mode of the action beside this folder, for a step of the composite: WITH_FUNCTION_NAME is the input
 * function-name, and so on.
 *
 * Steps set no INPUT_ variables themselves: shells drop names with hyphens, and nektos/act lets a step see the inputs
 * of the whole composite under such names, which the mode would refuse.
 */
for (const name of Object.keys(process.env)) {
  if (name.startsWith('INPUT_')) delete process.env[name]
}
for (const [name, value] of Object.entries(process.env)) {
  if (!name.startsWith('WITH_')) continue
  process.env[`INPUT_${name.slice('WITH_'.length).replaceAll('_', '-')}`] = value
  // Programs that the mode runs get no inputs, a token least of all.
  delete process.env[name]
}
// A composite action has no post step that could read it.
delete process.env.GITHUB_STATE
await import('../dist/index.js')
