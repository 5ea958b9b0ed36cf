import { invalid, notKnown } from './errors.ts'

/** The states of an alarm. */
export type StateValue = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA'

/** The rule of a composite alarm: which alarms it asks, and what it makes of their states. */
export interface AlarmRule {
  /** Names, also where the rule has ARNs. */
  readonly alarms: readonly string[]
  /** Whether the alarm is in ALARM. */
  holds(stateOf: (alarm: string) => StateValue): boolean
}

type Holds = AlarmRule['holds']

const token = /\s*(?:(\(|\))|"((?:[^"\\]|\\.)*)"|([^\s()"]+))/y

/**
 * Reads an AlarmRule (CloudWatch API, PutCompositeAlarm): TRUE, FALSE and the functions ALARM, OK and INSUFFICIENT_DATA of
 * a name or ARN, with NOT, AND and OR (in this order of precedence) and parentheses.
 */
export function parseAlarmRule(text: string): AlarmRule {
  const tokens = tokensOf(text)
  const alarms = new Set<string>()
  const next = () => tokens.shift()
  const is = (word: string) => tokens[0]?.toUpperCase() === word
  const expect = (sign: string) => {
    if (next() !== sign) throw invalid(`AlarmRule must have a ${sign} here: ${text}`)
  }
  const anyOf = (): Holds => {
    const parts = [allOf()]
    while (is('OR')) {
      next()
      parts.push(allOf())
    }
    return (stateOf) => parts.some((part) => part(stateOf))
  }
  const allOf = (): Holds => {
    const parts = [single()]
    while (is('AND')) {
      next()
      parts.push(single())
    }
    return (stateOf) => parts.every((part) => part(stateOf))
  }
  const single = (): Holds => {
    const word = next()?.toUpperCase()
    if (word === 'NOT') {
      const negated = single()
      return (stateOf) => !negated(stateOf)
    }
    if (word === '(') {
      const inner = anyOf()
      expect(')')
      return inner
    }
    if (word === 'TRUE' || word === 'FALSE') return () => word === 'TRUE'
    if (word === 'AT_LEAST') throw notKnown('AT_LEAST in an AlarmRule')
    if (word !== 'ALARM' && word !== 'OK' && word !== 'INSUFFICIENT_DATA')
      throw invalid(`AlarmRule is not valid: ${text}`)
    expect('(')
    const alarm = nameOf(next() ?? '')
    expect(')')
    alarms.add(alarm)
    return (stateOf) => stateOf(alarm) === word
  }
  const holds = anyOf()
  if (tokens.length > 0) throw invalid(`AlarmRule is not valid: ${text}`)
  return { alarms: [...alarms], holds }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text)
    if (match === null) throw invalid(`AlarmRule is not valid: ${text}`)
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '')
  }
  return tokens
}

/** The name in an ARN of an alarm. */
function nameOf(alarm: string): string {
  return /^arn:[^:]*:cloudwatch:[^:]*:[^:]*:alarm:(.+)$/.exec(alarm)?.[1] ?? alarm
}
