"""Creates the CodeDeploy resources of CloudFormation stacks in the front, which is the local AWS's CodeDeploy.

ministack has none. A stack names the members of its resources as CodeDeploy's API does, but for their first letter.
"""

import json
import os
import urllib.error
import urllib.request

APPLICATION = "AWS::CodeDeploy::Application"
CONFIG = "AWS::CodeDeploy::DeploymentConfig"
GROUP = "AWS::CodeDeploy::DeploymentGroup"


def mend(provisioners) -> None:
    def name_in(props, member, stack_name, logical_id):
        return props.get(member) or provisioners._physical_name(stack_name, logical_id, max_len=100)

    def create_application(logical_id, props, stack_name):
        name = name_in(props, "ApplicationName", stack_name, logical_id)
        call("CreateApplication", {"computePlatform": props.get("ComputePlatform", "Server"), "applicationName": name})
        return name, {}

    def delete_application(physical_id, props):
        call("DeleteApplication", {"applicationName": physical_id})

    def create_config(logical_id, props, stack_name):
        name = name_in(props, "DeploymentConfigName", stack_name, logical_id)
        call("CreateDeploymentConfig", {**in_lower_case(props), "deploymentConfigName": name})
        return name, {}

    def delete_config(physical_id, props):
        call("DeleteDeploymentConfig", {"deploymentConfigName": physical_id})

    def create_group(logical_id, props, stack_name):
        name = name_in(props, "DeploymentGroupName", stack_name, logical_id)
        call("CreateDeploymentGroup", {**in_lower_case(props), "deploymentGroupName": name})
        return name, {}

    def update_group(physical_id, old_props, new_props, stack_name):
        members = {**in_lower_case(new_props), "currentDeploymentGroupName": physical_id}
        members.pop("deploymentGroupName", None)
        call("UpdateDeploymentGroup", members)
        return physical_id, {}

    def delete_group(physical_id, props):
        names = {"applicationName": props["ApplicationName"], "deploymentGroupName": physical_id}
        call("DeleteDeploymentGroup", names)

    handlers = provisioners._RESOURCE_HANDLERS
    handlers[APPLICATION] = {"create": create_application, "delete": delete_application}
    handlers[CONFIG] = {"create": create_config, "delete": delete_config}
    handlers[GROUP] = {"create": create_group, "update": update_group, "delete": delete_group}


def in_lower_case(value):
    """The same with names of members that begin in lower case."""
    if isinstance(value, dict):
        return {name[0].lower() + name[1:]: in_lower_case(member) for name, member in value.items()}
    return [in_lower_case(member) for member in value] if isinstance(value, list) else value


def call(operation, members) -> None:
    """Calls the front's CodeDeploy; what it refuses fails the resource."""
    region = os.environ["MINISTACK_REGION"]
    headers = {
        "authorization": f"AWS4-HMAC-SHA256 Credential=stack/20260101/{region}/codedeploy/aws4_request",
        "content-type": "application/x-amz-json-1.1",
        "x-amz-target": f"CodeDeploy_20141006.{operation}",
    }
    url = f"http://127.0.0.1:{os.environ['GATEWAY_PORT']}/"
    request = urllib.request.Request(url, json.dumps(members).encode(), headers)
    # A proxy that is set for the functions is not for this.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        opener.open(request).read()
    except urllib.error.HTTPError as error:
        raise ValueError(json.load(error)["message"]) from None
