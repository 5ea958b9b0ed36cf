import { withCommandsInRegion } from '../text/commands-in-region.ts'
import type { Runner } from './runner.ts'

/**
 * A runner that names the region in the commands of annotations, the summary, comments and the output `plan`.
 * @param regionOf the region of the run; undefined before the inputs are read
 */
export function runnerInRegion(runner: Runner, regionOf: () => string | undefined): Runner {
  const located = (text: string) => withCommandsInRegion(text, regionOf())
  return {
    ...runner,
    notice: (message) => runner.notice(located(message)),
    warning: (message) => runner.warning(located(message)),
    error: (message, title) => runner.error(located(message), title),
    // Other outputs are nobody's message: the response of a function is passed on as it is.
    setOutput: (name, value) => runner.setOutput(name, name === 'plan' ? located(value) : value),
    summarize: (markdown) => runner.summarize(located(markdown)),
    comment: (token, pullRequest, comment) =>
      runner.comment(token, pullRequest, { ...comment, body: located(comment.body) }),
  }
}
