import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** A piece of a regular expression that repeats as a whole: an element, or a run of literal characters. */
type Piece = readonly AST.Element[]

/** Characters that an example of a class is taken from. */
const CANDIDATES = [...'a1 \n/.:-_,@"\'=\\{[(<%$+AZ#?&;*', '\t', '\u0001', '\ud83d']
/** What may end the text: hardly any expression expects all of them. */
const ENDINGS = ['', '\u0007', '/', '\n']

/**
 * Texts that make a regular expression with superlinear time slow: what it expects up to some place, then what it expects
 * there many times, then something that it does not expect.
 * @param source with slashes and flags
 * @returns functions that make a text of about a number of characters
 */
export function* pumpedTexts(source: string): Generator<(length: number) => string> {
  const { pattern, flags } = new RegExpParser().parseLiteral(source)
  const seen = new Set<string>()
  for (const pieces of sequencesIn(pattern)) {
    const examples = pieces.map((piece) => piece.map((element) => exampleOf(element, flags.raw)).join(''))
    for (let from = 0; from < pieces.length; from += 1) {
      const before = examples.slice(0, from).join('')
      for (let to = from + 1; to <= pieces.length; to += 1) {
        const pumps = [examples.slice(from, to).join('')]
        if (to === from + 1) pumps.push(...charactersOf(pieces[from]?.[0], flags.raw))
        for (const pump of pumps) {
          if (pump === '' || seen.has(`${before}\0${pump}`)) continue
          seen.add(`${before}\0${pump}`)
          for (const ending of ENDINGS) {
            yield (length) => before + pump.repeat(Math.ceil(length / pump.length)) + ending
          }
        }
      }
    }
  }
}

/** The sequences of an expression and, because they may repeat, of its groups. */
function* sequencesIn({
  alternatives,
}: {
  readonly alternatives: readonly AST.Alternative[]
}): Generator<Piece[]> {
  for (const { elements } of alternatives) {
    yield piecesOf(elements)
    for (const element of elements) {
      const inner = element.type === 'Quantifier' ? element.element : element
      if ('alternatives' in inner) yield* sequencesIn(inner as { alternatives: AST.Alternative[] })
    }
  }
}

function piecesOf(elements: readonly AST.Element[]): Piece[] {
  const pieces: AST.Element[][] = []
  for (const element of elements) {
    const last = pieces.at(-1)
    if (element.type === 'Character' && last?.[0]?.type === 'Character') last.push(element)
    else pieces.push([element])
  }
  return pieces
}

function exampleOf(element: AST.Element | AST.QuantifiableElement, flags: string): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value)
    case 'Quantifier':
      return exampleOf(element.element, flags).repeat(Math.max(1, element.min))
    case 'Group':
    case 'CapturingGroup':
      return (element.alternatives[0]?.elements ?? []).map((each) => exampleOf(each, flags)).join('')
    case 'CharacterClass':
    case 'CharacterSet':
      return charactersOf(element, flags)[0] ?? ''
    default:
      return ''
  }
}

/** A few characters of a class, also of one that is repeated. */
function charactersOf(element: AST.Element | undefined, flags: string): string[] {
  const inner = element?.type === 'Quantifier' ? element.element : element
  if (inner?.type !== 'CharacterClass' && inner?.type !== 'CharacterSet') return []
  const one = new RegExp(`^${inner.raw}$`, flags.replace(/[gy]/g, ''))
  return CANDIDATES.filter((candidate) => one.test(candidate)).slice(0, 6)
}
