import "./rolldown-runtime.js";
import { c as string, i as int, o as optional, s as strictObject, t as checkShape } from "./shape.js";
import { in as quoted, on as partitionOf, tn as refusePlaceholder } from "./main.js";
import { r as parseMap } from "./yaml.js";
// src/inputs/callers/event-invoke.ts
const label = "`function-event-invoke-configuration`";
const destination = /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({ Destination: /* @__PURE__ */ optional(/* @__PURE__ */ string()) }));
const shape = /* @__PURE__ */ strictObject({
	MaximumRetryAttempts: /* @__PURE__ */ optional(int()),
	MaximumEventAgeInSeconds: /* @__PURE__ */ optional(int()),
	DestinationConfig: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		OnSuccess: destination,
		OnFailure: destination
	}))
});
function parseEventInvoke(text, problems) {
	const config = parseMap(text, label, "typed", problems)?.toPlain();
	if (config === void 0) return void 0;
	checkShape(shape, config, { label }, problems);
	const { OnSuccess, OnFailure } = Object(config.DestinationConfig);
	for (const arn of [OnSuccess?.Destination, OnFailure?.Destination]) if (typeof arn === "string" && !refusePlaceholder(arn, label, true, problems)) checkDestination(arn, problems);
	return config;
}
function checkDestination(arn, problems) {
	if (arn === "" || arn.startsWith("arn:")) return;
	const queue = arnOfQueue(arn);
	problems.add(`${label} has the destination ${quoted(arn)}, which is ${queue ? "the URL of a queue" : "not an ARN"}.`, queue ? `Write its ARN: \`${queue}\`.` : "Write the ARN of the queue, topic, event bus, bucket or function, such as `arn:aws:sqs:eu-central-1:123456789012:failed`.");
}
function arnOfQueue(url) {
	const [, region, account, name] = /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?\/(\d{12})\/([\w-]{1,80}(?:\.fifo)?)$/.exec(url) ?? [];
	return region && `arn:${partitionOf(region)}:sqs:${region}:${account}:${name}`;
}
export { parseEventInvoke };
