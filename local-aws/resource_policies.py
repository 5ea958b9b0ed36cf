"""Keeps the resource policies of a function and of each of its aliases and versions apart, and asks them.

ministack keeps the statements of all qualifiers in one list with ids that are unique across it, knows some of the
conditions, has no limit, and lets everybody through a function URL.
"""

import fnmatch
import json

# Lambda quotas: bytes of a function's resource-based policy.
LONGEST = 20_480

#: What a function URL says to callers that it does not let in; from a recording of AWS.
FORBIDDEN = (
    "Forbidden. For troubleshooting Function URL authorization issues, see: "
    "https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html"
)


def statements_of(func: dict, resource: str) -> list[dict]:
    return [statement for statement in func["policy"]["Statement"] if statement.get("Resource") == resource]


def named(principal: object) -> object:
    """A principal as AWS writes it into a policy."""
    if not isinstance(principal, str) or principal == "*":
        return principal
    if "." in principal and not principal.startswith("arn:"):
        return {"Service": principal}
    return {"AWS": f"arn:aws:iam::{principal}:root" if principal.isdigit() else principal}


def condition_of(data: dict) -> dict:
    """The conditions that AddPermission makes of its members."""
    equals = {
        "AWS:SourceAccount": "SourceAccount",
        "aws:PrincipalOrgID": "PrincipalOrgID",
        "lambda:EventSourceToken": "EventSourceToken",
        "lambda:FunctionUrlAuthType": "FunctionUrlAuthType",
    }
    strings = {key: data[member] for key, member in equals.items() if member in data}
    return {
        **({"StringEquals": strings} if strings else {}),
        **({"ArnLike": {"AWS:SourceArn": data["SourceArn"]}} if "SourceArn" in data else {}),
        **({"Bool": {"lambda:InvokedViaFunctionUrl": "true"}} if data.get("InvokedViaFunctionUrl") else {}),
    }


def is_allowed(func: dict, resource: str, principal: str, action: str, context: dict[str, str]) -> bool:
    """Whether a statement of this very resource lets a principal in; `*` is everybody who is not signed in."""
    return any(admits(statement, principal, action, context) for statement in statements_of(func, resource))


def admits(statement: dict, principal: str, action: str, context: dict[str, str]) -> bool:
    who = named(statement.get("Principal"))
    names = [who] if isinstance(who, str) else [name for each in (who or {}).values() for name in as_list(each)]
    return (
        statement.get("Effect") == "Allow"
        and (principal in names or "*" in names)
        and any(fnmatch.fnmatchcase(action, each) for each in as_list(statement.get("Action")))
        and all(
            any(fnmatch.fnmatchcase(context.get(key.lower(), ""), value) for value in as_list(values))
            for keys in statement.get("Condition", {}).values()
            for key, values in keys.items()
        )
    )


def as_list(value: object) -> list:
    return value if isinstance(value, list) else [value]


def mend(lambda_svc) -> None:
    error = lambda_svc.error_response_json
    handle_function_url_request = lambda_svc.handle_function_url_request

    def found(func_name, query_params, path_qualifier):
        qualifier = lambda_svc._qualifier_from_path_or_query(path_qualifier, query_params)
        refused = lambda_svc._validate_function_qualifier_exists(func_name, qualifier)
        resource = lambda_svc._policy_resource_arn(func_name, qualifier)
        return lambda_svc._functions.get(func_name), resource, refused

    def add_permission(func_name, data, query_params=None, path_qualifier=None):
        func, resource, refused = found(func_name, query_params, path_qualifier)
        if func is None or refused:
            return refused
        statements = statements_of(func, resource)
        sid = data.get("StatementId", "")
        if any(statement.get("Sid") == sid for statement in statements):
            message = f"The statement id ({sid}) provided already exists. Please provide a new statement id, or remove the existing statement."
            return error("ResourceConflictException", message, 409)
        condition = condition_of(data)
        statement = {
            "Sid": sid,
            "Effect": "Allow",
            "Principal": named(data.get("Principal", "")),
            "Action": data.get("Action", ""),
            "Resource": resource,
            **({"Condition": condition} if condition else {}),
        }
        size = len(json.dumps({"Version": "2012-10-17", "Id": "default", "Statement": [*statements, statement]}))
        if size > LONGEST:
            message = f"The final policy size ({size}) is bigger than the limit ({LONGEST})."
            return error("PolicyLengthExceededException", message, 400)
        func["policy"]["Statement"].append(statement)
        return lambda_svc.json_response({"Statement": json.dumps(statement)}, 201)

    def remove_permission(func_name, sid, query_params, path_qualifier=None):
        func, resource, refused = found(func_name, query_params, path_qualifier)
        if func is None or refused:
            return refused
        present = statements_of(func, resource)
        removed = [each for each in present if each.get("Sid") == sid]
        if not present:
            return error("ResourceNotFoundException", "No policy is associated with the given resource.", 404)
        if not removed:
            return error("ResourceNotFoundException", f"Statement {sid} is not found in resource policy.", 404)
        func["policy"]["Statement"] = [each for each in func["policy"]["Statement"] if each not in removed]
        return 204, {}, b""

    def get_policy(func_name, query_params=None, path_qualifier=None):
        func, resource, refused = found(func_name, query_params, path_qualifier)
        if func is None or refused:
            return refused
        statements = [{**each, "Principal": named(each.get("Principal"))} for each in statements_of(func, resource)]
        if not statements:
            return error("ResourceNotFoundException", "The resource you requested does not exist.", 404)
        policy = {"Version": "2012-10-17", "Id": "default", "Statement": statements}
        return lambda_svc.json_response({"Policy": json.dumps(policy), "RevisionId": func["config"]["RevisionId"]})

    async def ask_before_request(url_id, method, *request):
        resolved = lambda_svc.resolve_function_url(url_id)
        if resolved is not None and resolved[4].get("AuthType") == "NONE":
            account_id, region, func_name, qualifier, _ = resolved
            func = lambda_svc._functions.get_scoped(account_id, region, func_name)
            if func is not None and not is_open(func, qualifier):
                return 403, {"Content-Type": "application/json"}, json.dumps({"Message": FORBIDDEN}).encode()
        status, headers, body = await handle_function_url_request(url_id, method, *request)
        return status, headers, b"Internal Server Error" if status == 502 else body

    lambda_svc._add_permission = add_permission
    lambda_svc._remove_permission = remove_permission
    lambda_svc._get_policy = get_policy
    lambda_svc.handle_function_url_request = ask_before_request


def is_open(func: dict, qualifier: str | None) -> bool:
    """Whether a URL without authentication is public: it needs both permissions (Lambda developer guide)."""
    arn = func["config"]["FunctionArn"]
    resource = f"{arn}:{qualifier}" if qualifier else arn
    context = {"lambda:functionurlauthtype": "NONE", "lambda:invokedviafunctionurl": "true"}
    return all(
        is_allowed(func, resource, "*", action, context)
        for action in ("lambda:InvokeFunctionUrl", "lambda:InvokeFunction")
    )
