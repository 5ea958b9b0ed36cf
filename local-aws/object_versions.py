"""Refuses what S3 refuses to read of versions: a delete marker, and any version of a bucket that keeps none.

ministack gives a delete marker as an empty object, and says of every other version that it does not exist. Recorded from
AWS by LocalStack (test_s3_api, TestS3ObjectCRUD, 2026-02).
"""

S3 = "ministack.services.s3"


def mend(s3) -> None:
    get, head = s3._get_object, s3._head_object

    def refusal(bucket, key, parameters):
        version = s3._qp(parameters or {}, "versionId", "")
        if version in ("", "null") or s3._ensure_bucket(bucket) is None:
            return None
        resource = f"/{bucket}/{key}"
        if not s3._bucket_versioning.get(bucket):
            return s3._error("InvalidArgument", "Invalid version id specified", 400, resource)
        found = [each for each in s3._object_versions.get((bucket, key), []) if each["version_id"] == version]
        if not found or not found[0].get("is_delete_marker"):
            return None
        message = "The specified method is not allowed against this resource."
        status, headers, body = s3._error("MethodNotAllowed", message, 405, resource)
        return status, {**headers, "x-amz-delete-marker": "true"}, body

    def get_version(bucket, key, headers, parameters=None):
        return refusal(bucket, key, parameters) or get(bucket, key, headers, parameters)

    def head_version(bucket, key, headers=None, parameters=None):
        return refusal(bucket, key, parameters) or head(bucket, key, headers, parameters)

    s3._get_object, s3._head_object = get_version, head_version
