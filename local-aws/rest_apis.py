"""Makes REST APIs call Lambda as API Gateway does: with stage variables, and only with the permission of the function.

ministack leaves ${stageVariables.NAME} in the address of an integration as it stands, and asks no resource policy.
"""

import json
import re

from executions import routed
from resource_policies import is_allowed

APIS = "ministack.services.apigateway_v1"

ERROR = 500, {"Content-Type": "application/json"}, json.dumps({"message": "Internal server error"}).encode()


def expanded(address, variables):
    """The address of an integration; empty when the stage has no such variable."""
    named = re.findall(r"\$\{stageVariables\.(\w+)\}", address)
    if any(name not in variables for name in named):
        return ""
    return re.sub(r"\$\{stageVariables\.(\w+)\}", lambda match: variables[match[1]], address)


def mend(apis) -> None:
    from ministack.services import lambda_svc

    def may_call(function, source, account, region):
        func = lambda_svc._functions.get_scoped(account, region, function.split(":")[6])
        context = {"aws:sourcearn": source, "aws:sourceaccount": account}
        return func is not None and is_allowed(
            func, function, "apigateway.amazonaws.com", "lambda:InvokeFunction", context
        )

    def as_api_gateway(call):
        async def invoke(integration, api, stage_name, stage, resource, path, method, headers, *others, **named):
            account, region = named["owner_account_id"], named["owner_region"]
            address = expanded(integration.get("uri", ""), stage.get("variables") or {})
            function = apis._extract_lambda_ref_from_integration_uri(address)
            route = (resource or {}).get("path", "")
            source = f"arn:aws:execute-api:{region}:{account}:{api}/{stage_name}/{method}{route}"
            if not function.startswith("arn:") or not may_call(function, source, account, region):
                return ERROR
            integrated = {**integration, "uri": address}
            return await routed(
                headers,
                lambda: call(integrated, api, stage_name, stage, resource, path, method, headers, *others, **named),
            )

        return invoke

    for name in ("_invoke_lambda_proxy_v1", "_invoke_lambda_custom_v1"):
        setattr(apis, name, as_api_gateway(getattr(apis, name)))
