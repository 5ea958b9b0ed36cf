import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const { inputs } = parse(file('action.yml')) as { inputs: Record<string, unknown> }

/** The options of other tools, as their own files list them. */
const TOOLS: Readonly<Record<string, { readonly page: string; readonly options: string }>> = {
  'inputs in action.yml of aws-actions/aws-lambda-deploy v1.1.0': {
    page: 'docs/migration/aws-lambda-deploy.md',
    options:
      'function-name package-type image-uri code-artifacts-dir handler runtime s3-bucket s3-key publish dry-run revision-id architectures source-kms-key-arn role function-description memory-size timeout vpc-config environment dead-letter-config kms-key-arn tracing-config layers file-system-configs image-config ephemeral-storage snap-start logging-config code-signing-config-arn tags',
  },
  'inputs in action.yml of appleboy/lambda-action at 03593f5': {
    page: 'docs/migration/lambda-action.md',
    options:
      'aws_region aws_access_key_id aws_secret_access_key aws_session_token aws_profile function_name s3_bucket s3_key s3_object_version zip_file source dry_run debug publish reversion_id memory_size timeout handler role runtime environment layers image_uri subnets securitygroups description tracing_mode max_attempts architectures ipv6_dual_stack',
  },
  "flags of lambroll at d5555d1, without its commands'": {
    page: 'docs/migration/lambroll.md',
    options:
      '--function --log-level --color --region --profile --tfstate --prefixed-tfstate --endpoint --envfile --ext-str --ext-code',
  },
  'properties of DeploymentPreference and of the versions and the alias of a function in AWS SAM': {
    page: 'docs/migration/sam.md',
    options:
      'AutoPublishAlias AutoPublishAliasAllProperties AutoPublishCodeSha256 VersionDescription VersionDeletionPolicy DeploymentPreference.Alarms DeploymentPreference.Enabled DeploymentPreference.Hooks.PreTraffic DeploymentPreference.Hooks.PostTraffic DeploymentPreference.PassthroughCondition DeploymentPreference.Role DeploymentPreference.TriggerConfigurations DeploymentPreference.Type',
  },
  'properties in plugin.yml of the AWS Lambda Deploy plugin of Buildkite v1.0.0': {
    page: 'examples/from-buildkite/README.md',
    options:
      'function-name alias region mode package-type strategy canary-weight canary-type canary-steps canary-interval canary-auto-promote zip-file s3-bucket s3-key s3-object-version image-uri image-config environment timeout memory-size runtime handler description auto-rollback health-check-enabled health-check-timeout health-check-payload health-check-expected-status health-check-error-threshold',
  },
}

/** Rows of the table of options: what it is called there, and here. */
function rowsOf(page: string): ReadonlyArray<readonly [there: string, here: string]> {
  const [, table = ''] = /<!-- options:begin -->([\s\S]*?)<!-- options:end -->/.exec(file(page)) ?? []
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => {
      const [there = '', here = ''] = row.slice(2).split(' | ')
      return [there, here] as const
    })
}

describe('a page for people who come from another tool', () => {
  test.each(Object.entries(TOOLS))('loses none of the %s', (_, { page, options }) => {
    const named = rowsOf(page).flatMap(([there]) =>
      Array.from(there.matchAll(/`([^`]+)`/g), ([, name]) => name),
    )
    expect(options.split(' ').filter((option) => !named.includes(option))).toEqual([])
  })

  const pages = [...new Set(Object.values(TOOLS).map(({ page }) => page)), 'docs/migration/aws-cli.md']
  test.each(pages)('%s names inputs that there are, and says so where there is none', (page) => {
    const rows = rowsOf(page)
    expect(rows.length).toBeGreaterThan(10)
    for (const [, here] of rows) {
      const names = Array.from(here.matchAll(/`([^`:]+)(?:: [^`]+)?`/g), ([, name = '']) => name)
      if (names.length === 0)
        expect(here).toMatch(/^(none|not there|not there yet|inputs|outputs|the inputs)$/)
      expect(names.filter((name) => !(name in inputs))).toEqual([])
    }
  })
})
