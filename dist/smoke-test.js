import "./rolldown-runtime.js";
import { Rr as getAlias, Un as getFunction, Yr as withoutAwsCredentials, _ as openShiftSentence, er as unqualifiedArn, jr as getFunctionUrl, n as missingFunction, r as missingVersion, t as missingAlias } from "./common.js";
import { C as afterFailedTest, I as failureOf, L as environmentSecrets, Tt as sharesOf, an as grouped, kn as sizeText, z as functionTestsOf } from "./main.js";
import { Ut as isNotFound } from "./session.js";
import { a as isBinary, i as bodyText, n as subjectOf, o as withPath, t as runSmokeTest } from "./run-smoke-test.js";
// src/read/smoke-test.ts
function readTested(aws, inputs) {
	const qualifier = inputs.alias ?? inputs.version ?? "$LATEST";
	let known;
	const missing = () => {
		known ??= whatIsMissing(aws, inputs.functionName ?? "", inputs);
		return known;
	};
	const reads = startReads(aws, inputs, qualifier, missing);
	for (const read of Object.values(reads)) read.catch(() => {});
	return {
		qualifier,
		missing,
		...reads
	};
}
function startReads(aws, inputs, qualifier, missing) {
	const { functionName: name, alias, region, smokeTest } = inputs;
	const nothing = Promise.resolve(void 0);
	if (name === void 0 || region === "") return {
		versions: nothing,
		alias: nothing,
		secrets: Promise.resolve([]),
		configuration: nothing,
		functionUrl: nothing
	};
	const reading = alias ? aliasOf(aws, name, alias, missing) : nothing;
	const versions = reading.then((found) => found ? versionsOf(found) : [qualifier]);
	const own = configurationOf(aws, name, qualifier, missing);
	const secrets = secretsOf(aws, name, own, versions);
	const known = {
		alias: reading.catch(() => void 0),
		configuration: own.catch(() => void 0)
	};
	const address = smokeTest.url?.address;
	if (address === void 0 || address === "function-url") return {
		versions,
		secrets,
		functionUrl: address ? getFunctionUrl(aws, name, alias) : nothing,
		...known
	};
	const unknown = () => "unknown";
	return {
		versions: versions.catch(() => void 0),
		secrets: secrets.catch(unknown),
		functionUrl: nothing,
		...known
	};
}
async function aliasOf(aws, name, aliasName, missing) {
	const alias = await getAlias(aws, name, aliasName);
	if (!alias) throw await missing();
	return alias;
}
async function explainMissing({ missing }, error) {
	return isNotFound(error) ? missing() : error;
}
function versionsOf({ traffic }) {
	return [traffic.version, ...sharesOf(traffic).map(([version]) => version)];
}
async function secretsOf(aws, name, configuration, versions) {
	const others = async () => {
		const [, ...weighted] = await versions ?? [];
		return Promise.all(weighted.map((version) => configurationOf(aws, name, version, () => whatIsMissing(aws, name, { version }))));
	};
	const [own, more] = await Promise.all([configuration, others()]);
	return environmentSecrets([own, ...more]);
}
async function configurationOf(aws, name, qualifier, missing) {
	const found = await getFunction(aws, name, qualifier);
	if (!found) throw await missing();
	return found.version.configuration;
}
async function whatIsMissing(aws, name, { alias, version }) {
	if (alias === void 0 && version === void 0) return missingFunction(aws, name);
	if (!await getFunction(aws, name)) return missingFunction(aws, name);
	if (alias !== void 0) return missingAlias(aws, name, alias, ADVICE_FOR_ALIAS);
	return missingVersion(aws, name, String(version), ADVICE_FOR_VERSION);
}
const ADVICE_FOR_ALIAS = "Check `alias`. The first `mode: deploy` that names an alias creates it.";
const ADVICE_FOR_VERSION = "Check `version`, or set `alias` to test what an alias serves. `keep-versions` of a release deletes old versions.";
// src/smoke-test/response-output.ts
const LONGEST = 5e5;
function responseOutput(received, credentials) {
	if (received.isCut) return refused("it did not arrive in full");
	if (isBinary(received)) return refused("it is binary, and an output is text");
	const text = withoutAwsCredentials(bodyText(received), credentials);
	if (text.length <= LONGEST) return { text };
	return refused(`it has ${sizeText(Buffer.byteLength(text))}, and GitHub takes outputs of at most ${grouped(LONGEST)} characters`);
}
function refused(why) {
	return { refused: `The output \`response\` is empty, although there was a response: ${why}. Make the function return less, or store it elsewhere and return its address.` };
}
// src/modes/smoke-test.ts
async function smokeTest(inputs, session) {
	const tested = readTested(session.aws, inputs);
	const verdicts = [];
	let received;
	const passes = async (target) => {
		const isFirst = verdicts.length === 0;
		const receive = (answer) => {
			if (isFirst) received = answer;
		};
		const verdict = await testTarget(target, inputs, {
			...tested,
			receive
		}, session);
		if (verdict) verdicts.push(verdict);
		return verdict?.passed ?? true;
	};
	const targets = functionTargets(inputs, tested);
	let passed = await allPass(targets, passes);
	if (passed) passed = await allPass(await otherVersions(inputs, tested, verdicts[0], targets), passes);
	if (passed) await passes(await urlTarget(inputs, tested, session));
	const note = openShiftSentence(await tested.alias);
	if (note) session.info(note);
	const response = inputs.outputResponse ? await responseOf(received, session) : void 0;
	return {
		...await resultOf(inputs, tested, verdicts, note),
		response
	};
}
async function otherVersions(inputs, tested, answered, targets) {
	if (inputs.alias === void 0 || answered?.isQueued) return [];
	return (await tested.versions ?? []).filter((version) => version !== answered?.executedVersion).flatMap((version) => targets.map((target) => ({
		...target,
		qualifier: version,
		versions: [version]
	})));
}
async function testTarget(target, { smokeTest: options }, { secrets, receive, ...tested }, { aws, phase, warning }) {
	if (!target) return void 0;
	try {
		return await phase(`Test ${subjectOf(target)}`, () => runSmokeTest(target, optionsFor(target, options), {
			aws,
			warning,
			secrets,
			receive
		}));
	} catch (error) {
		throw target.kind === "function" ? await explainMissing(tested, error) : error;
	}
}
function functionTargets({ functionName, smokeTest }, { qualifier, versions }) {
	const { tenantId, invocationType } = smokeTest;
	if (functionName === void 0) return [];
	return functionTestsOf(smokeTest).map((test) => ({
		kind: "function",
		functionName,
		qualifier,
		versions,
		tenantId,
		invocationType,
		...test
	}));
}
async function allPass(targets, passes) {
	for (const target of targets) if (!await passes(target)) return false;
	return true;
}
function optionsFor(target, options) {
	return "expected" in target ? {
		...options,
		expected: target.expected
	} : options;
}
async function urlTarget({ smokeTest: { url, expected } }, { functionUrl }, { warning }) {
	if (!url) return void 0;
	const own = await functionUrl;
	if (own?.authType === "AWS_IAM" && expected.status !== 403) warning(SIGNED_URL);
	const address = url.address === "function-url" ? own?.address : url.address;
	return address && {
		kind: "url",
		address: withPath(address, url.path),
		request: url
	};
}
const SIGNED_URL = "The function URL lets only signed requests through (auth type AWS_IAM), and those of a smoke test are not signed. Without `url` the function is invoked with the permissions of this job.";
function arnsOf(alias, configuration, version) {
	const { FunctionArn, Version, CodeSha256 } = configuration ?? {};
	return {
		functionArn: FunctionArn && unqualifiedArn(FunctionArn),
		aliasArn: alias?.arn,
		codeSha256: Version === version ? CodeSha256 : void 0
	};
}
async function responseOf(received, { aws, warning }) {
	if (!received) return "";
	const output = responseOutput(received, await aws.sessionSecrets?.() ?? []);
	if ("text" in output) return output.text;
	warning(output.refused);
	return "";
}
async function resultOf({ functionName, region, alias, version }, { versions, functionUrl, alias: found, configuration }, verdicts, note) {
	const failed = verdicts.find(({ passed }) => !passed);
	const [served, ...others] = await versions ?? [];
	const executed = verdicts.find(({ executedVersion }) => executedVersion)?.executedVersion;
	const answered = (others.length > 0 ? served : executed ?? served) ?? version;
	const own = await functionUrl;
	return {
		kind: "smoke-test",
		result: failed ? "failed" : "passed",
		functionName,
		region,
		changed: false,
		verdicts,
		alias,
		version: answered,
		...arnsOf(await found, await configuration, answered),
		functionUrl: own?.address.href,
		note,
		failure: failed && failureOf(failed, {
			kind: "smoke-test",
			testedAlias: alias
		}),
		served: failed && afterFailedTest(await found, note)
	};
}
export { smokeTest };
