"""Makes function URLs and REST APIs follow the weights of an alias, and says which version ran.

ministack sends everything to the primary version. The front gives a number from 0 to 1 in a header of the request, which
decides between the versions; it gets back what ran in a header of the answer.
"""

import contextvars
import json
import random

DRAW, EXECUTED = "x-local-aws-draw", "x-local-aws-executed"

#: What a request draws and runs.
request = contextvars.ContextVar("request", default=None)


def route(alias: dict) -> tuple[str, bool]:
    """The version that a call of an alias runs, and whether the alias shares its traffic."""
    weights = (alias.get("RoutingConfig") or {}).get("AdditionalVersionWeights") or {}
    current = request.get()
    draw = random.random() if current is None else current["draw"]
    for version, weight in weights.items():
        return (version if draw < weight else alias["FunctionVersion"]), True
    return alias["FunctionVersion"], False


def mend(lambda_svc) -> None:
    find, execute = lambda_svc._get_func_record_for_ref_in_scope, lambda_svc._execute_function_with_config_scope

    def find_routed(function_ref, *, account_id=None, region=None):
        record, config, name = find(function_ref, account_id=account_id, region=region)
        current = request.get()
        if record is None or current is None:
            return record, config, name
        # A name, or an ARN, each with or without a qualifier.
        qualifier = function_ref.rpartition(":function:")[2].partition(":")[2] or None
        function = lambda_svc._functions.get_scoped(account_id, region, name)
        alias = function["aliases"].get(qualifier)
        version, weighted = route(alias) if alias else (config["Version"], False)
        if weighted:
            record = function["versions"][version]
            config = record["config"]
        current["ran"] = {"functionName": name, "qualifier": qualifier, "version": version, "isWeighted": weighted}
        return record, config, name

    def execute_counted(func, event):
        result = execute(func, event)
        current = request.get()
        if current is not None and current.get("ran"):
            if result.get("throttle"):
                current["ran"] = None
            else:
                current["ran"]["isError"] = bool(result.get("error"))
        return result

    lambda_svc._get_func_record_for_ref_in_scope = find_routed
    lambda_svc._execute_function_with_config_scope = execute_counted
    handle = lambda_svc.handle_function_url_request

    async def handle_routed(url_id, method, path, headers, *others):
        return await routed(headers, lambda: handle(url_id, method, path, headers, *others))

    lambda_svc.handle_function_url_request = handle_routed


async def routed(headers: dict, call):
    """Makes a call with the number in the headers, which the function does not get to see, and adds what ran."""
    current = {"draw": float(headers.pop(DRAW, None) or random.random())}
    token = request.set(current)
    try:
        status, answered, body = await call()
    finally:
        request.reset(token)
    ran = current.get("ran")
    if ran and "isError" in ran:
        answered = {**answered, EXECUTED: json.dumps(ran)}
    return status, answered, body
