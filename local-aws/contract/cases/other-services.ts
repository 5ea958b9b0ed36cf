import type { Case, Step } from '../case.ts'
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

const bucketed = (
  fact: string,
  [source, date]: readonly string[],
  steps: readonly Step[],
  notReplayed: Case['notReplayed'] = NO_BUCKET,
): Case => ({
  fact: `S3: ${fact}`,
  grade: 'relied on',
  source: String(source),
  date: String(date),
  steps: [
    { call: 's3:CreateBucket', input: { Bucket: '{fn}-bucket' } },
    ...steps,
    { call: 's3:DeleteBucket', input: { Bucket: '{fn}-bucket' } },
  ],
  ...(notReplayed !== undefined && { notReplayed }),
})

const object = { Bucket: '{fn}-bucket', Key: 'key' }

/** A bucket that keeps versions, with an object whose newest version is a delete marker: `{deleted.VersionId}`. */
const DELETED: readonly Step[] = [
  {
    call: 's3:PutBucketVersioning',
    input: { Bucket: '{fn}-bucket', VersioningConfiguration: { Status: 'Enabled' } },
  },
  { call: 's3:PutObject', input: { ...object, Body: 'text' }, as: 'put' },
  { call: 's3:DeleteObject', input: object, as: 'deleted' },
]
const EMPTIED: readonly Step[] = [
  { call: 's3:DeleteObject', input: { ...object, VersionId: '{put.VersionId}' } },
  { call: 's3:DeleteObject', input: { ...object, VersionId: '{deleted.VersionId}' } },
]

const VERSIONED = ['test_s3_api::TestS3ObjectCRUD::test_delete_object_versioned', '2026-02-21']

/** Amazon S3, Amazon ECR and AWS STS. */
export const OTHER_SERVICES: readonly Case[] = [
  bucketed(
    'HeadObject of an object that does not exist answers 404 without a body',
    ['test_s3::TestS3::test_head_object_fields', '2026-02-21'],
    [{ call: 's3:HeadObject', input: object, expect: { status: 404, code: 'NotFound' } }],
  ),
  bucketed(
    'HeadObject of a delete marker answers 405 without a body, which has no name',
    ['test_s3::TestS3ObjectLockRetention::test_object_lock_delete_markers', '2026-02-21'],
    [
      ...DELETED,
      {
        call: 's3:HeadObject',
        input: { ...object, VersionId: '{deleted.VersionId}' },
        expect: { status: 405, code: 'Unknown' },
      },
      ...EMPTIED,
    ],
  ),
  bucketed(
    'GetObject of an object that does not exist',
    ['test_s3::TestS3::test_get_object_after_deleted_in_versioned_bucket', '2026-02-21'],
    [
      {
        call: 's3:GetObject',
        input: object,
        expect: refused(404, 'NoSuchKey', 'The specified key does not exist.'),
      },
    ],
  ),
  bucketed('GetObject of a version that is a delete marker', VERSIONED, [
    ...DELETED,
    {
      call: 's3:GetObject',
      input: { ...object, VersionId: '{deleted.VersionId}' },
      expect: refused(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.'),
    },
    ...EMPTIED,
  ]),
  bucketed('GetObject of a version that was deleted', VERSIONED, [
    ...DELETED,
    { call: 's3:DeleteObject', input: { ...object, VersionId: '{put.VersionId}' } },
    {
      call: 's3:GetObject',
      input: { ...object, VersionId: '{put.VersionId}' },
      expect: refused(404, 'NoSuchVersion', 'The specified version does not exist.'),
    },
    ...EMPTIED,
  ]),
  bucketed(
    'GetObject of a version in a bucket without versions',
    ['test_s3_api::TestS3ObjectCRUD::test_get_object_with_version_unversioned_bucket', '2026-02-21'],
    [
      { call: 's3:PutObject', input: { ...object, Body: 'text' } },
      {
        call: 's3:GetObject',
        input: { ...object, VersionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' },
        expect: refused(400, 'InvalidArgument', 'Invalid version id specified'),
      },
      { call: 's3:DeleteObject', input: object },
    ],
  ),
  {
    fact: 'S3: a bucket that does not exist',
    grade: 'relied on',
    source: 'test_s3_api::TestS3BucketVersioning::test_bucket_versioning_crud',
    date: '2026-02-21',
    steps: [
      {
        call: 's3:GetObject',
        input: { Bucket: '{fn}-none', Key: 'key' },
        expect: refused(404, 'NoSuchBucket', 'The specified bucket does not exist'),
      },
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
    fact: 'ECR: a repository that does not exist',
    grade: 'relied on',
    source: 'https://github.com/lescactus/ecr-go, README.md',
    date: '2021-05-04',
    steps: [
      {
        call: 'ecr:BatchGetImage',
        input: { repositoryName: '{fn}-none', imageIds: [{ imageTag: 'latest' }] },
        expect: refused(
          400,
          'RepositoryNotFoundException',
          "The repository with name '{fn}-none' does not exist in the registry with id '{account}'",
        ),
      },
    ],
  },
  {
    fact: 'ECR: an image that does not exist is a failure in the answer',
    grade: 'relied on',
    source: 'the API reference of ECR (the models of SDK 3.1169), ImageFailure of BatchGetImage',
    date: '2026-11',
    steps: [
      { call: 'ecr:CreateRepository', input: { repositoryName: '{fn}-images' } },
      {
        call: 'ecr:BatchGetImage',
        input: { repositoryName: '{fn}-images', imageIds: [{ imageTag: 'latest' }] },
        expect: {
          members: {
            images: [],
            failures: [
              {
                imageId: { imageTag: 'latest' },
                failureCode: 'ImageNotFound',
                failureReason: 'Requested image not found',
              },
            ],
          },
        },
      },
      { call: 'ecr:DeleteRepository', input: { repositoryName: '{fn}-images' } },
    ],
    notReplayed: { aws: 'The role of the contract may not create repositories.' },
  },
  {
    fact: 'STS: GetCallerIdentity names the account and who calls',
    grade: 'relied on',
    source: 'the API reference of STS (the models of SDK 3.1169), GetCallerIdentity',
    date: '2026-11',
    steps: [
      {
        call: 'sts:GetCallerIdentity',
        input: {},
        expect: { members: { Account: '{account}', Arn: 'arn:aws*::{account}:*' } },
      },
    ],
  },
  {
    fact: 'STS: an identity token that is none',
    grade: 'relied on',
    source: 'https://github.com/aws-observability/aws-rum-web, docs/cdn_troubleshooting.md',
    date: '2026',
    steps: [
      {
        call: 'sts:AssumeRoleWithWebIdentity',
        input: { RoleArn: '{role}', RoleSessionName: 'contract', WebIdentityToken: 'no-token' },
        expect: refused(
          400,
          'InvalidIdentityTokenException',
          'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
        ),
      },
    ],
  },
  {
    fact: 'STS: a session of less than 15 minutes',
    grade: 'informative',
    source: 'the API reference of STS (the models of SDK 3.1169), DurationSeconds',
    date: '2026-11',
    steps: [
      {
        call: 'sts:AssumeRoleWithWebIdentity',
        input: {
          RoleArn: '{role}',
          RoleSessionName: 'contract',
          WebIdentityToken: 'no-token',
          DurationSeconds: 60,
        },
        expect: refused(400, 'ValidationError'),
      },
    ],
  },
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
