import { i as __require, o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { Bn as withReasons, Gr as _ep0, In as NOT_FROM_LAMBDA, Jr as redactionOf, Kr as _mw0, Ln as invoke, Rn as queueEvent, Rr as getAlias, ci as isOfCertificate, ln as settledAlias, qr as command, rr as versionOfExecution, tr as getExecutionHistory, zn as synchronously } from "./common.js";
import { B as sentencesOf, Dn as millisecondsText, En as logLines, Kn as require__node_crypto, Pn as require__node_net, R as evidenceOf, Vn as require__node_util, cn as withoutUndefined, g as withCommandsInRegion, gn as Failure, gt as heldOn, hn as isObject, kn as sizeText, wn as excerpt, xn as ownMember } from "./main.js";
import { I as InvokeWithResponseStream$, S as GetDurableExecution$, a as orUndefined, ct as pauseAfter, dt as fetchUrl, ft as proxyFor, o as send } from "./session.js";
// node_modules/@aws-sdk/client-lambda/dist-es/commands/GetDurableExecutionCommand.js
var GetDurableExecutionCommand = class extends command(_ep0, _mw0, "GetDurableExecution", GetDurableExecution$) {};
// node_modules/@aws-sdk/client-lambda/dist-es/commands/InvokeWithResponseStreamCommand.js
var InvokeWithResponseStreamCommand = class extends command(_ep0, _mw0, "InvokeWithResponseStream", InvokeWithResponseStream$) {};
// \0node-dns
var require__node_dns = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:dns");
}));
// src/smoke-test/redirects.ts
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto(), 1);
var import__node_util = require__node_util();
var import__node_dns = require__node_dns();
var import__node_net = /* @__PURE__ */ __toESM(require__node_net(), 1);
function redirected({ address, ...request }, status, location, first) {
	const from = `${address.host} redirects`;
	if (!URL.canParse(location, address.href)) return { refused: `${from} to an address that is none.` };
	const target = new URL(location, address);
	if (!/^https?:$/.test(target.protocol)) return { refused: `${from} to an address with ${target.protocol}, which is not followed.` };
	if (address.protocol === "https:" && target.protocol === "http:") return { refused: `${from} from https to http (${target.host}), which is not followed.` };
	if (isLinkLocal(target.hostname) && target.origin !== first.origin) return { refused: linkLocal(address, target) };
	target.hash = "";
	const sent = withMethod(request, status);
	return { next: target.origin === address.origin ? {
		...sent,
		address: target
	} : {
		...bare(sent),
		address: target
	} };
}
function withMethod(request, status) {
	const { method, headers } = request;
	if (!(status === 303 ? method !== "HEAD" : status < 303 && method === "POST")) return request;
	const kept = Object.entries(headers).filter(([name]) => !/^content-/i.test(name));
	return {
		method: "GET",
		headers: Object.fromEntries(kept)
	};
}
function bare({ method }) {
	return {
		method,
		headers: {}
	};
}
function hasLeftBehind(before, after) {
	return Object.keys(before.headers).length > Object.keys(after.headers).length || before.body !== void 0 && after.body === void 0;
}
const LINK_LOCAL_ADDRESS = "LINK_LOCAL_ADDRESS";
function guardedLookup(find = import__node_dns.lookup) {
	return (hostname, options, callback) => find(hostname, {
		...options,
		all: true
	}, (error, found) => {
		const [first] = found ?? [];
		if (error || !first) return callback(error, "");
		if (found.some(({ address }) => isLinkLocal(address))) {
			const refused = /* @__PURE__ */ new Error(`${hostname} leads to a link-local address.`);
			return callback(Object.assign(refused, { code: LINK_LOCAL_ADDRESS }), "");
		}
		return options.all ? callback(null, found) : callback(null, first.address, first.family);
	});
}
function linkLocal(from, { host }) {
	return `${from.host} redirects to the link-local address ${host}, which is not followed.`;
}
const LINK_LOCAL = new import__node_net.BlockList();
LINK_LOCAL.addSubnet("169.254.0.0", 16, "ipv4");
for (const [address, prefix] of [
	["fe80::", 10],
	["fd00:ec2::", 32],
	["::169.254.0.0", 112],
	["::ffff:0:169.254.0.0", 112],
	["64:ff9b::169.254.0.0", 112],
	["2002:a9fe::", 32]
]) LINK_LOCAL.addSubnet(address, prefix, "ipv6");
const BRACKETS = /^\[|\]$/g;
function isLinkLocal(hostname) {
	const host = hostname.replace(BRACKETS, "");
	const family = (0, import__node_net.isIP)(host);
	return family !== 0 && LINK_LOCAL.check(host, family === 4 ? "ipv4" : "ipv6");
}
// src/smoke-test/http.ts
const LARGEST_BODY = 6291456;
const LOOKUP = guardedLookup();
async function sendRequest(address, request, signal, lookup = LOOKUP) {
	const start = performance.now();
	let sent = {
		...request,
		address
	};
	let before = address;
	let isBare = false;
	try {
		for (let redirects = 0;; redirects += 1) {
			const guard = sent.address.origin === address.origin ? void 0 : lookup;
			const response = await fetchUrl(sent.address, prepare(sent, signal), guard);
			const location = response.headers.get("location");
			if (location === null || ![
				301,
				302,
				303,
				307,
				308
			].includes(response.status)) return await answered(response, sent.address, {
				start,
				signal,
				isBare
			});
			await response.body?.cancel();
			if (redirects === 20) return notFollowed(`${address.host} redirects more than 20 times.`);
			const followed = redirected(sent, response.status, location, address);
			if ("refused" in followed) return notFollowed(followed.refused);
			const { next } = followed;
			isBare ||= next.address.origin !== sent.address.origin && hasLeftBehind(sent, next);
			before = sent.address;
			sent = next;
		}
	} catch (error) {
		if (error instanceof Failure) throw error;
		if (signal.aborted) return { kind: "late" };
		if (innermost(error).code === "LINK_LOCAL_ADDRESS") return notFollowed(linkLocal(before, sent.address));
		const { reason, isNotReady } = explainConnectionError(error, proxyFor(sent.address) ?? sent.address);
		return {
			kind: isNotReady ? "not-ready" : "failed",
			reason
		};
	}
}
function notFollowed(reason) {
	return {
		kind: "failed",
		reason,
		advice: "Correct where the server redirects to, or write the address that answers in the end into `url`."
	};
}
async function answered(response, address, { start, signal, isBare }) {
	const { body, ...read } = await readBody(response, signal);
	return {
		kind: "answered",
		answer: {
			status: response.status,
			body,
			latency: performance.now() - start,
			...read,
			contentType: response.headers.get("content-type") ?? void 0,
			cacheHeader: cacheHeaderIn(response.headers)
		},
		address,
		isBare
	};
}
function cacheHeaderIn(headers) {
	const [age, cache] = [headers.get("age"), headers.get("x-cache")];
	if (cache !== null && /^\s*(TCP_)?(MEM_)?HIT\b/i.test(cache)) return `X-Cache: ${cache}`;
	return age === null ? void 0 : `Age: ${age}`;
}
function prepare({ address, ...request }, signal) {
	const { method, body } = request;
	const prepared = {
		method,
		headers: Object.values(requestHeaders(request)).map(({ name, value }) => [name, value]),
		signal,
		body: body ?? null,
		redirect: "manual"
	};
	try {
		new Request(address, prepared);
		return prepared;
	} catch (cause) {
		throw new Failure(`A ${method} request with these headers${body === void 0 ? "" : " and a body"} cannot be sent to ${address.host}.`, "GET and HEAD requests cannot have a body, CONNECT and TRACE are not supported, names and values of headers must be printable characters without line breaks, and a URL must not contain a user name or password.", { cause });
	}
}
async function readBody(response, signal) {
	const chunks = [];
	let size = 0;
	try {
		for await (const chunk of response.body ?? []) {
			chunks.push(chunk);
			size += chunk.byteLength;
			if (size > LARGEST_BODY) return {
				body: Buffer.concat(chunks).subarray(0, LARGEST_BODY),
				isCut: true
			};
		}
		return { body: Buffer.concat(chunks) };
	} catch {
		const problem = `The body of the response ${signal.aborted ? "was not complete in time" : "was cut off"}, after ${sizeText(size)}.`;
		return {
			body: Buffer.concat(chunks),
			isCut: true,
			problems: [problem]
		};
	}
}
const HANDSHAKE = /^(EPROTO|ERR_SSL_|ERR_TLS_)/;
function explainConnectionError(thrown, { hostname, host }) {
	const error = innermost(thrown);
	const code = error.code ?? "";
	const said = error.message ?? String(thrown);
	if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) return {
		reason: `The name ${hostname} could not be found (DNS: ${code}).`,
		isNotReady: true
	};
	if (code === "ECONNREFUSED") return {
		reason: `${host} refused the connection.`,
		isNotReady: true
	};
	if (/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) return {
		reason: `${host} could not be reached (${code}).`,
		isNotReady: true
	};
	if (isOfCertificate(code)) return {
		reason: `The certificate of ${hostname} is not accepted: ${said} (${code}).`,
		isNotReady: true
	};
	if (HANDSHAKE.test(code) || /before secure TLS connection/.test(said)) return {
		reason: `TLS could not be set up with ${host} (${code}: ${said}).`,
		isNotReady: true
	};
	if (/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) return {
		reason: `${host} closed the connection without a response (${code}).`,
		isNotReady: false
	};
	return {
		reason: `No response came from ${host} (${[code, said].filter(Boolean).join(": ")}).`,
		isNotReady: false
	};
}
function innermost(error) {
	const inner = error.cause ?? (error.code === void 0 || error.errors ? error.errors?.[0] : void 0);
	return inner ? innermost(inner) : error;
}
const USER_AGENT = "lambda-deploy-action (smoke test)";
function requestHeaders({ headers, body }) {
	const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), {
		name,
		value
	}]);
	return {
		accept: {
			name: "Accept",
			value: "*/*"
		},
		"user-agent": {
			name: "User-Agent",
			value: USER_AGENT
		},
		...withoutUndefined({ "content-type": body === void 0 ? void 0 : {
			name: "Content-Type",
			value: contentTypeOf$1(body)
		} }),
		...Object.fromEntries(given)
	};
}
function contentTypeOf$1(body) {
	try {
		JSON.parse(body);
		return "application/json";
	} catch {
		return "text/plain; charset=utf-8";
	}
}
function withPath(address, path) {
	const joined = new URL(address);
	if (path === void 0) return joined;
	const mark = path.indexOf("?");
	const [appended, query] = mark < 0 ? [path, ""] : [path.slice(0, mark), path.slice(mark + 1)];
	joined.pathname = joined.pathname.replace(/\/$/, "") + appended;
	joined.search = [joined.search.slice(1), query].filter((part) => part !== "").join("&");
	return joined;
}
// src/smoke-test/expectations.ts
const MOST_LISTED = 5;
const VALUE_LENGTH = 100;
const FIRST_ERROR = 400;
function mismatchesOf(answer, expected, redaction) {
	return [
		...(answer.problems ?? []).map(problemOf),
		...statusMismatches(answer, expected.status),
		...bodyMismatches(answer, expected.body, redaction),
		...latencyMismatches(answer, expected.maxLatency)
	];
}
function problemOf(sentence) {
	return {
		subject: "answer",
		expected: "a whole, readable response",
		actual: sentence,
		sentence
	};
}
function statusMismatches({ status }, expected) {
	if (expected === void 0) {
		if (status === void 0 || status < FIRST_ERROR) return [];
		const wanted = `below ${FIRST_ERROR}`;
		return [{
			...mismatch$1("status", `a status ${wanted}`, String(status)),
			expected: wanted
		}];
	}
	if (status === expected) return [];
	if (status === void 0) {
		const sentence = `Expected status ${expected}, but the response has no statusCode.`;
		return [{
			subject: "status",
			expected: String(expected),
			actual: "no statusCode",
			sentence
		}];
	}
	return [{
		...mismatch$1("status", `status ${expected}`, String(status)),
		expected: String(expected)
	}];
}
function latencyMismatches({ latency }, most) {
	if (most === void 0 || latency <= most) return [];
	const [expected, actual] = [`within ${most} ms`, millisecondsText(latency)];
	return [{
		subject: "latency",
		expected,
		actual,
		sentence: `Expected a response ${expected}, but it took ${actual}.`
	}];
}
function bodyMismatches(answer, expected, redaction) {
	if (!expected) return [];
	if (expected.kind === "json") return jsonMismatches(answer, expected.value, redaction);
	if (bodyText(answer).includes(expected.text)) return [];
	return [mismatch$1("body", `a body that contains "${excerpt(expected.text, redaction, VALUE_LENGTH)}"`, describeBody(answer, redaction))];
}
function jsonMismatches(answer, expected, redaction) {
	const parsed = parsedJson(bodyText(answer));
	if (!parsed) return [mismatch$1("body", "a JSON body", describeBody(answer, redaction))];
	const found = [...differences(expected, parsed.value, "body")];
	const listed = found.slice(0, MOST_LISTED).map((difference) => differenceMismatch(difference, redaction));
	const more = found.length - listed.length;
	if (more === 0) return listed;
	const sentence = `The body differs in ${more} more ${more === 1 ? "place" : "places"}.`;
	return [...listed, {
		subject: "body",
		expected: "no difference",
		actual: `${more} more`,
		sentence
	}];
}
function differenceMismatch({ path, kind, expected, actual }, redaction) {
	const subject = excerpt(path, redaction, VALUE_LENGTH);
	if (kind === "length") {
		const [wanted = "", got = ""] = [expected, actual].map((value) => count(value.length));
		return {
			subject,
			expected: wanted,
			actual: got,
			sentence: `Expected ${subject} to have ${wanted}, got ${got}.`
		};
	}
	const wanted = valueText(expected, redaction);
	if (kind === "missing") return {
		subject,
		expected: wanted,
		actual: "missing",
		sentence: `Expected ${subject} to be ${wanted}, but it is missing.`
	};
	const got = valueText(actual, redaction);
	return {
		subject,
		expected: wanted,
		actual: got,
		sentence: `Expected ${subject} to be ${wanted}, got ${got}.`
	};
}
function count(members) {
	return `${members} ${members === 1 ? "member" : "members"}`;
}
function valueText(value, redaction) {
	try {
		return excerpt(JSON.stringify(value) ?? String(value), redaction, VALUE_LENGTH);
	} catch {
		return "a value too deeply nested to be shown";
	}
}
function mismatch$1(subject, expected, actual) {
	return {
		subject,
		expected,
		actual,
		sentence: `Expected ${expected}, got ${actual}.`
	};
}
function* differences(expected, actual, path) {
	if (Array.isArray(expected) && Array.isArray(actual)) {
		if (expected.length === actual.length) for (const [index, member] of expected.entries()) yield* differences(member, actual[index], `${path}[${index}]`);
		else yield {
			path,
			kind: "length",
			expected,
			actual
		};
	} else if (isObject(expected) && isObject(actual)) yield* memberDifferences(expected, actual, path);
	else if (!isEqualScalar(expected, actual)) yield {
		path,
		kind: "different",
		expected,
		actual
	};
}
function* memberDifferences(expected, actual, path) {
	for (const [name, member] of Object.entries(expected)) {
		const below = path + memberPath(name);
		if (Object.hasOwn(actual, name)) yield* differences(member, actual[name], below);
		else yield {
			path: below,
			kind: "missing",
			expected: member,
			actual: void 0
		};
	}
}
function isEqualScalar(expected, actual) {
	return expected === actual;
}
function memberPath(name) {
	return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
const SNIFFED_BYTES = 4096;
function bodyText({ body, contentType }) {
	if (typeof body === "string") return body;
	return decoderOf(contentType).decode(body);
}
function describeBody(answer, redaction) {
	const size = sizeOf(answer.body);
	if (size === 0) return "an empty body";
	if (isBinary(answer)) {
		const type = answer.contentType ? `, ${excerpt(answer.contentType, redaction, 60)}` : "";
		return `binary, ${sizeText(size)}${type}`;
	}
	const text = bodyText(answer);
	return `${isHtml(text, answer.contentType) ? "HTML" : isJson(text) ? "JSON" : "text"}${answer.isCut ? ` of more than ${sizeText(size)}` : ""}: ${excerpt(text, redaction)}`;
}
function sizeOf(body) {
	return typeof body === "string" ? Buffer.byteLength(body) : body.byteLength;
}
function isBinary({ body, contentType }) {
	if (typeof body === "string") return body.slice(0, SNIFFED_BYTES).includes("\0");
	const head = body.subarray(0, SNIFFED_BYTES);
	if (head.includes(0) && !/utf-?16/i.test(contentType ?? "")) return true;
	try {
		decoderOf(contentType, true).decode(head, { stream: true });
		return false;
	} catch {
		return true;
	}
}
function decoderOf(contentType, fatal = false) {
	const charset = /charset="?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
	try {
		return new import__node_util.TextDecoder(charset, { fatal });
	} catch {
		return new import__node_util.TextDecoder("utf-8", { fatal });
	}
}
function isHtml(text, contentType) {
	return /text\/html/i.test(contentType ?? "") || /^\s*<(!doctype html|html|head|body)\b/i.test(text);
}
function isJson(text) {
	return parsedJson(text) !== void 0;
}
function parsedJson(text) {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return;
	}
}
// src/smoke-test/request-secrets.ts
const SHORTEST = 8;
const PUBLIC_HEADER = /^(accept(-.*)?|content-(type|language|encoding)|user-agent|host|origin|cache-control|x-forwarded-.*)$/i;
function requestSecrets(target) {
	if (target.kind === "url") return [...secretsOfQuery(target.address.search), ...secretsOfRequest(target.request)];
	const { invocation } = target;
	if (invocation.kind === "payload") return [invocation.payload].filter(isLong);
	const { request } = invocation;
	return [...secretsOfQuery(request.path), ...secretsOfRequest(request)];
}
function secretsOfQuery(address) {
	const mark = address.indexOf("?");
	if (mark < 0) return [];
	const query = address.slice(mark + 1);
	return [query, ...new URLSearchParams(query).values()];
}
function secretsOfRequest({ headers, body = "" }) {
	return [...Object.entries(headers).filter(([name]) => !PUBLIC_HEADER.test(name)).flatMap(([, value]) => secretsOfHeader(value)), body].filter(isLong);
}
function secretsOfHeader(value) {
	const words = value.split(/[\s;,]+/);
	const cookies = words.map((word) => word.slice(word.indexOf("=") + 1));
	const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(value)?.[1];
	const login = basic ? Buffer.from(basic, "base64").toString() : "";
	return [
		value,
		...words,
		...cookies,
		login,
		login.slice(login.indexOf(":") + 1)
	];
}
function isLong({ length }) {
	return length >= SHORTEST;
}
// src/aws/durable/followed-execution.ts
const SHORTEST_PAUSE = 500;
function followExecution(aws, execution, input) {
	const { signal } = input;
	return withReasons(input, async () => {
		const start = performance.now();
		for (;;) {
			const elapsed = performance.now() - start;
			const found = await getExecution(aws, execution);
			const ended = found && endOf(found, execution, elapsed);
			if (ended) return ended;
			if (signal.aborted) return {
				kind: "running",
				status: found?.Status ?? "not started",
				latency: elapsed
			};
			await aws.clock.sleep(Math.max(SHORTEST_PAUSE, pauseAfter(elapsed)));
		}
	});
}
function getExecution(aws, execution) {
	const command = new GetDurableExecutionCommand({ DurableExecutionArn: execution });
	return orUndefined(send(aws, "GetDurableExecution", execution, () => aws.client.send(command)));
}
const WITHOUT_RESULT = {
	FAILED: "the durable execution failed",
	TIMED_OUT: "the durable execution took longer than its ExecutionTimeout",
	STOPPED: "somebody stopped the durable execution"
};
function endOf(found, execution, elapsed) {
	const { Status = "", Result = "null", StartTimestamp, EndTimestamp, Version } = found;
	const answer = {
		kind: "answered",
		executedVersion: Version ?? versionOfExecution(execution),
		logTail: /* @__PURE__ */ new Uint8Array(),
		execution,
		latency: StartTimestamp && EndTimestamp ? EndTimestamp.getTime() - StartTimestamp.getTime() : elapsed
	};
	if (Status === "SUCCEEDED") return {
		...answer,
		payload: Buffer.from(Result)
	};
	const problem = ownMember(WITHOUT_RESULT, Status);
	if (problem === void 0) return void 0;
	return {
		...answer,
		functionError: "Unhandled",
		payload: errorPayload$1(found, problem)
	};
}
function errorPayload$1({ Status, Error: error = {} }, problem) {
	const { ErrorType: errorType, ErrorMessage: said, StackTrace: stackTrace } = error;
	const errorMessage = Status === "FAILED" ? said : [problem, said].filter(Boolean).join(": ");
	const isSilent = errorType === void 0 && !errorMessage;
	return Buffer.from(JSON.stringify({
		errorType,
		errorMessage: isSilent ? problem : errorMessage,
		stackTrace
	}));
}
// src/aws/invoke-streaming.ts
async function invokeStreaming(aws, input) {
	const { functionName, qualifier, payload, tenantId, signal } = input;
	const command = new InvokeWithResponseStreamCommand({
		FunctionName: functionName,
		Qualifier: qualifier,
		InvocationType: "RequestResponse",
		LogType: "Tail",
		Payload: Buffer.from(payload),
		TenantId: tenantId
	});
	return synchronously(input, () => send(aws, "InvokeWithResponseStream", `${functionName}:${qualifier}`, async () => {
		const { ExecutedVersion, EventStream = [] } = await aws.invoking().send(command, { abortSignal: signal });
		if (!ExecutedVersion) return {
			kind: "failed",
			reason: NOT_FROM_LAMBDA
		};
		const chunks = [];
		let end;
		for await (const { PayloadChunk, InvokeComplete } of EventStream) {
			if (PayloadChunk?.Payload) chunks.push(PayloadChunk.Payload);
			if (InvokeComplete) end = InvokeComplete;
		}
		if (!end) return {
			kind: "failed",
			reason: CUT_OFF
		};
		return {
			kind: "answered",
			executedVersion: ExecutedVersion,
			payload: end.ErrorCode ? errorPayload(end) : Buffer.concat(chunks),
			logTail: Buffer.from(end.LogResult ?? "", "base64"),
			functionError: end.ErrorCode ? "Unhandled" : void 0
		};
	}));
}
const CUT_OFF = "The response stream ended before Lambda said that it was complete.";
function errorPayload({ ErrorCode: errorType, ErrorDetails = "" }) {
	try {
		const described = JSON.parse(ErrorDetails);
		if (typeof described === "object" && described !== null) return Buffer.from(ErrorDetails);
	} catch {}
	return Buffer.from(JSON.stringify({
		errorType,
		errorMessage: ErrorDetails
	}));
}
// src/smoke-test/attempt.ts
const REASON_LENGTH = 1e3;
function unanswered(outcome, latency, redaction) {
	if (outcome.kind === "late") return "late";
	const reason = excerpt(outcome.reason, redaction, REASON_LENGTH);
	const { advice, setting } = outcome;
	if (outcome.kind === "not-ready") return {
		notReady: reason,
		advice,
		setting
	};
	return {
		outcome: "no response",
		mismatches: [problemOf(reason)],
		log: [],
		latency,
		advice,
		setting
	};
}
function answeredText({ status, latency }) {
	return `answered ${status === void 0 ? "" : `${status} `}in ${millisecondsText(latency)}`;
}
// src/smoke-test/batch.ts
const IDENTIFIERS = {
	"aws:sqs": ({ messageId }) => messageId,
	"aws:kinesis": ({ kinesis }) => isObject(kinesis) ? kinesis["sequenceNumber"] : void 0,
	"aws:dynamodb": ({ dynamodb }) => isObject(dynamodb) ? dynamodb["SequenceNumber"] : void 0
};
function batchMismatches(payload, invocation, { body }) {
	const identifiers = batchIn(invocation);
	if (!identifiers || body?.kind === "json" && namesFailures(body.value)) return [];
	const answer = parsedJson(new TextDecoder().decode(payload))?.value;
	const failures = isObject(answer) ? answer["batchItemFailures"] ?? [] : [];
	if (!Array.isArray(failures)) return [mismatch("no list", "has `batchItemFailures` that are no list")];
	if (failures.length === 0) return [];
	const places = failures.map((item) => identifiers.indexOf(isObject(item) ? item["itemIdentifier"] : void 0));
	const of = `${identifiers.length} ${identifiers.length === 1 ? "record" : "records"}`;
	if (places.includes(-1)) return [mismatch("unknown records", `names a record in \`batchItemFailures\` that is none of the ${of} sent, so Lambda would try the whole batch again`)];
	const numbers = [...new Set(places)].sort((left, right) => left - right).map((place) => place + 1);
	const failed = `${numbers.length} of ${of}`;
	return [mismatch(failed, identifiers.length === 1 ? "reports the only record as failed" : `reports ${failed} as failed: ${numbers.length === 1 ? "number" : "numbers"} ${firstOf(numbers)}`)];
}
function batchIn(invocation) {
	const event = invocation.kind === "payload" ? parsedJson(invocation.payload)?.value : void 0;
	const records = isObject(event) ? event["Records"] : void 0;
	if (!Array.isArray(records) || records.length === 0) return void 0;
	const identifiers = records.map((record) => identifierOf(record));
	return identifiers.every((identifier) => identifier !== void 0) ? identifiers : void 0;
}
function identifierOf(record) {
	if (!isObject(record)) return void 0;
	const identifier = IDENTIFIERS[String(record["eventSource"])]?.(record);
	return typeof identifier === "string" ? identifier : void 0;
}
function namesFailures(expected) {
	return isObject(expected) && Object.hasOwn(expected, "batchItemFailures");
}
function mismatch(actual, what) {
	return {
		subject: "batchItemFailures",
		expected: "no failed records",
		actual,
		sentence: `The response ${what}.`
	};
}
const MOST_NAMED = 10;
function firstOf(numbers) {
	const more = numbers.length - MOST_NAMED;
	return `${numbers.slice(0, MOST_NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
// src/smoke-test/execution-lines.ts
const LINE_LENGTH$1 = 500;
function executionLines(events, redaction) {
	return events.map(({ type, name, time, error }) => {
		const what = [
			time?.toISOString().slice(11, 19),
			type,
			name
		].filter(Boolean).join(" ");
		return excerpt(error ? `${what}: ${error}` : what, redaction, LINE_LENGTH$1);
	});
}
// src/smoke-test/function-failure.ts
function functionErrorOf({ functionError, errorType, errorMessage }, redaction) {
	const said = isOfLambda(errorType) ? `${errorMessage?.replace(/^RequestId: \S+ Error: /, "").replace(/\.$/, "") ?? "no message"} (${errorType})` : [errorType, errorMessage].filter((part) => part !== void 0).join(": ");
	const actual = said ? excerpt(said, redaction) : `an ${functionError} error`;
	return {
		subject: "answer",
		expected: "an answer",
		actual,
		sentence: `The function failed: ${actual.replace(/\.$/, "")}.`
	};
}
function isOfLambda(errorType) {
	return errorType !== void 0 && /^(Sandbox|Runtime|Extension|Function)\./.test(errorType);
}
function errorTypeOf({ errorType, errorMessage = "" }) {
	return / Task timed out after [\d.]+ seconds$/.test(errorMessage) ? "Sandbox.Timedout" : errorType;
}
function describedFailure(value, functionError) {
	const described = (typeof value === "object" && value !== null ? Object.entries(value) : []).filter(([name, part]) => ["errorType", "errorMessage"].includes(name) && typeof part === "string" && part);
	return {
		functionError,
		...Object.fromEntries(described)
	};
}
// src/smoke-test/lambda-answer.ts
function readLambdaAnswer(payload, invocation) {
	const streamed = readStreamedAnswer(payload);
	if (streamed) return streamed;
	const parsed = parsedJson(new TextDecoder().decode(payload));
	const format = invocation.kind === "http" ? invocation.format : void 0;
	if (format === "alb") return readForLoadBalancer(payload, parsed?.value);
	const refused = format === "apigw-v1" && parsed ? refusalByRestApi(parsed.value) : void 0;
	if (refused) return {
		body: payload,
		contentType: "application/json",
		problems: [refused]
	};
	if (format === "apigw-v1" && isObject(parsed?.value) && isObject(parsed.value["headers"])) {
		const { statusCode = 200 } = parsed.value;
		return readProxyAnswer(Number(statusCode), parsed.value, true);
	}
	if (isObject(parsed?.value)) {
		const status = statusOf(parsed.value["statusCode"]);
		if (status !== void 0) return readProxyAnswer(status, parsed.value, format !== void 0);
	}
	const answer = {
		body: payload,
		contentType: parsed && "application/json"
	};
	if (format === "apigw-v1") return {
		...answer,
		problems: [missingStatus(parsed?.value)]
	};
	if (format === void 0 || !parsed) return answer;
	return {
		...answer,
		status: 200,
		body: typeof parsed.value === "string" ? parsed.value : payload
	};
}
const LARGEST_FOR_LOAD_BALANCER = 1048576;
function readForLoadBalancer(payload, value) {
	const status = isObject(value) ? statusOf(value["statusCode"]) : void 0;
	if (!isObject(value) || status === void 0) return {
		body: payload,
		problems: [missingStatus(value, LOAD_BALANCER)]
	};
	const read = readProxyAnswer(status, value, true, LOAD_BALANCER);
	if (payload.byteLength <= LARGEST_FOR_LOAD_BALANCER) return read;
	const problem = `The response has more than 1 MB: ${LOAD_BALANCER} would return 502 instead.`;
	return {
		...read,
		problems: [...read.problems ?? [], problem]
	};
}
const API_GATEWAY = "API Gateway";
const LOAD_BALANCER = "the load balancer";
const STREAM_SEPARATOR = Buffer.alloc(8);
function readStreamedAnswer(payload) {
	const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
	const end = bytes.indexOf(STREAM_SEPARATOR);
	if (end < 1) return void 0;
	const prelude = parsedJson(bytes.toString("utf8", 0, end))?.value;
	if (!isObject(prelude)) return void 0;
	const { statusCode = 200 } = prelude;
	const status = statusOf(statusCode);
	if (status === void 0) return void 0;
	return {
		status,
		body: bytes.subarray(end + STREAM_SEPARATOR.length),
		contentType: contentTypeOf(prelude)
	};
}
const REST_MEMBERS = [
	"statusCode",
	"headers",
	"multiValueHeaders",
	"body",
	"isBase64Encoded"
];
function refusalByRestApi(value) {
	if (!isObject(value)) return missingStatus(value);
	const { statusCode, headers, multiValueHeaders } = value;
	const isProxyAnswer = statusCode !== void 0 || isObject(headers);
	if (isProxyAnswer && Object.keys(value).some((name) => !REST_MEMBERS.includes(name))) return `The response has a member that a REST API does not know (it knows ${REST_MEMBERS.join(", ")}): API Gateway would return 502 instead.`;
	if (isObject(multiValueHeaders) && !Object.values(multiValueHeaders).every(Array.isArray)) return "The response has multiValueHeaders whose values are not lists: API Gateway would return 502 instead.";
	if (!isProxyAnswer) return missingStatus(value);
	return statusCode === void 0 || statusOf(statusCode) !== void 0 ? void 0 : missingStatus(value);
}
function statusOf(statusCode) {
	return (typeof statusCode === "number" || typeof statusCode === "string") && /^[1-9]\d\d$/.test(String(statusCode)) ? Number(statusCode) : void 0;
}
function missingStatus(value, proxy = API_GATEWAY) {
	return `The response ${isObject(value) && Object.hasOwn(value, "statusCode") ? "has a statusCode that is not an HTTP status" : "has no statusCode"}: ${proxy} would return 502 instead.`;
}
function readProxyAnswer(status, answer, isWeb, proxy = API_GATEWAY) {
	const read = {
		status,
		contentType: contentTypeOf(answer)
	};
	const { body = null, isBase64Encoded } = answer;
	if (body === null) return {
		...read,
		body: ""
	};
	if (typeof body !== "string") {
		const text = {
			...read,
			body: Buffer.from(jsonText(body))
		};
		if (!isWeb) return text;
		const problem = `The body inside the response is not a string: ${proxy} would return an error instead.`;
		return {
			...text,
			problems: [problem]
		};
	}
	if (isBase64Encoded !== true) return {
		...read,
		body
	};
	if (isBase64(body)) return {
		...read,
		body: Buffer.from(body, "base64")
	};
	return {
		...read,
		body,
		problems: ["The response says isBase64Encoded, but its body is not base64."]
	};
}
function jsonText(value) {
	try {
		return JSON.stringify(value);
	} catch {
		return "";
	}
}
function contentTypeOf({ headers, multiValueHeaders }) {
	const found = [headers, multiValueHeaders].flatMap((each) => isObject(each) ? Object.entries(each) : []).find(([name]) => name.toLowerCase() === "content-type")?.[1];
	const first = Array.isArray(found) ? found[0] : found;
	return typeof first === "string" ? first : void 0;
}
function isBase64(text) {
	const compact = text.replace(/\s/g, "");
	return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
}
// src/smoke-test/stack-trace.ts
const MOST_LINES = 10;
const LINE_LENGTH = 300;
const OF_THE_RUNTIME = /\/var\/runtime\/|\/var\/lang\/|node:internal|<frozen |com\.amazonaws\.services\.lambda\.runtime|\bsun\.reflect\b|java\.base\//;
function stackTraceOf(payload, log, redaction) {
	const { stackTrace, trace } = typeof payload === "object" && payload !== null ? payload : {};
	const own = (!Array.isArray(stackTrace) && Array.isArray(trace) ? textsIn(trace).filter((line) => /^\s*at /.test(line)) : textsIn(stackTrace)).filter((frame) => !OF_THE_RUNTIME.test(frame));
	const isInnermostLast = own.some((frame) => /^\s*File "/.test(frame));
	const lines = own.flatMap((frame) => frame.split("\n")).filter((line) => line.trim() !== "");
	const hidden = (isInnermostLast ? lines.slice(-10) : lines.slice(0, MOST_LINES)).map((line) => excerpt(line, redaction, LINE_LENGTH));
	const logged = new Set(log.map(compact));
	return hidden.every((line) => logged.has(compact(line))) ? [] : hidden;
}
function textsIn(list) {
	return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [];
}
function compact(line) {
	return line.replaceAll(/[\s\u00a0]+/g, " ").trim();
}
// src/smoke-test/web-event.ts
const SOURCE_IP = "192.0.2.1";
const API_ID = "smoke-test";
const STAGE = "$default";
function webEvent(format, request, about) {
	return JSON.stringify(EVENTS[format](request, about));
}
const EVENTS = {
	"apigw-v1": restEvent,
	"apigw-v2": httpEvent,
	alb: loadBalancerEvent
};
function httpEvent(request, { region, time, requestId }) {
	const { pathname, search, searchParams } = urlOf(request);
	const { cookie, ...headers } = eventHeaders(request, `${API_ID}.lambda-url.${region}.on.aws`);
	const domainName = headers["host"]?.value ?? "";
	const query = Array.from(new Set(searchParams.keys()), (name) => [name, searchParams.getAll(name).join(",")]);
	return {
		version: "2.0",
		routeKey: "$default",
		rawPath: pathname,
		rawQueryString: search.slice(1),
		cookies: cookie?.value.split(/; */),
		headers: mapValues(headers, (name) => name.toLowerCase()),
		queryStringParameters: query.length > 0 ? Object.fromEntries(query) : void 0,
		requestContext: {
			accountId: "anonymous",
			apiId: API_ID,
			domainName,
			domainPrefix: domainName.split(".")[0],
			http: {
				method: request.method,
				path: pathname,
				protocol: "HTTP/1.1",
				sourceIp: SOURCE_IP,
				userAgent: headers["user-agent"]?.value
			},
			requestId,
			routeKey: "$default",
			stage: STAGE,
			time: commonLogTime(time),
			timeEpoch: time.getTime()
		},
		body: request.body,
		isBase64Encoded: false
	};
}
function restEvent(request, { region, time, requestId }) {
	const { pathname, searchParams } = urlOf(request);
	const headers = eventHeaders(request, `${API_ID}.execute-api.${region}.amazonaws.com`);
	const domainName = headers["host"]?.value ?? "";
	const names = [...new Set(searchParams.keys())];
	const resource = pathname === "/" ? "/" : "/{proxy+}";
	return {
		resource,
		path: pathname,
		httpMethod: request.method,
		headers: mapValues(headers, (name) => name),
		multiValueHeaders: Object.fromEntries(Object.values(headers).map(({ name, value }) => [name, [value]])),
		queryStringParameters: orNull(names.map((name) => [name, searchParams.getAll(name).at(-1)])),
		multiValueQueryStringParameters: orNull(names.map((name) => [name, searchParams.getAll(name)])),
		pathParameters: pathname === "/" ? null : { proxy: pathname.slice(1).replace(/\/$/, "") },
		stageVariables: null,
		requestContext: {
			accountId: "123456789012",
			apiId: API_ID,
			deploymentId: API_ID,
			resourceId: API_ID,
			resourcePath: resource,
			httpMethod: request.method,
			path: pathname,
			protocol: "HTTP/1.1",
			stage: STAGE,
			domainName,
			domainPrefix: domainName.split(".")[0],
			requestId,
			extendedRequestId: requestId,
			requestTime: commonLogTime(time),
			requestTimeEpoch: time.getTime(),
			identity: {
				accessKey: null,
				accountId: null,
				caller: null,
				cognitoAuthenticationProvider: null,
				cognitoAuthenticationType: null,
				cognitoIdentityId: null,
				cognitoIdentityPoolId: null,
				principalOrgId: null,
				sourceIp: SOURCE_IP,
				user: null,
				userAgent: headers["user-agent"]?.value,
				userArn: null
			}
		},
		body: request.body ?? null,
		isBase64Encoded: false
	};
}
const AS_TEXT = /^(text\/|application\/(json|javascript|xml)\b)/i;
function loadBalancerEvent(request, { region }) {
	const { pathname, search } = urlOf(request);
	const headers = eventHeaders(request, `${API_ID}.${region}.elb.amazonaws.com`);
	const query = search.slice(1).split("&").filter(Boolean).map((pair) => [pair.split("=", 1)[0], pair.split("=").slice(1).join("=")]);
	const { body = "" } = request;
	const isText = body === "" || AS_TEXT.test(headers["content-type"]?.value ?? "");
	return {
		requestContext: { elb: { targetGroupArn: `arn:aws:elasticloadbalancing:${region}:123456789012:targetgroup/${API_ID}/0123456789abcdef` } },
		httpMethod: request.method,
		path: pathname,
		queryStringParameters: Object.fromEntries(query),
		headers: mapValues(headers, (name) => name.toLowerCase()),
		body: isText ? body : Buffer.from(body).toString("base64"),
		isBase64Encoded: !isText
	};
}
function urlOf({ path }) {
	return new URL(`https://host${path}`);
}
function eventHeaders(request, host) {
	const { body } = request;
	return {
		...requestHeaders({ headers: {
			Host: host,
			"X-Forwarded-For": SOURCE_IP,
			"X-Forwarded-Port": "443",
			"X-Forwarded-Proto": "https",
			...withoutUndefined({ "Content-Length": body === void 0 ? void 0 : String(Buffer.byteLength(body)) })
		} }),
		...requestHeaders(request)
	};
}
function mapValues(headers, nameOf) {
	return Object.fromEntries(Object.values(headers).map(({ name, value }) => [nameOf(name), value]));
}
function orNull(entries) {
	return entries.length > 0 ? Object.fromEntries(entries) : null;
}
function commonLogTime(time) {
	const [, day, month, year, clock] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(time.toUTCString()) ?? [];
	return `${day}/${month}/${year}:${clock} +0000`;
}
// src/smoke-test/try-function.ts
async function tryFunction(aws, target, judgement, signal) {
	const { functionName, qualifier, invocation, tenantId, isStreamed } = target;
	const input = {
		functionName,
		qualifier,
		payload: payloadOf(invocation, aws.region),
		tenantId,
		signal
	};
	const start = performance.now();
	const invoked = await (isStreamed ? invokeStreaming : invoke)(aws, input);
	const latency = performance.now() - start;
	if (invoked.kind === "asynchronous-only") return tryExecution(aws, target, judgement, input);
	if (invoked.kind !== "answered") return unanswered(invoked, latency, judgement.requestRedaction);
	return await answeredBefore(target, invoked.executedVersion) ?? judged(aws, target, judgement, {
		...invoked,
		latency
	});
}
async function tryExecution(aws, target, judgement, input) {
	const start = performance.now();
	const queued = await queueEvent(aws, input);
	const latency = performance.now() - start;
	if (queued.kind !== "queued") return unanswered(queued, latency, judgement.requestRedaction);
	const { execution } = queued;
	if (execution === void 0) return unanswered({
		kind: "failed",
		reason: NOT_NAMED
	}, latency, judgement.requestRedaction);
	const early = await answeredBefore(target, versionOfExecution(execution));
	if (early) return early;
	const followed = await followExecution(aws, execution, input);
	if (followed.kind === "answered") return judged(aws, target, judgement, followed);
	if (followed.kind === "running") return running(aws, followed, execution, judgement);
	return unanswered(followed, performance.now() - start, judgement.requestRedaction);
}
const NOT_NAMED = "Lambda queued the event for the durable function, but did not name the execution.";
async function answeredBefore({ qualifier, before, versions }, version) {
	if (version !== before || (await versions)?.includes(version)) return void 0;
	return {
		notReady: `${versionText(version)} still answers through ${qualifier}.`,
		isBefore: true
	};
}
async function running(aws, { status, latency }, execution, { redaction }) {
	const who = versionText(versionOfExecution(execution));
	const stop = `aws lambda stop-durable-execution --durable-execution-arn ${execution}`;
	const sentence = `Expected the durable execution to end within \`smoke-timeout\`, but it has the status ${status}. It continues; \`${withCommandsInRegion(stop, aws.region)}\` stops it.`;
	return {
		outcome: `the execution of ${who} has not ended after ${millisecondsText(latency)}`,
		mismatches: [problemOf(sentence)],
		log: [],
		latency,
		history: await historyOf(aws, execution, await redaction),
		advice: NOT_ENDED
	};
}
const NOT_ENDED = "If the execution only needs more time, increase `smoke-timeout` (at most 900 seconds). If it waits for a callback or for hours, test with an event that does not, or set `invocation-type: Event` to test only that Lambda starts it.";
async function historyOf(aws, execution, redaction) {
	try {
		return [execution, ...executionLines(await getExecutionHistory(aws, execution), redaction)];
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return [execution, excerpt(`The history could not be read: ${error.message}`, redaction, REASON_LENGTH)];
	}
}
async function judged(aws, { invocation, versions: awaited }, { expected, redaction, receive }, invoked) {
	const [hidden, versions] = await Promise.all([redaction, awaited]);
	const { executedVersion, functionError, execution, latency } = invoked;
	const answer = {
		...readLambdaAnswer(invoked.payload, invocation),
		latency
	};
	receive?.({
		body: invoked.payload,
		contentType: "application/json"
	});
	const who = versionText(executedVersion);
	const described = functionError ? parsedJson(new TextDecoder().decode(invoked.payload))?.value : void 0;
	const failure = functionError ? describedFailure(described, functionError) : void 0;
	const mismatches = [...versionMismatches(executedVersion, versions), ...failure ? [functionErrorOf(failure, hidden)] : [...mismatchesOf(answer, expected, hidden), ...batchMismatches(invoked.payload, invocation, expected)]];
	const log = mismatches.length > 0 ? logLines(invoked.logTail, hidden) : [];
	return {
		outcome: functionError ? `${who} failed after ${millisecondsText(latency)}` : `${who} ${answeredText(answer)}`,
		mismatches,
		answer: mismatches.length > 0 ? describeBody(answer, hidden) : void 0,
		trace: failure && stackTraceOf(described, log, hidden),
		log,
		history: execution && mismatches.length > 0 ? await historyOf(aws, execution, hidden) : void 0,
		latency,
		executedVersion,
		functionError,
		errorType: failure && errorTypeOf(failure)
	};
}
async function tryQueueing(aws, { functionName, qualifier, invocation, tenantId }, { requestRedaction }, signal) {
	const payload = payloadOf(invocation, aws.region);
	const start = performance.now();
	const queued = await queueEvent(aws, {
		functionName,
		qualifier,
		payload,
		tenantId,
		signal
	});
	const latency = performance.now() - start;
	if (queued.kind !== "queued") return unanswered(queued, latency, requestRedaction);
	return {
		outcome: `Lambda queued the event with 202 in ${millisecondsText(latency)}`,
		isQueued: true,
		mismatches: [],
		log: [],
		latency
	};
}
function versionText(version) {
	return version === "$LATEST" ? version : `version ${version}`;
}
function payloadOf(invocation, region) {
	if (invocation.kind === "payload") return invocation.payload;
	return webEvent(invocation.format, invocation.request, {
		region,
		time: /* @__PURE__ */ new Date(),
		requestId: (0, import__node_crypto.randomUUID)()
	});
}
function versionMismatches(executed, versions) {
	if (!versions || versions.includes(executed)) return [];
	const expected = versions.map(versionText).join(" or ");
	const actual = versionText(executed);
	return [{
		subject: "version",
		expected,
		actual,
		sentence: `Expected ${expected} to answer, but ${actual} did.`
	}];
}
// src/smoke-test/try-url.ts
async function tryUrl({ address, request }, { expected, redaction, requestRedaction, receive }, signal) {
	const start = performance.now();
	const requested = await sendRequest(address, request, signal);
	if (requested.kind !== "answered") return unanswered(requested, performance.now() - start, requestRedaction);
	const hidden = await redaction;
	const { answer } = requested;
	receive?.(answer);
	const from = requested.address.href !== address.href ? ` after a redirect to ${excerpt(addressText(requested.address), hidden)}` : "";
	const found = mismatchesOf(answer, expected, hidden);
	const mismatches = found.length > 0 && requested.isBare ? [...found, problemOf(LEFT_BEHIND)] : found;
	return {
		outcome: `${addressText(address)} ${answeredText(answer)}${from}`,
		mismatches,
		answer: mismatches.length > 0 ? describeBody(answer, hidden) : void 0,
		log: [],
		latency: answer.latency,
		warning: answer.cacheHeader && cacheWarning(address, excerpt(answer.cacheHeader, hidden, 100))
	};
}
const LEFT_BEHIND = "The redirect leads to another origin, so it was followed without `http-headers` and `http-body`. Test the URL that it leads to if it needs them.";
function cacheWarning(address, header) {
	return `The response of ${addressText(address)} came from a cache (${header}), so it can be that of an older version. Test a path that is not cached, or add a query that differs in each run to \`http-path\`, such as \`?run=\${{ github.run_id }}\`.`;
}
function addressText({ origin, pathname }) {
	return `${origin}${pathname}`;
}
// src/smoke-test/run-smoke-test.ts
async function runSmokeTest(target, options, tools) {
	const { aws } = tools;
	const judgement = judgementOf(target, options.expected, tools);
	ignoreRejection(judgement.redaction);
	if (target.kind === "function") ignoreRejection(target.versions);
	for (let number = 1;; number += 1) {
		const attempt = await untilReady(target, judgement, options.timeout, aws);
		const passed = attempt.mismatches.length === 0;
		const verdict = verdictOf(target, number, attempt);
		aws.log(`${labelOf(target)}${attemptLine(number, options.attempts, attempt)}`);
		if (!passed && number === options.attempts) for (const line of evidenceOf(verdict)) aws.log(line);
		if ((passed || number === options.attempts) && attempt.warning) tools.warning(attempt.warning);
		if (passed || number === options.attempts) return verdict;
		await aws.clock.sleep(options.interval * 1e3);
	}
}
function judgementOf(target, expected, { aws, secrets, receive }) {
	const sent = requestSecrets(target);
	const shown = target.kind === "function" ? [
		target.functionName,
		target.qualifier,
		aws.region
	] : [];
	const redaction = async () => {
		const [known, session] = await Promise.all([secrets, aws.sessionSecrets?.() ?? []]);
		return redactionOf(known === "unknown" ? known : [
			...known,
			...sent,
			...session
		], shown);
	};
	return {
		expected,
		redaction: redaction(),
		requestRedaction: redactionOf(sent, shown),
		receive
	};
}
function ignoreRejection(promise) {
	Promise.resolve(promise).catch(() => {});
}
const FIRST_PAUSE = 200;
const GROWTH = 1.5;
const LONGEST_PAUSE = 3e3;
async function untilReady(target, judgement, timeout, aws) {
	let start = performance.now();
	let signal = AbortSignal.timeout(timeout * 1e3);
	let missing;
	let hasLooked = false;
	for (let pause = FIRST_PAUSE;; pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
		const tried = await tryOnce(target, judgement, signal, aws);
		if (tried !== "late" && !("notReady" in tried)) return tried;
		if (tried !== "late" && tried.isBefore && !hasLooked) {
			hasLooked = true;
			if (await wasHeldBack(target, aws)) {
				start = performance.now();
				signal = AbortSignal.timeout(timeout * 1e3);
				continue;
			}
		}
		const elapsed = performance.now() - start;
		if (tried !== "late") {
			if (tried.notReady !== missing?.notReady) aws.debug(`${tried.notReady} Trying again for up to ${timeout} s in total.`);
			missing = tried;
			await sleepWithin(aws.clock, pause, timeout * 1e3 - elapsed);
		}
		if (tried === "late" || signal.aborted) return late(timeout, missing, performance.now() - start);
	}
}
async function wasHeldBack(target, aws) {
	if (target.kind !== "function") return false;
	const { functionName, qualifier } = target;
	const alias = await getAlias(aws, functionName, qualifier);
	if (!alias || heldOn(alias.traffic) === void 0) return false;
	return heldOn((await settledAlias(aws, functionName, alias)).traffic) === void 0;
}
function tryOnce(target, judgement, signal, aws) {
	if (target.kind === "url") return tryUrl(target, judgement, signal);
	return (target.invocationType === "Event" ? tryQueueing : tryFunction)(aws, target, judgement, signal);
}
function sleepWithin(clock, pause, remaining) {
	return clock.sleep(Math.max(0, Math.min(pause, remaining)));
}
function late(timeout, missing, latency) {
	const time = `${timeout} ${timeout === 1 ? "second" : "seconds"}`;
	return {
		outcome: "no response",
		mismatches: [problemOf(missing ? `${missing.notReady} That did not change within ${time} (\`smoke-timeout\`).` : `Expected a response within ${time}, but none came.`)],
		log: [],
		latency,
		advice: missing?.advice,
		setting: missing?.setting
	};
}
function attemptLine(number, of, { outcome, mismatches }) {
	const start = `Attempt ${number} of ${of}: ${outcome}`;
	return mismatches.length === 0 ? `${start}, as expected.` : [`${start}.`, ...sentencesOf(mismatches)].join(" ");
}
function verdictOf(target, attempts, attempt) {
	const { outcome: _said, warning: _told, ...rest } = attempt;
	const isUrl = target.kind === "url" && { isUrl: true };
	return {
		...rest,
		...isUrl,
		passed: attempt.mismatches.length === 0,
		subject: subjectOf(target),
		attempts
	};
}
function labelOf(target) {
	return target.kind === "function" && target.label !== void 0 ? `${target.label}: ` : "";
}
function subjectOf(target) {
	if (target.kind === "url") return addressText(target.address);
	const { functionName, qualifier, label } = target;
	const name = `${/^(\d+|\$LATEST)$/.test(qualifier) ? versionText(qualifier) : `the alias ${qualifier}`} of ${functionName}`;
	return label === void 0 ? name : `${name} (${label})`;
}
export { isBinary as a, bodyText as i, subjectOf as n, withPath as o, payloadOf as r, runSmokeTest as t };
