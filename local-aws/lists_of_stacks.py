"""Makes parameters of the type CommaDelimitedList lists, also in the conditions of a template.

ministack leaves them as they were written, a text, and resolves nothing but Ref in a condition; here, Fn::Join and
Fn::Select are resolved there, too.
"""

ENGINE = "ministack.services.cloudformation.engine"


class List(str):
    """The text of a list, as the API shows it."""


def mend(engine) -> None:
    resolve_parameters = engine._resolve_parameters
    resolve = engine._resolve_refs
    evaluate_conditions = engine._evaluate_conditions

    def parameters(template, *others, **named):
        resolved = resolve_parameters(template, *others, **named)
        for name, definition in template.get("Parameters", {}).items():
            if definition.get("Type") == "CommaDelimitedList":
                resolved[name]["Value"] = List(resolved[name]["Value"])
        return resolved

    def resolve_with_lists(value, resources, params, *others):
        if isinstance(value, dict) and isinstance(text := params.get(value.get("Ref"), {}).get("Value"), List):
            return [item.strip() for item in text.split(",")]
        return resolve(value, resources, params, *others)

    def conditions(template, params):
        def joined(value):
            if isinstance(value, list):
                return [joined(item) for item in value]
            if isinstance(value, dict) and ("Fn::Join" in value or "Fn::Select" in value):
                return resolve_with_lists(value, {}, params, {}, {}, "", "")
            return {key: joined(item) for key, item in value.items()} if isinstance(value, dict) else value

        return evaluate_conditions({"Conditions": joined(template.get("Conditions", {}))}, params)

    engine._resolve_parameters = parameters
    engine._resolve_refs = resolve_with_lists
    engine._evaluate_conditions = conditions
