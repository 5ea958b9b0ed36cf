import type { Case } from '../case.ts'
import { created, invalid, on } from './steps.ts'

const github = (page: string) => `https://github.com/${page}`

/** A refusal that people quoted, whose circumstances an empty account does not have. */
const reported = (fact: string, source: string, date: string): Case => ({
  fact,
  grade: 'text',
  source: github(source),
  date,
  steps: [],
  notReplayed: '__tests__/aws/errors/refusals.test.ts has the words, and the advice that they get.',
})

/** What people reported, word for word. */
export const REPORTS: readonly Case[] = [
  {
    fact: 'a key for variables is accepted and not kept by a function without variables',
    grade: 'relied on',
    source: github('hashicorp/terraform-provider-aws/issues/6366'),
    date: '2019–2024',
    steps: [
      ...created(),
      on(
        'UpdateFunctionConfiguration',
        { KMSKeyArn: 'arn:aws:kms:{region}:{account}:key/1234abcd-12ab-34cd-56ef-1234567890ab' },
        { absent: ['KMSKeyArn'] },
      ),
    ],
    notReplayed: { aws: 'It needs a key.' },
  },
  {
    fact: 'an image outside of ECR in the account’s region',
    grade: 'text',
    source: github('grafana/loki/issues/7218'),
    date: '2022–2025',
    steps: [
      on(
        'CreateFunction',
        { Role: '{role}', PackageType: 'Image', Code: { ImageUri: 'public.ecr.aws/nginx/nginx:latest' } },
        invalid('Source image public.ecr.aws/nginx/nginx:latest is not valid. Provide a valid source image.'),
      ),
    ],
  },
  reported(
    'the caller lacks permissions of EC2 for a VPC, which AWS names only as a permission to describe',
    'cargo-lambda/cargo-lambda/issues/751',
    '2016–2024',
  ),
  reported(
    'the execution role lacks permissions of EC2, or is seconds old',
    'hashicorp/terraform/pull/15067',
    '2017–2025',
  ),
  reported('the key of the variables cannot be used', 'hashicorp/terraform/issues/20813', '2019'),
  reported(
    'the key of the variables cannot be used by an invocation',
    'serverless/examples/issues/279',
    '2018–2025',
  ),
  reported('code and layers together are too large', 'brefphp/bref/issues/450', '2019–2022'),
  { ...reported('layers alone are too large', '', '2021'), source: 'issue 1 of the project bento' },
  reported('Lambda may not read the image', 'aws-samples/bedrock-access-gateway/issues/127', '2025-03'),
  reported(
    'the certificate of the identity provider does not match its thumbprint, at times',
    'aws-actions/configure-aws-credentials/issues/357',
    '2022–2023',
  ),
]
