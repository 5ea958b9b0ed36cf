"""What ministack's ECR does not know: repositories of stacks as the API creates them, and tags that cannot move.

Tags, as the ECR user guide ("Preventing image tags from being overwritten") and the API reference of PutImage have them.
"""

import fnmatch
import json

PROVISIONERS = "ministack.services.cloudformation.provisioners"

EXCLUSIONS = "imageTagMutabilityExclusionFilters"


def mend(provisioners) -> None:
    from ministack.services import ecr

    handlers = provisioners._RESOURCE_HANDLERS
    create_without_images = handlers["AWS::ECR::Repository"]["create"]

    def create(logical_id, props, stack_name):
        name, attributes = create_without_images(logical_id, props, stack_name)
        repository = ecr._repositories[name]
        repository.pop("images", None)
        repository.update(
            tags=props.get("Tags") or [],
            imageScanningConfiguration={"scanOnPush": is_true(props.get("ImageScanningConfiguration", {}).get("ScanOnPush"))},
        )
        repository[EXCLUSIONS] = [
            {"filterType": each["ImageTagMutabilityExclusionFilterType"], "filter": each["ImageTagMutabilityExclusionFilterValue"]}
            for each in props.get("ImageTagMutabilityExclusionFilters") or []
        ]
        ecr._images[name] = []
        if lifecycle := props.get("LifecyclePolicy", {}).get("LifecyclePolicyText"):
            ecr._lifecycle_policies[name] = lifecycle
        if policy := props.get("RepositoryPolicyText"):
            ecr._repo_policies[name] = policy if isinstance(policy, str) else json.dumps(policy)
        return name, attributes

    handlers["AWS::ECR::Repository"]["create"] = create


def is_true(value) -> bool:
    return str(value).lower() == "true"


def mend_tags(ecr) -> None:
    put_image = ecr._put_image

    def put(data):
        repository = ecr._repositories.get(data.get("repositoryName"))
        tag, digest = data.get("imageTag"), ecr._image_digest(data.get("imageManifest", ""))
        if data.get("imageDigest", digest) != digest:
            return refused("ImageDigestDoesNotMatchException", "The provided digest does not match the digest of the manifest.")
        tagged = None if repository is None or not tag else ecr._find_image(repository["repositoryName"], {"imageTag": tag})
        if tagged and tagged["imageDigest"] != digest and is_immutable(repository, tag):
            message = f"The image tag '{tag}' already exists and cannot be overwritten because the tag is immutable."
            return refused("ImageTagAlreadyExistsException", message)
        return put_image(data)

    def refused(code, message):
        return ecr.error_response_json(code, message, 400)

    ecr._put_image = put


def is_immutable(repository, tag) -> bool:
    excluded = any(fnmatch.fnmatchcase(tag, each["filter"]) for each in repository.get(EXCLUSIONS, []))
    mutability = repository.get("imageTagMutability", "MUTABLE")
    if mutability.endswith("_WITH_EXCLUSION"):
        return mutability.startswith("IMMUTABLE") != excluded
    return mutability == "IMMUTABLE"
