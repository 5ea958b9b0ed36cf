"""Makes the IAM resources of CloudFormation stacks what the IAM API of ministack reads, and adds a call to that API.

ministack has no AWS::IAM::OIDCProvider, and it keeps attached and managed policies of stacks in another shape than its
IAM API expects, and leaves out paths and boundaries of roles. AWS::IAM::Policy is an inline policy of its roles, as in AWS.
"""

import json

PROVISIONERS = "ministack.services.cloudformation.provisioners"
API = "ministack.services.iam"


def mend_api(iam) -> None:
    """Adds AddClientIDToOpenIDConnectProvider, which ministack does not have. Adding an audience again changes nothing."""

    def add_client_id(form):
        arn, client_id = (form.get(name, [""])[0] for name in ("OpenIDConnectProviderArn", "ClientID"))
        provider = iam._oidc_providers.get(arn)
        if not provider:
            return iam._error(404, "NoSuchEntity", f"OIDC provider {arn} not found.", ns="iam")
        if client_id not in provider["ClientIDList"]:
            provider["ClientIDList"].append(client_id)
        return iam._xml(200, "AddClientIDToOpenIDConnectProviderResponse", "", ns="iam")

    iam._IAM_HANDLERS["AddClientIDToOpenIDConnectProvider"] = add_client_id


def mend(provisioners) -> None:
    from ministack.services import iam

    handlers = provisioners._RESOURCE_HANDLERS
    create_role_in_other_shape = handlers["AWS::IAM::Role"]["create"]
    create_managed_in_other_shape = handlers["AWS::IAM::ManagedPolicy"]["create"]

    def create_provider(logical_id, props, stack_name):
        form = {"Url": [props.get("Url", "")]}
        for name, prop in (("ClientIDList", "ClientIdList"), ("ThumbprintList", "ThumbprintList")):
            for number, value in enumerate(props.get(prop) or [], 1):
                form[f"{name}.member.{number}"] = [value]
        status, _, answer = iam._create_oidc_provider(form)
        if status >= 300:
            raise ValueError(answer.decode() if isinstance(answer, bytes) else str(answer))
        arn = next(arn for arn, provider in iam._oidc_providers.items() if provider["Url"] == form["Url"][0])
        return arn, {"Arn": arn}

    def update_provider(physical_id, old_props, new_props, stack_name):
        provider = iam._oidc_providers[physical_id]
        provider["ClientIDList"] = list(new_props.get("ClientIdList") or [])
        return physical_id, {"Arn": physical_id}

    def delete_provider(physical_id, props):
        iam._oidc_providers.pop(physical_id, None)

    owners = {}

    def create_role(logical_id, props, stack_name):
        # An update of a stack creates its role again. AWS refuses the name of a role that anything else has created.
        wanted = props.get("RoleName")
        if wanted in iam._roles and owners.get(wanted) != (stack_name, logical_id):
            raise ValueError(f"Role with name {wanted} already exists. (Service: Iam, Status Code: 409)")
        name, attributes = create_role_in_other_shape(logical_id, props, stack_name)
        owners[name] = (stack_name, logical_id)
        role = iam._roles[name]
        role["AttachedPolicies"] = list(props.get("ManagedPolicyArns") or [])
        role["PermissionsBoundary"] = props.get("PermissionsBoundary")
        role["Path"] = props.get("Path") or "/"
        role["Arn"] = role["Arn"].rpartition(":role/")[0] + f":role{role['Path']}{name}"
        return name, {**attributes, "Arn": role["Arn"]}

    def create_managed_policy(logical_id, props, stack_name):
        arn, attributes = create_managed_in_other_shape(logical_id, props, stack_name)
        policy = iam._policies[arn]
        versions = policy.pop("PolicyVersions")
        policy["Versions"] = {version["VersionId"]: {"CreateDate": policy["CreateDate"], **version} for version in versions}
        for role in props.get("Roles") or []:
            iam._roles[role]["AttachedPolicies"].append(arn)
        return arn, {**attributes, "PolicyArn": arn}

    def create_policy(logical_id, props, stack_name):
        name, document = props["PolicyName"], json.dumps(props.get("PolicyDocument") or {})
        for role in props.get("Roles") or []:
            iam._roles[role]["InlinePolicies"][name] = document
        return f"{stack_name}-{logical_id}", {}

    def delete_policy(physical_id, props):
        for role in props.get("Roles") or []:
            iam._roles.get(role, {}).get("InlinePolicies", {}).pop(props["PolicyName"], None)

    handlers["AWS::IAM::OIDCProvider"] = {"create": create_provider, "update": update_provider, "delete": delete_provider}
    handlers["AWS::IAM::Role"]["create"] = create_role
    handlers["AWS::IAM::ManagedPolicy"]["create"] = create_managed_policy
    handlers["AWS::IAM::Policy"] = {"create": create_policy, "delete": delete_policy}
