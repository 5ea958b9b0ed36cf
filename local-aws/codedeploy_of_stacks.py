"""Makes CodeDeploy resources of CloudFormation stacks what the front knows as CodeDeploy.

ministack has no CodeDeploy. The properties go to the API of the front as CloudFormation passes them on, with their first
letters in lower case, so that the front refuses what AWS refuses. The front deletes neither applications nor groups: a
stack that does says so.
"""

import json
import os
import urllib.error
import urllib.request

PROVISIONERS = "ministack.services.cloudformation.provisioners"
APPLICATION = "AWS::CodeDeploy::Application"
GROUP = "AWS::CodeDeploy::DeploymentGroup"


def api_of(value: object) -> object:
    """Properties as the API calls them. CloudFormation also takes booleans as texts."""
    if isinstance(value, dict):
        return {key[0].lower() + key[1:]: api_of(item) for key, item in value.items()}
    if isinstance(value, list):
        return [api_of(item) for item in value]
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def call(region: str, operation: str, body: dict) -> None:
    request = urllib.request.Request(
        f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}/",
        data=json.dumps(body).encode(),
        headers={
            "content-type": "application/x-amz-json-1.1",
            "x-amz-target": f"CodeDeploy_20141006.{operation}",
            "authorization": f"AWS4-HMAC-SHA256 Credential=stacks/20260101/{region}/codedeploy/aws4_request",
        },
    )
    try:
        # Not through a proxy that the environment names.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        opener.open(request, timeout=10).close()
    except urllib.error.HTTPError as error:
        raise ValueError(error.read().decode()) from None


def mend(provisioners) -> None:
    def create_application(logical_id, props, stack_name):
        name = props.get("ApplicationName") or f"{stack_name}-{logical_id}"
        call(provisioners.get_region(), "CreateApplication", {**api_of(props), "applicationName": name})
        return name, {}

    def create_group(logical_id, props, stack_name):
        name = props.get("DeploymentGroupName") or f"{stack_name}-{logical_id}"
        call(provisioners.get_region(), "CreateDeploymentGroup", {**api_of(props), "deploymentGroupName": name})
        return name, {}

    def update_application(physical_id, old_props, new_props, stack_name):
        raise ValueError(f"The local AWS cannot change the application {physical_id}.")

    def update_group(physical_id, old_props, new_props, stack_name):
        names = ("ApplicationName", "DeploymentGroupName")
        if any(old_props.get(name) != new_props.get(name) for name in names):
            raise ValueError(f"The local AWS cannot replace the deployment group {physical_id}.")
        changes = {key: value for key, value in api_of(new_props).items() if key != "deploymentGroupName"}
        body = {**changes, "currentDeploymentGroupName": physical_id}
        call(provisioners.get_region(), "UpdateDeploymentGroup", body)
        return physical_id, {}

    def delete_application(physical_id, props):
        call(provisioners.get_region(), "DeleteApplication", {"applicationName": physical_id})

    def delete_group(physical_id, props):
        body = {"applicationName": props["ApplicationName"], "deploymentGroupName": physical_id}
        call(provisioners.get_region(), "DeleteDeploymentGroup", body)

    handlers = provisioners._RESOURCE_HANDLERS
    handlers[APPLICATION] = {"create": create_application, "update": update_application, "delete": delete_application}
    handlers[GROUP] = {"create": create_group, "update": update_group, "delete": delete_group}
