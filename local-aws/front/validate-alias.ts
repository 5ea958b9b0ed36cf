import { isDeepStrictEqual } from 'node:util'
import { invalidParameter, invalidRequest, type Json } from './answer.ts'

/** The constraints of CreateAlias and UpdateAlias in Lambda's model. */
export function validateAlias(alias: Json): void {
  const name = String(alias['Name'] ?? '')
  if (name.length < 1 || name.length > 128) {
    throw invalidRequest(name, 'name', 'Member must have length less than or equal to 128')
  }
  const pattern = '(?!^[0-9]+$)([a-zA-Z0-9-_]+)'
  if (!new RegExp(`^${pattern}$`).test(name)) {
    throw invalidRequest(name, 'name', `Member must satisfy regular expression pattern: ${pattern}`)
  }
  validateDescription(alias['Description'])
  validateWeights(alias)
  const version = alias['FunctionVersion']
  if (version !== undefined && !/^(\$LATEST|[0-9]+)$/.test(String(version))) {
    const form = 'Member must satisfy regular expression pattern: (\\$LATEST|[0-9]+)'
    throw invalidRequest(version, 'functionVersion', form)
  }
}

/** What the model says of AdditionalVersionWeights; Lambda shows them as Java does. */
function validateWeights({ RoutingConfig }: Json): void {
  const { AdditionalVersionWeights = {} } = (RoutingConfig ?? {}) as Json
  const entries = Object.entries(AdditionalVersionWeights as Record<string, number>)
  const shown = entries.map(
    ([version, weight]) => `${version}=${Number.isInteger(weight) ? weight.toFixed(1) : weight}`,
  )
  const refuse = (constraint: string) =>
    invalidRequest(`{${shown.join(', ')}}`, 'routingConfig.additionalVersionWeights', constraint)
  if (entries.some(([version]) => !/^[0-9]+$/.test(version)))
    throw refuse(
      'Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+, Member must not be null]',
    )
  if (entries.some(([, weight]) => !(weight >= 0 && weight <= 1)))
    throw refuse(
      'Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]',
    )
}

/** Descriptions of functions, versions and aliases have at most 256 characters. */
export function validateDescription(description: unknown): void {
  if (typeof description === 'string' && description.length > 256) {
    throw invalidRequest(description, 'description', 'Member must have length less than or equal to 256')
  }
}

const help =
  'For more information, see https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html'

/**
 * The rules of a weighted alias.
 *
 * @param shares version and weight of AdditionalVersionWeights
 * @param primary configuration of the alias's own version
 * @param second configuration of the weighted version, once it is known to exist
 */
export function validateRouting(shares: readonly [string, number][], primary: Json, second?: Json): void {
  if (shares.length > 1) {
    throw invalidParameter('Number of items in AdditionalVersionWeights cannot be greater than 1')
  }
  for (const [version] of shares) {
    if (primary['Version'] === '$LATEST') {
      throw invalidParameter('$LATEST is not supported for an alias pointing to more than 1 version')
    }
    if (version === primary['Version']) {
      throw invalidParameter(
        `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`,
      )
    }
  }
  if (second === undefined) return
  for (const member of ['Role', 'DeadLetterConfig']) {
    if (isDeepStrictEqual(primary[member], second[member])) continue
    throw invalidParameter(`Both versions of a weighted alias must have the same ${member}. ${help}`)
  }
}
