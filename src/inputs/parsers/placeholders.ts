import { type Problems, quoted } from './problems.ts'

/**
 * Placeholders of shells, templates and documents that nothing resolves in `with:`. GitHub resolves only its own
 * expressions. `$LATEST` and `$default` (a stage of API Gateway) are names of AWS.
 */
const forms: ReadonlyArray<readonly [form: RegExp, whose: string]> = [
  [/\{\{[^{}]*\}\}/, 'a template or a CloudFormation dynamic reference'],
  [/\$\{[^{}]*\}/, 'a shell or a template'],
  [/\$\([^()]*\)/, 'a shell or a pipeline'],
  [/#\{[^{}]*\}/, 'a template'],
  [/<[A-Za-z][\w .-]*>/, 'a document'],
  [/%[A-Z][A-Z0-9_]{2,}%/, 'a Windows shell'],
  [/\$(?!LATEST\b)[A-Z][A-Z0-9_]*\b/, 'a shell'],
]

/** A placeholder in a text, and what it usually belongs to. */
interface Placeholder {
  readonly text: string
  readonly whose: string
}

/** The first placeholder in a name, an ARN, a path or a URL. */
function placeholderIn(text: string): Placeholder | undefined {
  for (const [form, whose] of forms) {
    const [found] = form.exec(text) ?? []
    if (found !== undefined) return { text: found, whose }
  }
  return undefined
}

/**
 * The first placeholder in a free text, in which most of the forms can be content: only dynamic references, `${NAME}`, and
 * a text that is nothing but a placeholder count.
 */
function placeholderInValue(text: string): Placeholder | undefined {
  const [found] = /\{\{resolve:[^{}]*\}\}|\$\{[A-Za-z_][\w.:-]*\}/.exec(text) ?? []
  if (found !== undefined) return placeholderIn(found)
  const whole = text.trim()
  const only = placeholderIn(whole)
  return only?.text === whole ? only : undefined
}

/**
 * Refuses a placeholder where no real value has one.
 * @param where begins the sentence, such as an input's name in backticks
 * @param secret whether the text may contain a secret: then none of it is shown
 * @returns whether there is one
 */
export function refusePlaceholder(text: string, where: string, secret: boolean, problems: Problems): boolean {
  const found = placeholderIn(text)
  if (!found) return false
  problems.add(
    `${where} contains ${described(found, secret)}, which nothing has resolved.`,
    `In \`with:\`, GitHub resolves only its own expressions: write one, such as ${EXAMPLE}, or the value itself.`,
  )
  return true
}

/**
 * Warns about a placeholder in a free text, which is passed on as it is.
 * @param where begins the sentence; the text itself may be secret and is never shown
 */
export function warnOfPlaceholder(text: string, where: string, problems: Problems): void {
  const found = placeholderInValue(text)
  if (found)
    problems.warn(
      `${where} contains ${described(found, true)}, and it is passed on as it is: GitHub resolves only its own expressions. If it should be resolved, write one, such as ${EXAMPLE}.`,
    )
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
const EXAMPLE = '`${{ vars.NAME }}`'

function described({ text, whose }: Placeholder, secret: boolean): string {
  return `a placeholder of ${whose}${secret ? ` (\`${outline(text)}\`)` : `, ${quoted(text)}`}`
}

/** The signs of a placeholder without what it names. */
function outline(text: string): string {
  if (text.startsWith('{{resolve:')) return '{{resolve:…}}'
  const [, open = '', close = ''] = /^(\{\{|\$\{|\$\(|#\{|<|%|\$).*?(\}\}|[})>%]|)$/s.exec(text) ?? []
  return `${open}…${close}`
}
