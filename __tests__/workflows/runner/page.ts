import { readFileSync } from 'node:fs'
import type { IdentityTokens } from '../../../local-aws/identity-tokens.ts'
import type { LocalAws } from '../../../local-aws/local-aws.ts'
import { REPOSITORY } from './repository.ts'

/**
 * The first block of code in a language on a page, in the region of the local AWS.
 * @param path relative to the repository
 */
export function blockOf(path: string, language: 'yaml' | 'json', { region }: LocalAws): string {
  const [block] = blocksOf(path, language)
  if (block === undefined) throw new Error(`${path} has no block of ${language}.`)
  return inRegion(block, region)
}

/**
 * A workflow of a page that names its file in its first line, in the region of the local AWS.
 * @param path relative to the repository
 * @param file such as `rollback.yml`
 */
export function workflowOf(path: string, file: string, { region }: LocalAws): string {
  const block = blocksOf(path, 'yaml').find((each) => each.startsWith(`# .github/workflows/${file}\n`))
  if (block === undefined) throw new Error(`${path} has no workflow ${file}.`)
  return inRegion(block, region)
}

function blocksOf(path: string, language: string): string[] {
  const page = readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
  const blocks = page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))
  return Array.from(blocks, ([, block = '']) => block)
}

function inRegion(block: string, region: string): string {
  return block.replaceAll(/\b(eu-central-1|us-east-1)\b/g, region)
}

/**
 * A role with the policy of a page.
 * @param subject what the subject of its identity tokens ends in, as a pattern of StringLike
 * @returns its ARN
 */
export function roleWith(
  { front }: LocalAws,
  tokens: IdentityTokens,
  { name, policy, subject }: { readonly name: string; readonly policy: string; readonly subject: string },
): string {
  front.iam.issuer(tokens)
  const provider = front.iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
  const claims = tokens.issuer.replace('https://', '')
  return front.iam.role({
    name,
    policy: JSON.parse(policy),
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { [`${claims}:aud`]: 'sts.amazonaws.com' },
            StringLike: { [`${claims}:sub`]: `repo:${REPOSITORY}:${subject}` },
          },
        },
      ],
    },
  })
}
