import ts from 'typescript'

/** A message of the action: what was wrong and what to do, with `…` for what differs from run to run. */
export interface Message {
  readonly problem: string
  /** Empty if the advice is put together elsewhere. */
  readonly advice: string
}

const VARIES = '…'

/**
 * The messages of a source file, in their order: what it gives to `new Failure(problem, advice)` and its kinds, to
 * `problems.add(problem, advice)`, and what it returns as an `Explanation`.
 * @param source TypeScript
 */
export function messagesIn(source: string): Message[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const found: Message[] = []
  const add = (problem: ts.Expression | undefined, advice: ts.Expression | undefined) => {
    const [said, told] = [tidy(textOf(problem)), tidy(textOf(advice))]
    if (wordsOf(told) > 2 ? wordsOf(said) > 2 : wordsOf(said) > 5)
      found.push({ problem: said, advice: wordsOf(told) > 2 ? told : '' })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && /Failure$/.test(node.expression.getText(file))) {
      const [first, second, third] = node.arguments ?? []
      if (node.expression.getText(file) === 'AwsFailure') add(second, third)
      else add(first, second)
    } else if (ts.isCallExpression(node) && /(^|\.)problems\.add$/.test(node.expression.getText(file)))
      add(node.arguments[0], node.arguments[1])
    else if (ts.isReturnStatement(node) && node.expression && isExplanation(node, file)) {
      const { expression } = node
      if (ts.isArrayLiteralExpression(expression)) add(expression.elements[0], expression.elements[1])
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** How many words a text has of its own: one with hardly any cannot be looked for. */
function wordsOf(text: string): number {
  return (text.match(/\p{L}{2,}/gu) ?? []).length
}

/** Parts that vary and follow each other, as one. */
function tidy(text: string): string {
  return text.replaceAll(/…(?: ?…)+/g, VARIES).replaceAll('….…', VARIES)
}

/** Whether a function that returns here says that it returns an Explanation: a pair of problem and advice. */
function isExplanation(node: ts.Node, file: ts.SourceFile): boolean {
  let parent: ts.Node = node
  while (!ts.isFunctionLike(parent) && parent.parent) parent = parent.parent
  return (
    ts.isFunctionLike(parent) &&
    /\bExplanation\b|problem: string, advice: string/.test(parent.type?.getText(file) ?? '')
  )
}

/** The text of an expression as far as the source has it. */
function textOf(expression: ts.Expression | undefined): string {
  if (expression === undefined) return ''
  if (ts.isStringLiteralLike(expression)) return expression.text
  if (ts.isParenthesizedExpression(expression)) return textOf(expression.expression)
  if (ts.isTemplateExpression(expression))
    return (
      expression.head.text +
      expression.templateSpans
        .map(({ expression: part, literal }) => inSentence(part) + literal.text)
        .join('')
    )
  if (ts.isBinaryExpression(expression)) return textOf(expression.left) + textOf(expression.right)
  if (ts.isConditionalExpression(expression)) return either(expression)
  if (ts.isIdentifier(expression)) return textOfName(expression)
  return told(expression) ?? returned(expression) ?? joined(expression) ?? VARIES
}

/** `tell(cause, label)` as the cause, before what AWS calls it; undefined for any other expression. */
function told(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression)) return undefined
  return expression.expression.text === 'tell' ? `${textOf(expression.arguments[0])} (${VARIES})` : undefined
}

/** What a function of the same file returns, if that is all that it does; undefined for any other expression. */
function returned(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression)) return undefined
  const name = expression.expression.getText()
  const declared = expression
    .getSourceFile()
    .statements.find((each) => ts.isFunctionDeclaration(each) && each.name?.text === name)
  const last = declared && ts.isFunctionDeclaration(declared) ? declared.body?.statements.at(-1) : undefined
  if (!last || !ts.isReturnStatement(last) || !last.expression) return undefined
  const text = textOf(last.expression)
  return wordsOf(text) > WORDS_OF_A_SENTENCE ? text : undefined
}

const WORDS_OF_A_SENTENCE = 5

/** A part of a template: a constant or a returned sentence as its text, anything else as what varies. */
function inSentence(part: ts.Expression): string {
  const sentence = returned(part)
  if (sentence !== undefined) return sentence
  if (!ts.isIdentifier(part)) return VARIES
  const text = textOfName(part)
  return text.includes(VARIES) ? VARIES : text
}

/** What a condition chooses from, without what has no words. */
function either({ whenTrue, whenFalse }: ts.ConditionalExpression): string {
  const texts = [textOf(whenTrue), textOf(whenFalse)].filter((text) => wordsOf(text) > 0)
  return texts.join(' / ') || VARIES
}

/** `[a, b].filter(Boolean).join(' ')` as its text; undefined for any other expression. */
function joined(expression: ts.Expression): string | undefined {
  if (!ts.isCallExpression(expression) || !ts.isPropertyAccessExpression(expression.expression))
    return undefined
  const { expression: list, name } = expression.expression
  if (name.text === 'filter') return joined(list)
  if (name.text !== 'join') return undefined
  const [separator] = expression.arguments
  const items = ts.isCallExpression(list) ? itemsOf(list) : list
  if (!items || !ts.isArrayLiteralExpression(items)) return undefined
  return items.elements.map(textOf).join(separator ? textOf(separator) : ',')
}

function itemsOf(call: ts.CallExpression): ts.Expression | undefined {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : undefined
}

/** The text of the constant of this name in the blocks around it. */
function textOfName(name: ts.Identifier): string {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    const statements = ts.isBlock(scope) || ts.isSourceFile(scope) ? scope.statements : []
    for (const statement of statements) {
      if (!ts.isVariableStatement(statement)) continue
      const declared = statement.declarationList.declarations.find(
        (each) => ts.isIdentifier(each.name) && each.name.text === name.text,
      )
      if (declared?.initializer) return textOf(declared.initializer)
    }
  }
  return VARIES
}
