import { i as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { jr as getFunctionUrl } from "./common.js";
import { gn as Failure, z as functionTestsOf } from "./main.js";
import { o as withPath, r as payloadOf, t as runSmokeTest } from "./run-smoke-test.js";
import { ft as proxyFor } from "./session.js";
// src/smoke-test/resolve-host.ts
var import_promises = (/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:dns/promises");
})))();
const PAUSE = 1e3;
async function refuseUnknownHost({ clock }, address) {
	const { hostname } = address;
	if (hostname.startsWith("[") || proxyFor(address) || await exists(hostname)) return;
	await clock.sleep(PAUSE);
	if (await exists(hostname)) return;
	throw new Failure(`\`url\` cannot be tested: the name ${hostname} does not exist (DNS: ENOTFOUND).`, "Check the spelling of the host. If the name is created by the same workflow, create it in an earlier step, and wait until it can be found.");
}
async function exists(hostname) {
	try {
		await (0, import_promises.lookup)(hostname);
		return true;
	} catch (error) {
		return error.code !== "ENOTFOUND";
	}
}
// src/smoke-test/release-tests.ts
async function releaseTests({ aws, warning }, { smokeTest, functionName, alias, functionUrlInvokeMode, url: before }, secrets, setsUrl) {
	const { tenantId, invocationType, url } = smokeTest;
	const tests = functionTestsOf(smokeTest);
	const [first] = tests;
	const readFunctionUrl = async () => {
		const { address, authType, invokeMode } = await getFunctionUrl(aws, functionName, alias);
		if (authType === "AWS_IAM" && smokeTest.expected.status !== 403) throw signedUrl(address);
		return {
			address,
			invokeMode
		};
	};
	const found = url?.address === "function-url" && !setsUrl ? await readFunctionUrl() : void 0;
	const functionUrl = found?.address;
	const isStreamed = (functionUrlInvokeMode ?? (found ?? before)?.invokeMode) === "RESPONSE_STREAM";
	if (url && url.address !== "function-url") await refuseUnknownHost(aws, url.address);
	const tools = {
		aws,
		warning,
		secrets
	};
	const testFunction = async (qualifier, version, before) => {
		const target = {
			kind: "function",
			functionName,
			qualifier,
			versions: [version],
			before
		};
		let verdict;
		for (const { expected, ...test } of tests) {
			const tested = {
				...target,
				...test,
				tenantId,
				invocationType,
				isStreamed
			};
			verdict = await runSmokeTest(tested, {
				...smokeTest,
				expected
			}, tools);
			if (!verdict.passed) return verdict;
		}
		return verdict;
	};
	const testUrl = async () => {
		if (!url) return void 0;
		const address = url.address === "function-url" ? functionUrl ?? (await readFunctionUrl()).address : url.address;
		return runSmokeTest({
			kind: "url",
			address: withPath(address, url.path),
			request: url
		}, smokeTest, tools);
	};
	return {
		functionUrl,
		event: first && (() => ({
			payload: payloadOf(first.invocation, aws.region),
			tenantId
		})),
		version: async (version) => testFunction(version, version),
		served: async (versions) => {
			const verdicts = [];
			for (const version of versions) {
				const verdict = await testFunction(version, version);
				if (verdict) verdicts.push(verdict);
				if (verdict?.passed === false) return verdicts;
			}
			const verdict = await testUrl();
			return verdict ? [...verdicts, verdict] : verdicts;
		},
		traffic: async (version, before) => {
			const verdict = await testFunction(alias ?? version, version, before);
			return verdict && !verdict.passed ? verdict : await testUrl() ?? verdict;
		}
	};
}
function signedUrl(address) {
	return new Failure(`\`url\` is \`function-url\`, but the function URL ${address.href} accepts only signed requests (auth type AWS_IAM), and the requests of a smoke test are not signed.`, "Test with `payload` or `http-path` instead: they invoke the function through the Lambda API. With `expected-status: 403`, the test checks only that the URL refuses unsigned requests, and does not run the function.");
}
export { releaseTests };
