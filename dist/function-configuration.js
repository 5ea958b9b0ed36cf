import "./rolldown-runtime.js";
import { i as require_dist, r as parseMap } from "./yaml.js";
import { Tn as listed, Zt as closest, hn as isObject, in as quoted, nn as warnOfPlaceholder, tn as refusePlaceholder } from "./main.js";
import { Xr as MEMBER_INPUTS } from "./common.js";
import { a as number, c as string, i as int, l as unknown, n as array, o as optional, r as boolean, s as strictObject, t as checkShape } from "./shape.js";
import { n as isCertainlyName, r as stringEntries } from "./string-map2.js";
// src/inputs/configuration/function-configuration-members.ts
var import_dist = require_dist();
const text = /* @__PURE__ */ optional(/* @__PURE__ */ string());
const whole = /* @__PURE__ */ optional(int());
const texts = /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string()));
const configurationShapes = {
	Role: /* @__PURE__ */ string(),
	Handler: /* @__PURE__ */ string(),
	Description: /* @__PURE__ */ string(),
	Timeout: int(),
	MemorySize: int(),
	VpcConfig: /* @__PURE__ */ strictObject({
		SubnetIds: texts,
		SecurityGroupIds: texts,
		Ipv6AllowedForDualStack: /* @__PURE__ */ optional(/* @__PURE__ */ boolean())
	}),
	Environment: /* @__PURE__ */ strictObject({ Variables: /* @__PURE__ */ optional(/* @__PURE__ */ unknown()) }),
	Runtime: /* @__PURE__ */ string(),
	DeadLetterConfig: /* @__PURE__ */ strictObject({ TargetArn: text }),
	KMSKeyArn: /* @__PURE__ */ string(),
	TracingConfig: /* @__PURE__ */ strictObject({ Mode: text }),
	Layers: /* @__PURE__ */ array(/* @__PURE__ */ string()),
	FileSystemConfigs: /* @__PURE__ */ array(/* @__PURE__ */ strictObject({
		Arn: /* @__PURE__ */ string(),
		LocalMountPath: /* @__PURE__ */ string(),
		S3FilesConfig: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({ DirectS3Read: text }))
	})),
	ImageConfig: /* @__PURE__ */ strictObject({
		EntryPoint: texts,
		Command: texts,
		WorkingDirectory: text
	}),
	EphemeralStorage: /* @__PURE__ */ strictObject({ Size: int() }),
	SnapStart: /* @__PURE__ */ strictObject({ ApplyOn: text }),
	LoggingConfig: /* @__PURE__ */ strictObject({
		LogFormat: text,
		ApplicationLogLevel: text,
		SystemLogLevel: text,
		LogGroup: text
	}),
	CapacityProviderConfig: /* @__PURE__ */ strictObject({ LambdaManagedInstancesCapacityProviderConfig: /* @__PURE__ */ strictObject({
		CapacityProviderArn: /* @__PURE__ */ string(),
		PerExecutionEnvironmentMaxConcurrency: whole,
		ExecutionEnvironmentMemoryGiBPerVCpu: /* @__PURE__ */ optional(/* @__PURE__ */ number())
	}) }),
	TenancyConfig: /* @__PURE__ */ strictObject({ TenantIsolationMode: /* @__PURE__ */ string() }),
	DurableConfig: /* @__PURE__ */ strictObject({
		KMSKeyArn: text,
		RetentionPeriodInDays: whole,
		ExecutionTimeout: whole
	})
};
// src/inputs/configuration/function-configuration.ts
const label = "`function-configuration`";
const dedicatedInputs = MEMBER_INPUTS;
const membersOfOtherCalls = /* @__PURE__ */ new Map([
	["FunctionName", "Leave it out: the input `function-name` names the function."],
	["RevisionId", "Leave it out: the action itself guards against concurrent changes of the function."],
	["Architectures", "Use the input `architectures`."],
	["Tags", "Use the input `tags`."],
	["Code", "Use the input `zip-file`, `source-dir`, `s3-key` or `image-uri`."],
	["PackageType", "Leave it out: it follows from the input that names the code."],
	["Publish", "Leave it out: every release publishes a version."],
	["PublishTo", "Leave it out: every release publishes a numbered version, which the alias serves. $LATEST.PUBLISHED would give it to callers without an alias before it is tested."],
	["CodeSigningConfigArn", "Use the input `code-signing-config-arn`."],
	["RuntimeManagementConfig", "Use the input `runtime-management`."],
	["SourceKMSKeyArn", "Use the input `source-kms-key-arn`."],
	["S3ObjectStorageMode", "Use the input `s3-object-storage-mode`."]
]);
const resets = /* @__PURE__ */ new Map([
	["LoggingConfig", "To log as text again, write `LoggingConfig: { LogFormat: Text }`. To log to the default log group again, write its name: `LoggingConfig: { LogGroup: /aws/lambda/<function name> }`."],
	["EphemeralStorage", "Write Lambda's default: `EphemeralStorage: { Size: 512 }`."],
	["DurableConfig", "Write the members that should change, such as `DurableConfig: { RetentionPeriodInDays: 14 }`, or leave it out to keep them."],
	["TenancyConfig", "Lambda sets it when it creates the function: write it, or leave it out."],
	["CapacityProviderConfig", "Write the capacity provider, or leave the member out to keep it."]
]);
function parseFunctionConfiguration(text, isGiven, problems) {
	const document = parseMap(text, label, "typed", problems);
	const members = document && plainMap(document, problems);
	if (document === void 0 || members === void 0) return void 0;
	if (document.map.items.length === 0) problems.add(`${label} is an empty map.`, "Leave the input out.");
	for (const { key } of document.map.items) {
		const name = (0, import_dist.isScalar)(key) ? String(key.value) : "";
		if (isMember(name)) {
			checkDedicated(name, isGiven, problems);
			if (isEmptyMap(members[name]) && resets.has(name)) refuseEmpty(name, problems);
			else {
				const place = {
					label,
					name,
					isSecret: name === "Environment"
				};
				checkShape(configurationShapes[name], members[name], place, problems);
			}
		} else if ((0, import_dist.isScalar)(key) && isCertainlyName(key, document)) refuseMember(name, problems);
		else problems.add(`${label}, line ${document.lineOf(key)}: there is a member that UpdateFunctionConfiguration does not have.`, "Put values with commas, colons or braces in quotes.");
	}
	const { Environment, Layers, ...configuration } = members;
	checkPlaceholders({
		...configuration,
		Layers
	}, label, problems);
	const variables = Environment === void 0 ? void 0 : readVariables(document, problems);
	return {
		configuration,
		members: Object.keys(members),
		variables,
		layers: isStrings(Layers) ? Layers : void 0
	};
}
function checkPlaceholders(value, place, problems, isArn = false) {
	if (typeof value === "string") {
		if (isArn || value.startsWith("arn:")) refusePlaceholder(value, place, true, problems);
		else warnOfPlaceholder(value, place, problems);
		return;
	}
	if (typeof value !== "object" || value === null) return;
	for (const [name, member] of Object.entries(value)) checkPlaceholders(member, Array.isArray(value) ? place : `${place}, ${name}`, problems, isArn || /Arn$|^Role$|^Layers$|Ids$/.test(name));
}
function plainMap(document, problems) {
	try {
		return document.toPlain();
	} catch {
		problems.add(`${label} cannot be read as YAML or JSON.`, "Write a plain map of members and values.");
		return;
	}
}
function isMember(name) {
	return Object.hasOwn(configurationShapes, name);
}
function isStrings(value) {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function isEmptyMap(value) {
	return isObject(value) && Object.keys(value).length === 0;
}
function refuseEmpty(name, problems) {
	problems.add(`${label} has an empty \`${name}\`, but Lambda cannot clear it.`, resets.get(name) ?? "");
}
function refuseMember(name, problems) {
	const known = Object.keys(configurationShapes);
	const meant = closest(name, known);
	problems.add(membersOfOtherCalls.has(name) ? `${label} has the member ${quoted(name)}, which does not belong there.` : `${label} has the member ${quoted(name)}, which UpdateFunctionConfiguration does not have.`, membersOfOtherCalls.get(name) ?? (meant ? `Did you mean \`${meant}\`?` : `Its members are ${listed(known)}.`));
}
function checkDedicated(name, isGiven, problems) {
	const given = dedicatedInputs[name].filter(isGiven);
	if (given.length > 0) problems.add(`${label} has the member \`${name}\`, and ${listed(given)} ${given.length === 1 ? "is" : "are"} given too.`, "Write it in one place only.");
}
function readVariables(document, problems) {
	const environment = document.map.get("Environment");
	const variables = (0, import_dist.isMap)(environment) ? environment.get("Variables") : void 0;
	if ((0, import_dist.isMap)(environment) && environment.items.length === 0) return /* @__PURE__ */ new Map();
	if (!(0, import_dist.isMap)(variables)) {
		problems.add(`${label}: \`Environment.Variables\` has to be a map.`, "Write `Environment: { Variables: { NAME: value } }`.");
		return;
	}
	const kind = {
		label: `${label}, Environment.Variables`,
		variables: true,
		secret: true
	};
	return stringEntries({
		...document,
		map: variables
	}, kind, problems);
}
export { parseFunctionConfiguration };
