import "./rolldown-runtime.js";
import { Qt as list, cn as withoutUndefined, in as quoted, tn as refusePlaceholder, xn as ownMember } from "./main.js";
// src/inputs/callers/source-arn.ts
const callers = /* @__PURE__ */ new Map([
	["execute-api", { principal: "apigateway.amazonaws.com" }],
	["s3", { principal: "s3.amazonaws.com" }],
	["sns", { principal: "sns.amazonaws.com" }],
	["events", { principal: "events.amazonaws.com" }],
	["cognito-idp", { principal: "cognito-idp.amazonaws.com" }],
	["logs", { principal: "logs.amazonaws.com" }],
	["iot", { principal: "iot.amazonaws.com" }],
	["ses", { principal: "ses.amazonaws.com" }],
	["elasticloadbalancing", { principal: "elasticloadbalancing.amazonaws.com" }],
	["vpc-lattice", { principal: "vpc-lattice.amazonaws.com" }],
	["cloudwatch", { principal: "lambda.alarms.cloudwatch.amazonaws.com" }],
	["codecommit", { principal: "codecommit.amazonaws.com" }],
	["config", { principal: "config.amazonaws.com" }],
	["secretsmanager", { principal: "secretsmanager.amazonaws.com" }],
	["connect", { principal: "connect.amazonaws.com" }],
	["bedrock", { principal: "bedrock.amazonaws.com" }],
	["appsync", { principal: "appsync.amazonaws.com" }],
	["cloudfront", {
		principal: "cloudfront.amazonaws.com",
		throughUrl: true
	}]
]);
const polled = /* @__PURE__ */ new Set([
	"sqs",
	"kinesis",
	"dynamodb",
	"kafka",
	"mq"
]);
const withRole = /* @__PURE__ */ new Set([
	"scheduler",
	"pipes",
	"states",
	"firehose",
	"codepipeline",
	"transfer",
	"lambda"
]);
function callerFor(arn) {
	const [, , service = "", , , resource = ""] = arn.split(":");
	if (service === "lex") return { principal: resource.startsWith("bot-alias/") ? "lexv2.amazonaws.com" : "lex.amazonaws.com" };
	const known = callers.get(service);
	if (known) return known;
	if (polled.has(service)) return {
		mistake: `a resource of ${service}, which Lambda polls: it needs an event source mapping, not a permission`,
		advice: "Leave it out. Create the mapping on the ARN of the alias (`aws lambda create-event-source-mapping`), and allow the execution role to read from the source."
	};
	if (withRole.has(service)) return {
		mistake: `a resource of ${service}, which invokes functions with its own role and needs no statement in the policy of the alias`,
		advice: "Leave it out, and allow that role lambda:InvokeFunction on the ARN of the alias."
	};
	if (service === "rds") return {
		mistake: "a database: Lambda polls DocumentDB, and other databases invoke functions with their own role, so the policy of the alias needs no statement",
		advice: "Leave it out. For DocumentDB, create an event source mapping on the ARN of the alias. For other databases, allow their role lambda:InvokeFunction on it."
	};
	if (service === "apigateway") return {
		mistake: "an ARN for managing an API, not the ARN with which the API invokes functions",
		advice: "Write one such as `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*/GET/orders`."
	};
	if (service === "iam" || service === "sts") return {
		mistake: "a principal, not a source",
		advice: "Write it in a map, as `- principal: \u2026`."
	};
	return {
		mistake: `a resource of ${service || "no service"}, whose principal this action does not know`,
		advice: "Write a map with `principal` (such as `example.amazonaws.com`) and `source-arn`."
	};
}
function beginning(word, kind, example) {
	const cut = Array.from(word, (_, length) => `${word.slice(0, length)}[*?]`);
	return {
		pattern: new RegExp(`^(${[word, ...cut].join("|")})`),
		mistake: `not the ARN of ${kind}, which the service sends when it calls`,
		advice: () => `Write one such as \`${example}\`.`
	};
}
const forms = /* @__PURE__ */ new Map([
	["execute-api", {
		pattern: /[/*?]/,
		mistake: "an API without stage, method and path, but every call names all three",
		advice: (arn) => `Append them, or \`/*\` for all: \`${arn}/*\`.`
	}],
	["s3", {
		pattern: /^[^/]+$/,
		mistake: "not the ARN of a bucket, which the service sends when it calls, whatever the object is",
		advice: () => "Write the ARN of the bucket, such as `arn:aws:s3:::orders-inbox`. The notification of the bucket selects the objects."
	}],
	["sns", {
		pattern: /^[^:]+$/,
		mistake: "a subscription, but the topic invokes the function",
		advice: (arn) => `Write the ARN of the topic, \`${arn.split(":").slice(0, 6).join(":")}\`.`
	}],
	["logs", {
		pattern: /[*?]$/,
		mistake: "a log group without the `:*` at the end, which the service sends when it calls",
		advice: (arn) => `Append it: \`${arn}:*\`.`
	}],
	["events", beginning("rule/", "a rule", "arn:aws:events:eu-central-1:123456789012:rule/nightly")],
	["cognito-idp", beginning("userpool/", "a user pool", "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_a1b2c3d4e")],
	["elasticloadbalancing", beginning("targetgroup/", "a target group", "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/orders/0a1b2c3d4e5f6071")],
	["vpc-lattice", beginning("targetgroup/", "a target group", "arn:aws:vpc-lattice:eu-central-1:123456789012:targetgroup/tg-0a1b2c3d4e5f60718")],
	["cloudwatch", beginning("alarm:", "an alarm", "arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders")],
	["cloudfront", beginning("distribution/", "a distribution", "arn:aws:cloudfront::123456789012:distribution/E1PDK09ESKHJWT")]
]);
function sourceMistake(arn) {
	const [, , service = "", , account, ...rest] = arn.split(":");
	if (account === "" && service !== "s3") return {
		mistake: "an ARN without an account, but the ARN of the caller has one",
		advice: "Write the account of 12 digits between the region and the resource."
	};
	const resource = rest.join(":");
	const form = forms.get(service);
	if (form && !form.pattern.test(resource)) return {
		mistake: form.mistake,
		advice: form.advice(arn)
	};
	return service === "execute-api" ? apiMistake(resource) : void 0;
}
function apiMistake(resource) {
	const [api = ""] = resource.split("/");
	if (/^[a-z0-9*?]+$/.test(api)) return void 0;
	return {
		mistake: `an ARN with ${quoted(api)} where the ID of the API belongs, so no API calls with it`,
		advice: "A name or the logical ID of a template is not the ID: write the one that `aws apigateway get-rest-apis` or `aws apigatewayv2 get-apis` shows, such as `a1b2c3d4e5`."
	};
}
// src/inputs/callers/invoke-permissions.ts
const label = "`invoke-permissions`";
const arnForm = /^arn:(aws[a-z0-9-]*):[a-z0-9-]+:[a-z0-9-]*:(\d{12})?:\S+$/;
const members = {
	principal: [/^(\*|\d{12}|arn:aws[a-z0-9-]*:iam::\d{12}:\S+|[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|amazon\.com))$/, "a service such as `s3.amazonaws.com`, an account of 12 digits, the ARN of a user or role, or `*` with `principal-org-id`"],
	"source-arn": [/^arn:aws[a-z0-9-]*:[a-z0-9-]+:\S+$/, "an ARN, which may contain `*` and `?`"],
	"source-account": [/^\d{12}$/, "an account of 12 digits, in quotes"],
	"principal-org-id": [/^o-[a-z0-9]{10,32}$/, "the ID of an organization, such as `o-a1b2c3d4e5`"],
	"event-source-token": [/^[a-zA-Z0-9._-]{1,256}$/, "the ID of an Alexa skill"],
	"function-url-auth-type": [/^AWS_IAM$/, "`AWS_IAM`; to allow unsigned requests, set the input `function-url-auth-type`"]
};
async function parseInvokePermissions(text, problems) {
	const items = isYaml(text) ? await fromYaml(text, problems) : fromArns(text, problems);
	if (items?.length === 0) problems.add(`${label} is an empty list, and permissions are only added, never removed.`, "Leave the input out.");
	const found = items?.flat();
	const known = new Set(found?.map((each) => JSON.stringify(each)));
	if (found && known.size < found.length) problems.add(`${label} names the same permission more than once.`, "Name it once.");
	return found;
}
function isYaml(text) {
	return /^(-\s|[[{])/.test(text) || /^[\w-]+:\s/.test(text);
}
function fromArns(text, problems) {
	return list(text, "invoke-permissions", problems)?.map((arn) => fromArn(arn, label, problems));
}
async function fromYaml(text, problems) {
	const [{ parseList }, { stringEntries }] = await Promise.all([import("./yaml2.js"), import("./string-map.js")]);
	return parseList(text, label, problems)?.map(({ item, line }) => {
		const place = `${label}, line ${line}`;
		if ("text" in item) return fromArn(item.text, place, problems);
		const kind = {
			label,
			variables: false,
			secret: false
		};
		return fromMap(stringEntries(item.map, kind, problems), place, problems);
	});
}
function adviceOnCaller(text) {
	const [, api, region] = /^https:\/\/([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\.amazonaws\./.exec(text) ?? [];
	return api ? `That is a URL. Write the ARN of the API, with the ID of your account: \`arn:aws:execute-api:${region}:ACCOUNT:${api}/*\`.` : "Write an ARN, such as `arn:aws:execute-api:eu-central-1:123456789012:a1b2c3d4e5/*`. For a caller without an ARN, write an item with its principal: `- principal: events.amazonaws.com`.";
}
function fromArn(arn, place, problems) {
	if (refusePlaceholder(arn, `${place}: the item ${quoted(arn)}`, false, problems)) return [];
	if (!arnForm.test(arn)) {
		problems.add(`${place} has the item ${quoted(arn)}, which is not the full ARN, with the account ID, of the resource that invokes the function.`, adviceOnCaller(arn));
		return [];
	}
	const caller = callerFor(arn);
	const source = "mistake" in caller ? caller : sourceMistake(arn) ?? caller;
	if ("mistake" in source) {
		problems.add(`${place} has the item ${quoted(arn)}: this is ${source.mistake}.`, source.advice);
		return [];
	}
	return [{
		...source,
		sourceArn: arn
	}];
}
function fromMap(entries, place, problems) {
	let isRight = true;
	const refuse = (problem, advice) => {
		isRight = false;
		problems.add(`${place}: ${problem}.`, advice);
	};
	for (const [name, value] of entries) {
		const [pattern, what] = ownMember(members, name) ?? [];
		if (refusePlaceholder(value, `${place}: \`${name}\``, false, problems)) isRight = false;
		else if (pattern === void 0) refuse(`there is no member ${quoted(name)}`, `A map has ${Object.keys(members).map((each) => `\`${each}\``).join(", ")}.`);
		else if (!pattern.test(value)) refuse(`\`${name}\` is ${quoted(value)}, which is not ${what}`, "Correct it.");
	}
	if (!isRight) return [];
	const sourceArn = entries.get("source-arn");
	const caller = sourceArn === void 0 ? void 0 : callerFor(sourceArn);
	const known = caller && "principal" in caller ? caller : void 0;
	const principal = entries.get("principal") ?? known?.principal;
	if (principal === void 0) {
		refuse("there is no `principal`, and `source-arn` does not imply one", "Add the caller, such as `principal: s3.amazonaws.com`.");
		return [];
	}
	const wrong = sourceArn !== void 0 && principal === known?.principal ? sourceMistake(sourceArn) : void 0;
	if (wrong) refuse(`\`source-arn\` is ${quoted(sourceArn ?? "")}: this is ${wrong.mistake}`, wrong.advice);
	const functionUrlAuthType = entries.get("function-url-auth-type");
	const throughUrl = functionUrlAuthType !== void 0 || known?.principal === principal && known.throughUrl;
	const permission = {
		principal,
		...withoutUndefined({
			sourceArn,
			sourceAccount: entries.get("source-account"),
			principalOrgId: entries.get("principal-org-id"),
			eventSourceToken: entries.get("event-source-token"),
			throughUrl: throughUrl ? true : void 0,
			functionUrlAuthType
		})
	};
	refuseOpen(permission, refuse);
	return isRight ? [permission] : [];
}
function refuseOpen({ principal, sourceArn, sourceAccount, principalOrgId, eventSourceToken }, refuse) {
	if (principal === "*" && !principalOrgId) refuse("`principal` is `*` without `principal-org-id`, which would let anyone invoke the function", "Name the organization, or another principal. To make a function URL public, set `function-url-auth-type: NONE`.");
	if (/\.(com|cn)$/.test(principal) && !sourceArn && !sourceAccount && !principalOrgId && !eventSourceToken) refuse(`the principal ${quoted(principal)} has no source, so it could invoke the function for any account`, principal.endsWith(".amazon.com") ? "Add `event-source-token`, the ID of the skill." : "Add `source-arn` (the ARN of the resource that invokes the function) or `source-account` (the ID of its account).");
}
export { parseInvokePermissions };
