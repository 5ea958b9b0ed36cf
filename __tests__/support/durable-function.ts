/**
 * A durable function that does without an SDK: it takes its event from the envelope of an execution, and answers with a
 * status. It fails with `{"do": "fail"}`, and suspends with `{"do": "wait"}`.
 */
export const DURABLE_FUNCTION = `import json

def handler(event, context):
    operation = event["InitialExecutionState"]["Operations"][0]
    order = json.loads(operation["ExecutionDetails"]["InputPayload"])
    if order.get("do") == "wait":
        return {"Status": "PENDING"}
    if order.get("do") == "fail":
        error = {"ErrorType": "CardDeclined", "ErrorMessage": "the card of " + order["name"] + " was declined"}
        return {"Status": "FAILED", "Error": error}
    return {"Status": "SUCCEEDED", "Result": json.dumps({"shipped": order, "memory": context.memory_limit_in_mb})}
`
