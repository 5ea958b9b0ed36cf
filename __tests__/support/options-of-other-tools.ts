/** The options of another tool. */
interface ToolOptions {
  /** The page for people who come from it; none for a tool that has no page. */
  readonly page?: string
  /** Names, separated by blanks. */
  readonly options: string
}

/** The options of other tools, as their own files list them; read in November 2026. */
export const OPTIONS_OF_OTHER_TOOLS: Readonly<Record<string, ToolOptions>> = {
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
  'inputs in action.yaml of int128/deploy-lambda-action at 01bb3f6': {
    options: 'function-name image-uri zip-path architecture alias-name alias-description',
  },
  'flags of the commands deploy and rollback of lambroll at d5555d1': {
    options:
      '--src --publish --alias --alias-to-latest --dry-run --skip-archive --keep-versions --function-url --skip-function --exclude-file --ignore --delete-version',
  },
  'names of the Lambda and CodeDeploy APIs for what makes a release safe, or changes it': {
    options:
      'provisioned-concurrency-config provisioned-concurrent-executions reserved-concurrent-executions routing-config code-signing-config-arn source-kms-key-arn deployment-config-name deployment-group-name application-name function-url-config',
  },
}
