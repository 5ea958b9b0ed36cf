import type { Case } from '../case.ts'
import { refused } from './steps.ts'

/** A fact of a service that the account of the contract is not set up for. */
const recorded = (
  fact: string,
  source: string,
  date: string,
  grade: Case['grade'],
  notReplayed: string,
): Case => ({
  fact,
  grade,
  source,
  date,
  steps: [],
  notReplayed,
})

const NO_BUCKET = { aws: 'The role of the contract has no permissions in S3.' }

/** Amazon S3 and AWS STS. */
export const OTHER_SERVICES: readonly Case[] = [
  {
    fact: 'S3: HeadObject of an object that does not exist answers 404 without a body',
    grade: 'relied on',
    source: 'test_s3::TestS3::test_head_object_fields',
    date: '2026-02-21',
    steps: [
      { call: 's3:CreateBucket', input: { Bucket: '{fn}-bucket' } },
      {
        call: 's3:HeadObject',
        input: { Bucket: '{fn}-bucket', Key: 'key' },
        expect: { status: 404, code: 'NotFound' },
      },
      { call: 's3:DeleteBucket', input: { Bucket: '{fn}-bucket' } },
    ],
    notReplayed: NO_BUCKET,
  },
  {
    fact: 'S3: a precondition that does not hold',
    grade: 'informative',
    source: 'test_s3::TestS3::test_precondition_failed_error',
    date: '2026-02-21',
    steps: [
      { call: 's3:CreateBucket', input: { Bucket: '{fn}-bucket' } },
      { call: 's3:PutObject', input: { Bucket: '{fn}-bucket', Key: 'key', Body: 'text' } },
      {
        call: 's3:GetObject',
        input: { Bucket: '{fn}-bucket', Key: 'key', IfMatch: '"00000000000000000000000000000000"' },
        expect: refused(
          412,
          'PreconditionFailed',
          'At least one of the pre-conditions you specified did not hold',
        ),
      },
    ],
    notReplayed: NO_BUCKET,
  },
  recorded(
    'S3: an archived object is refused with InvalidObjectState: “The operation is not valid for the object’s storage class”',
    'test_s3::TestS3DeepArchive::test_s3_get_deep_archive_object_restore',
    '2026-02-21',
    'text',
    'The emulator archives nothing.',
  ),
  recorded(
    'S3: a bucket of another region is refused with IllegalLocationConstraintException when it is created',
    'test_s3::TestS3::test_different_location_constraint',
    '2026-02-23',
    'informative',
    'The action creates no buckets.',
  ),
  recorded(
    'S3: a multipart upload with a precondition can end in 409 ConditionalRequestConflict',
    'test_s3_api::TestS3ObjectWritePrecondition::test_multipart_if_none_match_with_delete',
    '2026-02-21',
    'informative',
    'The action sends no preconditions.',
  ),
  {
    fact: 'STS: an ARN that is none',
    grade: 'informative',
    source: 'test_sts::TestSTSIntegrations::test_sts_invalid_parameters',
    date: '2025-07-21',
    steps: [
      {
        call: 'sts:AssumeRole',
        input: { RoleArn: 'nothing-valid-in-here', RoleSessionName: 'contract' },
        expect: refused(400, 'ValidationError', 'is invalid'),
      },
    ],
  },
]
