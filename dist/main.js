import { i as __require, o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
// \0later-undici.cjs
var require__later_undici = /* @__PURE__ */ __commonJSMin(((exports) => {
	for (const name of [
		"Dispatcher",
		"Client",
		"Pool",
		"BalancedPool",
		"Agent",
		"ProxyAgent",
		"EnvHttpProxyAgent",
		"RetryAgent",
		"RetryHandler",
		"DecoratorHandler",
		"RedirectHandler",
		"createRedirectInterceptor",
		"interceptors",
		"buildConnector",
		"errors",
		"util",
		"setGlobalDispatcher",
		"getGlobalDispatcher",
		"fetch",
		"Headers",
		"Response",
		"Request",
		"FormData",
		"File",
		"FileReader",
		"setGlobalOrigin",
		"getGlobalOrigin",
		"caches",
		"deleteCookie",
		"getCookies",
		"getSetCookies",
		"setCookie",
		"parseMIMEType",
		"serializeAMimeType",
		"WebSocket",
		"CloseEvent",
		"ErrorEvent",
		"MessageEvent",
		"request",
		"stream",
		"pipeline",
		"connect",
		"upgrade",
		"MockClient",
		"MockPool",
		"MockAgent",
		"mockErrors",
		"EventSource"
	]) Object.defineProperty(exports, name, {
		enumerable: true,
		get: () => __require("./undici/index.cjs")[name]
	});
}));
// \0node-http
var require__node_http = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:http");
}));
// \0node-crypto
var require__node_crypto = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:crypto");
}));
// \0node-fs
var require__node_fs = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:fs");
}));
// \0node-os
var require__node_os = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:os");
}));
// \0node-path
var require__node_path = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:path");
}));
// \0node-fs/promises
var require_promises$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:fs/promises");
}));
// \0node-util
var require__node_util = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:util");
}));
// \0node-https
var require__node_https = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:https");
}));
// \0node-child_process
var require__node_child_process = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:child_process");
}));
// \0node-events
var require__node_events = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:events");
}));
// \0node-buffer
var require__node_buffer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:buffer");
}));
// \0node-string_decoder
var require__node_string_decoder = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:string_decoder");
}));
// \0node-timers/promises
var require_promises = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:timers/promises");
}));
// \0node-net
var require__node_net = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:net");
}));
// \0node-tls
var require__node_tls = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:tls");
}));
// \0node-assert
var require__node_assert = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:assert");
}));
// src/model/text.ts
var import__later_undici = require__later_undici();
var import__node_http = /* @__PURE__ */ __toESM(require__node_http(), 1);
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto(), 1);
var import__node_fs = /* @__PURE__ */ __toESM(require__node_fs(), 1);
var import__node_os = /* @__PURE__ */ __toESM(require__node_os(), 1);
var import__node_path = /* @__PURE__ */ __toESM(require__node_path(), 1);
var import_promises = /* @__PURE__ */ __toESM(require_promises$1(), 1);
var import__node_https = /* @__PURE__ */ __toESM(require__node_https(), 1);
require__node_child_process();
var import__node_events = /* @__PURE__ */ __toESM(require__node_events(), 1);
require__node_string_decoder();
var import_promises$1 = require_promises();
require__node_assert();
var import__node_util = require__node_util();
const HEAD = 300;
function excerpt(text, redaction, length = HEAD) {
	const shown = redaction.hide(visible(withoutSecrets(text, redaction)));
	return shown.length <= length ? shown : `${shown.slice(0, length).toWellFormed()}\u2026`;
}
function withoutSecrets(text, { hide }, cut) {
	const shown = hide(text, cut);
	const plain = (0, import__node_util.stripVTControlCharacters)(shown);
	return plain === shown ? shown : hide(plain, cut);
}
const LOG_LINE_LENGTH = 500;
const TAIL_BYTES = 4096;
function logLines(tail, redaction) {
	const isFull = tail.byteLength >= TAIL_BYTES;
	const lines = withoutSecrets(new TextDecoder().decode(tail), redaction, { start: isFull }).split(/\r?\n/).filter((line) => line.trim() !== "");
	return (isFull ? lines.slice(1) : lines).slice(-20).map((line) => excerpt(line, redaction, LOG_LINE_LENGTH));
}
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
function visible(text) {
	return (0, import__node_util.stripVTControlCharacters)(text.toWellFormed()).replace(INVISIBLE, (character) => {
		if (character === "	") return " ";
		if (character === "\n") return "\\n";
		if (character === "\r") return "\\r";
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	});
}
function sizeText(bytes) {
	if (bytes < 1024) return `${bytes} bytes`;
	return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
function millisecondsText(milliseconds) {
	return `${Math.ceil(milliseconds)} ms`;
}
function listed(names, conjunction = "and") {
	const ticked = names.map((name) => `\`${name}\``);
	const last = ticked.pop() ?? "";
	return ticked.length === 0 ? last : `${ticked.join(", ")} ${conjunction} ${last}`;
}
function shownName(name) {
	return name.replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`).replace(INVISIBLE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
function withoutSlashes(path) {
	let start = 0;
	while (path[start] === "/" || path.startsWith("./", start)) start += path[start] === "/" ? 1 : 2;
	let end = path.length;
	while (end > start && path[end - 1] === "/") end--;
	return path.slice(start, end);
}
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function uncapitalised(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
function commandForEach(ids, command) {
	const known = ids.filter((id) => id !== void 0);
	const [only = "ID", ...others] = known;
	return others.length === 0 ? command(only) : `for id in ${known.join(" ")}; do ${command("$id")}; done`;
}
// src/own-member.ts
function ownMember(table, name) {
	return Object.hasOwn(table, name) ? table[name] : void 0;
}
// src/failure.ts
var Failure = class extends Error {
	advice;
	setting;
	constructor(problem, advice, options) {
		super(problem, options);
		this.name = "Failure";
		this.advice = advice;
		this.setting = options?.setting;
	}
};
function asFailure(error) {
	if (error instanceof Failure) return error;
	return new Failure(`Unexpected error: ${error instanceof Error ? error.message : String(error)}`, "This is a defect of the action. Run again with debug logging and report it with that log.", { cause: error });
}
var TokenEndpointFailure = class extends Failure {
	isSilent;
	constructor(problem, advice, isSilent = false) {
		super(problem, advice);
		this.isSilent = isSilent;
	}
};
var NotFinished = class extends Failure {};
const THEN_RERUN = /(?:,? (then)|\. (Then)) run the workflow again\./;
function insteadOfRerun(advice, then) {
	return advice.replace(THEN_RERUN, (_, inSentence) => {
		if (then === void 0) return ".";
		return inSentence ? `, then ${then}` : `. Then ${then}`;
	});
}
// src/is-object.ts
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/cancellation.ts
const POST_STEP = "its post step has begun";
const IF_TIMED_OUT = "If the step or job timed out, raise `timeout-minutes` first.";
const IF_REPLACED = "If a newer run replaced this run, no action is needed.";
function rerunAdvice(to = "finish") {
	return `To ${to}, rerun the workflow. ${IF_TIMED_OUT} ${IF_REPLACED}`;
}
function shiftAgainAdvice(duration) {
	return `To finish, rerun the workflow: it starts the traffic shift again. If the step or job timed out, first raise \`timeout-minutes\` above the duration of the shift (${duration}). ${IF_REPLACED}`;
}
function rollBackAgainAdvice(version, served) {
	return `To ${version !== void 0 && served === `version ${version}` ? "finish" : "roll back"}, run the rollback again${version === void 0 ? "" : ` with \`version: ${version}\``}, unless a newer run has already ${served === void 0 ? "moved the alias" : `replaced ${served}`}. ${IF_TIMED_OUT}`;
}
var Cancelled = class extends Failure {
	how;
	constructor(how, advice = rerunAdvice()) {
		super(`The run was cancelled (${how}): somebody cancelled the workflow, a newer run replaced this run, or the step or job timed out (\`timeout-minutes\`).`, advice);
		this.name = "Cancelled";
		this.how = how;
	}
};
const TIMES = {
	writes: 2e3,
	undoing: 5200,
	reporting: 6200
};
const NOTICE = 100;
function cancellable() {
	const stop = new AbortController();
	const writes = /* @__PURE__ */ new Set();
	const after = (milliseconds) => {
		const over = new AbortController();
		const end = () => setTimeout(() => over.abort(stop.signal.reason), milliseconds);
		stop.signal.addEventListener("abort", end, { once: true });
		return over.signal;
	};
	const writesOver = after(TIMES.writes);
	const answered = async () => {
		while (writes.size > 0) {
			await Promise.allSettled(writes);
			await (0, import_promises$1.setTimeout)(NOTICE);
		}
	};
	const settled = async () => {
		await (0, import_promises$1.setTimeout)(0);
		await Promise.race([answered(), aborted(writesOver).catch(() => {})]);
	};
	return {
		stop: stop.signal,
		writesOver,
		undoingOver: after(TIMES.undoing),
		lastMoment: after(TIMES.reporting),
		writing: (write) => {
			const done = () => writes.delete(write);
			writes.add(write);
			write.then(done, done);
		},
		until: (work) => {
			stop.signal.throwIfAborted();
			const stopped = aborted(stop.signal).catch(async (reason) => {
				await settled();
				throw reason;
			});
			return Promise.race([work(), stopped]);
		},
		cancel: (how) => {
			if (!stop.signal.aborted) stop.abort(new Cancelled(how));
		}
	};
}
function aborted(signal) {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
	});
}
// src/without-undefined.ts
function withoutUndefined(members) {
	const written = Object.entries(members).filter(([, value]) => value !== void 0);
	return Object.fromEntries(written);
}
// node_modules/tunnel/lib/tunnel.js
var require_tunnel$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	require__node_net();
	var tls = require__node_tls();
	var http = require__node_http();
	var https = require__node_https();
	var events = require__node_events();
	require__node_assert();
	var util = require__node_util();
	exports.httpOverHttp = httpOverHttp;
	exports.httpsOverHttp = httpsOverHttp;
	exports.httpOverHttps = httpOverHttps;
	exports.httpsOverHttps = httpsOverHttps;
	function httpOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		return agent;
	}
	function httpsOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function httpOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		return agent;
	}
	function httpsOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function TunnelingAgent(options) {
		var self = this;
		self.options = options || {};
		self.proxyOptions = self.options.proxy || {};
		self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
		self.requests = [];
		self.sockets = [];
		self.on("free", function onFree(socket, host, port, localAddress) {
			var options = toOptions(host, port, localAddress);
			for (var i = 0, len = self.requests.length; i < len; ++i) {
				var pending = self.requests[i];
				if (pending.host === options.host && pending.port === options.port) {
					self.requests.splice(i, 1);
					pending.request.onSocket(socket);
					return;
				}
			}
			socket.destroy();
			self.removeSocket(socket);
		});
	}
	util.inherits(TunnelingAgent, events.EventEmitter);
	TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
		var self = this;
		var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
		if (self.sockets.length >= this.maxSockets) {
			self.requests.push(options);
			return;
		}
		self.createSocket(options, function(socket) {
			socket.on("free", onFree);
			socket.on("close", onCloseOrRemove);
			socket.on("agentRemove", onCloseOrRemove);
			req.onSocket(socket);
			function onFree() {
				self.emit("free", socket, options);
			}
			function onCloseOrRemove(err) {
				self.removeSocket(socket);
				socket.removeListener("free", onFree);
				socket.removeListener("close", onCloseOrRemove);
				socket.removeListener("agentRemove", onCloseOrRemove);
			}
		});
	};
	TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
		var self = this;
		var placeholder = {};
		self.sockets.push(placeholder);
		var connectOptions = mergeOptions({}, self.proxyOptions, {
			method: "CONNECT",
			path: options.host + ":" + options.port,
			agent: false,
			headers: { host: options.host + ":" + options.port }
		});
		if (options.localAddress) connectOptions.localAddress = options.localAddress;
		if (connectOptions.proxyAuth) {
			connectOptions.headers = connectOptions.headers || {};
			connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
		}
		debug("making CONNECT request");
		var connectReq = self.request(connectOptions);
		connectReq.useChunkedEncodingByDefault = false;
		connectReq.once("response", onResponse);
		connectReq.once("upgrade", onUpgrade);
		connectReq.once("connect", onConnect);
		connectReq.once("error", onError);
		connectReq.end();
		function onResponse(res) {
			res.upgrade = true;
		}
		function onUpgrade(res, socket, head) {
			process.nextTick(function() {
				onConnect(res, socket, head);
			});
		}
		function onConnect(res, socket, head) {
			connectReq.removeAllListeners();
			socket.removeAllListeners();
			if (res.statusCode !== 200) {
				debug("tunneling socket could not be established, statusCode=%d", res.statusCode);
				socket.destroy();
				var error = /* @__PURE__ */ new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			if (head.length > 0) {
				debug("got illegal response body from proxy");
				socket.destroy();
				var error = /* @__PURE__ */ new Error("got illegal response body from proxy");
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			debug("tunneling connection has established");
			self.sockets[self.sockets.indexOf(placeholder)] = socket;
			return cb(socket);
		}
		function onError(cause) {
			connectReq.removeAllListeners();
			debug("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
			var error = /* @__PURE__ */ new Error("tunneling socket could not be established, cause=" + cause.message);
			error.code = "ECONNRESET";
			options.request.emit("error", error);
			self.removeSocket(placeholder);
		}
	};
	TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
		var pos = this.sockets.indexOf(socket);
		if (pos === -1) return;
		this.sockets.splice(pos, 1);
		var pending = this.requests.shift();
		if (pending) this.createSocket(pending, function(socket) {
			pending.request.onSocket(socket);
		});
	};
	function createSecureSocket(options, cb) {
		var self = this;
		TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
			var hostHeader = options.request.getHeader("host");
			var tlsOptions = mergeOptions({}, self.options, {
				socket,
				servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
			});
			var secureSocket = tls.connect(0, tlsOptions);
			self.sockets[self.sockets.indexOf(socket)] = secureSocket;
			cb(secureSocket);
		});
	}
	function toOptions(host, port, localAddress) {
		if (typeof host === "string") return {
			host,
			port,
			localAddress
		};
		return host;
	}
	function mergeOptions(target) {
		for (var i = 1, len = arguments.length; i < len; ++i) {
			var overrides = arguments[i];
			if (typeof overrides === "object") {
				var keys = Object.keys(overrides);
				for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
					var k = keys[j];
					if (overrides[k] !== void 0) target[k] = overrides[k];
				}
			}
		}
		return target;
	}
	var debug;
	if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) debug = function() {
		var args = Array.prototype.slice.call(arguments);
		if (typeof args[0] === "string") args[0] = "TUNNEL: " + args[0];
		else args.unshift("TUNNEL:");
		console.error.apply(console, args);
	};
	else debug = function() {};
	exports.debug = debug;
}));
// node_modules/tunnel/index.js
var require_tunnel = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_tunnel$1();
}));
// src/model/partition.ts
var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
const partitions = [
	[/^cn-/, "aws-cn"],
	[/^us-gov-/, "aws-us-gov"],
	[/^eusc-/, "aws-eusc"],
	[/^us-iso-/, "aws-iso"],
	[/^us-isob-/, "aws-iso-b"],
	[/^eu-isoe-/, "aws-iso-e"],
	[/^us-isof-/, "aws-iso-f"],
	[/^/, "aws"]
];
function partitionOf(region) {
	return partitions.find(([regions]) => regions.test(region))?.[1] ?? "aws";
}
function isKnownPartition(partition) {
	return partitions.some(([, known]) => known === partition);
}
// src/text/grouped.ts
function grouped(count) {
	const digits = String(count);
	const first = digits.length % 3 || 3;
	return [digits.slice(0, first), ...digits.slice(first).match(/\d{3}/g) ?? []].join(",");
}
// src/inputs/parsers/problems.ts
const MOST_LISTED = 1e4;
var Problems = class {
	#found = [];
	#warnings = [];
	add(problem, advice) {
		this.#found.push({
			problem,
			advice
		});
	}
	warn(warning) {
		this.#warnings.push(warning);
	}
	get warnings() {
		return this.#warnings;
	}
	get found() {
		return this.#found.length > 0;
	}
	failure() {
		const [first, ...others] = this.#found;
		if (first === void 0) throw new Error("There is no problem to report.");
		if (others.length === 0) return new Failure(first.problem, first.advice);
		const same = first.advice.length > 40 && this.#found.every(({ advice }) => advice === first.advice) ? first.advice : void 0;
		const lines = this.#found.slice(0, MOST_LISTED).map(({ problem, advice }) => `- ${problem}${same ? "" : ` ${advice}`}`);
		const count = this.#found.length;
		const more = count > MOST_LISTED ? `\n- and ${grouped(count - MOST_LISTED)} more` : "";
		return new Failure(`There are ${grouped(count)} problems with the inputs:\n${lines.join("\n")}${more}`, same ?? "Fix these and run the workflow again.");
	}
};
function placedProblems(problems, place) {
	const placed = new Problems();
	placed.add = (problem, advice) => problems.add(`${place}${problem}`, advice);
	placed.warn = (warning) => problems.warn(`${place}${warning}`);
	return placed;
}
function quoted(value) {
	return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}\u2026` : value);
}
// src/inputs/parsers/placeholders.ts
const forms = [
	[/\{\{[^{}]*\}\}/, "a template or a CloudFormation dynamic reference"],
	[/\$\{[^{}]*\}/, "a shell or a template"],
	[/\$\([^()]*\)/, "a shell or a pipeline"],
	[/#\{[^{}]*\}/, "a template"],
	[/<[A-Za-z][\w .-]*>/, "a document"],
	[/%[A-Z][A-Z0-9_]{2,}%/, "a Windows shell"],
	[/\$(?!LATEST\b)[A-Z][A-Z0-9_]*\b/, "a shell"]
];
function placeholderIn(text) {
	for (const [form, whose] of forms) {
		const [found] = form.exec(text) ?? [];
		if (found !== void 0) return {
			text: found,
			whose
		};
	}
}
function placeholderInValue(text) {
	const [found] = /\{\{resolve:[^{}]*\}\}|\$\{[A-Za-z_][\w.:-]*\}/.exec(text) ?? [];
	if (found !== void 0) return placeholderIn(found);
	const whole = text.trim();
	const only = placeholderIn(whole);
	return only?.text === whole ? only : void 0;
}
function refusePlaceholder(text, where, secret, problems) {
	const found = placeholderIn(text);
	if (!found) return false;
	problems.add(`${where} contains ${described(found, secret)}, which nothing has resolved.`, `In \`with:\`, GitHub resolves only its own expressions: write one, such as ${EXAMPLE$1}, or the value itself.`);
	return true;
}
function warnOfPlaceholder(text, where, problems) {
	const found = placeholderInValue(text);
	if (found) problems.warn(`${where} contains ${described(found, true)}, and it is passed on as it is: GitHub resolves only its own expressions. If it should be resolved, write one, such as ${EXAMPLE$1}.`);
}
const EXAMPLE$1 = "`${{ vars.NAME }}`";
function described({ text, whose }, secret) {
	return `a placeholder of ${whose}${secret ? ` (\`${outline(text)}\`)` : `, ${quoted(text)}`}`;
}
function outline(text) {
	if (text.startsWith("{{resolve:")) return "{{resolve:\u2026}}";
	const [, open = "", close = ""] = /^(\{\{|\$\{|\$\(|#\{|<|%|\$).*?(\}\}|[})>%]|)$/s.exec(text) ?? [];
	return `${open}\u2026${close}`;
}
// node_modules/fastest-levenshtein/esm/mod.js
const peq = /* @__PURE__ */ new Uint32Array(65536);
const myers_32 = (a, b) => {
	const n = a.length;
	const m = b.length;
	const lst = 1 << n - 1;
	let pv = -1;
	let mv = 0;
	let sc = n;
	let i = n;
	while (i--) peq[a.charCodeAt(i)] |= 1 << i;
	for (i = 0; i < m; i++) {
		let eq = peq[b.charCodeAt(i)];
		const xv = eq | mv;
		eq |= (eq & pv) + pv ^ pv;
		mv |= ~(eq | pv);
		pv &= eq;
		if (mv & lst) sc++;
		if (pv & lst) sc--;
		mv = mv << 1 | 1;
		pv = pv << 1 | ~(xv | mv);
		mv &= xv;
	}
	i = n;
	while (i--) peq[a.charCodeAt(i)] = 0;
	return sc;
};
const myers_x = (b, a) => {
	const n = a.length;
	const m = b.length;
	const mhc = [];
	const phc = [];
	const hsize = Math.ceil(n / 32);
	const vsize = Math.ceil(m / 32);
	for (let i = 0; i < hsize; i++) {
		phc[i] = -1;
		mhc[i] = 0;
	}
	let j = 0;
	for (; j < vsize - 1; j++) {
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	}
	let mv = 0;
	let pv = -1;
	const start = j * 32;
	const vlen = Math.min(32, m - start) + start;
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
	let score = m;
	for (let i = 0; i < n; i++) {
		const eq = peq[a.charCodeAt(i)];
		const pb = phc[i / 32 | 0] >>> i & 1;
		const mb = mhc[i / 32 | 0] >>> i & 1;
		const xv = eq | mv;
		const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
		let ph = mv | ~(xh | pv);
		let mh = pv & xh;
		score += ph >>> m - 1 & 1;
		score -= mh >>> m - 1 & 1;
		if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
		if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
		ph = ph << 1 | pb;
		mh = mh << 1 | mb;
		pv = mh | ~(xv | ph);
		mv = ph & xv;
	}
	for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
	return score;
};
const distance = (a, b) => {
	if (a.length < b.length) {
		const tmp = b;
		b = a;
		a = tmp;
	}
	if (b.length === 0) return a.length;
	if (a.length <= 32) return myers_32(a, b);
	return myers_x(a, b);
};
// src/inputs/given-inputs.ts
var GivenInputs = class {
	problems;
	environment;
	workspace;
	#step;
	constructor(step, problems) {
		this.#step = step;
		this.problems = problems;
		this.environment = step.environment;
		this.workspace = step.workspace;
	}
	has(name) {
		return this.text(name) !== void 0;
	}
	text(name) {
		const text = this.#step.input(name);
		return text.trim() === "" ? void 0 : text;
	}
	read(name, parse) {
		const text = this.text(name)?.trim();
		if (text === void 0) return void 0;
		if (refusePlaceholder(text, `\`${name}\``, MAY_BE_SECRET.has(name), this.problems)) return void 0;
		return parse(text, name, this.problems);
	}
	readProse(name, parse) {
		const text = this.text(name)?.trim();
		if (text === void 0) return void 0;
		warnOfPlaceholder(text, `\`${name}\``, this.problems);
		return parse(text, name, this.problems);
	}
};
const MAY_BE_SECRET = /* @__PURE__ */ new Set([
	"github-token",
	"url",
	"http-path"
]);
const line = (text, name, problems) => {
	if (!/[\u0000-\u001f\u007f]/.test(text)) return text;
	problems.add(`\`${name}\` is ${quoted(text)}: it has to be one line without control characters.`, "Write it on one line; in YAML, use `>-` or quotes instead of `|`.");
};
function lineOf(parse) {
	return (text, name, problems) => {
		const single = line(text, name, problems);
		return single === void 0 ? void 0 : parse(single, name, problems);
	};
}
function matching$1(pattern, what, advice) {
	return lineOf((text, name, problems) => {
		if (pattern.test(text)) return text;
		problems.add(`\`${name}\` is ${quoted(text)}: it has to be ${what}.`, advice);
	});
}
function shortText(longest) {
	return lineOf((text, name, problems) => {
		const length = [...text].length;
		if (length <= longest) return text;
		problems.add(`\`${name}\` has ${length} characters: Lambda takes at most ${longest}.`, `Shorten it to ${longest} characters.`);
	});
}
function frozen(value) {
	if (typeof value !== "object" || value === null) return value;
	for (const member of Object.values(value)) frozen(member);
	return Object.freeze(value);
}
// src/inputs/parsers/words.ts
function oneOf(choices) {
	return lineOf((text, name, problems) => {
		const choice = choices.find((each) => each === text);
		if (choice !== void 0) return choice;
		const close = closest(text, choices);
		problems.add(`\`${name}\` is ${quoted(text)}: it has to be ${listed(choices, "or")}.`, close === void 0 ? `Write one of these words.` : `Did you mean \`${close}\`?`);
	});
}
const strategies = oneOf(["merge", "replace"]);
function closest(written, names) {
	const plain = normalized(written);
	let best;
	for (const name of names) {
		const away = distance(plain, normalized(name));
		if (away > 2 || away * 2 >= name.length) continue;
		if (best === void 0 || away < best.away) best = {
			name,
			away
		};
	}
	return best?.name;
}
function normalized(name) {
	return name.toLowerCase().replaceAll(/[-_]/g, "");
}
const spellings = /* @__PURE__ */ new Map([
	["true", true],
	["True", true],
	["TRUE", true],
	["false", false],
	["False", false],
	["FALSE", false]
]);
const boolean = lineOf((text, name, problems) => {
	const value = spellings.get(text);
	if (value === void 0) problems.add(`\`${name}\` is ${quoted(text)}: it has to be true or false.`, `Write \`${name}: true\` or \`${name}: false\`.`);
	return value;
});
const largest$2 = 2 ** 31 - 1;
function wholeNumber({ unit, least, most, example, also }) {
	const range = most === void 0 ? `of at least ${least}` : `from ${least} to ${most}`;
	const counted = unit === void 0 ? "" : ` of ${unit}`;
	return lineOf((text, name, problems) => {
		const value = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : NaN;
		if (value >= least && value <= (most ?? largest$2)) return value;
		problems.add(`\`${name}\` is ${quoted(text)}: it has to be a whole number${counted} ${range}${also ? `, or \`${also}\`` : ""}.`, text === "0" ? `If it comes from a workflow input of the type \`number\` that can be left out, write \`${name}: \${{ inputs.${name} || '' }}\`.` : unit === void 0 ? `Write one number in digits, such as \`${name}: ${example}\`, not a range or a pattern.` : `Write digits only, without a unit, such as \`${name}: ${example}\`.`);
	});
}
const list$1 = (text, name, problems) => itemsOf$1(text, /[\s,]+/, name, problems);
const listWithBlanks = (text, name, problems) => itemsOf$1(text, /[,\r\n]/, name, problems);
function itemsOf$1(text, separator, name, problems) {
	const isArray = text.startsWith("[");
	const end = isArray ? text.lastIndexOf("]") + 1 : 0;
	const first = isArray ? jsonItems(text.slice(0, end)) : [];
	const others = text.slice(end).split(separator).map((item) => item.trim()).filter((item) => item !== "");
	const items = first && [...first, ...others];
	if (items?.length === 0 && isArray) return [];
	if (text === "null") {
		problems.add(`\`${name}\` is null, as toJSON writes a value that is not set.`, "Check that the value in the expression exists, or leave the input out.");
		return;
	}
	if (!items || items.length === 0 || items.some((item) => /^(-\s|-$)/.test(item))) {
		problems.add(`\`${name}\` is not a list of items separated by commas or line breaks.`, "Write one item a line, without dashes, brackets or quotes, or an array in JSON.");
		return;
	}
	return items;
}
function jsonItems(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	const isPlain = (item) => typeof item === "string" && item.trim() !== "" || typeof item === "number";
	return Array.isArray(value) && value.every(isPlain) ? value.map((item) => String(item).trim()) : void 0;
}
function listOf({ pattern, what, advice, clearable = false }) {
	return (text, name, problems) => {
		const items = list$1(text, name, problems);
		if (items === void 0) return void 0;
		if (items.length === 0 && !clearable) {
			problems.add(`\`${name}\` is \`[]\`, but this input has nothing to clear.`, "Leave the input out.");
			return;
		}
		const wrong = items.filter((item) => !pattern.test(item));
		for (const item of wrong) problems.add(`\`${name}\` has the item ${quoted(item)}, which is not ${what}.`, advice);
		const repeated = new Set(items.filter((item, index) => items.indexOf(item) !== index));
		for (const item of repeated) problems.add(`\`${name}\` names ${quoted(item)} more than once.`, "Name it once.");
		return wrong.length + repeated.size === 0 ? items : void 0;
	};
}
const lines = (text) => text.split(/\r?\n/).filter((each) => each.trim() !== "");
// src/inputs/parsers/variable-names.ts
const form$3 = /^[a-zA-Z][a-zA-Z0-9_]+$/;
const reserved$1 = /* @__PURE__ */ new Set([
	"_HANDLER",
	"_X_AMZN_TRACE_ID",
	"AWS_DEFAULT_REGION",
	"AWS_REGION",
	"AWS_EXECUTION_ENV",
	"AWS_LAMBDA_FUNCTION_NAME",
	"AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
	"AWS_LAMBDA_FUNCTION_VERSION",
	"AWS_LAMBDA_INITIALIZATION_TYPE",
	"AWS_LAMBDA_LOG_GROUP_NAME",
	"AWS_LAMBDA_LOG_STREAM_NAME",
	"AWS_ACCESS_KEY",
	"AWS_ACCESS_KEY_ID",
	"AWS_SECRET_ACCESS_KEY",
	"AWS_SESSION_TOKEN",
	"AWS_LAMBDA_RUNTIME_API",
	"LAMBDA_TASK_ROOT",
	"LAMBDA_RUNTIME_DIR",
	"AWS_LAMBDA_MAX_CONCURRENCY",
	"AWS_LAMBDA_METADATA_API",
	"AWS_LAMBDA_METADATA_TOKEN"
]);
function checkVariableName(variable, label, problems, isName = isWord(variable)) {
	if (reserved$1.has(variable)) {
		problems.add(`${label} names ${quoted(variable)}, which Lambda reserves for itself.`, "Leave it out, or give the variable another name and read that one in the function.");
		return false;
	}
	if (form$3.test(variable)) return true;
	problems.add(`${label} names ${isName ? quoted(variable) : "something"}, which Lambda does not accept as the name of a variable.`, "A name begins with a letter and has at least two letters, digits or underscores.");
	return false;
}
function isWord(text) {
	return /^[A-Za-z0-9_.-]{1,64}$/.test(text);
}
// src/inputs/configuration/tags.ts
var import__node_buffer = require__node_buffer();
const longestKey = 128;
const longestValue = 256;
function readTagsToRemove(given, set) {
	const keys = given.read("tags-remove", tagKeys);
	for (const key of keys ?? []) {
		if (set && Object.hasOwn(set, key)) given.problems.add(`The tag ${quoted(key)} is both in \`tags\` and in \`tags-remove\`.`, "Name it once.");
		if (key.toLowerCase().startsWith("aws:")) given.problems.add(`\`tags-remove\` has the key ${quoted(key)}, but only AWS removes tags whose keys begin with \`aws:\`.`, "Leave it out.");
	}
	return keys;
}
const tagKeys = (text) => [...new Set(text.split(/[,\n]/).map((key) => key.trim()).filter((key) => key !== ""))];
async function parseTags(text, problems) {
	const [{ parseMap }, { stringEntries }] = await Promise.all([import("./yaml2.js"), import("./string-map.js")]);
	const map = parseMap(text, "`tags`", "strings", problems);
	if (map === void 0) return void 0;
	const tags = stringEntries(map, {
		label: "`tags`",
		variables: false,
		secret: false
	}, problems);
	if (tags.size === 0) problems.add("`tags` is an empty map, which changes nothing.", "Leave the input out, or set `tags-remove`.");
	for (const [key, value] of tags) {
		warnOfPlaceholder(value, `\`tags\`: the value of ${quoted(key)}`, problems);
		if (key === "" || key.length > longestKey) problems.add(`\`tags\` has a key of ${key.length} characters: ${quoted(key)}.`, `A key has 1 to ${longestKey} characters.`);
		if (key.toLowerCase().startsWith("aws:")) problems.add(`\`tags\` has the key ${quoted(key)}, but AWS reserves keys that begin with \`aws:\`.`, "Choose another key.");
		if (value.length > longestValue) problems.add(`\`tags\` has a value of ${value.length} characters at the key ${quoted(key)}.`, `A value has at most ${longestValue} characters.`);
	}
	return Object.fromEntries(tags);
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + import__node_os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!import__node_fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	import__node_fs.appendFileSync(filePath, `${toCommandValue(message)}${import__node_os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${import__node_crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${import__node_os.EOL}${convertedValue}${import__node_os.EOL}${delimiter}`;
}
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === "https:";
	if (checkBypass(reqUrl)) return;
	const proxyVar = (() => {
		if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
		else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
	})();
	if (proxyVar) try {
		return new DecodedURL(proxyVar);
	} catch (_a) {
		if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
	}
	else return;
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) return false;
	const reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) return true;
	const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
	if (!noProxy) return false;
	let reqPort;
	if (reqUrl.port) reqPort = Number(reqUrl.port);
	else if (reqUrl.protocol === "http:") reqPort = 80;
	else if (reqUrl.protocol === "https:") reqPort = 443;
	const upperReqHosts = [reqUrl.hostname.toUpperCase()];
	if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
	return false;
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase();
	return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
	constructor(url, base) {
		super(url, base);
		this._decodedUsername = decodeURIComponent(super.username);
		this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
};
// node_modules/@actions/http-client/lib/index.js
var __awaiter$9 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = [
	"OPTIONS",
	"GET",
	"DELETE",
	"HEAD"
];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
var HttpClientError = class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message);
		this.name = "HttpClientError";
		this.statusCode = statusCode;
		Object.setPrototypeOf(this, HttpClientError.prototype);
	}
};
var HttpClientResponse = class {
	constructor(message) {
		this.message = message;
	}
	readBody() {
		return __awaiter$9(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter$9(this, void 0, void 0, function* () {
				let output = Buffer.alloc(0);
				this.message.on("data", (chunk) => {
					output = Buffer.concat([output, chunk]);
				});
				this.message.on("end", () => {
					resolve(output.toString());
				});
			}));
		});
	}
	readBodyBuffer() {
		return __awaiter$9(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter$9(this, void 0, void 0, function* () {
				const chunks = [];
				this.message.on("data", (chunk) => {
					chunks.push(chunk);
				});
				this.message.on("end", () => {
					resolve(Buffer.concat(chunks));
				});
			}));
		});
	}
};
var HttpClient = class {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = false;
		this._allowRedirects = true;
		this._allowRedirectDowngrade = false;
		this._maxRedirects = 50;
		this._allowRetries = false;
		this._maxRetries = 1;
		this._keepAlive = false;
		this._disposed = false;
		this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
		this.handlers = handlers || [];
		this.requestOptions = requestOptions;
		if (requestOptions) {
			if (requestOptions.ignoreSslError != null) this._ignoreSslError = requestOptions.ignoreSslError;
			this._socketTimeout = requestOptions.socketTimeout;
			if (requestOptions.allowRedirects != null) this._allowRedirects = requestOptions.allowRedirects;
			if (requestOptions.allowRedirectDowngrade != null) this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
			if (requestOptions.maxRedirects != null) this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
			if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
			if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
			if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
		}
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
		});
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("GET", requestUrl, null, additionalHeaders || {});
		});
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("DELETE", requestUrl, null, additionalHeaders || {});
		});
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("POST", requestUrl, data, additionalHeaders || {});
		});
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("PATCH", requestUrl, data, additionalHeaders || {});
		});
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("PUT", requestUrl, data, additionalHeaders || {});
		});
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request("HEAD", requestUrl, null, additionalHeaders || {});
		});
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders);
		});
	}
	getJson(requestUrl_1) {
		return __awaiter$9(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			const res = yield this.get(requestUrl, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter$9(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.post(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter$9(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.put(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter$9(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.patch(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter$9(this, void 0, void 0, function* () {
			if (this._disposed) throw new Error("Client has already been disposed.");
			const parsedUrl = new URL(requestUrl);
			let info = this._prepareRequest(verb, parsedUrl, headers);
			const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
			let numTries = 0;
			let response;
			do {
				response = yield this.requestRaw(info, data);
				if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler;
					for (const handler of this.handlers) if (handler.canHandleAuthentication(response)) {
						authenticationHandler = handler;
						break;
					}
					if (authenticationHandler) return authenticationHandler.handleAuthentication(this, info, data);
					else return response;
				}
				let redirectsRemaining = this._maxRedirects;
				while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
					const redirectUrl = response.message.headers["location"];
					if (!redirectUrl) break;
					const parsedRedirectUrl = new URL(redirectUrl);
					if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
					yield response.readBody();
					if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
						for (const header in headers) if (header.toLowerCase() === "authorization") delete headers[header];
					}
					info = this._prepareRequest(verb, parsedRedirectUrl, headers);
					response = yield this.requestRaw(info, data);
					redirectsRemaining--;
				}
				if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
				numTries += 1;
				if (numTries < maxTries) {
					yield response.readBody();
					yield this._performExponentialBackoff(numTries);
				}
			} while (numTries < maxTries);
			return response;
		});
	}
	dispose() {
		if (this._agent) this._agent.destroy();
		this._disposed = true;
	}
	requestRaw(info, data) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					if (err) reject(err);
					else if (!res) reject(/* @__PURE__ */ new Error("Unknown error"));
					else resolve(res);
				}
				this.requestRawWithCallback(info, data, callbackForResult);
			});
		});
	}
	requestRawWithCallback(info, data, onResult) {
		if (typeof data === "string") {
			if (!info.options.headers) info.options.headers = {};
			info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
		}
		let callbackCalled = false;
		function handleResult(err, res) {
			if (!callbackCalled) {
				callbackCalled = true;
				onResult(err, res);
			}
		}
		const req = info.httpModule.request(info.options, (msg) => {
			handleResult(void 0, new HttpClientResponse(msg));
		});
		let socket;
		req.on("socket", (sock) => {
			socket = sock;
		});
		req.setTimeout(this._socketTimeout || 18e4, () => {
			if (socket) socket.end();
			handleResult(/* @__PURE__ */ new Error(`Request timeout: ${info.options.path}`));
		});
		req.on("error", function(err) {
			handleResult(err);
		});
		if (data && typeof data === "string") req.write(data, "utf8");
		if (data && typeof data !== "string") {
			data.on("close", function() {
				req.end();
			});
			data.pipe(req);
		} else req.end();
	}
	getAgent(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		return this._getAgent(parsedUrl);
	}
	getAgentDispatcher(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		const proxyUrl = getProxyUrl(parsedUrl);
		if (!(proxyUrl && proxyUrl.hostname)) return;
		return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
	}
	_prepareRequest(method, requestUrl, headers) {
		const info = {};
		info.parsedUrl = requestUrl;
		const usingSsl = info.parsedUrl.protocol === "https:";
		info.httpModule = usingSsl ? import__node_https : import__node_http;
		const defaultPort = usingSsl ? 443 : 80;
		info.options = {};
		info.options.host = info.parsedUrl.hostname;
		info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
		info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
		info.options.method = method;
		info.options.headers = this._mergeHeaders(headers);
		if (this.userAgent != null) info.options.headers["user-agent"] = this.userAgent;
		info.options.agent = this._getAgent(info.parsedUrl);
		if (this.handlers) for (const handler of this.handlers) handler.prepareRequest(info.options);
		return info;
	}
	_mergeHeaders(headers) {
		if (this.requestOptions && this.requestOptions.headers) return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
		return lowercaseKeys(headers || {});
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
			if (headerValue) clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
		}
		const additionalValue = additionalHeaders[header];
		if (additionalValue !== void 0) return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
			if (headerValue) {
				if (typeof headerValue === "number") clientHeader = String(headerValue);
				else if (Array.isArray(headerValue)) clientHeader = headerValue.join(", ");
				else clientHeader = headerValue;
			}
		}
		const additionalValue = additionalHeaders[Headers.ContentType];
		if (additionalValue !== void 0) {
			if (typeof additionalValue === "number") return String(additionalValue);
			else if (Array.isArray(additionalValue)) return additionalValue.join(", ");
			else return additionalValue;
		}
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getAgent(parsedUrl) {
		let agent;
		const proxyUrl = getProxyUrl(parsedUrl);
		const useProxy = proxyUrl && proxyUrl.hostname;
		if (this._keepAlive && useProxy) agent = this._proxyAgent;
		if (!useProxy) agent = this._agent;
		if (agent) return agent;
		const usingSsl = parsedUrl.protocol === "https:";
		let maxSockets = 100;
		if (this.requestOptions) maxSockets = this.requestOptions.maxSockets || import__node_http.globalAgent.maxSockets;
		if (proxyUrl && proxyUrl.hostname) {
			const agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && { proxyAuth: `${proxyUrl.username}:${proxyUrl.password}` }), {
					host: proxyUrl.hostname,
					port: proxyUrl.port
				})
			};
			let tunnelAgent;
			const overHttps = proxyUrl.protocol === "https:";
			if (usingSsl) tunnelAgent = overHttps ? import_tunnel.httpsOverHttps : import_tunnel.httpsOverHttp;
			else tunnelAgent = overHttps ? import_tunnel.httpOverHttps : import_tunnel.httpOverHttp;
			agent = tunnelAgent(agentOptions);
			this._proxyAgent = agent;
		}
		if (!agent) {
			const options = {
				keepAlive: this._keepAlive,
				maxSockets
			};
			agent = usingSsl ? new import__node_https.Agent(options) : new import__node_http.Agent(options);
			this._agent = agent;
		}
		if (usingSsl && this._ignoreSslError) agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: false });
		return agent;
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent;
		if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
		if (proxyAgent) return proxyAgent;
		const usingSsl = parsedUrl.protocol === "https:";
		proxyAgent = new import__later_undici.ProxyAgent(Object.assign({
			uri: proxyUrl.href,
			pipelining: !this._keepAlive ? 0 : 1
		}, (proxyUrl.username || proxyUrl.password) && { token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}` }));
		this._proxyAgentDispatcher = proxyAgent;
		if (usingSsl && this._ignoreSslError) proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, { rejectUnauthorized: false });
		return proxyAgent;
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		const baseUserAgent = userAgent || "actions/http-client";
		const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
		if (orchId) return `${baseUserAgent} actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
		return baseUserAgent;
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter$9(this, void 0, void 0, function* () {
			retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
			const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
			return new Promise((resolve) => setTimeout(() => resolve(), ms));
		});
	}
	_processResponse(res, options) {
		return __awaiter$9(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => __awaiter$9(this, void 0, void 0, function* () {
				const statusCode = res.message.statusCode || 0;
				const response = {
					statusCode,
					result: null,
					headers: {}
				};
				if (statusCode === HttpCodes.NotFound) resolve(response);
				function dateTimeDeserializer(key, value) {
					if (typeof value === "string") {
						const a = new Date(value);
						if (!isNaN(a.valueOf())) return a;
					}
					return value;
				}
				let obj;
				let contents;
				try {
					contents = yield res.readBody();
					if (contents && contents.length > 0) {
						if (options && options.deserializeDates) obj = JSON.parse(contents, dateTimeDeserializer);
						else obj = JSON.parse(contents);
						response.result = obj;
					}
					response.headers = res.message.headers;
				} catch (err) {}
				if (statusCode > 299) {
					let msg;
					if (obj && obj.message) msg = obj.message;
					else if (contents && contents.length > 0) msg = contents;
					else msg = `Failed request: (${statusCode})`;
					const err = new HttpClientError(msg, statusCode);
					err.result = response.result;
					reject(err);
				} else resolve(response);
			}));
		});
	}
};
const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
// node_modules/@actions/http-client/lib/auth.js
var __awaiter$8 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var BearerCredentialHandler = class {
	constructor(token) {
		this.token = token;
	}
	prepareRequest(options) {
		if (!options.headers) throw Error("The request has no headers");
		options.headers["Authorization"] = `Bearer ${this.token}`;
	}
	canHandleAuthentication() {
		return false;
	}
	handleAuthentication() {
		return __awaiter$8(this, void 0, void 0, function* () {
			throw new Error("not implemented");
		});
	}
};
// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$7 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var OidcClient = class OidcClient {
	static createHttpClient(allowRetry = true, maxRetry = 10) {
		const requestOptions = {
			allowRetries: allowRetry,
			maxRetries: maxRetry
		};
		return new HttpClient("actions/oidc-client", [new BearerCredentialHandler(OidcClient.getRequestToken())], requestOptions);
	}
	static getRequestToken() {
		const token = process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
		if (!token) throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
		return token;
	}
	static getIDTokenUrl() {
		const runtimeUrl = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
		if (!runtimeUrl) throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
		return runtimeUrl;
	}
	static getCall(id_token_url) {
		return __awaiter$7(this, void 0, void 0, function* () {
			var _a;
			const id_token = (_a = (yield OidcClient.createHttpClient().getJson(id_token_url).catch((error) => {
				throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
			})).result) === null || _a === void 0 ? void 0 : _a.value;
			if (!id_token) throw new Error("Response json body do not have ID Token field");
			return id_token;
		});
	}
	static getIDToken(audience) {
		return __awaiter$7(this, void 0, void 0, function* () {
			try {
				let id_token_url = OidcClient.getIDTokenUrl();
				if (audience) {
					const encodedAudience = encodeURIComponent(audience);
					id_token_url = `${id_token_url}&audience=${encodedAudience}`;
				}
				debug(`ID token url is ${id_token_url}`);
				const id_token = yield OidcClient.getCall(id_token_url);
				setSecret(id_token);
				return id_token;
			} catch (error) {
				throw new Error(`Error message: ${error.message}`);
			}
		});
	}
};
// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = import__node_fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, import__node_fs.constants.R_OK | import__node_fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(import__node_os.EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = import__node_fs.promises;
process.platform;
import__node_fs.constants.O_RDONLY;
(/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:timers");
})))();
process.platform;
import__node_events.EventEmitter;
import__node_events.EventEmitter;
import__node_os.default.platform();
import__node_os.default.arch();
// node_modules/@actions/core/lib/core.js
var __awaiter = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(import__node_os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function isDebug() {
	return process.env["RUNNER_DEBUG"] === "1";
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + import__node_os.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function group(name, fn) {
	return __awaiter(this, void 0, void 0, function* () {
		startGroup(name);
		let result;
		try {
			result = yield fn();
		} finally {
			endGroup();
		}
		return result;
	});
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
function getIDToken(aud) {
	return __awaiter(this, void 0, void 0, function* () {
		return yield OidcClient.getIDToken(aud);
	});
}
// src/processes/child-environment.ts
const MACHINE = [
	"PATH",
	"HOME",
	/^XDG_\w+$/,
	"LANG",
	...[
		"TMPDIR",
		"TEMP",
		"TMP"
	],
	...[
		"HTTP_PROXY",
		"HTTPS_PROXY",
		"ALL_PROXY",
		"NO_PROXY"
	],
	...[
		/^SSL_CERT_\w+$/,
		"NODE_EXTRA_CA_CERTS",
		"REQUESTS_CA_BUNDLE"
	],
	...[
		"SYSTEMROOT",
		"USERPROFILE",
		"APPDATA",
		"LOCALAPPDATA",
		"PATHEXT"
	]
];
const REGISTRIES = [
	"UV_INDEX",
	/^UV_INDEX_\w+$/,
	"UV_DEFAULT_INDEX",
	"NODE_AUTH_TOKEN",
	"NPM_TOKEN"
];
const PROGRAMS_OF_NPM = [
	"node-options",
	"script-shell",
	"git",
	"ignore-scripts"
];
function childEnvironment(environment) {
	return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => value !== void 0 && isAllowed(name) ? [[name, value]] : []));
}
function isAllowed(name) {
	const setting = npmSetting(name);
	if (setting !== void 0) return !PROGRAMS_OF_NPM.includes(setting);
	const upper = name.toUpperCase();
	return [...MACHINE, ...REGISTRIES].some((each) => typeof each === "string" ? each === upper : each.test(upper));
}
function npmSetting(variable) {
	const [, setting] = /^npm_config_(.+)$/i.exec(variable) ?? [];
	if (setting === void 0 || setting.startsWith("//")) return setting;
	return setting.toLowerCase().replaceAll("_", "-");
}
// src/processes/execute.ts
async function execute(program, args, { environment, directory, log, stop }) {
	stop.throwIfAborted();
	const { execa } = await import("./execa.js");
	log(withoutPasswords(`$ ${[program, ...args].join(" ")}`));
	const child = execa(program, args, {
		cwd: directory,
		env: childEnvironment(environment),
		extendEnv: false,
		stdin: "ignore",
		all: true,
		reject: false,
		detached: HAS_GROUPS
	});
	const end = (signal) => {
		if (child.pid === void 0) return;
		try {
			if (HAS_GROUPS) process.kill(-child.pid, signal);
			else child.kill();
		} catch {}
	};
	const stopGently = () => end("SIGTERM");
	const stopForGood = () => end("SIGKILL");
	stop.addEventListener("abort", stopGently, { once: true });
	process.once("exit", stopForGood);
	try {
		for await (const line of child.iterable({ from: "all" })) log(withoutPasswords(line));
		const { code, exitCode = -1, stdout, stderr, shortMessage = "" } = await child;
		stop.throwIfAborted();
		if (code === "ENOENT") return void 0;
		const errors = exitCode === -1 ? `${stderr}\n${shortMessage}` : stderr;
		return {
			exitCode,
			stdout: withoutPasswords(stdout),
			stderr: withoutPasswords(errors)
		};
	} finally {
		stop.removeEventListener("abort", stopGently);
		process.off("exit", stopForGood);
	}
}
const HAS_GROUPS = process.platform !== "win32";
function withoutPasswords(text) {
	return text.replace(/(:\/\/)[^/@\s]+@/g, "$1***@");
}
// src/text/without-controls.ts
function withoutControls(text) {
	return text.replace(/[^\P{Cc}\t\r\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, " ");
}
// src/github/pull-request.ts
async function readEvent(path) {
	if (!path) return void 0;
	try {
		return JSON.parse(await (0, import_promises.readFile)(path, "utf8"));
	} catch {
		return;
	}
}
function forkOf(event) {
	const { pull_request: pull } = event ?? {};
	if (!pull?.head) return void 0;
	const fork = pull.head.repo?.full_name ?? "(deleted)";
	return fork === pull.base?.repo?.full_name ? void 0 : fork;
}
async function pullRequestOf(environment) {
	if (environment["GITHUB_EVENT_NAME"] !== "pull_request") return void 0;
	const event = await readEvent(environment["GITHUB_EVENT_PATH"]);
	const { pull_request: pull } = event ?? {};
	if (typeof pull?.number !== "number") return void 0;
	return {
		number: pull.number,
		headCommit: pull.head?.sha,
		fork: forkOf(event)
	};
}
// src/github/identity-token.ts
async function identityToken(environment, audience, patience, request) {
	if (!mayRequest(environment)) throw explainNoToken(environment, forkOf(await readEvent(environment["GITHUB_EVENT_PATH"])));
	try {
		return await withinTime(request(audience), patience);
	} catch (error) {
		if (error instanceof TokenEndpointFailure) throw error;
		throw explainEndpoint(error instanceof Error ? error.message : String(error));
	}
}
async function withinTime(token, patience) {
	let timer;
	const silence = new Promise((_resolve, reject) => {
		timer = setTimeout(() => reject(silentEndpoint(patience)), patience);
	});
	try {
		return await Promise.race([token, silence]);
	} finally {
		clearTimeout(timer);
	}
}
function silentEndpoint(patience) {
	return new TokenEndpointFailure(`GitHub issued no OIDC token for this job: its token endpoint did not answer within ${patience / 1e3} seconds.`, "Run the job again; https://www.githubstatus.com shows known incidents. On a self-hosted runner, check that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL, through the proxy in HTTPS_PROXY if there is one.", true);
}
function mayRequest(environment) {
	return Boolean(environment["ACTIONS_ID_TOKEN_REQUEST_URL"] && environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
}
function explainNoToken(environment, fork) {
	if (environment["GITHUB_ACTIONS"] !== "true") return new Failure("`role-to-assume` exchanges an identity token that only GitHub Actions issues, and this process does not run there (GITHUB_ACTIONS is not `true`).", "Leave `role-to-assume` out here: the action then uses the default credentials of the AWS SDKs, such as a profile or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.");
	if (fork !== void 0) return new Failure(`This run is for a pull request from the fork ${fork}, and GitHub issues no OIDC token for such runs: otherwise, anyone who can open a pull request could sign in to AWS. \`permissions: id-token: write\` does not change that.`, [
		"Do not sign in for pull requests of forks. Skip the job for them, and deploy after the merge, in a workflow on `push`:",
		"    if: github.event.pull_request.head.repo.full_name == github.repository",
		"To test a contribution before the merge, review it and push its branch to this repository, with a job whose `environment:` requires approval."
	].join("\n"));
	return new Failure("`role-to-assume` needs an OIDC token from GitHub, but this job may not request one: the permission `id-token: write` is missing (ACTIONS_ID_TOKEN_REQUEST_URL is not set).", [
		"Give the job, or the whole workflow, these permissions; in a reusable workflow also the job that calls it:",
		"    permissions:",
		"      contents: read",
		"      id-token: write"
	].join("\n"));
}
const LONGEST_QUOTE = 300;
function explainEndpoint(error) {
	const status = /Error Code\s*:\s*(\d{3})/.exec(error)?.[1];
	const message = (/Error Message\s*:\s*(.*)/s.exec(error)?.[1] ?? error).replace(/\s+/g, " ").trim();
	return new TokenEndpointFailure(`GitHub issued no OIDC token for this job: its token endpoint ${status ? `answered HTTP ${status}` : "gave none"} (${message.slice(0, LONGEST_QUOTE)}).`, status === "401" || status === "403" ? "GitHub no longer accepts token requests of this job: run the job again. On a self-hosted runner, check that nothing changes the variables that begin with ACTIONS_ID_TOKEN_REQUEST." : status?.startsWith("5") ? "The problem is on the side of GitHub. Run the job again in a few minutes; https://www.githubstatus.com shows known incidents." : "Run the job again; https://www.githubstatus.com shows known incidents. On a self-hosted runner, check that it reaches the host in ACTIONS_ID_TOKEN_REQUEST_URL.");
}
// src/github/limits.ts
const LONGEST_ANNOTATION = 4e3;
const END = 1200;
function fitAnnotation(text) {
	if (text.length <= LONGEST_ANNOTATION) return text;
	const note = (left) => `\u2026 (${left} more characters are in the log of this step) \u2026`;
	const room = 2800 - note(text.length).length;
	const left = text.length - room - END;
	return `${text.slice(0, room).toWellFormed()}${note(left)}${text.slice(-1200).toWellFormed()}`;
}
const LARGEST_SUMMARY = 1e6;
function fitSummary(markdown) {
	if (Buffer.byteLength(markdown) <= LARGEST_SUMMARY) return markdown;
	const part = Buffer.from(markdown).subarray(0, LARGEST_SUMMARY).toString();
	const shown = part.slice(0, part.lastIndexOf("\n")) || part.slice(0, -1);
	const fences = shown.match(/^(`{3,}|~{3,})/gm) ?? [];
	const ends = [...fences.length % 2 === 1 ? [fences.at(-1)] : [], ...Array.from({ length: count(shown, "<details>") - count(shown, "</details>") }, () => "</details>")];
	const note = "> [!NOTE]\n> This summary is longer than GitHub shows. The log of this step has the rest.\n";
	return [
		shown,
		...ends,
		"",
		note
	].join("\n");
}
function count(text, part) {
	return text.split(part).length - 1;
}
// src/github/actions-runner.ts
function actionsRunner(environment) {
	return {
		input: (name) => getInput(name, { trimWhitespace: false }),
		environment,
		workspace: environment["GITHUB_WORKSPACE"] || process.cwd(),
		origin: originOf$1(environment),
		identityToken: (audience, patience) => identityToken(environment, audience, patience, getIDToken),
		secret: setSecret,
		info: (line) => info(withoutCommands(line)),
		debug: (line) => {
			if (isDebug()) debug(withoutControls(line));
		},
		notice: (message) => notice(annotation(message)),
		warning: (message) => warning(annotation(message)),
		error: (message, title) => error(annotation(message), { title: withoutControls(title) }),
		group: (title, work) => group(withoutControls(title), work),
		setOutput: (name, value) => setOutput(name, value),
		saveState: (name, value) => {
			if (environment["GITHUB_STATE"]) saveState(name, value);
		},
		state: getState,
		summarize: async (markdown) => {
			if (!environment["GITHUB_STEP_SUMMARY"]) return;
			await summary.addRaw(fitSummary(markdown), true).write();
		},
		pullRequest: () => pullRequestOf(environment),
		comment: async (token, pullRequest, comment) => {
			const { commentOnPullRequest } = await import("./pull-request-comment.js");
			return commentOnPullRequest(environment, token, pullRequest, comment);
		},
		isAncestor: async (token, ancestor, descendant) => {
			const { isAncestorOnGitHub } = await import("./compare-commits.js");
			return isAncestorOnGitHub(environment, token, ancestor, descendant);
		},
		execute: (program, args, directory, stop) => {
			const log = (line) => info(withoutCommands(line));
			return execute(program, args, {
				environment,
				directory,
				log,
				stop
			});
		}
	};
}
function originOf$1(environment) {
	const { GITHUB_SHA: commit, GITHUB_REF_NAME: refName, GITHUB_RUN_ID: runId } = environment;
	const { GITHUB_RUN_ATTEMPT: attempt } = environment;
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = environment;
	const runUrl = server && repository && runId && `${server}/${repository}/actions/runs/${runId}`;
	return {
		commit: commit || void 0,
		refName: refName || void 0,
		runId: runId || void 0,
		isRerun: Number(attempt) > 1,
		runUrl: runUrl || void 0
	};
}
function annotation(message) {
	const text = withoutControls(message);
	const shown = fitAnnotation(text);
	if (shown !== text) info(withoutCommands(text));
	return shown;
}
function withoutCommands(text) {
	return withoutControls(text).replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
// src/post-step-state.ts
const STATE = "unproven_move";
function rememberMove(runner, left) {
	try {
		runner.saveState(STATE, left ? JSON.stringify(left) : "");
	} catch (error) {
		runner.debug(`The state of the step could not be saved: ${error instanceof Error ? error.message : error}`);
	}
}
function hasMove(runner) {
	return runner.state(STATE) !== "";
}
function recallMove(runner) {
	const saved = parsed$1(runner.state(STATE));
	if (isUnverifiedMove(saved)) return saved;
	throw new Failure("The step was ended before its new version was verified, and what it saved for the post step is broken, so the alias was not moved back.", "Look at what the alias serves; `mode: rollback` moves it back. On a self-hosted runner, check that no other step writes to the file in GITHUB_STATE.");
}
function parsed$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isUnverifiedMove(saved) {
	const { functionName, region, move } = saved ?? {};
	return typeof functionName === "string" && typeof region === "string" && typeof move?.before?.name === "string" && typeof move.after?.version === "string";
}
// src/report/markdown.ts
function escapeMarkdown(text) {
	return withoutControls(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]!|~@$]/g, entity).replace(/(:)(?=\/\/)|(?<=\bwww)(\.)/gi, entity).replace(/\s+/g, " ");
}
function escapeComment(text) {
	return escapeMarkdown(text).replace(/&#64;|(?<!&)#(?=\d)/g, "$&&#8203;").replace(/\b(GH-)(?=\d)/gi, "$1&#8203;");
}
function escapeLines(text, escaped = escapeMarkdown) {
	const shown = [];
	let toCopy = [];
	const endBlock = () => {
		if (toCopy.length > 0) shown.push("", codeBlock(toCopy), "");
		toCopy = [];
	};
	for (const line of withoutControls(text).split(/\r\n|\r|\n/)) if (line.startsWith(INDENT)) toCopy.push(line.slice(INDENT.length));
	else {
		endBlock();
		const item = line.startsWith("- ") ? escapeLine(line.slice(2), escaped) : "";
		shown.push(item ? `- ${item}` : escapeLine(line, escaped));
	}
	endBlock();
	return shown.join("\n").trim();
}
function labelled(label, text, escaped = escapeMarkdown) {
	const lines = escapeLines(text, escaped);
	return `${label}${lines.startsWith("```") ? "\n\n" : " "}${lines}`;
}
function withCode(line, escaped) {
	if (!(!line.includes("``") && line.split("`").length % 2 === 1)) return escaped(line);
	return line.split("`").map((part, index) => index % 2 === 0 ? escaped(part) : codeSpan(part, escaped)).join("");
}
function codeSpan(text, escaped) {
	return /^\S(.*\S)?$/u.test(text) && !/[<>&\p{Cc}]/u.test(text) ? `\`${text}\`` : escaped(`\`${text}\``);
}
const INDENT = " ".repeat(4);
function escapeLine(line, escaped) {
	return withCode(line, escaped).trim().replace(/^([#+=-]|\d+(?=[.)]))/, entity);
}
function entity(text) {
	return Array.from(text, (character) => `&#${character.codePointAt(0)};`).join("");
}
function codeBlock(lines, language = "") {
	const text = withoutControls(lines.join("\n"));
	let longest = 2;
	for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${text}\n${fence}`;
}
function table(header, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(header),
		line(header.map(() => "---")),
		...rows.map((row) => line(row.map(escapeMarkdown)))
	].join("\n");
}
// src/model/history.ts
const DESCRIPTION_LIMIT = 256;
const HISTORY = /^lda1 cur=(\d+)(?: tag=([\x21-\x7e]+))?(?: next=(\d+)(?: dep=(d-[A-Z0-9]+))?)?(?: prev=(\d+(?:,\d+)*))?(?: bad=(\d+(?:,\d+)*))?( made)?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?$/;
function parseAliasHistory(description) {
	const match = HISTORY.exec(description ?? "");
	if (!match?.[1]) return void 0;
	const [, current, tag, next, deployment, previous, bad, made, sha, run, ref] = match;
	return {
		current,
		...tag && { tag },
		...next && { next },
		...deployment && { deployment },
		previous: previous?.split(",") ?? [],
		bad: bad?.split(",") ?? [],
		...made && { made: true },
		git: gitReference(sha, run, ref)
	};
}
function formatAliasHistory(history) {
	const { git } = history;
	let previous = [...history.previous];
	let bad = [...history.bad];
	const line = (...end) => [
		"lda1",
		`cur=${history.current}`,
		field("tag", history.tag),
		field("next", history.next),
		field("dep", history.next && history.deployment),
		list("prev", previous),
		list("bad", bad),
		history.made ? "made" : "",
		...end
	].filter(Boolean).join(" ");
	const origin = [field("sha", git.sha), field("run", git.run)];
	const whole = line(...origin, field("ref", git.ref));
	if (whole.length <= DESCRIPTION_LIMIT) return whole;
	while (line(...origin).length > DESCRIPTION_LIMIT && previous.length > 1) previous = previous.slice(0, -1);
	if (line(...origin).length <= DESCRIPTION_LIMIT) return line(...origin);
	while (line().length > DESCRIPTION_LIMIT && bad.length > 0) bad = bad.slice(0, -1);
	return line();
}
function historyAfterMove(before, served, version, git) {
	const bad = (before?.bad ?? []).filter((marked) => marked !== version);
	const earlier = before?.current === served ? before?.previous ?? [] : [];
	const previous = [...served === void 0 ? [] : [served], ...earlier];
	return {
		current: version,
		previous: [...new Set(previous)].filter((target) => target !== version && !bad.includes(target)),
		bad,
		made: before?.made,
		git
	};
}
function historyDuringShift(before, served, next) {
	const known = before?.current === served ? before : void 0;
	return {
		current: served,
		next,
		previous: known?.previous ?? [],
		bad: before?.bad ?? [],
		made: before?.made,
		git: known?.git ?? {}
	};
}
function historyAfterRollback(before, served, rolledBackFrom, target, git) {
	const bad = [.../* @__PURE__ */ new Set([rolledBackFrom, ...before?.bad ?? []])].filter((marked) => marked !== target);
	return {
		current: target,
		previous: olderThan(target, before !== void 0 && (before.current === served || before.current === rolledBackFrom) ? before.previous : [], before?.current).filter((version) => !bad.includes(version)),
		bad,
		made: before?.made,
		git
	};
}
function olderThan(target, recorded, current) {
	if (target === current) return recorded;
	return recorded.includes(target) ? recorded.slice(recorded.indexOf(target) + 1) : recorded.filter((version) => Number(version) < Number(target));
}
function historyWithBad(before, served, failed) {
	const known = before?.current === served ? before : void 0;
	return {
		current: served,
		previous: (known?.previous ?? []).filter((target) => target !== failed),
		bad: [.../* @__PURE__ */ new Set([failed, ...before?.bad ?? []])].filter((marked) => marked !== served),
		made: before?.made,
		git: known?.git ?? {}
	};
}
function gitReference(sha, run, ref) {
	return {
		sha: matching(sha, /^[0-9a-f]{7,40}$/),
		run: matching(run, /^\d+$/),
		ref: matching(ref, /^\S+$/)
	};
}
function matching(text, pattern) {
	return text !== void 0 && pattern.test(text) ? text : void 0;
}
function list(name, versions) {
	return versions.length > 0 ? `${name}=${versions.join(",")}` : "";
}
function field(name, value) {
	return value ? `${name}=${value}` : "";
}
const RECORD = /\[lda1(?: d=([\w-]{43}))?(?: prev=([\w-]{1,128}):(\d+))?(?: sha=([0-9a-f]{7,40}))?(?: run=(\d+))?(?: ref=(\S+))?\]$/;
function parseVersionRecord(description) {
	const match = RECORD.exec(description ?? "");
	if (!match) return void 0;
	const [, digest, alias, version, sha, run, ref] = match;
	return {
		digest,
		predecessor: alias && version ? {
			alias,
			version
		} : void 0,
		git: gitReference(sha, run, ref)
	};
}
function textBeforeRecord(description) {
	const match = RECORD.exec(description ?? "");
	const text = match?.input.slice(0, match.index).trimEnd();
	return text?.endsWith("\u2026") ? void 0 : text;
}
function formatVersionDescription(text, record) {
	const { digest, predecessor, git } = record;
	const certain = [
		"lda1",
		digest && `d=${digest}`,
		predecessor && `prev=${predecessor.alias}:${predecessor.version}`,
		git.sha && `sha=${git.sha}`,
		git.run && `run=${git.run}`
	].filter(Boolean);
	const withRef = git.ref ? `[${[...certain, `ref=${git.ref}`].join(" ")}]` : void 0;
	const bracket = withRef && withRef.length <= DESCRIPTION_LIMIT ? withRef : `[${certain.join(" ")}]`;
	const room = DESCRIPTION_LIMIT - bracket.length - 1;
	const cut = cutText(text?.trim() ?? "", room);
	return cut ? `${cut} ${bracket}` : bracket;
}
function cutText(text, room) {
	if (text.length <= room) return text;
	if (room < 2) return "";
	const head = text.slice(0, room - 1);
	const lastUnit = head.charCodeAt(head.length - 1);
	return `${(lastUnit >= 55296 && lastUnit <= 56319 ? head.slice(0, -1) : head).trimEnd()}\u2026`;
}
// src/model/version.ts
const LATEST = "$LATEST";
function isNumber(version) {
	return /^[1-9][0-9]*$/.test(version);
}
function originOf(version) {
	const git = version?.record?.git;
	return git?.ref ?? git?.sha;
}
function numbered(versions, number) {
	return versions.find((version) => version.number === number);
}
function versionName(version) {
	return version === "$LATEST" ? "$LATEST" : `version ${version}`;
}
// src/model/alias.ts
function allTo(version) {
	return {
		version,
		shares: {}
	};
}
function sharesOf$1({ shares }) {
	return Object.entries(shares);
}
function isWhole(traffic) {
	return sharesOf$1(traffic).length === 0;
}
function heldOn(traffic) {
	const [first, ...more] = sharesOf$1(traffic);
	return first && more.length === 0 && first[1] === 1 ? first[0] : void 0;
}
function isAfterMove(found, before, after) {
	if (isSameTraffic(found, after)) return true;
	const held = heldOn(found);
	return held !== void 0 && (held === before.version || held === heldOn(before)) && isWhole(after) && found.version === after.version;
}
function serves({ traffic }, version) {
	return traffic.version === version && isWhole(traffic);
}
function isSameTraffic(left, right) {
	const [leftShares, rightShares] = [sharesOf$1(left), sharesOf$1(right)];
	return left.version === right.version && leftShares.length === rightShares.length && leftShares.every(([version, share]) => right.shares[version] === share);
}
function servedVersion$1(alias) {
	return alias && isNumber(alias.traffic.version) ? alias.traffic.version : void 0;
}
function trafficText(traffic) {
	const shares = sharesOf$1(traffic).map(([version, share]) => `${percent(share)} to ${versionName(version)}`);
	return `${versionName(traffic.version)}${shares.length > 0 ? ` (${shares.join(", ")})` : ""}`;
}
function servedText(traffic) {
	return `${versionName(traffic.version)}${sharesText(traffic)}`;
}
function sharesText(traffic) {
	return sharesOf$1(traffic).map(([version, share]) => `, and sends ${percent(share)} to ${versionName(version)}`).join("");
}
function percent(share) {
	return `${Number((share * 100).toFixed(2))}%`;
}
function isManaged({ description, history }) {
	return description === "" || history !== void 0;
}
function badVersions(alias) {
	return alias?.history?.bad ?? [];
}
function withHistory(alias, history) {
	return {
		...alias,
		history,
		description: formatAliasHistory(history)
	};
}
// src/model/code.ts
function isImageDigest(codeSha256) {
	return typeof codeSha256 === "string" && /^[0-9a-f]{64}$/.test(codeSha256);
}
function codeMembers(code, { sourceKmsKeyArn: SourceKMSKeyArn, referenced } = {}) {
	switch (code?.kind) {
		case "image": return { ImageUri: code.image };
		case "s3-object": {
			const { bucket, key, version } = code.object;
			return {
				S3Bucket: bucket,
				S3Key: key,
				S3ObjectVersion: version,
				S3ObjectStorageMode: referenced && "REFERENCE",
				SourceKMSKeyArn
			};
		}
		case "package": return {
			ZipFile: code.zip,
			SourceKMSKeyArn
		};
		case void 0: return {};
	}
}
function keepingFor({ dryRun, staging }, directory) {
	if (dryRun) return "nowhere";
	return staging === void 0 ? "in memory" : { directory };
}
// src/model/comparable.ts
const NOT_CONFIGURATION = /* @__PURE__ */ new Set([
	"FunctionName",
	"FunctionArn",
	"MasterArn",
	"Version",
	"Description",
	"RevisionId",
	"LastModified",
	"CodeSha256",
	"CodeSize",
	"ConfigSha256",
	"SigningProfileVersionArn",
	"SigningJobArn",
	"State",
	"StateReason",
	"StateReasonCode",
	"LastUpdateStatus",
	"LastUpdateStatusReason",
	"LastUpdateStatusReasonCode",
	"RuntimeVersionConfig"
]);
const SETS = /* @__PURE__ */ new Set([
	"SubnetIds",
	"SecurityGroupIds",
	"Architectures"
]);
const REPLACED_WHOLE = /* @__PURE__ */ new Set(["Environment", "ImageConfig"]);
const DEFAULTS = {
	Timeout: 3,
	MemorySize: 128,
	PackageType: "Zip",
	Architectures: ["x86_64"],
	TracingConfig: { Mode: "PassThrough" },
	EphemeralStorage: { Size: 512 },
	SnapStart: { ApplyOn: "None" },
	LoggingConfig: { LogFormat: "Text" }
};
function comparableConfiguration(configuration) {
	const members = Object.entries(configuration).flatMap(([name, value]) => {
		if (NOT_CONFIGURATION.has(name) || name.startsWith("$")) return [];
		const member = comparableMember(memberName(name), value, configuration.FunctionName);
		return member === void 0 ? [] : [[memberName(name), member]];
	});
	return Object.fromEntries(members);
}
function comparableMember(name, value, functionName) {
	const normal = normalForm(name, withoutWhatLambdaAdds(name, value, functionName));
	return isSame(normal, DEFAULTS[name]) ? void 0 : normal;
}
function withoutDefaults(name, structure) {
	const defaults = Object(DEFAULTS[name]);
	return Object.fromEntries(Object.entries(structure).filter(([key, value]) => !isSame(value, defaults[key])));
}
function defaultOf(field) {
	const [member = "", name] = field.split(".");
	const whole = DEFAULTS[member];
	return name === void 0 ? whole : Object(whole)[name];
}
function isSame(left, right) {
	return JSON.stringify(left) === JSON.stringify(right);
}
function isAsWritten(name, current, written, functionName) {
	if (isSame(current, comparableMember(name, written, functionName))) return true;
	if (REPLACED_WHOLE.has(name) || !isObject(written)) return false;
	const present = isObject(current) ? current : {};
	return Object.entries(written).every(([key, value]) => value === void 0 || isAsWritten(key, present[key], value) || present[key] === void 0 && comparableMember(name, { [key]: value }, functionName) === void 0);
}
function memberName(name) {
	return name === "ImageConfigResponse" ? "ImageConfig" : name;
}
function withoutWhatLambdaAdds(name, value, functionName) {
	if (name === "Layers" && Array.isArray(value)) return value.map((layer) => typeof layer === "string" ? layer : layer.Arn);
	if (name === "FileSystemConfigs" && Array.isArray(value)) return value.map((each) => withoutDefaultReads(each));
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	const members = { ...value };
	if (name === "ImageConfig") return members["ImageConfig"] ?? members;
	if (name === "SnapStart") delete members["OptimizationStatus"];
	if (name === "VpcConfig") {
		delete members["VpcId"];
		if (members["Ipv6AllowedForDualStack"] === false) delete members["Ipv6AllowedForDualStack"];
	}
	if (name === "LoggingConfig" && members["LogGroup"] === `/aws/lambda/${functionName}`) delete members["LogGroup"];
	if (name === "Environment" && members["Error"] !== void 0) return { Unreadable: members["Error"].ErrorCode ?? "unknown" };
	return members;
}
function withoutDefaultReads(fileSystem) {
	const { S3FilesConfig: reads, ...rest } = fileSystem;
	return reads?.DirectS3Read === "AUTO" ? rest : fileSystem;
}
function normalForm(name, value) {
	if (value === void 0 || value === null || value === "") return void 0;
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
	if (Array.isArray(value)) {
		const items = value.map((item) => normalForm("", item)).filter((item) => item !== void 0);
		if (items.length === 0) return void 0;
		return SETS.has(name) ? [...items].sort() : items;
	}
	const entries = Object.entries(value).map(([key, member]) => [key, name === "Variables" ? member : normalForm(key, member)]).filter((entry) => entry[1] !== void 0).sort(([left], [right]) => left < right ? -1 : 1);
	return entries.length === 0 ? void 0 : Object.fromEntries(entries);
}
const DROPPED_WITH = { KMSKeyArn: "Environment" };
function unexpectedMembers(before, sent, after) {
	const expected = comparableConfiguration(before);
	const found = comparableConfiguration(after);
	const written = {
		...sent.members,
		...withoutUndefined({ Architectures: sent.architectures })
	};
	const names = /* @__PURE__ */ new Set([
		...Object.keys(expected),
		...Object.keys(found),
		...Object.keys(written)
	]);
	const description = written["Description"] ?? after.Description;
	names.delete("Description");
	const members = [...names].filter((name) => name in written ? !isAsWritten(name, found[name], written[name], after.FunctionName) && !isUnreadable(after, name) : !isSame(expected[name], found[name]) && !isDropped(name, written, found));
	if (description !== after.Description) members.push("Description");
	return [...(sent.codeSha256 ?? before.CodeSha256) === after.CodeSha256 ? [] : ["CodeSha256"], ...members].sort();
}
function unkeptMembers(before, sent, after) {
	const [earlier, found] = [comparableConfiguration(before), comparableConfiguration(after)];
	return unexpectedMembers(before, sent, after).filter((name) => name in (sent.members ?? {}) && (name === "Description" ? before.Description === after.Description : isSame(earlier[name], found[name])));
}
function membersOfOthers(before, sent, after) {
	const unkept = unkeptMembers(before, sent, after);
	return unexpectedMembers(before, sent, after).filter((name) => !unkept.includes(name));
}
function unknownMembers(known, found) {
	const [first = [], ...others] = known.flatMap(({ state, sent = {} }) => [unexpectedMembers(state, {}, found), unexpectedMembers(state, sent, found)]);
	return first.filter((name) => others.every((names) => names.includes(name)));
}
function isUnreadable(after, name) {
	return name === "Environment" && after.Environment?.Error !== void 0;
}
function isDropped(name, written, found) {
	const owner = DROPPED_WITH[name];
	if (owner === void 0 || !(owner in written)) return false;
	return found[name] === void 0 && comparableMember(owner, written[owner]) === void 0;
}
// src/model/shift/traffic-shift.ts
function linearSchedule(percent, seconds) {
	const steps = Math.ceil(100 / percent) - 1;
	return Array.from({ length: steps }, (_, index) => ({
		share: percent * (index + 1) / 100,
		seconds
	}));
}
function secondsOf(schedule) {
	return schedule.reduce((sum, { seconds }) => sum + seconds, 0);
}
function durationText(seconds) {
	const [size, unit] = seconds % 3600 === 0 ? [3600, "hour"] : seconds % 60 === 0 ? [60, "minute"] : [1, "second"];
	const count = seconds / size;
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
const MANY_STEPS = 4;
function scheduleText(schedule) {
	const [first] = schedule;
	if (!first) return "all traffic at once";
	const isEven = ({ share, seconds }, index) => seconds === first.seconds && Math.abs(share - first.share * (index + 1)) < 1e-9;
	if (schedule.length >= MANY_STEPS && schedule.every(isEven)) return `${percent(first.share)} more every ${durationText(first.seconds).replace(/^1 /, "")}, until all traffic has moved`;
	return [...schedule.map(({ share, seconds }) => `${percent(share)} for ${durationText(seconds)}`), "then all traffic"].join(", ");
}
// src/model/function-url.ts
function urlChanges(from, to) {
	return withoutUndefined({
		AuthType: from?.authType === to.authType ? void 0 : to.authType,
		Cors: isSame(comparableCors(from?.cors), comparableCors(to.cors)) ? void 0 : to.cors ?? {},
		InvokeMode: (from?.invokeMode ?? "BUFFERED") === to.invokeMode ? void 0 : to.invokeMode
	});
}
function hasSettings(url, settings) {
	return Object.keys(urlChanges(url, settings)).length === 0;
}
function comparableCors(cors = {}) {
	return Object.entries(cors).map(([name, value]) => {
		if (!Array.isArray(value)) return [name, value];
		const texts = value.map(String);
		return [name, (name.endsWith("Headers") ? texts.map((text) => text.toLowerCase()) : texts).sort()];
	}).filter(([, value]) => Array.isArray(value) ? value.length > 0 : Boolean(value)).sort(([left], [right]) => left < right ? -1 : 1);
}
// src/plan/steps.ts
const STEPS = {
	"stage-code": {
		title: "Upload the package to S3",
		effect: "package",
		does: "Uploads the package. Its key is the SHA-256 of the archive, so the same package is uploaded only once. If the upload fails, nothing else has changed."
	},
	"create-function": {
		title: "Create function",
		effect: "latest",
		does: "Creates the function with its code, configuration and tags, and waits until it is active."
	},
	"pin-aliases": {
		title: "Pin aliases",
		effect: "baseline",
		does: "Publishes the current state and moves the aliases that serve `$LATEST` to that version. Callers of an alias no longer receive changes of `$LATEST` before they are tested."
	},
	"update-configuration": {
		title: "Update configuration",
		effect: "latest",
		does: "Sends the settings that change, with the RevisionId that was read, and waits. If the function then differs in anything else, somebody else changed it, and the release stops."
	},
	"update-code": {
		title: "Update code",
		effect: "latest",
		does: "Sends the code in the same way and waits."
	},
	"publish-version": {
		title: "Publish version",
		effect: "version",
		does: "Publishes exactly this state and waits until the version is active. If an earlier run already published this state, its version is used."
	},
	"wake-version": {
		title: "Activate the version",
		effect: "readiness",
		does: "Invokes the inactive version until Lambda has activated it."
	},
	"test-version": {
		title: "Test the version before it takes traffic",
		effect: "test",
		does: "Invokes the version by its number. A version that fails gets no traffic: the alias stays on its version, the failed version is marked bad in the history, and `$LATEST` is restored."
	},
	"test-traffic": {
		title: "Test through the alias",
		effect: "test",
		does: "Invokes the function through the alias, then requests the `url`. If a test fails, the alias moves back, including its weights, the version is marked bad, and `$LATEST` is restored."
	},
	"restore-latest": {
		title: "Restore $LATEST",
		effect: "latest",
		does: "Restores `$LATEST` to the code and configuration of the served version."
	},
	"end-traffic-shift": {
		title: "Take back the traffic shift",
		effect: "shares",
		does: "Sends all traffic to the version that serves, because a run of this action began to shift it and did not end."
	},
	"record-traffic-shift": {
		title: "Record the traffic shift",
		effect: "upkeep",
		does: "Records in the history of the alias that CodeDeploy has finished the traffic shift that an earlier run began."
	},
	"stop-deployment": {
		title: "Stop the deployment",
		effect: "shares",
		does: "Stops the deployment of CodeDeploy that shifts the traffic of the alias."
	},
	"deploy-with-codedeploy": {
		title: "Shift traffic with CodeDeploy",
		effect: "traffic",
		does: "Records the shift in the history of the alias, has CodeDeploy shift the traffic (`traffic-shift-engine: codedeploy`), and follows its deployment until it ends."
	},
	"shift-traffic": {
		title: "Shift traffic",
		effect: "shares",
		does: "Sends a growing share of the traffic to the version, as `traffic-shift` says, and watches alarms and errors. If the version does not prove itself, the alias gets its former state back, the version is marked bad, and `$LATEST` is restored ([Traffic shifts](traffic-shifts.md))."
	},
	"create-alias": {
		title: "Create alias",
		effect: "traffic",
		does: "Creates the alias with the version."
	},
	"update-alias": {
		title: "Move alias",
		effect: "traffic",
		does: "Moves the alias to the version, checked by its RevisionId, and writes its history in the same call."
	},
	"add-permissions": {
		title: "Add invoke permissions",
		effect: "callers",
		does: "Adds the missing statements to the resource policy of the alias ([Callers](callers.md))."
	},
	"set-function-url": {
		title: "Configure the function URL",
		effect: "callers",
		does: "Creates the function URL of the alias, or changes its auth type, CORS and invoke mode."
	},
	"set-code-signing": {
		title: "Set the code signing configuration",
		effect: "signing",
		does: "Attaches the code signing configuration to the function, or detaches it, before new code is sent ([Code signing](code-signing.md))."
	},
	"set-runtime-management": {
		title: "Set the runtime management",
		effect: "runtime",
		does: "Sets how Lambda updates the runtime, if it differs ([Runtime updates](runtime-updates.md))."
	},
	"set-event-invoke": {
		title: "Configure asynchronous invocations",
		effect: "invocations",
		does: "Sets the retries, the maximum age and the destinations of asynchronous invocations of the alias ([Callers](callers.md#asynchronous-invocations))."
	},
	"set-reserved-concurrency": {
		title: "Set reserved concurrency",
		effect: "capacity",
		does: "Sets the reserved concurrency of the function, or removes it ([Capacity](capacity.md))."
	},
	"set-provisioned-concurrency": {
		title: "Set provisioned concurrency",
		effect: "capacity",
		does: "Sets the provisioned concurrency of the alias, or removes it, and waits until Lambda has allocated it for the new version ([Capacity](capacity.md))."
	},
	"untag-resource": {
		title: "Remove tags",
		effect: "tags",
		does: "Removes the tags in `tags-remove` that the function has."
	},
	"tag-resource": {
		title: "Tag function",
		effect: "tags",
		does: "Writes the tags that differ. Tags need no new version. They come before the move, so that a missing permission to tag is known before traffic changes."
	},
	"name-release": {
		title: "Set the release alias",
		effect: "upkeep",
		does: "Creates the alias named after the release, or moves it to the version. The next release leaves it there."
	},
	"prune-versions": {
		title: "Delete old versions",
		effect: "upkeep",
		does: "Deletes old versions that are not in use."
	}
};
function haveEffect(steps, ...effects) {
	return steps.some(({ type }) => effects.includes(STEPS[type].effect));
}
// src/report/plan-output.ts
function actionsIn(plan) {
	return "steps" in plan ? plan.steps : plan.actions;
}
function planJson(plan) {
	const { failedSteps: _failedSteps, ...known } = plan;
	if (!("steps" in known)) return JSON.stringify(known);
	const { environment: _environment, ...shown } = known;
	return JSON.stringify(shown);
}
function withFailures(plan, { warnings = [], failedSteps }) {
	return {
		...plan,
		warnings: [...plan.warnings, ...warnings],
		...failedSteps && { failedSteps }
	};
}
const NEW_VERSION = "new version";
const BASELINE = "present state, published first";
function planOutput(plan, codeSha256, warnings) {
	const releases = haveEffect(plan.steps, "version");
	const to = plan.to ?? (releases ? "new version" : plan.from ?? "");
	return {
		schema: 2,
		function: plan.functionName,
		alias: plan.alias ? {
			name: plan.alias,
			from: plan.from ?? null,
			to
		} : null,
		changes: (plan.changes ?? []).map((change) => change.what === "code" ? {
			...change,
			to: change.to ?? codeSha256
		} : change),
		steps: plan.steps.flatMap((step) => actionsOf(step, plan, to, codeSha256)),
		environment: plan.environment,
		warnings: [...plan.warnings, ...warnings]
	};
}
function withVersions(plan, version, baseline) {
	const numberOf = (to) => to === "new version" ? version : to === BASELINE ? baseline : void 0;
	return {
		...plan,
		alias: plan.alias && {
			...plan.alias,
			to: numberOf(plan.alias.to) ?? plan.alias.to
		},
		steps: plan.steps.map((action) => {
			const to = numberOf(action.to);
			const field = action.type === "put-runtime-management" ? numberOf(action.field) : void 0;
			return {
				...action,
				...to !== void 0 && { to },
				...field !== void 0 && { field }
			};
		})
	};
}
function actionsOf(step, plan, to, codeSha256) {
	switch (step.type) {
		case "stage-code": return [stagingAction(step.staging)];
		case "create-function": {
			const tags = Object.entries(step.members["Tags"] ?? {});
			return [
				{
					type: step.type,
					to: plan.functionName
				},
				...step.changes.map((change) => actionOf("set-configuration", change)),
				...tags.map(([field, tag]) => ({
					type: "tag-resource",
					field,
					to: tag
				}))
			];
		}
		case "update-configuration": return step.changes.map((change) => actionOf(step.type, change));
		case "update-code": {
			const changes = step.changes.map((change) => actionOf(step.type, change));
			if (step.from === codeSha256 && changes.length > 0) return changes;
			return [{
				type: step.type,
				field: "CodeSha256",
				from: step.from,
				to: codeSha256
			}, ...changes];
		}
		case "pin-aliases": {
			const version = step.existing ?? BASELINE;
			if (step.aliases.length === 0) return [{
				type: "publish-version",
				field: "to go back to",
				to: version
			}];
			return step.aliases.map(({ name }) => ({
				type: "pin-alias",
				field: name,
				from: "$LATEST",
				to: version
			}));
		}
		case "restore-latest": return [{
			type: step.type,
			from: latestContent(step),
			to: step.version.number
		}];
		case "wake-version": return [{
			type: step.type,
			field: step.version.number,
			from: step.version.configuration.State,
			to: "Active"
		}];
		case "test-version": return [{
			type: step.type,
			to
		}];
		case "test-traffic": return [{
			type: step.type,
			to: plan.alias ?? "the URL"
		}];
		case "publish-version": return step.existing === void 0 ? [{
			type: step.type,
			to: NEW_VERSION
		}] : [];
		case "end-traffic-shift": {
			const { name: field, traffic } = step.alias;
			return isWhole(traffic) ? [{
				type: "clear-shift-record",
				field,
				from: step.alias.history?.next
			}] : [{
				type: "clear-weights",
				field,
				from: traffic.shares
			}];
		}
		case "record-traffic-shift": return [{
			type: step.type,
			field: step.alias.name,
			to: step.alias.traffic.version
		}];
		case "stop-deployment": return [{
			type: step.type,
			field: step.alias.name,
			from: step.deployment
		}];
		case "deploy-with-codedeploy": {
			const { alias, shift, follows } = step;
			const how = follows ?? shift?.codeDeploy?.configuration;
			return [{
				type: step.type,
				field: alias.name,
				to: how
			}, {
				type: "update-alias",
				field: alias.name,
				from: alias.traffic.version,
				to
			}];
		}
		case "shift-traffic": {
			const { alias, shift } = step;
			const shares = shift.schedule.map(({ share, seconds }) => ({
				share,
				seconds
			}));
			return [{
				type: step.type,
				field: alias.name,
				to: shares
			}];
		}
		case "create-alias": return [{
			type: step.type,
			field: step.alias,
			to
		}];
		case "update-alias": {
			const { name: field, traffic } = step.alias;
			const { version: from, shares } = traffic;
			return [
				...from === to ? [] : [{
					type: step.type,
					field,
					from,
					to
				}],
				...step.clearsWeights ? [{
					type: "clear-weights",
					field,
					from: shares
				}] : [],
				...step.rolledBackFrom && isManaged(step.alias) ? [{
					type: "mark-version",
					field: step.rolledBackFrom,
					to: "bad"
				}] : []
			];
		}
		case "add-permissions": return step.permissions.map(({ StatementId, ...members }) => ({
			type: "add-permission",
			field: StatementId,
			to: members
		}));
		case "set-function-url": {
			const { alias, from, to } = step;
			const type = from === void 0 ? "create-function-url" : "update-function-url";
			const { AuthType, Cors, InvokeMode } = urlChanges(from, to);
			return [
				...AuthType ? [{
					type,
					field: alias,
					...from && { from: from.authType },
					to: AuthType
				}] : [],
				...Cors ? [{
					type,
					field: `${alias}, CORS`,
					...from?.cors && { from: from.cors },
					...Object.keys(Cors).length > 0 && { to: Cors }
				}] : [],
				...InvokeMode ? [{
					type,
					field: `${alias}, invoke mode`,
					...from && { from: from.invokeMode },
					to: InvokeMode
				}] : []
			];
		}
		case "set-code-signing": {
			const { from, to } = step;
			return [{
				type: to ? "put-code-signing-config" : "delete-code-signing-config",
				...from && { from },
				...to && { to }
			}];
		}
		case "set-runtime-management": {
			const { version = to, from } = step;
			return [{
				type: "put-runtime-management",
				field: version,
				...from && { from },
				to: step.to
			}];
		}
		case "set-event-invoke": {
			const { alias: field, from, to } = step;
			return [{
				type: to ? "put-event-invoke-config" : "delete-event-invoke-config",
				field,
				...from && { from },
				...to && { to }
			}];
		}
		case "set-reserved-concurrency": {
			const { from, to } = step;
			const before = from === void 0 ? {} : { from };
			return to === "none" ? [{
				type: "delete-function-concurrency",
				...before
			}] : [{
				type: "put-function-concurrency",
				...before,
				to
			}];
		}
		case "set-provisioned-concurrency": {
			const { alias: field, from, to, sends } = step;
			if (!sends) return [];
			const before = from === void 0 ? {} : { from };
			return to === 0 ? [{
				type: "delete-provisioned-concurrency",
				field,
				...before
			}] : [{
				type: "put-provisioned-concurrency",
				field,
				...before,
				to
			}];
		}
		case "untag-resource": return step.changes.map(({ member, from }) => ({
			type: step.type,
			field: member,
			from
		}));
		case "tag-resource": return step.changes.map(({ member, ...change }) => ({
			type: step.type,
			field: member,
			...change
		}));
		case "name-release": {
			const from = step.existing?.traffic.version;
			return [{
				type: from === void 0 ? "create-alias" : "update-alias",
				field: step.name,
				...from !== void 0 && { from },
				to
			}];
		}
		case "prune-versions": return [{
			type: step.type,
			field: "newest to keep",
			to: step.keep
		}];
	}
}
function latestContent({ holds, discards }) {
	if (discards) return "changes that were not released";
	return holds ? `version ${holds}` : "a version that failed";
}
function actionOf(type, { member, from, to }) {
	if (member === "Environment") return {
		type,
		field: member
	};
	return {
		type,
		field: member,
		...from !== void 0 && { from },
		...to !== void 0 && { to }
	};
}
function stagingAction({ bucket, prefix }) {
	return {
		type: "stage-code",
		field: "S3",
		to: `s3://${[bucket, prefix].filter(Boolean).join("/")}`
	};
}
function removalPlanOutput({ functionName, alias }, steps) {
	const { version: from } = alias.traffic;
	return {
		schema: 2,
		function: functionName,
		alias: {
			name: alias.name,
			from,
			to: null
		},
		changes: [],
		steps: steps.flatMap((step) => removalActionsOf(step, alias.name, from)),
		environment: {
			added: [],
			changed: [],
			removed: []
		},
		warnings: []
	};
}
function removalActionsOf(step, alias, served) {
	switch (step.type) {
		case "delete-function-url": return [{
			type: step.type,
			field: alias,
			from: step.address
		}];
		case "remove-permissions": return step.ids.map((id) => ({
			type: "remove-permission",
			field: id
		}));
		case "delete-event-invoke-config":
		case "delete-provisioned-concurrency": return [{
			type: step.type,
			field: alias
		}];
		case "delete-versions": return step.versions.map((version) => ({
			type: "delete-version",
			field: version
		}));
		case "vacate-version": return [{
			type: step.type,
			field: alias,
			from: served,
			to: step.to
		}];
		case "delete-alias": return [{
			type: step.type,
			field: alias
		}];
	}
}
function layerPlanOutput(plan, warnings, published) {
	const { layerName: layer, newest } = plan;
	const to = published === void 0 ? NEW_VERSION : String(published);
	return {
		schema: 1,
		layer,
		actions: plan.steps.flatMap((step) => layerActionsOf(step, newest?.number, to)),
		warnings
	};
}
function layerActionsOf(step, newest, to) {
	switch (step.type) {
		case "stage-code": return [stagingAction(step.staging)];
		case "publish-layer-version": {
			const from = newest === void 0 ? {} : { from: String(newest) };
			const changes = step.changes.map(({ member, ...change }) => ({
				type: step.type,
				field: member,
				...change
			}));
			return [{
				type: step.type,
				...from,
				to
			}, ...changes];
		}
		case "add-layer-version-permission": return [{
			type: step.type,
			field: step.grantee.kind,
			to: step.grantee.id
		}];
		case "prune-layer-versions": return [{
			type: step.type,
			field: "newest to keep",
			to: step.keep
		}];
	}
}
// src/report/plan-lines.ts
function planLines(plan) {
	const actions = actionsIn(plan);
	if (actions.length === 0) return ["Nothing to do."];
	const failedSteps = plan.failedSteps ?? [];
	const steps = actions.flatMap((action) => {
		const lines = "environment" in plan && isEnvironment(action) ? environmentLines(plan) : [actionLine(action)];
		return !failedSteps.some(({ type, field = action.field }) => type === action.type && field === action.field) ? lines : lines.map((line) => `!${line.slice(1)} (failed: see the warning)`);
	});
	return "changes" in plan ? [...steps, ...alongLines(plan)] : steps;
}
function linesWhileShifting(plan) {
	const created = plan.steps.findIndex(({ type }) => type === "deploy-with-codedeploy") + 1;
	return {
		done: planLines({
			...plan,
			steps: plan.steps.slice(0, created)
		}),
		toCome: plan.steps.slice(created).map(actionLine)
	};
}
function alongLines({ steps: actions, changes, environment }) {
	if (actions.some(({ type }) => type === "create-function")) return [];
	const sent = /* @__PURE__ */ new Set([...actions.filter(({ type }) => SENDING.test(type)).map(({ field = "" }) => field), ...Object.values(environment).flatMap((names) => names.map((name) => `Environment.${name}`))]);
	const isSent = (field) => sent.has(field) || !field.startsWith("Environment.") && sent.has(memberOf(field));
	const along = changes.filter(({ field, requested }) => !requested || !isSent(field));
	if (along.length === 0) return [];
	return [actions.some(({ type }) => type === "publish-version") ? "# Already in $LATEST, new for callers:" : "# What changes for callers:", ...along.map(alongLine)];
}
function alongLine({ what, field, from, to, requested }) {
	const shown = (value) => value === void 0 ? defaultText(field) : what === "code" ? shortHash(value) : shownValue(value);
	const values = from === void 0 && to === void 0 ? "" : `: ${shown(from)} \u2192 ${shown(to)}`;
	return `${requested ? "~" : "!"} ${field}${values}${requested ? "" : " (not requested)"}`;
}
const DEFAULT = "Lambda's default";
function defaultText(field) {
	const value = defaultOf(field);
	return value === void 0 ? DEFAULT : shownValue(value);
}
function memberOf(field) {
	return field.split(".")[0] ?? "";
}
const SENDING = /^(set|update)-(configuration|code)$/;
function isEnvironment({ type, field }) {
	return type.endsWith("-configuration") && field === "Environment";
}
const NOUNS = {
	"stage-code": "package in",
	"create-function": "function",
	"publish-version": "version",
	"pin-alias": "alias",
	"create-alias": "alias",
	"update-alias": "alias",
	"create-function-url": "function URL of alias",
	"update-function-url": "function URL of alias",
	"put-provisioned-concurrency": "provisioned concurrency of alias",
	"delete-provisioned-concurrency": "provisioned concurrency of alias",
	"delete-function-url": "function URL of alias",
	"remove-permission": "permission",
	"delete-event-invoke-config": "asynchronous invocations of alias",
	"delete-version": "version",
	"delete-alias": "alias",
	"put-function-concurrency": "reserved concurrency",
	"delete-function-concurrency": "reserved concurrency",
	"restore-latest": "$LATEST",
	"wake-version": "state of version",
	"put-code-signing-config": "code signing configuration",
	"delete-code-signing-config": "code signing configuration",
	"put-event-invoke-config": "asynchronous invocations of alias",
	"tag-resource": "tag",
	"untag-resource": "tag",
	"publish-layer-version": "layer version",
	"add-layer-version-permission": "share with"
};
function actionLine({ type, field, from, to }) {
	if (type === "test-version") return `? test ${to === "new version" ? `the ${to}` : `version ${to}`} before it takes traffic`;
	if (type === "test-traffic") return `? test through ${to === "the URL" ? to : `the alias ${to}`}`;
	if (type === "prune-versions") return `- versions: all but the newest ${shownValue(to)} and those that an alias or its history refers to`;
	if (type === "prune-layer-versions") return `- layer versions: all but the newest ${shownValue(to)} and those that a function has`;
	if (type === "publish-layer-version" && field === "Content") return "~ layer version Content";
	if (type === "clear-weights") return `- share of the traffic of alias ${field}: ${shares(from)}`;
	if (type === "clear-shift-record") return `- record of a traffic shift of alias ${field} to version ${from}`;
	if (type === "record-traffic-shift") return `~ history of alias ${field}: version ${to} has got all traffic`;
	if (type === "stop-deployment") return `- deployment ${from} of CodeDeploy, which shifts the traffic of alias ${field}`;
	if (type === "deploy-with-codedeploy") return `~ traffic of alias ${field}: CodeDeploy shifts it (${to})`;
	if (type === "shift-traffic") return `~ traffic of alias ${field}: ${scheduleText(to)}, unless the new version fails`;
	if (type === "mark-version") return `! mark version ${field} as ${to}: rollbacks skip it`;
	if (type === "add-permission") return `+ permission ${field}: ${permissionText(to)}`;
	if (type === "vacate-version") return `~ alias ${field}: ${from} \u2192 ${to}, until it is deleted`;
	const isCode = type === "update-code" && field === "CodeSha256";
	const noun = isCode ? isImageDigest(to) ? "image" : "code" : nounOf(type, field);
	const shown = isCode ? shortHash : shownValue;
	if (from === void 0 && to === void 0) return `- ${noun}`;
	if (from === void 0) return `+ ${noun}: ${shown(to)}`;
	if (to === void 0 && (type.startsWith("delete-") || type === "untag-resource")) return `- ${noun}: ${shown(from)}`;
	return to === void 0 ? `- ${noun}: ${shown(from)} \u2192 ${DEFAULT}` : `~ ${noun}: ${shown(from)} \u2192 ${shown(to)}`;
}
function nounOf(type, field) {
	if (type === "put-runtime-management") return `runtime management of ${field === "new version" ? `the ${field}` : versionName(field)}`;
	return [NOUNS[type], field].filter(Boolean).join(" ");
}
function environmentLines({ environment }) {
	const lines = [
		...environment.added.map((name) => `+ Environment ${name}`),
		...environment.changed.map((name) => `~ Environment ${name}`),
		...environment.removed.map((name) => `- Environment ${name}`)
	];
	return lines.length > 0 ? lines : ["~ Environment"];
}
function permissionText(members) {
	const { Principal, Action, ...conditions } = members;
	const listed = Object.entries(conditions).map(([name, value]) => `${name} ${shownValue(value)}`);
	return `${Principal === "*" ? "everyone" : Principal} may ${Action}${listed.length > 0 ? ` (${listed.join(", ")})` : ""}`;
}
function shares(weights) {
	return Object.entries(weights).map(([version, share]) => `${percent(share)} to version ${version}`).join(", ");
}
function shortHash(hash) {
	return `${isImageDigest(hash) ? "sha256:" : ""}${String(hash).slice(0, 12)}`;
}
function isNames(value) {
	return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string" && /^[\w:./@-]+$/.test(item));
}
function shownValue(value) {
	if (isNames(value)) return value.join(", ");
	if (typeof value !== "string") return JSON.stringify(value);
	return /\p{Cc}/u.test(value) ? JSON.stringify(value) : value || "(empty)";
}
// src/model/smoke-test.ts
function functionTestsOf({ invocation, payloads, expected }) {
	if (payloads) return payloads.map((test) => ({
		...test,
		expected: {
			...expected,
			...test.expected
		}
	}));
	return invocation ? [{
		invocation,
		expected
	}] : [];
}
function sentencesOf(mismatches) {
	return mismatches.map(({ sentence }) => sentence);
}
function evidenceOf({ answer, trace = [], log, history = [] }) {
	return [
		...answer === void 0 ? [] : [`The response: ${answer}`],
		...trace.length === 0 ? [] : ["Where the function failed:", ...trace.map((line) => `  | ${line}`)],
		...log.length === 0 ? [] : ["The end of the function's log:", ...log.map((line) => `  | ${line}`)],
		...history.length === 0 ? [] : ["The last events of the durable execution:", ...history.map((line) => `  | ${line}`)]
	];
}
function environmentSecrets(configurations) {
	if (configurations.some(({ Environment }) => Environment?.Error)) return "unknown";
	return configurations.flatMap(({ Environment }) => Object.values(Environment?.Variables ?? {}));
}
// src/model/failed-test/advice.ts
const OF_LAMBDA = /^(START|END|REPORT|INIT_START|INIT_REPORT|RESTORE_START|RESTORE_REPORT|XRAY) |Task timed out after/;
function lastLineOf({ log }) {
	return log.findLast((line) => !OF_LAMBDA.test(line));
}
function whereLogIs(verdict) {
	return lastLineOf(verdict) === void 0 ? "" : "The job summary shows the last lines of the function's log.";
}
const ADVICE_BY_TYPE = {
	"Sandbox.Timedout": "Increase `timeout` if the function needs longer, for example because every new version starts cold. Otherwise, find out what it waits for. In a VPC, it can reach the internet only through a NAT gateway.",
	"Runtime.OutOfMemory": "Increase `memory-size`, or make the function use less memory.",
	"Runtime.ExitError": "The process of the function ended. Look for what ended it: `sys.exit`, a crash, a wrapper script or a missing library. If its log says `signal: killed` or its REPORT line shows that it used all of its memory, increase `memory-size`.",
	"Runtime.ImportModuleError": "Check that `handler` names a module of the package, and that the package or a layer contains everything that the module imports, built for the runtime and the architecture of the function.",
	"Runtime.HandlerNotFound": "Check that `handler` names a function that its module has.",
	"Runtime.MalformedHandlerName": "Write `handler` in the form of the runtime, such as `module.function`.",
	"Runtime.UserCodeSyntaxError": "Fix the syntax error, or check that `runtime` supports the syntax of the code.",
	"Runtime.InvalidEntrypoint": "Correct ENTRYPOINT and CMD of the image, or `ImageConfig` in `function-configuration`, which replaces them. The program must exist in the image and be built for the architecture of the function.",
	"Runtime.InvalidWorkingDir": "Correct WORKDIR of the image, or `WorkingDirectory` of `ImageConfig` in `function-configuration`, which replaces it.",
	"Function.ResponseSizeTooLarge": "Test with a request that gets a smaller response, or make the function return less: Lambda returns at most 6 MB."
};
const LOADING = /^Runtime\.(ImportModuleError|HandlerNotFound|MalformedHandlerName|ExitError|InvalidEntrypoint)$/;
function adviceFor$2(verdict, circumstances) {
	const { suspicions = [], serves } = circumstances;
	const back = serves ? rollBackTo(serves) : "";
	const cause = causeAdvice(verdict, suspicions);
	const evidence = verdict.answer === void 0 ? "" : evidenceAt(verdict);
	return [
		back,
		...adviceIn(circumstances, cause, verdict.answer !== void 0),
		evidence
	].filter(Boolean).join(" ");
}
function adviceIn({ kind, version = "", otherVersion, testedAlias }, cause, isAnswered) {
	const atFault = `If version ${version} itself is at fault, run \`mode: rollback\`.`;
	switch (kind) {
		case "release": return [cause];
		case "promotion": return [cause, UNCHANGEABLE];
		case "rollback": return [otherTarget(version, otherVersion)];
		case "smoke-test": return [cause, testedAlias !== void 0 && isAnswered ? GO_BACK : ""];
		case "unchanged": return [
			DEPENDENCIES,
			cause === FIX ? "" : cause,
			isAnswered ? atFault : ""
		];
	}
}
function otherTarget(version, other) {
	return `If version ${version} is good and the test is wrong, set \`version: ${version}\` and leave out the test (\`payload\`, \`http-path\` or \`url\`). Otherwise, release a fix with \`mode: deploy\`${other === void 0 ? "" : `, or roll back to another version, such as \`version: ${other}\``}.`;
}
function rollBackTo({ before, functionName, alias }) {
	if (before === void 0) return "";
	return functionName ? `To serve version ${before} again at once, run this with credentials that are allowed to: \`aws lambda update-alias --function-name ${functionName} --name ${alias} --function-version ${before} --routing-config '{}'\`.` : `To serve version ${before} again at once, run \`mode: rollback\` with \`version: ${before}\`.`;
}
const DEPENDENCIES = "Callers may be affected, too. As this run changed nothing, look first at what the function depends on, such as a database or a permission.";
const GO_BACK = "If the version before passed this test, run `mode: rollback` to serve it meanwhile.";
const FIX = "Fix the error in the function.";
const UNCHANGEABLE = "A published version cannot be changed: release the fix with `mode: deploy`, then promote the new version.";
function causeAdvice(verdict, suspicions) {
	const { answer, functionError, errorType = "" } = verdict;
	if (functionError !== void 0) {
		if (LOADING.test(errorType) && suspicions.length > 0) return suspicions.join(" ");
		return missingModuleAdvice(verdict) ?? missingFunctionAdvice(verdict) ?? adviceByType(errorType);
	}
	return answer === void 0 ? noAnswerAdvice(verdict) : wrongAnswerAdvice(verdict);
}
function evidenceAt(verdict) {
	if (verdict.functionError !== void 0) return whereLogIs(verdict);
	return `The job summary shows the response${whereLogIs(verdict) && " and the last lines of the function's log"}.`;
}
const MISSING_MODULE = /No module named '([\w.]+)'|Cannot find (?:module|package) '([\w@][^'\s]*)'/;
function missingModuleAdvice({ errorType, mismatches }) {
	if (errorType !== "Runtime.ImportModuleError") return void 0;
	const sentences = mismatches.map(({ sentence }) => sentence);
	const [, python, node] = sentences.map((sentence) => MISSING_MODULE.exec(sentence)).find((found) => found !== null) ?? [];
	const name = python ?? node;
	if (name === void 0) return void 0;
	const mayBeHandler = node ?? sentences.some((each) => each.includes(`Unable to import module '${name}'`));
	const how = python ? `\`pip install ${name}\` with the directory of the package as \`--target\`` : `\`npm install ${name}\``;
	return [
		`\`${name}\` seems to be missing from the package and its layers.`,
		`Either add it to the package before this step (${how}), or publish a layer that contains it, built for the runtime and the architecture of the function, and name that version in \`layers\`.`,
		...mayBeHandler ? [`If \`handler\` names \`${name}\`, correct \`handler\`.`] : []
	].join(" ");
}
function missingFunctionAdvice({ errorType, mismatches }) {
	if (errorType !== "Runtime.HandlerNotFound") return void 0;
	const [, name, module] = mismatches.map(({ sentence }) => /Handler '([^']+)' missing on module '([^']+)'/.exec(sentence)).find((found) => found !== null) ?? [];
	return name && `The module \`${module}\` has no function \`${name}\`: correct \`handler\`, or add the function.`;
}
function adviceByType(errorType) {
	return Object.hasOwn(ADVICE_BY_TYPE, errorType) ? String(ADVICE_BY_TYPE[errorType]) : FIX;
}
function noAnswerAdvice({ isUrl, advice }) {
	if (advice) return advice;
	return isUrl ? "Check that the address in `url` is right, that a server listens there, and that this runner can reach it." : "Increase `smoke-timeout` if the function needs longer. Otherwise, its log in CloudWatch Logs shows what it waits for.";
}
const CONCURRENT = "Somebody else moved the alias during the test. Run the workflow again to test what it serves now.";
const NEEDS_TIME = "If it only needs time to start, set `attempts` and `interval`.";
const LATENCY = "Every new version starts cold, so its first response takes longer. Increase `max-latency-ms`, or set `attempts`: a later attempt finds the function warm. Otherwise, make the function faster.";
function wrongAnswerAdvice(verdict) {
	const { isUrl, mismatches } = verdict;
	const reported = mismatches.find(({ subject, actual }) => subject === "status" && /^5\d\d$/.test(actual));
	const subjects = mismatches.map(({ subject }) => subject);
	if (subjects.includes("version")) return CONCURRENT;
	if (subjects.length > 0 && subjects.every((subject) => subject === "latency")) return LATENCY;
	const inputs = [
		...subjects.includes("status") ? ["expected-status"] : [],
		...subjects.some((subject) => subject.startsWith("body")) ? ["expected-body"] : [],
		...subjects.includes("latency") ? ["max-latency-ms"] : []
	];
	const what = isUrl ? "what answers at this URL" : "the function";
	if (reported) return `Status ${reported.actual} means that ${what} failed or is not ready: find the cause in its response${whereLogIs(verdict) && " and its log"}, and fix it. ${NEEDS_TIME} Change ${listed(inputs)} only if this is the response you want.`;
	if (subjects.includes("batchItemFailures")) return "The function's log shows why it reported a record as failed. If the function is wrong, fix it. If the record in the payload is wrong, correct the payload.";
	if (inputs.length === 0) return `Fix ${what}.`;
	return `Fix ${what}. ${NEEDS_TIME} If the response is right, change ${listed(inputs)}.`;
}
// src/model/failed-test/test-failure.ts
function reasonOf(verdict, { passedByNumber } = {}) {
	const { subject, attempts, mismatches } = verdict;
	return [
		`The smoke test of ${subject} failed${attempts > 1 ? `, ${attempts} times in a row` : ""}.`,
		...sentencesOf(mismatches),
		...lastLine(verdict),
		...difference(verdict, passedByNumber)
	].join(" ");
}
function lastLine(verdict) {
	if (verdict.errorType !== "Sandbox.Timedout") return [];
	const line = lastLineOf(verdict);
	return [line === void 0 ? "It printed nothing before that." : `The last line of its log: ${line}`];
}
function difference({ isUrl, mismatches, answer }, passedByNumber) {
	const isOther = mismatches.some(({ subject }) => subject === "version");
	if (passedByNumber === void 0 || isOther) return [];
	const passed = `Version ${passedByNumber} passed its test when invoked by its number`;
	if (answer === void 0) return [`${passed}.`];
	return [isUrl ? `${passed}, so look at the way from the URL to the function first: the API, its permissions and its cache.` : `${passed}, so look for code that depends on the alias, such as on \`invoked_function_arn\`, which ends with the name of the alias.`];
}
function failureOf(verdict, circumstances) {
	return new Failure(reasonOf(verdict, circumstances), adviceFor$2(verdict, circumstances));
}
var TestFailure = class extends Failure {
	verdict;
	constructor(verdict, circumstances = { kind: "release" }) {
		const { message, advice } = failureOf(verdict, circumstances);
		super(message, advice);
		this.name = "TestFailure";
		this.verdict = verdict;
	}
	get isAnswered() {
		return this.verdict.answer !== void 0 && !this.isOfOtherVersion;
	}
	get isOfOtherVersion() {
		return this.verdict.mismatches.some(({ subject }) => subject === "version");
	}
};
// src/model/shift/shift-failure.ts
var ShiftFailure = class extends Failure {
	isCondemned;
	constructor(problem, advice, isCondemned) {
		super(problem, advice);
		this.name = "ShiftFailure";
		this.isCondemned = isCondemned;
	}
};
// src/model/code-identity.ts
function versionsClaiming(codeSha256, digest, versions) {
	return versions.filter(({ configuration, record }) => digest !== void 0 && configuration.CodeSha256 === codeSha256 && record?.digest === digest);
}
function knownDigest(sha256, versions) {
	return versions.filter(({ configuration }) => configuration.CodeSha256 === sha256).map(({ record }) => record?.digest).find((digest) => digest !== void 0);
}
function isSameRelease(left, right) {
	if (left.Environment?.Error || right.Environment?.Error) return false;
	return left.CodeSha256 === right.CodeSha256 && isSame(sorted(comparableConfiguration(left)), sorted(comparableConfiguration(right)));
}
function sorted(configuration) {
	return Object.entries(configuration).sort(([left], [right]) => left < right ? -1 : 1);
}
// src/report/sentences/after-failure.ts
function servedSentence(name, before, alias, movedBack, { movedTo, isUnmoved = false, movedBefore } = {}) {
	if (movedBack) {
		const moved = movedBackText(name, movedBack);
		if (alias?.found && alias.found.traffic.version === before) return movedBack.share === 0 ? `${moved}: it serves ${versionName(before)}, as before.` : `${moved}: it serves ${versionName(before)} again.`;
		return `${moved}. ${servedSentence(name, before, alias)}`;
	}
	if (!alias && movedTo !== void 0) return `This run moved the alias ${name} ${before ? `from ${versionName(before)} ` : ""}to version ${movedTo}. It still serves that version unless somebody else has moved it since, which could not be checked.`;
	if (!alias && before && isUnmoved) return `This run did not move the alias ${name}: it still serves ${versionName(before)}, unless somebody else has moved it since, which could not be checked.`;
	if (!alias) return before ? `What the alias ${name} serves could not be read. It served ${versionName(before)}.` : `Whether the alias ${name} exists could not be read.`;
	const traffic = alias.found?.traffic;
	if (!traffic) return before ? `The alias ${name} no longer exists. It served ${versionName(before)}. Calls to it now fail.` : `There is no alias ${name} yet.`;
	if (traffic.version === before) return `The alias ${name} still serves ${servedText(traffic)}.`;
	if (movedBefore !== void 0) return `This run had moved the alias ${name} to version ${movedBefore}. Somebody else has moved it since: it now serves ${servedText(traffic)}.`;
	return `The alias ${name} now serves ${servedText(traffic)}${before ? ` (before: ${before})` : ""}.`;
}
function movedBackText(name, { version, share, byCodeDeploy }) {
	if (byCodeDeploy) return `CodeDeploy had shifted traffic of the alias ${name} to version ${version}, and a second deployment took it back`;
	if (share === 0) return `No traffic of the alias ${name} reached version ${version}, and the alias was moved back`;
	return share === void 0 ? `The alias ${name} had moved to version ${version} and was moved back` : `The alias ${name} was sending ${percent(share)} of its traffic to version ${version} and was moved back`;
}
function nothingUndone(alias) {
	const nothing = "This run changed nothing, so there was nothing to undo.";
	if (!alias) return nothing;
	return `The alias ${alias.name} serves ${servedText(alias.traffic)}, as before. ${nothing}`;
}
const NOTHING_CHANGED = "Nothing was changed in AWS. Traffic is unaffected.";
function afterFailedTest(alias, note) {
	return [
		"A smoke test changes nothing in AWS.",
		alias && `The alias ${alias.name} serves ${servedText(alias.traffic)}, and its callers may be affected.`,
		note
	].filter(Boolean).join(" ");
}
const NOTHING_WAS_CHANGED = "Nothing was changed in AWS.";
function latestUnchanged(isSettled) {
	return isSettled ? "$LATEST is as it was before this run." : "$LATEST was unchanged when this run last read it, but the cancelled request may still change it. The next release then includes that change, unless it sets `unreleased-changes: discard`.";
}
function leftVersion(version, failsAtStart) {
	return failsAtStart ? `Version ${version} stays published: rerunning this workflow with the same code fails again.` : `Version ${version} stays published, and rerunning this workflow reuses it.`;
}
function markedVersion(version, again) {
	return `Version ${version} ${again ? "had already failed or been rolled back, and stays" : "is"} marked as bad: rollbacks and promotions use it only if you set \`version: ${version}\`.`;
}
function nothingWritten(wanted, alias) {
	if (!alias) return wanted ? `${NOTHING_WAS_CHANGED} There is no alias ${wanted} yet.` : NOTHING_CHANGED;
	const { name, traffic } = alias;
	return `${NOTHING_WAS_CHANGED} The alias ${name} still serves ${servedText(traffic)}.`;
}
function membersText(members) {
	return members.map((name) => name === "CodeSha256" ? "the code" : name).join(", ");
}
function leftInLatest(left) {
	const { functionName, before, now: latest, sent, restored, isPartly, released, isRepeatable } = left;
	const only = (state) => ({
		state,
		advice: ""
	});
	if (!latest) return only("$LATEST may still have changes of this run: the plan of the next run shows them.");
	const now = latest.found;
	if (!now) return only(before ? `The function ${functionName} no longer exists.` : `The function ${functionName} was not created.`);
	if (!before) return {
		state: `The function ${functionName} has been created.`,
		advice: isRepeatable ? "Run the workflow again to continue from there." : ""
	};
	const members = unexpectedMembers(before, {}, now);
	if (restored && isAsRestored(restored, now)) return only(isPartly && members.length === 0 ? "The code and the configuration of $LATEST were restored to their state before this run." : restoredSentence(restored, members));
	if (members.length === 0) return only("");
	if (released && isSameRelease(released.configuration, now)) return only("");
	const others = unknownMembers([{
		state: before,
		sent
	}], now);
	return {
		state: changedText(members.filter((name) => !others.includes(name)), others),
		advice: adviceOnChanges(functionName, others, isRepeatable)
	};
}
function changedText(own, others) {
	const ofOthers = `changes of somebody else (${membersText(others)})`;
	if (own.length === 0) return `$LATEST has ${ofOthers}.`;
	return `$LATEST still has ${`the changes of this run (${membersText(own)})`}${others.length > 0 ? `, and ${ofOthers}` : ""}.`;
}
function adviceOnChanges(functionName, others, isRepeatable) {
	if (others.length > 0) return `The next release of ${functionName} includes what somebody else changed in $LATEST (${membersText(others)}), unless it sets a value of its own. To release without it, set \`unreleased-changes: discard\`, which restores $LATEST to the served version first.`;
	return `${isRepeatable ? "If you do not run this workflow again, set" : "Set"} \`unreleased-changes: discard\` in the next release of ${functionName}, so that it does not include these changes of $LATEST.`;
}
function isAsRestored({ configuration, code }, now) {
	const members = unexpectedMembers(configuration, {}, now).filter((name) => name !== "CodeSha256");
	const codes = [configuration.CodeSha256, code?.configuration.CodeSha256];
	return members.length === 0 && codes.includes(now.CodeSha256);
}
function restoredSentence({ configuration, code }, members) {
	if (members.length === 0) return "$LATEST was restored to its state before this run.";
	const from = versionName(code?.number);
	const more = members.filter((name) => name !== "CodeSha256");
	const others = more.length > 0 ? ` (and ${more.join(", ")})` : "";
	return configuration.CodeSha256 === code?.configuration.CodeSha256 ? `$LATEST was restored to ${from}. Before this run, it contained a failed version or a part of this release (${membersText(members)}).` : `$LATEST was restored to its state before this run, except for its code${others}: no published version has that code, so $LATEST contains the code of ${from}.`;
}
// src/report/result.ts
function adviceOf({ failure, advice = failure?.advice }) {
	return advice ?? "";
}
const NO_FAILURE = {
	failure: void 0,
	served: void 0,
	failedVersion: void 0,
	verdicts: []
};
function planOf(result) {
	return result.kind === "smoke-test" || result.kind === "refused" ? void 0 : result.plan;
}
function verdictsOf(result) {
	return "verdicts" in result ? result.verdicts : [];
}
function failureParts$1(failure, version) {
	const verdict = failure instanceof TestFailure ? failure.verdict : void 0;
	const isCondemned = failure instanceof ShiftFailure && failure.isCondemned;
	return {
		result: "failed",
		failure,
		failedVersion: verdict || isCondemned ? version : void 0,
		verdicts: verdict ? [verdict] : []
	};
}
function refusalParts(failure, wanted, alias) {
	return {
		...failureParts$1(failure, void 0),
		changed: false,
		served: nothingWritten(wanted, alias),
		previousVersion: void 0,
		previousOrigin: void 0,
		functionUrl: void 0,
		plan: void 0
	};
}
function servedAlias({ functionName, region, alias }, { versions }, found) {
	const version = found?.traffic.version;
	const served = numbered(versions, version);
	return {
		functionName,
		region,
		alias,
		aliasArn: found?.arn,
		version,
		shares: found?.traffic.shares,
		origin: originOf(served),
		codeSha256: served?.configuration.CodeSha256
	};
}
function servedUntilNow({ versions }, previous) {
	return {
		previousVersion: previous,
		previousOrigin: originOf(numbered(versions, previous))
	};
}
// src/report/plan-comment.ts
const LONGEST$2 = 65536;
const MOST_LINES_OPEN = 20;
const SHORT_COMMIT = 7;
function planComment(inputs, result, origin) {
	const marker = markerOf("plan", inputs);
	let body = "";
	for (let room = LONGEST$2; body === "" || body.length > LONGEST$2; room = Math.floor(room / 2)) {
		const content = result.failure ? failureParts(result, room) : planParts$1(inputs, result, room);
		body = [
			marker,
			...[heading(inputs, result), ...content].map(withoutAccounts),
			footer(origin)
		].join("\n\n");
	}
	return {
		marker,
		body: body.replace("\n\n", "\n").toWellFormed()
	};
}
function withoutAccounts(text) {
	return text.replace(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g, "\u2026");
}
function markerOf(kind, inputs) {
	const account = inputs.role?.account ?? ("functionAccount" in inputs ? inputs.functionAccount : void 0);
	return `<!-- lambda-deploy-action ${[
		kind,
		inputs.mode,
		inputs.region,
		account ? nameOf$1(account) : "-",
		...subjectOf$2(inputs)
	].join(" ")} -->`;
}
function nameOf$1(account) {
	return (0, import__node_crypto.createHash)("sha256").update(account).digest("hex").slice(0, 4);
}
function subjectOf$2(inputs) {
	if (inputs.mode === "publish-layer") return [inputs.layerName];
	return [inputs.functionName, ...inputs.alias ? [inputs.alias] : []];
}
function heading(inputs, result) {
	const what = escapeComment(`${inputs.mode === "deploy" && inputs.removesAlias ? "remove" : inputs.mode} ${subjectOf$2(inputs).join(" \u00B7 ")}`);
	if (result.failure) return `### \u274C No plan: ${what}: the dry run failed`;
	const plan = planOf(result);
	return plan && actionsIn(plan).length === 0 ? `### \u23F8\uFE0F Plan: ${what}: nothing would change` : `### \u{1F4DD} Plan: ${what}`;
}
function failureParts(result, room) {
	const { failure, served } = result;
	const text = (label, said) => labelled(`**${label}:**`, cut(said, room / 4), escapeComment);
	return [
		text("What went wrong", failure?.message ?? ""),
		...served ? [text("Current state", served)] : [],
		text("What to do", adviceOf(result))
	];
}
function planParts$1(inputs, result, room) {
	const plan = planOf(result);
	if (!plan) return [];
	const warnings = fitting(plan.warnings.map((each) => `\u26A0\uFE0F ${escapeComment(cut(each, room / 16))}`), room / 4);
	const some = actionsIn(plan).length > 0;
	return [
		escapeLines([startOf(inputs, result), some ? "This would change:" : ""].filter(Boolean).join(" "), escapeComment),
		...warnings.shown,
		...warnings.left > 0 ? [`\u26A0\uFE0F ${warnings.left} more warnings are in the run's log.`] : [],
		...some ? [changes(planLines(plan), room)] : []
	];
}
function startOf(inputs, result) {
	switch (result.kind) {
		case "promotion":
		case "rollback":
		case "removal": return result.note ?? "";
		case "layer": return result.version ? `Version ${result.version} of the layer in ${inputs.region} already has this content.` : `No version of the layer in ${inputs.region} has this content.`;
		case "release": return inputs.mode === "deploy" ? startOfRelease(inputs, result) : "";
		default: return "";
	}
}
function startOfRelease({ region, functionName, alias }, { functionArn, version, origin }) {
	if (!functionArn) return `The function ${functionName} does not exist in ${region} yet.`;
	if (!alias) return `In ${region}, no alias would be moved.`;
	if (!version) return `The function ${functionName} in ${region} has no alias ${alias} yet.`;
	return `The alias ${alias} in ${region} serves ${version === "$LATEST" ? version : `version ${version}${origin ? ` (${origin})` : ""}`} now.`;
}
function changes(lines, room) {
	const { shown, left } = fitting(lines.map((line) => cut(line, room / 16)), room / 2);
	const more = left > 0 ? [`# ${left} more lines are in the run's log and summary`] : [];
	const block = codeBlock([...shown, ...more], "diff");
	if (lines.length <= MOST_LINES_OPEN) return block;
	return `<details><summary>${lines.length} changes</summary>\n\n${block}\n\n</details>`;
}
function footer(origin) {
	return `<sub>Dry run${originText(origin)}: nothing was changed in AWS. Later pushes update this comment.</sub>`;
}
function originText({ commit, runUrl }) {
	return `${commit && /^[0-9a-f]+$/.test(commit) ? ` of ${commit.slice(0, SHORT_COMMIT)}` : ""}${runUrl && /^https?:\/\/[\w.:/-]+$/.test(runUrl) ? ` by [this run](${runUrl})` : ""}`;
}
function fitting(texts, room) {
	let used = 0;
	const end = texts.findIndex((text) => {
		used += text.length + 1;
		return used > room;
	});
	const shown = end < 0 ? texts : texts.slice(0, end);
	return {
		shown,
		left: texts.length - shown.length
	};
}
function cut(text, longest) {
	return text.length <= longest ? text : `${text.slice(0, Math.floor(longest)).toWellFormed()}\u2026`;
}
// src/report/preview-comment.ts
function previewComment(inputs, result, origin) {
	if (inputs.mode !== "deploy" || inputs.dryRun || result.failure) return void 0;
	const told = inputs.removesAlias ? removed(result) : served(inputs, result);
	if (told === void 0) return void 0;
	const marker = markerOf("preview", inputs);
	const what = escapeComment(subjectOf$2(inputs).join(" \u00B7 "));
	const footer = `<sub>Run${originText(origin)}. Later runs update this comment.</sub>`;
	return {
		marker,
		body: [
			`${marker}\n### ${told.sign} Preview: ${what}${told.state}`,
			told.text,
			footer
		].join("\n\n").toWellFormed()
	};
}
function removed(result) {
	if (result.kind !== "removal" || result.result !== "removed") return void 0;
	return {
		sign: "\u{1F5D1}\uFE0F",
		state: " is removed",
		text: "The alias and its function URL no longer exist."
	};
}
function served({ functionUrlAuthType }, result) {
	if (result.kind !== "release" && result.kind !== "promotion") return void 0;
	const { functionUrl, version } = result;
	if (functionUrlAuthType === void 0 || functionUrl === void 0) return void 0;
	const signed = functionUrlAuthType === "AWS_IAM" ? " It accepts only signed requests." : "";
	return {
		sign: "\u{1F517}",
		state: "",
		text: `<${new URL(functionUrl).href}> serves version ${version}.${signed}`
	};
}
// src/comment-on-run.ts
const DONE = {
	posted: (what) => `Posted ${what} as a comment`,
	updated: (what) => `Updated the comment with ${what}`,
	unchanged: (what) => `The comment with ${what} is up to date`
};
async function commentOnRun(runner, inputs, result) {
	if (inputs.mode === "smoke-test" || !inputs.githubToken) return;
	const pullRequest = await runner.pullRequest();
	const { commit, runUrl } = runner.origin;
	const origin = {
		commit: pullRequest?.headCommit ?? commit,
		runUrl
	};
	const comment = inputs.dryRun ? planComment(inputs, result, origin) : previewComment(inputs, result, origin);
	if (!pullRequest || !comment) {
		runner.debug(NO_COMMENT);
		return;
	}
	try {
		const outcome = await runner.comment(inputs.githubToken, pullRequest, comment);
		const what = inputs.dryRun ? "the plan" : "the preview";
		if (outcome.kind === "refused") runner.notice(told(outcome.failure, inputs.dryRun));
		else runner.info(`${DONE[outcome.kind](what)}: ${outcome.url}`);
	} catch (error) {
		runner.warning(told(asFailure(error), inputs.dryRun));
	}
}
const NO_COMMENT = "There is no comment: `github-token` is for the event pull_request, for dry runs, `function-url-auth-type` and `remove-alias`.";
function told({ message, advice }, isPlan) {
	return `${message}\n${isPlan ? "The plan is in the log and in the summary of this run." : "Only the comment is missing: what this run did is in its log and summary."} ${advice}`;
}
// src/text/commands-in-region.ts
const REGIONAL_COMMAND = /\baws (deploy|ecr|kms|lambda)(?: [a-z][a-z0-9-]*){1,2}(?= --(?!region ))/g;
function withCommandsInRegion(text, region) {
	return region ? text.replace(REGIONAL_COMMAND, `$& --region ${region}`) : text;
}
// src/github/runner-in-region.ts
function runnerInRegion(runner, regionOf) {
	const located = (text) => withCommandsInRegion(text, regionOf());
	return {
		...runner,
		notice: (message) => runner.notice(located(message)),
		warning: (message) => runner.warning(located(message)),
		error: (message, title) => runner.error(located(message), title),
		setOutput: (name, value) => runner.setOutput(name, name === "plan" ? located(value) : value),
		summarize: (markdown) => runner.summarize(located(markdown)),
		comment: (token, pullRequest, comment) => runner.comment(token, pullRequest, {
			...comment,
			body: located(comment.body)
		})
	};
}
// src/inputs/role.ts
const roleInputs = {
	"role-to-assume": { absent: "none: the AWS SDK's default credentials" },
	"role-session-name": { absent: "`lambda-deploy-` and the ID of the run" },
	"role-duration-seconds": { default: 3600 },
	audience: { default: "sts.amazonaws.com" }
};
function readRole(given, { region, account }) {
	const role = given.read("role-to-assume", roleReference);
	const written = given.read("role-session-name", sessionName);
	const durationSeconds = given.read("role-duration-seconds", duration) ?? roleInputs["role-duration-seconds"].default;
	const forAudience = given.read("audience", audience) ?? roleInputs.audience.default;
	if (!given.has("role-to-assume")) refuseWithoutRole(given);
	if (role === void 0) return void 0;
	if (region) checkPartition(given, role, region);
	if (account !== void 0 && account !== role.account) given.problems.add(`\`role-to-assume\` is a role in the account ${role.account}, but the ARN in \`function-name\` is in the account ${account}.`, `Name a role in the account ${account}, or give the function by its name alone to use the role's account.`);
	return {
		...role,
		sessionName: written,
		durationSeconds,
		audience: forAudience
	};
}
const roleForm = /^arn:(?<partition>aws[a-z-]*):iam::(?<account>\d{12}):role\/(?:[\x21-\x7e]*\/)?(?<name>[\w+=,.@-]{1,64})$/;
const roleReference = lineOf((text, name, problems) => {
	const { partition, account, name: roleName } = roleForm.exec(text)?.groups ?? {};
	if (partition !== void 0 && account !== void 0 && roleName !== void 0) return {
		arn: text,
		partition,
		account,
		name: roleName
	};
	const isSession = text.includes(":assumed-role/");
	problems.add(`\`${name}\` is ${quoted(text)}, which is ${isSession ? "the ARN of a role's session, not of the role" : "not the ARN of a role"}.`, "It looks like `arn:aws:iam::123456789012:role/deploy-orders-api`, in other partitions with `aws-cn` or `aws-us-gov`; a name is not enough.");
});
const sessionName = matching$1(/^[\w+=,.@-]{2,64}$/, "a session name of STS: 2 to 64 letters, digits and characters from `_+=,.@-`", "Write one such as `orders-api-deploy`; CloudTrail shows it.");
const duration = wholeNumber({
	unit: "seconds",
	least: 900,
	most: 43200,
	example: 3600
});
const audience = matching$1(/^\S{1,255}$/, "an audience without spaces, at most 255 characters", "Write an audience that the IAM identity provider lists. For `sts.amazonaws.com`, the default, leave the input out.");
function refuseWithoutRole(given) {
	for (const name of [
		"role-session-name",
		"role-duration-seconds",
		"audience"
	]) if (given.has(name)) given.problems.add(`\`${name}\` is given without \`role-to-assume\`, the role that it applies to.`, `Set \`role-to-assume\`, or leave \`${name}\` out: without a role, the action itself does not sign in.`);
}
function checkPartition({ problems }, { partition }, region) {
	const there = partitionOf(region);
	if (partition === there || !isKnownPartition(partition)) return;
	problems.add(`\`role-to-assume\` is a role in the partition ${partition}, but the region ${region} is in the partition ${there}: a role works only in its own partition.`, `Name a role whose ARN begins with \`arn:${there}:\`, or set \`aws-region\` to a region in ${partition}.`);
}
// src/inputs/every-mode.ts
const accountInputs = { "allowed-account-ids": { absent: "any" } };
function readAllowedAccounts(given, role, { account }) {
	const allowed = given.read("allowed-account-ids", accountIds);
	const named = [{
		input: "role-to-assume",
		id: role?.account
	}, {
		input: "function-name",
		id: account
	}];
	for (const { input, id } of named) if (allowed !== void 0 && id !== void 0 && !allowed.includes(id)) given.problems.add(`\`${input}\` is in the account ${id}, which is not in \`allowed-account-ids\` (${allowed.join(", ")}).`, `Correct \`${input}\`, or add the account to \`allowed-account-ids\`.`);
	return allowed;
}
const accountIds = listOf({
	pattern: /^\d{12}$/,
	what: "the ID of an AWS account",
	advice: "An account ID has 12 digits, such as `123456789012`; put one that begins with 0 in quotes, because YAML reads it as a number otherwise."
});
const regionForm = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
const zoneForm = /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/;
function readRegion(given, regionOfArn) {
	const written = given.text("aws-region")?.trim();
	if (written !== void 0 && regionOfArn !== void 0 && written !== regionOfArn) {
		given.problems.add(`\`aws-region\` is ${quoted(written)}, but the ARN in \`function-name\` is in the region ${quoted(regionOfArn)}.`, "Leave `aws-region` out or make the two agree.");
		return;
	}
	const sources = [
		["`aws-region`", written],
		["The ARN in `function-name`", regionOfArn],
		["The variable AWS_REGION", given.environment["AWS_REGION"]?.trim()],
		["The variable AWS_DEFAULT_REGION", given.environment["AWS_DEFAULT_REGION"]?.trim()]
	];
	for (const [source, region] of sources) {
		if (!region) continue;
		if (regionForm.test(region)) return region;
		given.problems.add(source.startsWith("`") ? `${source} is ${quoted(region)}, which is not the name of an AWS region.` : `${source} names the region ${quoted(region)}, which is not the name of an AWS region.`, zoneForm.test(region) ? `That is an availability zone: leave out its last letter, as in \`${region.slice(0, -1)}\`.` : "Write the name of a region, such as `eu-central-1`.");
		return;
	}
	given.problems.add("`aws-region` is missing, and neither AWS_REGION nor AWS_DEFAULT_REGION is set.", "Set `aws-region`, such as `aws-region: eu-central-1`, or run aws-actions/configure-aws-credentials, which sets AWS_REGION, before this step.");
}
const everyModeInputs = {
	mode: { required: true },
	"aws-region": { absent: "the region in the function's ARN, else `AWS_REGION`, else `AWS_DEFAULT_REGION`" },
	...roleInputs,
	...accountInputs,
	"wait-timeout": { default: 600 }
};
const seconds$1 = wholeNumber({
	unit: "seconds",
	least: 1,
	most: 86400,
	example: 600
});
function readEveryMode(given, expected) {
	const role = readRole(given, expected);
	const allowedAccountIds = readAllowedAccounts(given, role, expected);
	return {
		waitTimeout: given.read("wait-timeout", seconds$1) ?? everyModeInputs["wait-timeout"].default,
		...withoutUndefined({
			role,
			allowedAccountIds
		})
	};
}
// src/model/release-alias.ts
const LONGEST_NAME$1 = 128;
function releaseAliasName(text) {
	const name = tagIn(text).replace(/[^a-zA-Z0-9_-]/gu, "-");
	return name === "" || /^[0-9]+$/.test(name) || name.length > LONGEST_NAME$1 ? void 0 : name;
}
function tagIn(text) {
	return text.replace(/^refs\/(tags|heads)\//, "");
}
const LONGEST_TAG = 128;
function recordedTag(tag) {
	const word = tag.toWellFormed().replace(/[^\x21-\x7e]|%/gu, encodeURIComponent);
	if (word.length <= LONGEST_TAG) return word;
	return `sha256:${(0, import__node_crypto.createHash)("sha256").update(word).digest("base64url")}`;
}
function recordedTagOf({ name, history }) {
	if (history?.tag !== void 0) return history.tag;
	const ref = history?.git.ref;
	return ref !== void 0 && ref !== name && releaseAliasName(ref) === name ? recordedTag(ref) : void 0;
}
function isReleaseAliasOf({ tag }, alias) {
	return recordedTagOf(alias) === recordedTag(tag);
}
// src/inputs/function.ts
const form$2 = /^(?:(?:arn:aws[a-z-]*:lambda:(?<region>[a-z0-9-]+):)?(?<account>\d{12}):function:)?(?<name>[a-zA-Z0-9-_]{1,64})(?<qualifier>:.*)?$/;
const functionReference = lineOf((text, name, problems) => {
	const parts = form$2.exec(text)?.groups;
	if (parts?.["name"] === void 0 || looksLikeArn(parts["name"], parts["qualifier"])) {
		problems.add(`\`${name}\` is ${quoted(text)}, which is neither a function's name nor its ARN.`, "A name has up to 64 letters, digits, hyphens and underscores, such as `orders-api`; an ARN looks like `arn:aws:lambda:eu-central-1:123456789012:function:orders-api`.");
		return;
	}
	if (parts["qualifier"] !== void 0) {
		const qualifier = parts["qualifier"].slice(1);
		problems.add(`\`${name}\` is ${quoted(text)}, which ends in the qualifier ${quoted(qualifier)}.`, "Leave the qualifier out; the input `alias` names an alias.");
		return;
	}
	const { region, account } = parts;
	return {
		name: parts["name"],
		region,
		account
	};
});
function looksLikeArn(name, qualifier) {
	return qualifier !== void 0 && (name === "arn" || name === "function" || qualifier.slice(1).includes(":"));
}
const aliasName = lineOf((text, name, problems) => {
	const refuse = (why, advice = "Give the alias a name such as `live`.") => {
		problems.add(`\`${name}\` is ${quoted(text)}: ${why}.`, advice);
	};
	if (text === "$LATEST") return refuse("`$LATEST` is the unpublished version, not an alias", "Name an alias such as `live`, or leave the input out.");
	if (/^[0-9]+$/.test(text)) return refuse("an alias of digits alone would look like a version number");
	if (!/^[a-zA-Z0-9-_]+$/.test(text)) return refuse("an alias has only letters, digits, hyphens and underscores");
	if (text.length > 128) return refuse(`an alias has at most 128 characters, this one has ${text.length}`);
	return text;
});
function readChangedFunction(given) {
	const fn = given.read("function-name", functionReference);
	if (!given.has("function-name") && !given.environment["INPUT_FUNCTION_NAME"]?.trim()) given.problems.add("`function-name` is missing.", "Set it to the function's name or ARN.");
	const region = readRegion(given, fn?.region);
	return {
		fn,
		region,
		everyMode: readEveryMode(given, {
			region,
			account: fn?.account
		})
	};
}
const releaseAlias = lineOf((text, name, problems) => {
	const alias = releaseAliasName(text);
	if (alias !== void 0) return {
		name: alias,
		tag: tagIn(text)
	};
	problems.add(`\`${name}\` is ${quoted(text)}, which cannot become the name of an alias: a name has at most 128 characters, and digits alone would look like a version number.`, "Give a tag or a name such as `lambda/v1.0.4` or `v42`.");
});
const dryRunInputs = {
	"dry-run": { default: false },
	"github-token": { absent: "none: the plan is not posted as a comment, and GitHub is not asked which commit is newer" }
};
function readDryRun(given) {
	return {
		dryRun: given.read("dry-run", boolean) ?? dryRunInputs["dry-run"].default,
		githubToken: given.read("github-token", token)
	};
}
const token = (text, name, problems) => {
	if (/^[\x21-\x7e]{20,}$/.test(text)) return text;
	problems.add(`\`${name}\` is not a GitHub token: it has to be a single word of at least 20 characters.`, "Write `github-token: ${{ github.token }}`.");
};
// src/inputs/callers/callers.ts
const callerInputs = {
	"invoke-permissions": { absent: "unchanged" },
	"function-url-auth-type": { absent: "unchanged" },
	"function-url-cors": { absent: "unchanged" },
	"function-event-invoke-configuration": { absent: "unchanged" },
	"function-url-invoke-mode": { absent: "unchanged, `BUFFERED` for a new URL" }
};
const authType = oneOf(["AWS_IAM", "NONE"]);
const invokeMode = oneOf(["BUFFERED", "RESPONSE_STREAM"]);
async function readCallers(given) {
	const written = Object.keys(callerInputs).filter((name) => given.has(name));
	if (written.length > 0 && !given.has("alias")) given.problems.add(`${listed(written)} ${written.length === 1 ? "is" : "are"} given without \`alias\`, but this action sets permissions and function URLs only on an alias.`, "Add the alias, such as `alias: live`.");
	const functionUrlAuthType = given.read("function-url-auth-type", authType);
	const expectsRefusal = given.text("expected-status")?.trim() === "403";
	if (functionUrlAuthType === "AWS_IAM" && given.text("url")?.trim() === "function-url" && !expectsRefusal) given.problems.add("`url` is `function-url`, but with `function-url-auth-type: AWS_IAM` the URL accepts only signed requests, and the smoke test does not sign its requests.", "Test with `payload` or `http-path` instead: they invoke the function through the Lambda API. With `expected-status: 403`, the test checks only that the URL refuses unsigned requests, and does not run the function.");
	return withoutUndefined({
		invokePermissions: await readPermissions(given),
		functionUrlAuthType,
		functionUrlCors: await readCors(given),
		eventInvoke: await readEventInvoke(given),
		functionUrlInvokeMode: given.read("function-url-invoke-mode", invokeMode)
	});
}
async function readCors(given) {
	const text = given.text("function-url-cors");
	if (text === void 0) return void 0;
	const { parseFunctionUrlCors } = await import("./function-url-cors.js");
	return parseFunctionUrlCors(text, given.problems);
}
async function readEventInvoke(given) {
	const text = given.text("function-event-invoke-configuration");
	if (text === void 0) return void 0;
	const { parseEventInvoke } = await import("./event-invoke.js");
	return parseEventInvoke(text, given.problems);
}
async function readPermissions(given) {
	const text = given.text("invoke-permissions");
	if (text === void 0) return void 0;
	const { parseInvokePermissions } = await import("./invoke-permissions.js");
	return parseInvokePermissions(text.trim(), given.problems);
}
// src/inputs/capacity.ts
const capacityInputs = {
	"provisioned-concurrency": { absent: "unchanged" },
	"reserved-concurrency": { absent: "unchanged" }
};
const provisioned = wholeNumber({
	least: 0,
	example: 5
});
const number = wholeNumber({
	least: 0,
	example: 50,
	also: "none"
});
const reserved = (text, name, problems) => text === "none" ? "none" : number(text, name, problems);
function readCapacity(given) {
	if (given.has("provisioned-concurrency") && !given.has("alias")) given.problems.add("`provisioned-concurrency` is given without `alias`, but provisioned concurrency belongs to an alias.", "Name the alias, such as `live`.");
	return withoutUndefined({
		provisionedConcurrency: given.read("provisioned-concurrency", provisioned),
		reservedConcurrency: given.read("reserved-concurrency", reserved)
	});
}
// src/inputs/code/image.ts
const imageInputs = { "image-uri": { absent: "none" } };
const otherCode = [
	"zip-file",
	"source-dir",
	"s3-key"
];
const archiveInputs = [
	"exclude",
	"s3-object-version",
	"s3-bucket",
	"s3-prefix",
	"runtime",
	"runtime-management",
	"handler",
	"layers"
];
function readImage(given, region, written) {
	const image = given.read("image-uri", imageUri);
	if (!given.has("image-uri")) return void 0;
	refuseConflictsWithImage(given, written);
	if (image && region !== void 0 && image.region !== region) given.problems.add(`\`image-uri\` names a repository in ${image.region}, but the function is in ${region}: Lambda takes images only from its own region.`, `Push the image to a repository in ${region}, or let ECR replicate it there, and name that image.`);
	return image;
}
function refuseConflictsWithImage(given, written) {
	for (const name of otherCode.filter((each) => given.has(each))) given.problems.add(`\`image-uri\` and \`${name}\` are both given, but a release deploys only one of them.`, "Keep one of them.");
	const members = [
		"Runtime",
		"Handler",
		"Layers"
	].filter((member) => written.includes(member));
	const names = [...archiveInputs.filter((name) => given.has(name)), ...members];
	if (names.length > 0) given.problems.add(`${listed(names)} ${names.length === 1 ? "is" : "are"} given together with \`image-uri\`, but ${names.length === 1 ? "applies" : "apply"} only to zip archives: a container image contains its runtime, its handler and its dependencies.`, `Leave ${names.length === 1 ? "it" : "them"} out. To change what the image starts, set \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`);
}
const form$1 = /^(?<host>(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.(?:amazonaws\.(?:com(?:\.cn)?|eu)|[a-z0-9.]+\.gov))\/(?<repository>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)(?::(?<tag>\w[\w.-]{0,127}))?(?:@sha256:(?<digest>[0-9a-f]{64}))?$/;
const imageUri = lineOf((text, name, problems) => {
	const { host, account, region, repository, tag, digest } = form$1.exec(text)?.groups ?? {};
	if (!host || !account || !region || !repository) {
		problems.add(`\`${name}\` is ${quoted(text)}, which is not the address of an image in a private repository of Amazon ECR.`, adviceFor$1(text));
		return;
	}
	if (tag === void 0 && digest === void 0) {
		problems.add(`\`${name}\` is ${quoted(text)}, which names neither a tag nor a digest.`, `Name the image, such as \`${text}:1.4.0\`.`);
		return;
	}
	return {
		kind: "image",
		host,
		account,
		region,
		repository,
		tag,
		digest
	};
});
const EXAMPLE = "`123456789012.dkr.ecr.eu-central-1.amazonaws.com/orders-api:1.4.0`, or with `@sha256:` and the digest";
function adviceFor$1(text) {
	if (/^[a-z]+:\/\//.test(text)) return `Remove everything before the host: the address looks like ${EXAMPLE}.`;
	if (/\.dkr(\.ecr-fips|-ecr|-ecr-fips)\./.test(text)) return `Name the standard endpoint of the registry, not a FIPS or dual-stack endpoint: the address looks like ${EXAMPLE}.`;
	if (/\.dkr\.ecr\./.test(text)) return `It looks like ${EXAMPLE}; repositories have lower-case names.`;
	return `Lambda takes images only from private repositories in ECR: push the image to one in the function's region. The address looks like ${EXAMPLE}.`;
}
// src/inputs/code/package.ts
const codeInputs = {
	"zip-file": { absent: "none" },
	"source-dir": { absent: "none" },
	exclude: { absent: "none" }
};
function readCodeSource(given, isBuilt = false) {
	const zipFile = given.read("zip-file", line);
	const sourceDir = given.read("source-dir", line);
	const exclude = isBuilt ? [] : readExclude(given);
	if (given.has("zip-file") && given.has("source-dir")) given.problems.add("`zip-file` and `source-dir` are both given, but only one of them can be released.", "Keep the one that holds the code.");
	if (given.has("exclude") && !given.has("source-dir") && !isBuilt) given.problems.add("`exclude` is given without `source-dir`, the directory that its patterns apply to.", given.has("zip-file") ? "Leave it out: a `zip-file` is sent as it is." : "Set `source-dir`, or leave `exclude` out.");
	if (zipFile !== void 0) return {
		kind: "zip-file",
		path: (0, import__node_path.resolve)(given.workspace, zipFile)
	};
	if (sourceDir !== void 0) return {
		kind: "source-dir",
		path: (0, import__node_path.resolve)(given.workspace, sourceDir),
		exclude
	};
	return { kind: "none" };
}
function readExclude(given) {
	const text = given.text("exclude");
	if (text === void 0) return [];
	const patterns = lines(text, "exclude", given.problems) ?? [];
	if (patterns.some((pattern) => pattern.includes(","))) given.problems.add("`exclude` has a pattern with a comma, but takes one pattern a line.", "Write each pattern on a line of its own; `?` matches a comma in a file name.");
	return patterns;
}
// src/inputs/code/s3.ts
const objectInputs = {
	"s3-key": { absent: "none" },
	"s3-object-version": { absent: "the newest" }
};
function readCodeObject(given, bucket) {
	const key = given.read("s3-key", objectKey);
	const version = given.read("s3-object-version", line);
	if (given.has("s3-object-version") && !given.has("s3-key")) given.problems.add("`s3-object-version` is given without `s3-key`, the object that it is a version of.", "Set `s3-key`, or leave `s3-object-version` out.");
	if (given.has("s3-key") && !given.has("s3-bucket")) given.problems.add("`s3-key` is given without `s3-bucket`, the bucket that the object is in.", "Set `s3-bucket` to the name of the bucket.");
	for (const local of ["zip-file", "source-dir"]) if (given.has("s3-key") && given.has(local)) given.problems.add(`\`s3-key\` and \`${local}\` are both given, but only one of them can be released.`, `To upload what is in \`${local}\`, leave \`s3-key\` out: the hash of the package becomes the key, under \`s3-prefix\`. To release the object, leave \`${local}\` out.`);
	if (bucket === void 0 || key === void 0) return void 0;
	return {
		kind: "s3-object",
		bucket,
		key,
		...withoutUndefined({ version })
	};
}
const LONGEST_KEY = 1024;
const objectKey = lineOf((text, name, problems) => {
	if (/^(s3:\/\/|arn:|https?:\/\/)/.test(text)) {
		problems.add(`\`${name}\` is ${quoted(text)}, which is an address, not a key.`, "Write the bucket in `s3-bucket`, and the key alone in `s3-key`, such as `orders-api/1.4.0.zip`.");
		return;
	}
	if (Buffer.byteLength(text) <= LONGEST_KEY) return text;
	problems.add(`\`${name}\` has ${Buffer.byteLength(text)} bytes, but the key of an object has at most ${LONGEST_KEY}.`, "Write the key that the object was uploaded to.");
});
const stagingInputs = {
	"s3-bucket": { absent: "none" },
	"s3-prefix": { absent: "none" }
};
function readStaging(given) {
	const bucket = given.read("s3-bucket", bucketName);
	const prefix = given.read("s3-prefix", keyPrefix);
	if (given.has("s3-prefix") && !given.has("s3-bucket")) given.problems.add("`s3-prefix` is given without `s3-bucket`, the bucket that it belongs to.", "Set `s3-bucket`, or leave `s3-prefix` out.");
	return bucket === void 0 ? void 0 : {
		bucket,
		...withoutUndefined({ prefix: prefix || void 0 })
	};
}
const bucketName = lineOf((text, name, problems) => {
	if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return text;
	const isAddress = text.startsWith("s3://") || text.startsWith("arn:");
	problems.add(`\`${name}\` is ${quoted(text)}, which is not the name of a bucket.`, isAddress ? "Write the bare name, such as `deployments-123456789012`; set `s3-prefix` to a path in the bucket." : "A name has 3 to 63 lower-case letters, digits, dots and hyphens, such as `deployments-123456789012`.");
});
const LONGEST_PREFIX = 900;
const keyPrefix = lineOf((text, name, problems) => {
	const prefix = withoutSlashes(text);
	if (Buffer.byteLength(prefix) <= LONGEST_PREFIX) return prefix;
	problems.add(`\`${name}\` has ${Buffer.byteLength(prefix)} bytes, but a prefix has at most ${LONGEST_PREFIX}.`, "Write a shorter one, such as `lambda/orders-api`.");
});
// src/inputs/code/storage.ts
const storageInputs = {
	"source-kms-key-arn": { absent: "unchanged" },
	"s3-object-storage-mode": { absent: "unchanged, `COPY` for a new function" }
};
const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:\S+$/;
const keyOrNone = lineOf((text, name, problems) => {
	if (text === "none" || KEY_ARN.test(text)) return text;
	problems.add(`\`${name}\` is ${quoted(text)}: it has to be the ARN of a key of AWS KMS, or \`none\`.`, /^alias\/[\w/-]+$/.test(text) ? `Write the ARN of the key: \`aws kms describe-key --key-id ${text} --query KeyMetadata.Arn\` prints it.` : "Write an ARN such as `arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`. With `none`, Lambda uses a key that AWS owns.");
});
function readStorage(given) {
	const written = Object.keys(storageInputs).filter((name) => given.has(name));
	if (written.length === 0) return void 0;
	if (given.has("image-uri")) given.problems.add(`\`${written[0]}\` is given together with \`image-uri\`, but it says how Lambda stores a zip archive: an image stays in Amazon ECR, with the encryption of its repository.`, `Remove \`${written[0]}\`.`);
	else if (given.has("s3-object-storage-mode") && !given.has("s3-key")) given.problems.add("`s3-object-storage-mode` is given without `s3-key`, the object that Lambda copies or uses in place.", "Set `s3-bucket` and `s3-key`, or leave it out.");
	return withoutUndefined({
		sourceKmsKeyArn: given.read("source-kms-key-arn", keyOrNone),
		mode: given.read("s3-object-storage-mode", oneOf(["COPY", "REFERENCE"]))
	});
}
// src/misplaced.ts
const MOST_DIRECTORIES = 500;
const DEEPEST = 4;
const MOST_NAMED = 3;
function misplacedAdvice(path, input, workspace = process.cwd(), written = (found) => `${input}: ${found}`) {
	const wanted = (0, import__node_path.relative)(workspace, path);
	if (wanted === "" || wanted.startsWith("..")) return void 0;
	const found = directoriesIn(workspace).filter((directory) => (0, import__node_fs.existsSync)((0, import__node_path.join)(directory, wanted))).map((directory) => shownName((0, import__node_path.relative)(workspace, (0, import__node_path.join)(directory, wanted))));
	const [first] = found;
	if (first === void 0) return void 0;
	const more = found.length > MOST_NAMED ? `, and ${found.length - MOST_NAMED} more` : "";
	const write = found.length > 1 ? `Write the one that you mean in \`${input}\`.` : `Write \`${written(first)}\`.`;
	return `There is ${listed(found.slice(0, MOST_NAMED))}${more}. Paths are relative to the workspace: \`working-directory\` and \`defaults.run\` apply only to \`run\` steps. ${write}`;
}
function directoriesIn(workspace) {
	const found = [];
	let level = [workspace];
	for (let depth = 0; depth < DEEPEST && found.length < MOST_DIRECTORIES; depth++) {
		level = level.flatMap((directory) => subdirectories(directory)).slice(0, MOST_DIRECTORIES - found.length);
		found.push(...level);
	}
	return found;
}
function subdirectories(directory) {
	let entries;
	try {
		entries = (0, import__node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch {
		return [];
	}
	return entries.filter((entry) => entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith(".")).map((entry) => (0, import__node_path.join)(directory, entry.name)).sort();
}
// src/inputs/parsers/workspace-file.ts
const largestConfiguration = 1048576;
function textOrFile(text, name, workspace, problems, largest = largestConfiguration) {
	const written = text.trim();
	if (!written.startsWith("@")) return text;
	const path = written.slice(1);
	const found = readInside(path, name, workspace, largest);
	if (typeof found === "string") return found;
	problems.add(`\`${name}\` names the file ${quoted(path)}, ${found.problem}.`, found.advice);
}
function readInside(path, name, workspace, largest) {
	const place = locate(path, name, workspace);
	if (typeof place !== "string") return place;
	try {
		const { size } = (0, import__node_fs.statSync)(place);
		if (size > largest) return {
			problem: `which has ${size} bytes; at most ${largest} are read`,
			advice: "Check that it is the right file."
		};
		const bytes = (0, import__node_fs.readFileSync)(place);
		if (!(0, import__node_buffer.isUtf8)(bytes)) return {
			problem: "which is not text in UTF-8",
			advice: "Save it as UTF-8."
		};
		return new TextDecoder().decode(bytes);
	} catch {
		return {
			problem: "which cannot be read",
			advice: "Check its permissions."
		};
	}
}
function locate(path, name, workspace) {
	try {
		const root = (0, import__node_fs.realpathSync)(workspace);
		const place = (0, import__node_fs.realpathSync)((0, import__node_path.resolve)(root, path));
		const way = (0, import__node_path.relative)(root, place);
		if (way === ".." || way.startsWith(`..${import__node_path.sep}`) || (0, import__node_path.isAbsolute)(way)) return {
			problem: "which is outside the workspace",
			advice: "Give a path inside the workspace."
		};
		if ((0, import__node_fs.statSync)(place).isFile()) return place;
		return {
			problem: "which is not a file",
			advice: "Give the path of a file, relative to the workspace."
		};
	} catch {
		return {
			problem: "which does not exist in the workspace",
			advice: misplacedAdvice((0, import__node_path.resolve)(workspace, path), name, workspace, (found) => `${name}: '@${found}'`) ?? "Check the path, which is relative to the workspace, and that an earlier step created the file."
		};
	}
}
// src/inputs/parsers/wrapped-value.ts
const SHORTEST_LINE = 16;
function mayEndValue(line, before) {
	if (before === void 0 || !/^[A-Za-z0-9_]+==?$/.test(line)) return false;
	const value = before.slice(before.indexOf("=") + 1);
	return value.length >= SHORTEST_LINE && /^[A-Za-z0-9+/_-]+$/.test(value);
}
// src/inputs/configuration/environment.ts
const environmentInputs = {
	environment: { absent: "none" },
	"environment-from": { absent: "none" },
	"environment-remove": { absent: "none" },
	"environment-strategy": { default: "merge" }
};
const largest$1 = 4096;
async function readEnvironment(given, general) {
	const { problems } = given;
	const strategy = given.read("environment-strategy", strategies) ?? environmentInputs["environment-strategy"].default;
	const written = await readVariables(given) ?? general;
	const passed = passedOn(given);
	const remove = given.read("environment-remove", variableNames) ?? [];
	for (const name of passed?.keys() ?? []) if (written?.has(name)) problems.add(`The variable ${quoted(name)} is set by \`environment\` and by \`environment-from\`.`, "Name it in one of them.");
	const set = new Map([...written ?? [], ...passed ?? []]);
	for (const [name, value] of set) warnOfPlaceholder(value, `The value of the environment variable ${quoted(name)}`, problems);
	for (const name of remove) if (set.has(name)) problems.add(`The variable ${quoted(name)} is set, and \`environment-remove\` removes it.`, "Set it or remove it, not both.");
	checkSize(set, problems);
	const isSet = given.has("environment") || given.has("environment-from") || general !== void 0;
	checkStrategy(given, strategy, {
		isSet,
		isEmpty: written?.size === 0 && !given.has("environment-from")
	});
	if (!isSet && remove.length === 0) return void 0;
	return {
		strategy,
		set: Object.fromEntries(set),
		remove
	};
}
async function readVariables(given) {
	const text = given.text("environment");
	if (text === void 0) return void 0;
	const content = textOrFile(text, "environment", given.workspace, given.problems);
	if (content === void 0) return void 0;
	if (content.trim() !== "") return await parseEnvironment(content, "`environment`", given.problems);
	given.problems.add("`environment` names a file that is empty.", "Write variables into it, or leave the input out.");
}
const variableNames = (text, name, problems) => {
	const items = list$1(text, name, problems);
	if (items === void 0) return void 0;
	if (items.length === 0) {
		problems.add(`\`${name}\` is \`[]\`, which names no variable.`, "Leave the input out.");
		return;
	}
	const names = items.filter((item) => isName(item, name, problems));
	for (const repeated of new Set(names.filter((item, index) => names.indexOf(item) !== index))) problems.add(`\`${name}\` names ${quoted(repeated)} more than once.`, "Name it once.");
	return names;
};
function isName(item, input, problems) {
	const [before] = item.split(/[=:]/, 1);
	if (before === item) return checkVariableName(item, `\`${input}\``, problems);
	problems.add(`\`${input}\` has the item ${quoted(before ?? "")} with a value after it.`, "It takes names only; the values come from the step's `env:`, or from the input `environment`.");
	return false;
}
function passedOn(given) {
	const names = given.read("environment-from", variableNames);
	if (names === void 0) return void 0;
	const passed = /* @__PURE__ */ new Map();
	for (const name of names) {
		const value = ownMember(given.environment, name);
		if (value) passed.set(name, value);
		else given.problems.add(`\`environment-from\` names ${quoted(name)}, which is ${value === "" ? "empty" : "not set"} in the step's environment.`, `Set it in the step's \`env:\`, and check that the secret or variable it comes from is set and that this workflow may read it.`);
	}
	return passed;
}
function checkSize(set, problems) {
	const size = [...set].reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value), 0);
	if (size > largest$1) problems.add(`The environment variables have ${size} bytes in names and values: Lambda takes at most ${largest$1} (4 KB) in all.`, "Keep large values in AWS Secrets Manager, Parameter Store or a file of the package.");
}
function checkStrategy(given, strategy, { isSet, isEmpty }) {
	if (strategy === "merge" && isEmpty) given.problems.add("The environment is given as an empty map, and merging an empty map changes nothing.", "Leave it out, or set `environment-strategy: replace` to remove all variables.");
	if (strategy === "merge") return;
	if (!isSet) given.problems.add("`environment-strategy` is `replace`, but no input gives the new variables.", "Set `environment` or `environment-from`; `environment: {}` removes all variables. An input whose expression is empty counts as not set.");
	if (given.has("environment-remove")) given.problems.add(`\`environment-remove\` has no effect when \`environment-strategy\` is \`replace\`, which already removes all variables that are not given.`, `Leave out one of ${listed(["environment-remove", "environment-strategy"])}.`);
}
async function parseEnvironment(text, label, problems) {
	if (cliNotation.test(text)) {
		problems.add(`${label} is in the notation of the AWS CLI, which puts the variables into \`Variables\`.`, "Write the variables alone: one `NAME: value` a line, or JSON such as `{\"NAME\": \"value\"}`.");
		return;
	}
	return isRaw(text) ? rawEntries(text, label, problems) : await mapEntries(text, label, problems);
}
const cliNotation = /^\s*(?:\{\s*)?["']?Variables["']?\s*(=\s*\{|:\s*\{|:[ \t]*\r?\n[ \t]+\S)/;
function isRaw(text) {
	const first = text.split(/\r?\n/).map((line) => line.trimStart()).find((line) => line !== "" && !line.startsWith("#"));
	return first !== void 0 && /^(?![{["'])[^=:]*=/.test(first);
}
async function mapEntries(text, label, problems) {
	const [{ parseMap }, { stringEntries }] = await Promise.all([import("./yaml2.js"), import("./string-map.js")]);
	const map = parseMap(text, label, "strings", problems);
	return map && stringEntries(map, {
		label,
		variables: true,
		secret: true
	}, problems);
}
function rawEntries(text, label, problems) {
	const written = text.split(/\r?\n/).map((line, index) => ({
		line,
		number: index + 1
	})).filter(({ line }) => line.trim() !== "");
	const stray = written.filter(({ line }, index) => !/^[A-Za-z][A-Za-z0-9_]*=/.test(line) || mayEndValue(line, written[index - 1]?.line));
	for (const { line, number } of stray) problems.add(`${label}, line ${number}: ${strayProblem(line)}.`, strayAdvice);
	const entries = /* @__PURE__ */ new Map();
	for (const { line, number } of written.filter((each) => !stray.includes(each))) {
		const name = line.slice(0, line.indexOf("="));
		const value = line.slice(name.length + 1);
		const where = `${label}, line ${number}${stray.length === 0 ? ` (${quoted(name)})` : ""}`;
		if (entries.has(name)) problems.add(`${where}: the name is given a second time.`, "Give every name once.");
		if (value === "") problems.add(`${where}: the value is empty, as it is when a secret or variable is not set.`, `Check that the secret or variable is set and that this job can read it: those of a GitHub environment need \`jobs.<job_id>.environment\`. For an empty value, write the input as YAML, ${stray.length === 0 ? `with \`${name}: ''\`` : "with `''`"}.`);
		if (stray.length === 0) checkVariableName(name, `${label}, line ${number}`, problems);
		if (stray.length === 0) warnOfNotation(value, {
			where,
			isAlone: written.length === 1
		}, problems);
		entries.set(name, value);
	}
	return entries;
}
function warnOfNotation(value, { where, isAlone }, problems) {
	if (isAlone && /[,;\s][A-Za-z][A-Za-z0-9_]+=/.test(value)) problems.warn(`${where}: this is one variable, whose value is everything after the first \`=\`, although it looks like several. Write one NAME=VALUE a line. If it is one value, write the input as YAML, with the value in quotes.`);
	if (/^"[^"]*"$|^'[^']*'$/.test(value)) problems.warn(`${where}: the quotes are part of the value, because NAME=VALUE lines are taken as they are. Leave them out; if they belong to the value, write the input as YAML.`);
}
const strayAdvice = "After a first line with `NAME=` every line has to be NAME=VALUE. For a value of several lines, or comments, write the input as YAML or JSON, or pass the variable through `environment-from`.";
function strayProblem(line) {
	if (line.trimStart().startsWith("#")) return "comments are not possible between NAME=VALUE lines";
	if (/^\w+==?$/.test(line)) return "the line has nothing after the `=`: a secret or variable that is not set, or the end of the wrapped value before it";
	if (/^\s/.test(line)) return "the line begins with white space, so it is not NAME=VALUE";
	return "the line is not NAME=VALUE";
}
// src/inputs/configuration/layers.ts
const layersInputs = {
	layers: { absent: "unchanged" },
	"layers-strategy": { default: "merge" }
};
const form = /^(?<key>arn:[a-zA-Z0-9-]+:lambda:(?<place>[a-zA-Z0-9-]+):\d{12}:layer:[a-zA-Z0-9-_]+)(?::(?<version>[0-9]+))?$/;
const most = 5;
function readLayers(given, general, region) {
	const strategy = given.read("layers-strategy", strategies) ?? layersInputs["layers-strategy"].default;
	const arns = given.read("layers", list$1) ?? general;
	if (arns === void 0) {
		if (given.has("layers-strategy") && !given.has("layers")) refuseMissingLayers(given, strategy);
		return;
	}
	if (arns.length === 0 && strategy === "merge") given.problems.add("The layers are given as an empty list, and merging an empty list changes nothing.", "Leave it out, or set `layers-strategy: replace` to remove all layers.");
	checkLayers(arns, region, given.problems);
	return {
		strategy,
		arns
	};
}
function refuseMissingLayers(given, strategy) {
	const problem = `\`layers-strategy\` is \`${strategy}\`, but no input gives the ${strategy === "replace" ? "new " : ""}layers.`;
	const why = "An expression that is empty counts as not set: GitHub drops a job output that contains a masked value, such as an account ID.";
	if (given.text("dry-run")?.trim() === "true") given.problems.warn(`${problem} ${why}`);
	else given.problems.add(problem, `Set \`layers\`; with \`layers-strategy: replace\`, \`layers: []\` removes all of them. ${why}`);
}
function checkLayers(arns, region, problems) {
	const keys = /* @__PURE__ */ new Set();
	for (const arn of arns) {
		const { key, version, place } = form.exec(arn)?.groups ?? {};
		if (key === void 0) problems.add(`\`layers\` has the item ${quoted(arn)}, which is not the ARN of a layer version.`, "It looks like `arn:aws:lambda:eu-central-1:123456789012:layer:dependencies:7`.");
		else if (version === void 0) problems.add(`\`layers\` has the item ${quoted(arn)}, an ARN without a version.`, `Add the version of the layer, such as \`${key}:7\`.`);
		else if (keys.has(key)) problems.add(`\`layers\` names the layer ${quoted(key)} more than once.`, "Name one version of it.");
		if (place !== void 0 && region !== void 0 && place !== region) problems.add(`\`layers\` has the item ${quoted(arn)}, a layer in ${place}, but the function is in ${region}.`, "A function can use only layers in its own region: publish the layer there, too, and give that ARN.");
		if (key !== void 0) keys.add(key);
	}
	if (arns.length > most) problems.add(`\`layers\` names ${arns.length} layers: Lambda takes at most ${most}.`, "Combine some of them into one.");
}
// src/inputs/configuration/network.ts
const networkInputs = {
	"vpc-subnet-ids": { absent: "unchanged" },
	"vpc-security-group-ids": { absent: "unchanged" },
	"file-system-arn": { absent: "unchanged" },
	"file-system-mount-path": { absent: "unchanged" }
};
const subnets = listOf({
	pattern: /^subnet-[0-9a-z]+$/,
	what: "the ID of a subnet",
	advice: "It looks like `subnet-0a1b2c3d4e5f60718`.",
	clearable: true
});
const securityGroups = listOf({
	pattern: /^sg-[0-9a-z]+$/,
	what: "the ID of a security group",
	advice: "It looks like `sg-0a1b2c3d4e5f60718`; a name is not enough.",
	clearable: true
});
function readVpc(given) {
	const SubnetIds = given.read("vpc-subnet-ids", subnets);
	const SecurityGroupIds = given.read("vpc-security-group-ids", securityGroups);
	if (SubnetIds === void 0 && SecurityGroupIds === void 0) return void 0;
	if (SubnetIds?.length === 0 !== (SecurityGroupIds?.length === 0)) given.problems.add("Only one of `vpc-subnet-ids` and `vpc-security-group-ids` is `[]`.", "To take the function out of its VPC, set both to `[]`.");
	return withoutUndefined({
		SubnetIds,
		SecurityGroupIds
	});
}
const accessPoint = matching$1(/^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]+:\d{12}:(\S+\/)?access-point\/[a-zA-Z0-9-]+$/, "the ARN of an access point of a file system, not of the file system itself", "It looks like `arn:aws:elasticfilesystem:eu-central-1:123456789012:access-point/fsap-0a1b2c3d4e5f60718`.");
const mountPath = matching$1(/^(?=.{1,160}$)\/mnt\/[a-zA-Z0-9-_.]+$/, "a directory directly under /mnt/", "Write a path such as `/mnt/data`.");
function readFileSystems(given) {
	const Arn = given.read("file-system-arn", accessPoint);
	const LocalMountPath = given.read("file-system-mount-path", mountPath);
	if (given.has("file-system-arn") !== given.has("file-system-mount-path")) {
		const missing = given.has("file-system-arn") ? "file-system-mount-path" : "file-system-arn";
		const present = given.has("file-system-arn") ? "file-system-arn" : "file-system-mount-path";
		given.problems.add(`\`${present}\` is given without \`${missing}\`.`, `Set \`${missing}\` too.`);
	}
	return Arn !== void 0 && LocalMountPath !== void 0 ? [{
		Arn,
		LocalMountPath
	}] : void 0;
}
// src/model/settings/runtime-management.ts
const NEW_RUNTIME_MANAGEMENT = { latest: "Auto" };
function isUpdateMode(to) {
	return to === "Auto" || to === "FunctionUpdate";
}
// src/inputs/configuration/runtime-management.ts
const runtimeManagementInputs = { "runtime-management": { absent: "unchanged" } };
function readRuntimeManagement(given, region) {
	const read = given.read("runtime-management", runtimeManagement);
	if (read === void 0 || region === void 0 || isUpdateMode(read)) return read;
	const [, , , of] = read.split(":");
	if (of !== region) given.problems.add(`\`runtime-management\` names a runtime version in ${of}, but the function is in ${region}: every region has ARNs of its own.`, `Take the ARN from the line INIT_START in the logs of a function in ${region}.`);
	return read;
}
const runtimeVersionArn = matching$1(/^arn:aws[a-z-]*:lambda:[a-z0-9-]+::runtime:\S+$/, "`Auto`, `FunctionUpdate` or the ARN of a runtime version", "The ARN looks like `arn:aws:lambda:eu-central-1::runtime:` with 64 hexadecimal digits after it. The line INIT_START in the logs of the function has it.");
const runtimeManagement = (text, name, problems) => isUpdateMode(text) ? text : runtimeVersionArn(text, name, problems);
// src/inputs/origin.ts
const originInputs = {
	"release-ref": { absent: "the ref that started the run, unless `release-sha` is given" },
	"release-sha": { absent: "the commit that started the run, unless `release-ref` is given" }
};
const ref = matching$1(/^\S{1,255}$/, "the name of a tag or branch, without spaces", "Write one such as `lambda/v1.0.4`; `refs/tags/` and `refs/heads/` may stand before it.");
const sha = matching$1(/^[0-9a-f]{7,40}$/i, "a commit: 7 to 40 hexadecimal digits", "Write one such as `3f2c1ab`, for example the output `commit` of actions/checkout. A tag or branch belongs in `release-ref`.");
function readOrigin(given, compares = false) {
	const releaseRef = given.read("release-ref", ref)?.replace(/^refs\/(tags|heads)\//, "");
	const releaseSha = given.read("release-sha", sha)?.toLowerCase();
	if (compares && given.has("release-ref") && !given.has("release-sha")) given.problems.add("`if-newer-is-served` is `stop`, and `release-ref` is given without `release-sha`, the commit to compare.", "Set `release-sha` too, for example to the output `commit` of actions/checkout: `${{ steps.checkout.outputs.commit }}`.");
	if (releaseRef === void 0 && releaseSha === void 0) return void 0;
	return withoutUndefined({
		ref: releaseRef,
		sha: releaseSha
	});
}
// src/inputs/smoke-test/payload.ts
async function readPayload(given) {
	const text = readPayloadText(given, "payload")?.trim();
	if (text === void 0) return void 0;
	try {
		JSON.parse(text);
		return text;
	} catch {
		const { positionOfSyntaxError } = await import("./json-syntax-error.js");
		const { line, column } = positionOfSyntaxError(text);
		given.problems.add(`\`payload\` is not valid JSON: the error is at line ${line}, column ${column}.`, "Put names and strings in double quotes; JSON has no trailing commas and no comments.");
		return;
	}
}
const largest = 6291456;
function readPayloadText(given, name) {
	const { problems, workspace } = given;
	const written = given.text(name);
	const text = written && textOrFile(written, name, workspace, problems, largest);
	if (text === void 0) return void 0;
	const size = Buffer.byteLength(text);
	if (size > largest) problems.add(`\`${name}\` has ${size} bytes: Lambda takes at most ${largest} (6 MB) in one invocation.`, "Shorten it.");
	if (text.trim() === "") problems.add(`\`${name}\` names a file that is empty.`, "Write something into it, or leave the input out.");
	warnOfPlaceholder(text, `\`${name}\``, problems);
	return text;
}
// src/inputs/smoke-test/expectation.ts
const expectationInputs = {
	"expected-status": { absent: "below 400" },
	"expected-body": { absent: "any" },
	"max-latency-ms": { absent: "any" }
};
const deepest = 200;
const status = wholeNumber({
	least: 100,
	most: 599,
	example: 200
});
const milliseconds = wholeNumber({
	unit: "milliseconds",
	least: 1,
	example: 500
});
function readExpectation(given) {
	const body = readPayloadText(given, "expected-body")?.trim();
	return withoutUndefined({
		status: given.read("expected-status", status),
		body: body === void 0 ? void 0 : expectedBody(body, given.problems),
		maxLatency: given.read("max-latency-ms", milliseconds)
	});
}
function expectedBody(text, problems) {
	const value = parsed(text);
	if (value === void 0 && /^[{[]/.test(text)) problems.warn("`expected-body` begins like JSON and is not valid JSON, so the response has to contain it as text, character for character. In JSON, names and texts are in double quotes, and no comma stands before a closing bracket.");
	if (typeof value !== "object" || value === null) return {
		kind: "text",
		text
	};
	if (!isDeeper(value, deepest)) return {
		kind: "json",
		value
	};
	problems.add(`\`expected-body\` nests lists or maps more than ${deepest} levels deep.`, "Name only the members that matter.");
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function isDeeper(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1));
}
// src/inputs/smoke-test/payloads.ts
const label = "`payloads`";
const MOST = 50;
const MEMBERS$1 = [
	"name",
	"payload",
	...Object.keys(expectationInputs)
];
const payloadsInputs = { payloads: { absent: "none" } };
const name$1 = shortText(100);
async function readPayloads(given) {
	const { problems } = given;
	const text = given.text("payloads");
	if (text === void 0) return void 0;
	const { parseList } = await import("./yaml2.js");
	const items = parseList(text, label, problems);
	if (items === void 0) return void 0;
	if (items.length === 0 || items.length > MOST) problems.add(`${label} has ${items.length} items: it has to have 1 to ${MOST}.`, "Write one map for each event, with `payload` in it.");
	const tests = [];
	for (const [index, { item, line }] of items.entries()) {
		const place = `${label}, item ${index + 1} (line ${line}): `;
		if ("text" in item) problems.add(`${place}this is not a map.`, "Write a map with `payload`, such as `- payload: {\"action\": \"ping\"}`.");
		else {
			const own = placedProblems(problems, place);
			const test = await readItem(inItem(given, membersOf(item.map.map, item.map.text, own), own), index);
			if (test) tests.push(test);
		}
	}
	return tests.length === items.length ? tests : void 0;
}
async function readItem(given, index) {
	const payload = await readPayload(given);
	const expected = readExpectation(given);
	const label = given.read("name", name$1) ?? `payload ${index + 1}`;
	if (payload !== void 0) return {
		label,
		invocation: {
			kind: "payload",
			payload
		},
		expected
	};
	if (!given.has("payload")) given.problems.add("`payload` is missing.", "Set it to the event, as JSON.");
}
function inItem({ environment, workspace }, members, problems) {
	return new GivenInputs({
		input: (each) => members.get(each) ?? "",
		environment,
		workspace
	}, problems);
}
function membersOf(map, text, problems) {
	const members = /* @__PURE__ */ new Map();
	for (const { key, value } of map.items) {
		const member = String(key?.value ?? "");
		if (!MEMBERS$1.some((each) => each === member)) problems.add(`there is no member ${quoted(member)}.`, `An item has ${MEMBERS$1.map((each) => `\`${each}\``).join(", ")}.`);
		else if (members.has(member)) problems.add(`\`${member}\` is given a second time.`, "Give every member once.");
		members.set(member, textOf(value, text));
	}
	return members;
}
function textOf(node, text) {
	if (typeof node?.value === "string") return node.value;
	const [start, end] = node?.range ?? [0, 0];
	return text.slice(start, end);
}
// src/inputs/smoke-test/request.ts
const requestInputs = {
	"http-path": { absent: "none" },
	"http-method": { absent: "`GET`, with `http-body` `POST`" },
	"http-headers": { absent: "none" },
	"http-body": { absent: "none" }
};
async function readRequest(given) {
	const path = given.read("http-path", requestPath);
	const body = readPayloadText(given, "http-body");
	const method = given.read("http-method", requestMethod) ?? (given.has("http-body") ? "POST" : "GET");
	if (given.has("http-body") && (method === "GET" || method === "HEAD")) given.problems.add(`\`http-body\` is given, but a request with the method ${method} has no body.`, "Leave one of `http-body` and `http-method` out; with `http-body` alone the method is POST.");
	return {
		method,
		headers: await readHeaders(given),
		...withoutUndefined({
			path,
			body
		})
	};
}
async function readHeaders(given) {
	const text = given.text("http-headers");
	if (text === void 0) return {};
	warnOfPlaceholder(text, "`http-headers`", given.problems);
	const { parseHeaders } = await import("./http-headers.js");
	return await parseHeaders(text, given.problems);
}
const knownMethod = oneOf([
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS"
]);
const requestMethod = (text, name, problems) => knownMethod(text.toUpperCase(), name, problems);
const requestPath = (text, name, problems) => {
	const refuse = (why, advice) => {
		problems.add(`\`${name}\` ${why}.`, advice);
	};
	if (/^https?:/i.test(text)) return refuse("is a URL, not a path", "Give the URL as `url`, or its path alone, such as `/health`.");
	if (!text.startsWith("/")) return refuse("does not begin with `/`", "Write a path such as `/health`.");
	const invalid = text.search(/[^\x21-\x7e]/);
	if (invalid >= 0) return refuse(`has a space, a control character or one beyond ASCII, at character ${invalid + 1}`, "Write it percent-encoded: `%20` for a space.");
	const percent = text.search(/%(?![0-9a-fA-F]{2})/);
	if (percent >= 0) return refuse(`has a \`%\` without two hexadecimal digits after it, at character ${percent + 1}`, "Write `%25` for the sign itself.");
	if (text.includes("#")) return refuse("has a fragment (`#`), which is never part of a request", "Leave it out, or write `%23` for the sign itself.");
	return text;
};
const functionUrl = "function-url";
const url = (text, name, problems) => {
	const refuse = (why, advice) => {
		problems.add(`\`${name}\` ${why}.`, advice);
	};
	if (text === "function-url") return functionUrl;
	if (!/^https?:\/\/[^/?#\\\s][^\s]*$/i.test(text) || !URL.canParse(text)) return refuse("is not the absolute URL of an HTTP server", `Write one such as \`https://api.example.com/prod\`, or \`${functionUrl}\` for the function's own.`);
	const [, label = "", api] = /^https?:\/\/([^/.:?#]+)\.(execute-api|lambda-url)\./i.exec(text) ?? [];
	if (api !== void 0 && !/^[a-z0-9]+(-vpce-[0-9a-f]+)?$/.test(label)) return refuse(`names a host of AWS that does not exist: the first part of the host has to be the ID of the ${api === "lambda-url" ? "function URL" : "API"}, not a name or the logical ID of a template`, "An ID has only lower-case letters and digits, such as `a1b2c3d4e5`.");
	const address = new URL(text);
	if (address.username !== "" || address.password !== "") return refuse("contains a user name or password", "Leave it out, and send what the server asks for in `http-headers`.");
	if (address.hash !== "") return refuse("has a fragment (`#`), which is never part of a request", "Leave the fragment out.");
	return address;
};
// src/inputs/smoke-test/smoke-test.ts
const smokeInputs = {
	payload: { absent: "`{}`, unless `http-path` or `url` is given" },
	...payloadsInputs,
	...requestInputs,
	"event-format": { default: "apigw-v2" },
	"tenant-id": { absent: "none" },
	"invocation-type": { default: "RequestResponse" },
	url: { absent: "none" },
	...expectationInputs,
	attempts: { default: 1 },
	interval: { default: 2 },
	"smoke-timeout": { default: 60 }
};
function asksForSmokeTest(given) {
	return Object.keys(smokeInputs).some((name) => given.has(name));
}
async function readSmokeTest(given, use) {
	const payload = await readPayload(given);
	const payloads = await readPayloads(given);
	const request = await readRequest(given);
	const format = given.read("event-format", eventFormat) ?? smokeInputs["event-format"].default;
	const address = given.read("url", url);
	const type = given.read("invocation-type", invocationType);
	if (payload !== void 0) refuseLargeEvent(given, type, payload);
	if (payloads) checkPayloads(given, type, payloads);
	refuseContradictions(given, use);
	return {
		...withoutUndefined({
			invocation: given.has("payloads") ? void 0 : invocation(given, use, {
				payload,
				format,
				request
			}),
			payloads,
			tenantId: given.read("tenant-id", tenantId),
			invocationType: type,
			url: address && {
				address,
				...request
			}
		}),
		expected: readExpectation(given),
		attempts: given.read("attempts", attempts) ?? smokeInputs.attempts.default,
		interval: given.read("interval", interval) ?? smokeInputs.interval.default,
		timeout: given.read("smoke-timeout", timeout) ?? smokeInputs["smoke-timeout"].default
	};
}
const eventFormat = oneOf([
	"apigw-v1",
	"apigw-v2",
	"alb"
]);
const invocationType = oneOf(["RequestResponse", "Event"]);
const attempts = wholeNumber({
	unit: "attempts",
	least: 1,
	most: 100,
	example: 3
});
const timeout = wholeNumber({
	unit: "seconds",
	least: 1,
	most: 900,
	example: 30
});
const interval = lineOf((text, name, problems) => {
	const value = /^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text) ? Number(text) : NaN;
	if (value <= 3600) return value;
	problems.add(`\`${name}\` is ${quoted(text)}: it has to be a number of seconds from 0 to 3600.`, `Write it without a unit, such as \`${name}: 2\` or \`${name}: 0.5\`.`);
});
const tenantId = matching$1(/^[a-zA-Z0-9._:/=+\-@ ]{1,256}$/, "the ID of a tenant: at most 256 letters, digits, blanks and `. _ : / = + - @`", "Write one such as `tenant-id: tenant-a`.");
const requestNames = Object.keys(requestInputs);
function makesEvent(given, use) {
	return given.has("http-path") && (!given.has("url") || use === "in addition");
}
function invokes(given, use) {
	return !given.has("url") || given.has("payload") || given.has("payloads") || makesEvent(given, use);
}
function invocation(given, use, { payload, format, request }) {
	if (payload !== void 0) return {
		kind: "payload",
		payload
	};
	if (makesEvent(given, use)) return {
		kind: "http",
		format,
		request: {
			path: "/",
			...request
		}
	};
	return given.has("url") ? void 0 : {
		kind: "payload",
		payload: "{}"
	};
}
function refuseContradictions(given, use) {
	const { problems } = given;
	const shaping = requestNames.filter((name) => name !== "http-path" && given.has(name));
	if (given.has("payload") && given.has("url") && use === "instead") problems.add("`payload` and `url` are both given, but in this mode the URL is requested instead of invoking the function.", "Leave one of them out; to send a body to the URL, set `http-body`.");
	else if (given.has("payload") && given.has("http-path")) problems.add("`payload` and `http-path` are both given, but the function is invoked with one event.", "Keep `http-path` for a web handler, or `payload` for any other handler.");
	for (const name of ["payload", "http-path"]) if (given.has("payloads") && given.has(name)) problems.add(`\`payloads\` and \`${name}\` are both given.`, name === "payload" ? "Make `payload` an item of `payloads`." : "Leave one of them out.");
	if (given.has("payloads") && given.has("url") && use === "instead") problems.add("`payloads` and `url` are both given, but in this mode the URL is requested instead of invoking the function.", "Leave one of them out.");
	if (shaping.length > 0 && !given.has("http-path") && !given.has("url")) problems.add(`${listed(shaping)} ${shaping.length === 1 ? "is" : "are"} given without \`http-path\`, and without \`url\`.`, "Set `http-path`, such as `/`, to make the event of a web request, or `url` to send the request there.");
	if (given.has("event-format") && !makesEvent(given, use)) refuseEventFormat(given, use);
	for (const name of ["tenant-id", "invocation-type"]) if (given.has(name) && !invokes(given, use)) problems.add(`\`${name}\` is given, but only \`url\` is tested, so the function is not invoked.`, use === "instead" ? `Leave \`url\` out to invoke the function, or leave \`${name}\` out.` : `Set \`payload\` or \`http-path\` to invoke the function as well, or leave \`${name}\` out.`);
	if (given.text("invocation-type")?.trim() === "Event") refuseForEvents(given);
}
const LARGEST_EVENT = 1048576;
function refuseForEvents(given) {
	const expectations = Object.keys(expectationInputs).filter((name) => given.has(name));
	if (expectations.length > 0 && !given.has("url")) given.problems.add(`${listed(expectations)} ${expectations.length === 1 ? "is" : "are"} given with \`invocation-type: Event\`, which only queues the event: there is no response to compare.`, `Leave ${listed(expectations)} out, or leave \`invocation-type\` out to wait for the response.`);
}
function checkPayloads(given, type, payloads) {
	for (const { invocation, expected } of payloads) {
		if (invocation.kind === "payload") refuseLargeEvent(given, type, invocation.payload);
		if (type === "Event" && Object.keys(expected).length > 0) given.problems.add("An item of `payloads` expects a response with `invocation-type: Event`, which only queues the event.", "Leave the expectations out, or leave `invocation-type` out to wait for the responses.");
	}
}
function refuseLargeEvent({ problems }, type, payload) {
	const size = Buffer.byteLength(payload);
	if (type === "Event" && size > LARGEST_EVENT) problems.add(`An event in \`payload\` or \`payloads\` has ${size} bytes: Lambda takes at most ${LARGEST_EVENT} (1 MB) in an asynchronous invocation.`, "Shorten it, or leave `invocation-type` out.");
}
function refuseEventFormat(given, use) {
	const goesToUrl = given.has("url") && use === "instead";
	if (goesToUrl || given.has("payload")) given.problems.add(goesToUrl ? "`event-format` is given, but the request goes to `url`, so no event is made." : "`event-format` is given, but `payload` is the event, so none is made.", "Leave `event-format` out.");
	else given.problems.add("`event-format` is given without `http-path`, so no event is made.", "Set `http-path`, or leave `event-format` out.");
}
// src/inputs/traffic-shift/alarms.ts
const MOST_ALARMS = 100;
const LONGEST_NAME = 255;
const arnForm = /^arn:aws[a-z-]*:cloudwatch:(?<region>[a-z0-9-]+):\d{12}:alarm:(?<name>.+)$/;
function alarmsIn(region) {
	return (text, name, problems) => {
		const items = listWithBlanks(text, name, problems);
		if (items === void 0) return void 0;
		const refuse = (problem, advice) => {
			problems.add(`\`${name}\` ${problem}.`, advice);
		};
		if (items.length === 0) return refuse("is `[]`, but this input has nothing to clear", "Leave the input out.");
		if (items.length > MOST_ALARMS) return refuse(`names ${items.length} alarms, but at most ${MOST_ALARMS} can be watched`, "Combine them in a composite alarm and name that one.");
		const found = items.map((item) => {
			const parts = item.startsWith("arn:") ? arnForm.exec(item)?.groups : {
				name: item,
				region
			};
			const alarm = parts?.["name"] ?? "";
			if (alarm === "" || alarm.length > LONGEST_NAME) return refuse(`has the item ${quoted(item)}, which is not the name or ARN of an alarm`, "An ARN looks like `arn:aws:cloudwatch:eu-central-1:123456789012:alarm:orders-errors`; its last part is the name.");
			if (region !== void 0 && parts?.["region"] !== region) return refuse(`names an alarm in ${parts?.["region"]}, but the function is in ${region}`, "Name alarms in the region of the function; a composite alarm has to be there, too.");
			return {
				name: alarm,
				arn: item.startsWith("arn:") ? item : void 0
			};
		});
		const alarms = found.filter((alarm) => alarm !== void 0);
		const names = alarms.map((alarm) => alarm.name);
		const repeated = names.find((each, index) => names.indexOf(each) !== index);
		if (repeated !== void 0) return refuse(`names ${quoted(repeated)} more than once`, "Name it once.");
		return alarms.length === found.length ? alarms : void 0;
	};
}
// src/inputs/traffic-shift/code-deploy.ts
const codeDeployInputs = {
	"traffic-shift-engine": { default: "runner" },
	"codedeploy-application": { absent: "none" },
	"codedeploy-deployment-group": { absent: "none" },
	"before-allow-traffic": { absent: "none" },
	"after-allow-traffic": { absent: "none" },
	"traffic-shift-wait": { default: true }
};
const PREDEFINED = [
	"AllAtOnce",
	...[
		5,
		10,
		15,
		30
	].map((minutes) => `Canary10Percent${minutes}Minutes`),
	"Linear10PercentEvery1Minute",
	...[
		2,
		3,
		10
	].map((minutes) => `Linear10PercentEvery${minutes}Minutes`)
];
const LONGEST$1 = 2880;
const name = matching$1(/^[^\s/]{1,100}$/, "a name of at most 100 characters without spaces", "Write it as the CodeDeploy console shows it.");
const hook = matching$1(/^[a-zA-Z0-9:_$-]{1,300}$/, "the name or the ARN of a Lambda function", "Write one such as `CodeDeployHook_orders-before`.");
function readCodeDeploy(given, schedule) {
	const engine = given.read("traffic-shift-engine", oneOf(["runner", "codedeploy"]));
	const application = given.read("codedeploy-application", name);
	const group = given.read("codedeploy-deployment-group", name);
	const beforeAllowTraffic = given.read("before-allow-traffic", hook);
	const afterAllowTraffic = given.read("after-allow-traffic", hook);
	const waits = given.read("traffic-shift-wait", boolean) ?? codeDeployInputs["traffic-shift-wait"].default;
	if (engine !== "codedeploy") {
		if (engine === "runner" || !given.has("traffic-shift-engine")) refuseMisplaced(given);
		return;
	}
	for (const each of [
		"codedeploy-application",
		"codedeploy-deployment-group",
		"traffic-shift"
	]) if (!given.has(each)) given.problems.add(`\`traffic-shift-engine\` is \`codedeploy\`, but \`${each}\` is missing.`, each === "traffic-shift" ? "Set it to the schedule, such as `Canary10Percent5Minutes`, or to `AllAtOnce`." : "Set it to the one that shifts the traffic of this alias.");
	if (schedule) refuseSchedule(given, schedule);
	if (given.has("error-rate-threshold") && given.text("error-rate-threshold")?.trim() !== "off") given.problems.add("`error-rate-threshold` is given with `traffic-shift-engine: codedeploy`, but CodeDeploy compares no error rates.", "Leave it out, and let `alarms` or the alarms of the deployment group stop the deployment.");
	if (application === void 0 || group === void 0) return void 0;
	return {
		application,
		group,
		configuration: configurationName(given.text("traffic-shift")?.trim() ?? ""),
		beforeAllowTraffic,
		afterAllowTraffic,
		waits
	};
}
function refuseMisplaced(given) {
	const misplaced = Object.keys(codeDeployInputs).filter((input) => input !== "traffic-shift-engine" && given.has(input));
	if (misplaced.length === 0) return;
	const [are, them] = misplaced.length === 1 ? ["is", "it"] : ["are", "them"];
	given.problems.add(`${listed(misplaced)} ${are} given, but only CodeDeploy uses ${them}, and this run shifts the traffic itself.`, `Set \`traffic-shift-engine: codedeploy\`, or leave ${them} out.`);
}
function refuseSchedule(given, schedule) {
	const text = given.text("traffic-shift")?.trim() ?? "";
	const refuse = (why, advice) => given.problems.add(`\`traffic-shift\` is ${quoted(text)} with \`traffic-shift-engine: codedeploy\`, but ${why}.`, advice);
	if (/^[0-9.]/.test(text)) refuse("CodeDeploy takes no list of steps", "Write a canary or a linear shift, such as `Canary10Percent5Minutes`.");
	else if (schedule.some(({ seconds }) => seconds % 60 !== 0)) refuse("CodeDeploy counts in whole minutes", "Write whole minutes, such as `Canary10Percent5Minutes`.");
	else if (secondsOf(schedule) > LONGEST$1 * 60) refuse(`CodeDeploy shifts for at most ${grouped(LONGEST$1)} minutes`, "Write a shorter schedule.");
}
function configurationName(text) {
	return PREDEFINED.includes(text) ? `CodeDeployDefault.Lambda${text}` : text;
}
// src/inputs/traffic-shift/error-rate-threshold.ts
const errorRateThreshold = lineOf((text, name, problems) => {
	if (text === "off") return "off";
	const points = /^[0-9]{1,2}(\.[0-9]{1,3})?$/.test(text) ? Number(text) : void 0;
	if (points !== void 0) return points / 100;
	problems.add(`\`${name}\` is ${quoted(text)}: it has to be a number of percentage points from 0 to below 100, or \`off\`.`, adviceFor(text, name));
});
function adviceFor(text, name) {
	const [, number] = /^([0-9]{1,2}(?:\.[0-9]{1,3})?)\s*(?:%|percent|pp|points)$/i.exec(text) ?? [];
	if (number !== void 0) return `Did you mean \`${number}\`?`;
	if (/^(off|false|no|none|never|disabled)$/i.test(text)) return "Did you mean `off`?";
	return `Write \`${name}: 1\` to accept up to one percentage point more errors than the old version has.`;
}
// src/inputs/traffic-shift/schedule.ts
const LONGEST = 432e3;
const MOST_STEPS = 100;
const UNITS = {
	s: 1,
	m: 60,
	h: 3600
};
const UNIT_NAMES = {
	s: "Second",
	m: "Minute",
	h: "Hour"
};
const named = /^(?<kind>Canary|Linear)(?<percent>[1-9][0-9]?)Percent(?<every>Every)?(?<count>[1-9][0-9]*)(?<unit>[SMH])(?:econd|inute|our)s?$/;
const step = /^(?<percent>[0-9]+(?:\.[0-9]{1,2})?)% *(?<count>[1-9][0-9]*)(?<unit>[smh])$/;
const FORMS = "Write a canary such as `Canary10Percent5Minutes` or a linear shift such as `Linear10PercentEvery1Minute`, with any percentage and time, a list of steps such as `5% 2m, 25% 10m`, or `AllAtOnce`.";
const trafficShift = (text, name, problems) => {
	const schedule = scheduleIn(text);
	const refuse = (why, advice) => {
		problems.add(`\`${name}\` is ${quoted(text)}: ${why}.`, advice);
	};
	if (schedule === void 0) {
		const meant = meantBy(text);
		return refuse(isList(text) ? wrongStepOf(text) : "this is neither a named shift nor a list of steps", meant === void 0 ? FORMS : `Did you mean \`${meant}\`? ${FORMS}`);
	}
	const problem = problemOf(schedule);
	return problem === void 0 ? schedule : refuse(problem.why, problem.advice);
};
function isList(text) {
	return /^[0-9.]/.test(text);
}
function scheduleIn(text) {
	if (text === "AllAtOnce") return [];
	if (!isList(text)) return namedSchedule(text);
	const steps = itemsOf(text).map(stepIn);
	return steps.every((each) => each !== void 0) ? steps : void 0;
}
function namedSchedule(text) {
	const { kind, percent = "", every, count = "", unit = "" } = named.exec(text)?.groups ?? {};
	if (kind === void 0 || kind === "Linear" !== (every !== void 0)) return void 0;
	const seconds = Number(count) * UNITS[unit.toLowerCase()];
	const portion = Number(percent);
	if (kind === "Canary") return [{
		share: portion / 100,
		seconds
	}];
	return linearSchedule(portion, seconds);
}
function itemsOf(text) {
	return text.split(/[,\r\n]/).map((item) => item.trim()).filter((item) => item !== "");
}
function stepIn(item) {
	const { percent, count, unit } = step.exec(item)?.groups ?? {};
	if (percent === void 0) return void 0;
	return {
		share: Number(percent) / 100,
		seconds: Number(count) * UNITS[unit]
	};
}
function wrongStepOf(text) {
	return `the step ${quoted(itemsOf(text).find((item) => stepIn(item) === void 0) ?? text)} is not a percentage and a duration`;
}
function problemOf(schedule) {
	const whole = schedule.find(({ share }) => share >= 1 || share <= 0);
	if (whole !== void 0) return {
		why: `a step of ${percent(whole.share)} shifts ${whole.share > 0 ? "everything" : "nothing"}`,
		advice: "Give shares above 0% and below 100%. After the last step, all traffic moves by itself."
	};
	if (schedule.length > MOST_STEPS) return {
		why: `it has ${schedule.length} steps`,
		advice: `Give at most ${MOST_STEPS} steps.`
	};
	const falling = schedule.findIndex(({ share }, index) => share <= (schedule[index - 1]?.share ?? 0));
	if (falling >= 0) {
		const [before, after] = [schedule[falling - 1]?.share ?? 0, schedule[falling]?.share ?? 0];
		return {
			why: `${percent(after)} does not come after ${percent(before)}`,
			advice: "Each step has to send more traffic to the new version than the one before it."
		};
	}
	if (secondsOf(schedule) <= LONGEST) return void 0;
	return {
		why: `this takes longer than ${durationText(LONGEST)}, the longest that a job can run`,
		advice: "Give shorter or fewer steps."
	};
}
function meantBy(text) {
	const meant = isList(text) ? meantList(text) : meantName(text);
	const schedule = meant === void 0 ? void 0 : scheduleIn(meant);
	return schedule && problemOf(schedule) === void 0 ? meant : void 0;
}
function meantList(text) {
	const loose = /^(?<percent>[0-9.]{1,9}) {0,9}(?:%|percent)?[^0-9a-z]{0,9}(?:for|after)? {0,9}(?<count>[0-9]{1,9}) {0,9}(?<unit>[smh])[a-z]{0,9}$/i;
	const items = itemsOf(text).map((item) => {
		const { percent, count, unit } = loose.exec(item)?.groups ?? {};
		return percent === void 0 ? void 0 : `${percent}% ${count}${unit?.toLowerCase()}`;
	});
	return items.every((item) => item !== void 0) ? items.join(", ") : void 0;
}
function meantName(text) {
	const plain = text.replace(/^(CodeDeployDefault\.)?(Lambda)?/i, "").replaceAll(/[\s_-]/g, "");
	if (closest(plain, ["AllAtOnce"])) return "AllAtOnce";
	const [, canary, linear] = /^(?:(canary\d{1,2}percent)|(linear\d{1,2}percent)(?:every)?)$/i.exec(plain) ?? [];
	if (canary ?? linear) return meantName(canary ? `${canary}5Minutes` : `${linear}Every1Minute`);
	const { kind: word = "", percent, count, unit } = /^(?<kind>[a-z]{1,40})(?<percent>[0-9]{1,9})[a-z%]{0,40}?(?<count>[0-9]{1,9})(?<unit>[smh]?)[a-z]{0,40}$/i.exec(plain)?.groups ?? {};
	const kind = closest(word, ["Canary", "Linear"]);
	if (kind === void 0) return void 0;
	const unitName = UNIT_NAMES[unit?.toLowerCase() || "m"];
	const end = count === "1" && kind === "Linear" ? unitName : `${unitName}s`;
	return `${kind}${percent}Percent${kind === "Linear" ? "Every" : ""}${count}${end}`;
}
// src/inputs/traffic-shift/traffic-shift.ts
const trafficShiftInputs = {
	"traffic-shift": { default: "AllAtOnce" },
	alarms: { absent: "none" },
	"error-rate-threshold": { default: 0 },
	...codeDeployInputs
};
function readTrafficShift(given, region) {
	const { problems } = given;
	const schedule = given.read("traffic-shift", trafficShift);
	const alarms = given.read("alarms", alarmsIn(region));
	const threshold = given.read("error-rate-threshold", errorRateThreshold);
	const codeDeploy = readCodeDeploy(given, schedule);
	if (schedule === void 0 && given.has("traffic-shift")) return void 0;
	if (schedule?.length === 0 && !codeDeploy) return void 0;
	if (schedule === void 0) {
		if (given.text("traffic-shift-engine")?.trim() === "codedeploy") return void 0;
		for (const name of ["alarms", "error-rate-threshold"]) if (given.has(name)) problems.add(`\`${name}\` is given, but all traffic moves at once: there is nothing to watch meanwhile.`, `Give \`traffic-shift\`, such as \`Canary10Percent5Minutes\`, or leave \`${name}\` out.`);
		return;
	}
	if (!given.has("alias")) problems.add("`traffic-shift` is given without `alias`: traffic shifts between two versions of an alias.", "Set `alias` to the alias that callers use, or leave `traffic-shift` out.");
	if (given.text("auto-rollback")?.trim().toLowerCase() === "false") problems.add("`auto-rollback: false` is given with `traffic-shift`: a shift that fails cannot stop half-way.", "Remove one of the two inputs.");
	return {
		schedule,
		alarms: alarms ?? [],
		threshold: threshold === "off" ? void 0 : threshold ?? trafficShiftInputs["error-rate-threshold"].default,
		mustCompare: typeof threshold === "number",
		codeDeploy
	};
}
// src/inputs/modes/alias-removal.ts
const removalInputs = { "remove-alias": { default: false } };
const ALLOWED = /* @__PURE__ */ new Set([
	"function-name",
	"alias",
	"remove-alias",
	...Object.keys(dryRunInputs)
]);
function readAliasRemoval(given, deployInputs) {
	const { problems } = given;
	const { fn, region, everyMode } = readChangedFunction(given);
	const dryRun = readDryRun(given);
	const alias = given.read("alias", aliasName);
	if (!given.has("alias")) problems.add("`remove-alias` is given without `alias`, the alias to remove.", "Set `alias`, such as `pr-12`.");
	const misplaced = deployInputs.filter((name) => !ALLOWED.has(name) && given.has(name));
	if (misplaced.length > 0) problems.add(`${listed(misplaced)} ${misplaced.length === 1 ? "is" : "are"} given together with \`remove-alias: true\`, but that only removes the alias: it does not release, test or change anything else.`, `Leave ${misplaced.length === 1 ? "it" : "them"} out, or leave \`remove-alias\` out to release.`);
	if (fn === void 0 || region === void 0 || alias === void 0 || problems.found) throw problems.failure();
	return {
		mode: "deploy",
		removesAlias: true,
		functionName: fn.name,
		region,
		...everyMode,
		...dryRun,
		alias,
		...withoutUndefined({ functionAccount: fn.account })
	};
}
// src/inputs/modes/promotion.ts
const promotionInputs = {
	version: { absent: "none" },
	"source-alias": { absent: "none" }
};
function readPromotionSource(given, alias, excluded) {
	const { problems } = given;
	const written = Object.keys(promotionInputs).filter((name) => given.has(name));
	const [first] = written;
	if (first === void 0) return void 0;
	if (written.length > 1) problems.add("`version` and `source-alias` are both given, but a promotion takes one version.", "Keep `source-alias` to promote what another alias serves, or `version` to promote a specific version.");
	const misplaced = excluded.filter((name) => given.has(name));
	if (misplaced.length > 0) problems.add(`${listed(misplaced)} ${misplaced.length === 1 ? "is" : "are"} given together with \`${first}\`, but a promotion takes a version as it is: it builds, uploads and configures nothing, and does not change $LATEST.`, `Leave ${misplaced.length === 1 ? "it" : "them"} out, or leave \`${first}\` out to release a new version.`);
	if (!given.has("alias")) problems.add(`\`${first}\` is given without \`alias\`, the alias that will serve the version.`, "Set `alias`, such as `PROD`.");
	const promotion = given.read("version", promotedVersion) ?? readSourceAlias(given, alias);
	return promotion && alias !== void 0 ? {
		promotion,
		alias
	} : void 0;
}
function readSourceAlias(given, alias) {
	const source = given.read("source-alias", aliasName);
	if (source === void 0) return void 0;
	if (source === alias) given.problems.add(`\`source-alias\` and \`alias\` are both ${quoted(source)}, so there is nothing to promote.`, "Set `source-alias` to the alias through which the version was tested, such as `STAGE`.");
	return {
		kind: "source-alias",
		alias: source
	};
}
const promotedVersion = lineOf((text, name, problems) => {
	if (/^[1-9][0-9]*$/.test(text)) return {
		kind: "version",
		version: text
	};
	problems.add(`\`${name}\` is ${quoted(text)}, but it has to be the number of a published version.`, text === "$LATEST" ? "To publish $LATEST and release that, leave `version` out and set `unreleased-changes: release`; or write the number of a version, such as `41`." : "Write one such as `41`; to promote what another alias serves, set `source-alias`.");
});
// src/inputs/modes/deploy.ts
const unchanged = { absent: "unchanged" };
const configuringInputs = {
	...codeInputs,
	...objectInputs,
	...storageInputs,
	"code-signing-config-arn": unchanged,
	...imageInputs,
	...stagingInputs,
	runtime: unchanged,
	...runtimeManagementInputs,
	handler: unchanged,
	"execution-role": unchanged,
	"memory-size": unchanged,
	timeout: unchanged,
	description: unchanged,
	architectures: unchanged,
	...layersInputs,
	...networkInputs,
	"ephemeral-storage": unchanged,
	tags: unchanged,
	"tags-remove": { absent: "none" },
	"function-configuration": unchanged,
	...environmentInputs,
	"version-description": { absent: "the description of the function" },
	...originInputs
};
const deployInputs = {
	"function-name": { required: true },
	alias: { absent: "none" },
	...configuringInputs,
	...promotionInputs,
	"release-alias": { absent: "none" },
	"keep-versions": { absent: "all versions stay" },
	...removalInputs,
	...dryRunInputs,
	"smoke-test": { absent: "`true` when an input of the smoke test is given, else `false`" },
	"auto-rollback": { default: true },
	"restore-latest": { default: true },
	"unreleased-changes": { absent: "other code in `$LATEST` stops a release without code; other differences are released, with a warning" },
	"if-newer-is-served": { default: "release" },
	...trafficShiftInputs,
	...capacityInputs,
	...callerInputs,
	...smokeInputs
};
async function readDeployInputs(given) {
	const { problems } = given;
	if (given.read("remove-alias", boolean)) return readAliasRemoval(given, Object.keys(deployInputs));
	const { fn, region, everyMode } = readChangedFunction(given);
	const dryRun = readDryRun(given);
	const autoRollback = given.read("auto-rollback", boolean) ?? deployInputs["auto-rollback"].default;
	const restoreLatest = given.read("restore-latest", boolean) ?? deployInputs["restore-latest"].default;
	const staging = readStaging(given);
	const object = readCodeObject(given, staging?.bucket);
	const local = readCodeSource(given);
	const general = await readGeneral(given);
	const code = readImage(given, region, general?.members ?? []) ?? (local.kind === "none" && object ? object : local);
	const configuration = {
		...general?.configuration,
		...readConfiguration(given)
	};
	const alias = given.read("alias", aliasName);
	const promotion = readPromotionSource(given, alias, [
		...Object.keys(configuringInputs),
		"restore-latest",
		"unreleased-changes"
	]);
	const tags = await readTags(given);
	const changed = withoutUndefined({
		architectures: given.read("architectures", architectures),
		layers: readLayers(given, general?.layers, region),
		environment: await readEnvironment(given, general?.variables),
		tags,
		tagsToRemove: readTagsToRemove(given, tags),
		versionDescription: given.readProse("version-description", prose),
		staging,
		codeStorage: readStorage(given),
		codeSigning: given.read("code-signing-config-arn", codeSigningConfig),
		runtimeManagement: readRuntimeManagement(given, region),
		releaseOrigin: readOrigin(given, given.text("if-newer-is-served")?.trim() === "stop"),
		unreleasedChanges: given.read("unreleased-changes", oneOf([
			"release",
			"stop",
			"discard"
		]))
	});
	const optional = withoutUndefined({
		releaseAlias: readReleaseAlias$1(given),
		keepVersions: given.read("keep-versions", wholeNumber({
			least: 2,
			example: 5
		})),
		functionAccount: fn?.account,
		ifNewerIsServed: given.read("if-newer-is-served", oneOf(["release", "stop"])),
		smokeTest: await readTest(given),
		trafficShift: readTrafficShift(given, region),
		...readCapacity(given),
		...await readCallers(given)
	});
	if (!promotion && !problems.found) refuseNothing(given);
	if (fn === void 0 || region === void 0 || problems.found) throw problems.failure();
	const release = {
		functionName: fn.name,
		region,
		...everyMode,
		...dryRun,
		autoRollback,
		...optional
	};
	if (promotion) return {
		mode: "deploy",
		...release,
		...promotion
	};
	return {
		mode: "deploy",
		...release,
		...withoutUndefined({ alias }),
		restoreLatest,
		code,
		configuration,
		...changed
	};
}
const options = /* @__PURE__ */ new Set([
	"exclude",
	"s3-bucket",
	"s3-prefix",
	"s3-object-version",
	"layers-strategy",
	"environment-strategy",
	"version-description",
	"release-ref",
	"release-sha"
]);
const content = [
	...Object.keys(configuringInputs).filter((name) => !options.has(name)),
	...Object.keys(promotionInputs),
	...Object.keys(capacityInputs),
	...Object.keys(callerInputs),
	"unreleased-changes"
];
function refuseNothing(given) {
	if (content.some((name) => given.has(name))) {
		warnOfMissingCode(given);
		return;
	}
	given.problems.add("No input says what to deploy: no code, no configuration and no version to promote. An input whose expression is empty counts as not set.", "Check the expressions in `with:`, such as `zip-file: ${{ steps.build.outputs.zip }}`: a step has to have this `id` and set this output. GitHub drops a job output that contains a masked value. To release what is in $LATEST, set `unreleased-changes: release`.");
}
function warnOfMissingCode(given) {
	const hasCode = [
		"zip-file",
		"source-dir",
		"s3-key",
		"image-uri",
		...promotionOnly
	].some((name) => given.has(name));
	if (given.has("s3-bucket") && !hasCode) given.problems.warn("`s3-bucket` is given, but no input names code, so only the configuration is released. If code should be released, check that the expression in `zip-file`, `source-dir` or `s3-key` is not empty.");
}
const promotionOnly = ["version", "source-alias"];
function readReleaseAlias$1(given) {
	const read = given.read("release-alias", releaseAlias);
	const name = read?.name;
	if (name !== void 0 && name === given.text("alias")?.trim()) given.problems.add(`\`release-alias\` and \`alias\` are both ${quoted(name)}, but one stays on this release and the other moves to the next.`, "Give the release a name of its own, such as its tag.");
	return read;
}
const prose = (text) => text;
const runtime = matching$1(/^[a-z][a-z0-9.-]*$/, "the identifier of a runtime, in Lambda's spelling", "Write one such as `python3.13` or `nodejs24.x`.");
const handler = matching$1(/^\S{1,128}$/, "the name of a handler without spaces, at most 128 characters", "Write one such as `app.handler`.");
const roleArn = matching$1(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/, "the ARN of a role", "It looks like `arn:aws:iam::123456789012:role/orders-api`; a name is not enough.");
const codeSigningArn = matching$1(/^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:code-signing-config:csc-[a-z0-9]{17}$/, "the ARN of a code signing configuration, or `none`", "It looks like `arn:aws:lambda:eu-central-1:123456789012:code-signing-config:csc-0a1b2c3d4e5f60718`; `none` detaches it.");
const codeSigningConfig = (text, name, problems) => text === "none" ? "none" : codeSigningArn(text, name, problems);
const architecture = listOf({
	pattern: /^(x86_64|arm64)$/,
	what: "an architecture of Lambda",
	advice: "Write `x86_64` (Intel, AMD) or `arm64` (Graviton)."
});
const architectures = (text, name, problems) => {
	const items = architecture(text, name, problems);
	if (items !== void 0 && items.length > 1) problems.add("`architectures` names more than one architecture, but a function has one.", "Write one of them.");
	return items;
};
function readConfiguration(given) {
	const Size = given.read("ephemeral-storage", wholeNumber({
		unit: "megabytes",
		least: 512,
		example: 1024
	}));
	return withoutUndefined({
		Runtime: given.read("runtime", lineOf(runtime)),
		Handler: given.read("handler", handler),
		Role: given.read("execution-role", roleArn),
		MemorySize: given.read("memory-size", wholeNumber({
			unit: "megabytes",
			least: 128,
			example: 512
		})),
		Timeout: given.read("timeout", wholeNumber({
			unit: "seconds",
			least: 1,
			example: 30
		})),
		Description: given.readProse("description", shortText(256)),
		VpcConfig: readVpc(given),
		FileSystemConfigs: readFileSystems(given),
		EphemeralStorage: Size === void 0 ? void 0 : { Size }
	});
}
async function readGeneral(given) {
	const written = given.text("function-configuration");
	if (written === void 0) return void 0;
	const text = textOrFile(written, "function-configuration", given.workspace, given.problems);
	if (text === void 0) return void 0;
	const { parseFunctionConfiguration } = await import("./function-configuration.js");
	return parseFunctionConfiguration(text, (input) => given.has(input), given.problems);
}
async function readTags(given) {
	const text = given.text("tags");
	if (text === void 0) return void 0;
	const { parseTags } = await import("./tags.js");
	return parseTags(text, given.problems);
}
async function readTest(given) {
	const wanted = given.read("smoke-test", boolean) ?? asksForSmokeTest(given);
	const test = await readSmokeTest(given, "in addition");
	return wanted ? test : void 0;
}
// src/inputs/code/layer.ts
const layerSourceInputs = {
	...codeInputs,
	requirements: { absent: "none" },
	"python-version": { absent: "that of the Python runtime in `compatible-runtimes`" },
	"python-package": { absent: "the project of the pyproject.toml" },
	"python-groups": { absent: "none" },
	"python-extras": { absent: "none" },
	"package-lock": { absent: "none" }
};
const sources = [
	"zip-file",
	"source-dir",
	"requirements",
	"package-lock"
];
function readLayerSource(given, runtimes) {
	const { problems, workspace } = given;
	const named = sources.filter((name) => given.has(name));
	const [kind] = named;
	if (named.length > 1) problems.add(`${listed(named)} are given, but the content of a layer comes from one of them.`, "Keep one of them.");
	if (kind === void 0) problems.add("The layer has no content.", `Set ${listed(sources, "or")}.`);
	const requirements = given.read("requirements", line);
	const packageLock = given.read("package-lock", line);
	const pythonVersion = readPythonVersion(given, runtimes);
	const selection = readSelection(given);
	const isBuilt = kind === "requirements" || kind === "package-lock";
	const code = named.length > 1 ? void 0 : readCodeSource(given, isBuilt);
	const patterns = isBuilt ? readExclude(given) : [];
	const exclude = patterns.length > 0 ? { exclude: patterns } : {};
	if (kind === "requirements" && requirements !== void 0 && pythonVersion !== void 0) return {
		kind,
		path: (0, import__node_path.resolve)(workspace, requirements),
		pythonVersion,
		...selection && { selection },
		...exclude
	};
	if (kind === "package-lock" && packageLock !== void 0) return {
		kind,
		path: (0, import__node_path.resolve)(workspace, packageLock),
		...exclude
	};
	return code?.kind === "zip-file" || code?.kind === "source-dir" ? code : void 0;
}
const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/;
const projectName = matching$1(NAME, "the name of a Python project", "Write the `name` in the pyproject.toml of a member, such as `api`.");
const names = listOf({
	pattern: NAME,
	what: "the name of a group or an extra",
	advice: "Write names as they are in pyproject.toml, separated by commas or line ends, such as `layer, aws`."
});
const selecting = [
	"python-package",
	"python-groups",
	"python-extras"
];
function readSelection(given) {
	for (const name of given.has("requirements") ? [] : selecting) if (given.has(name)) given.problems.add(`\`${name}\` is given without \`requirements\`, the input that it belongs to.`, "Leave it out.");
	const member = given.read("python-package", projectName);
	const groups = given.read("python-groups", names) ?? [];
	const extras = given.read("python-extras", names) ?? [];
	if (member === void 0 && groups.length + extras.length === 0) return void 0;
	return {
		...member !== void 0 && { package: member },
		groups,
		extras
	};
}
const pythonVersions = matching$1(/^3\.([6-9]|[1-9]\d)$/, "a version of Python as Lambda names it, with two numbers", "Write one such as `python-version: '3.13'`, in quotes, because YAML reads 3.10 as 3.1.");
function readPythonVersion(given, runtimes) {
	const { problems } = given;
	const written = given.read("python-version", pythonVersions);
	if (!given.has("requirements")) {
		if (given.has("python-version")) problems.add("`python-version` is given without `requirements`, the input that it belongs to.", "Leave it out.");
		return;
	}
	const named = runtimes.flatMap((runtime) => /^python(3\.\d+)$/.exec(runtime)?.[1] ?? []);
	if (written !== void 0 && runtimes.length > 0 && !named.includes(written)) problems.add(`\`python-version\` is ${written}, but \`compatible-runtimes\` does not name \`python${written}\`.`, "Make the two agree, or leave one of them out.");
	if (given.has("python-version")) return written;
	if (named.length === 1) return named[0];
	problems.add(named.length === 0 ? "`python-version` is not set, but `requirements` needs it: packages are installed for one version of Python." : "`compatible-runtimes` names more than one version of Python, but packages are installed for one.", "Set `python-version` to the version of the functions that use the layer, such as `python-version: '3.13'`.");
}
// src/inputs/modes/publish-layer.ts
const publishLayerInputs = {
	"layer-name": { required: true },
	...layerSourceInputs,
	...stagingInputs,
	"compatible-runtimes": { absent: "none; with `requirements`, the Python that it is built for" },
	"compatible-architectures": { absent: "none; with `requirements` or `package-lock`, `x86_64`" },
	description: { absent: "none" },
	license: { absent: "none" },
	...originInputs,
	"share-with": { absent: "nobody" },
	"keep-versions": { absent: "all versions stay" },
	...dryRunInputs
};
async function readPublishLayerInputs(given) {
	const { problems } = given;
	const layerName = given.read("layer-name", nameOfLayer);
	if (!given.has("layer-name")) problems.add("`layer-name` is missing.", "Set it to the name of the layer, such as `dependencies`.");
	const region = readRegion(given);
	const everyMode = readEveryMode(given, { region });
	const dryRun = readDryRun(given);
	const runtimes = readRuntimes(given);
	const architectures = given.read("compatible-architectures", architectureList) ?? [];
	const source = readLayerSource(given, runtimes);
	const sharing = readSharing(given);
	const optional = withoutUndefined({
		description: given.readProse("description", shortText(256)),
		license: given.readProse("license", shortText(512)),
		keepVersions: given.read("keep-versions", wholeNumber({
			least: 2,
			example: 5
		})),
		staging: readStaging(given),
		releaseOrigin: readOrigin(given)
	});
	if (layerName === void 0 || region === void 0 || source === void 0 || problems.found) throw problems.failure();
	const isBuilt = source.kind === "requirements" || source.kind === "package-lock";
	return {
		mode: "publish-layer",
		layerName,
		region,
		...everyMode,
		...dryRun,
		source,
		runtimes: source.kind === "requirements" && runtimes.length === 0 ? [`python${source.pythonVersion}`] : runtimes,
		architectures: isBuilt && architectures.length === 0 ? ["x86_64"] : architectures,
		sharing,
		...optional
	};
}
const nameOfLayer = lineOf((text, name, problems) => {
	if (/^[a-zA-Z0-9-_]{1,140}$/.test(text)) return text;
	const [, inArn] = /^arn:[\w-]+:lambda:[^:]*:[^:]*:layer:([\w-]+)/.exec(text) ?? [];
	problems.add(`\`${name}\` is ${quoted(text)}, which is not the name of a layer.`, inArn === void 0 ? "A name has up to 140 letters, digits, hyphens and underscores, such as `dependencies`." : `Write the name alone, \`${inArn}\`; the region and account are those of the step.`);
});
const runtimeList = listOf({
	pattern: /^[a-z][a-z0-9.-]*$/,
	what: "the identifier of a runtime, in Lambda's spelling",
	advice: "Write one such as `python3.13` or `nodejs24.x`."
});
const MOST_RUNTIMES = 15;
function readRuntimes(given) {
	const runtimes = given.read("compatible-runtimes", runtimeList) ?? [];
	if (runtimes.length > MOST_RUNTIMES) given.problems.add(`\`compatible-runtimes\` names ${runtimes.length} runtimes: Lambda takes at most ${MOST_RUNTIMES}.`, "Name those that the layer is tested with.");
	return runtimes;
}
const architectureList = listOf({
	pattern: /^(x86_64|arm64)$/,
	what: "an architecture of Lambda",
	advice: "Write `x86_64` (Intel, AMD) or `arm64` (Graviton)."
});
const shareList = listOf({
	pattern: /^(\d{12}|o-[a-z0-9]{10,32}|\*)$/,
	what: "the ID of an account or an organization",
	advice: "An account has 12 digits, such as `111122223333`; an organization looks like `o-a1b2c3d4e5`; `*` is everybody."
});
function readSharing(given) {
	const ids = given.read("share-with", shareList) ?? [];
	const everybody = ids.includes("*");
	if (everybody && ids.length > 1) given.problems.add("`share-with` names everybody (`*`) and others, who are part of everybody.", "Write `share-with: '*'` if the layer is to be public, or remove `*`.");
	return {
		accounts: ids.filter((id) => /^\d/.test(id)),
		organizations: ids.filter((id) => id.startsWith("o-")),
		...everybody && { everybody }
	};
}
// src/inputs/modes/rollback.ts
const rollbackInputs = {
	"function-name": { required: true },
	alias: { required: true },
	version: { absent: "none" },
	"release-alias": { absent: "none" },
	"git-ref": { absent: "none" },
	"expected-version": { absent: "any" },
	...dryRunInputs,
	"restore-latest": { default: true },
	...stagingInputs,
	...smokeInputs
};
async function readRollbackInputs(given) {
	const { problems } = given;
	const { fn, region, everyMode } = readChangedFunction(given);
	const alias = given.read("alias", aliasName);
	if (!given.has("alias")) problems.add("`alias` is missing.", "Set it to the alias to roll back, such as `live`.");
	const target = readTarget(given);
	const expectedVersion = given.read("expected-version", servedVersion);
	const dryRun = readDryRun(given);
	const restoreLatest = given.read("restore-latest", boolean) ?? rollbackInputs["restore-latest"].default;
	const staging = readStaging(given);
	const smokeTest = await readSmokeTest(given, "in addition");
	if (fn === void 0 || region === void 0 || alias === void 0 || problems.found) throw problems.failure();
	return {
		mode: "rollback",
		functionName: fn.name,
		region,
		...everyMode,
		alias,
		target,
		...dryRun,
		restoreLatest,
		...withoutUndefined({
			functionAccount: fn.account,
			expectedVersion,
			staging,
			smokeTest: asksForSmokeTest(given) ? smokeTest : void 0
		})
	};
}
const TARGETS = [
	"version",
	"release-alias",
	"git-ref"
];
function readTarget(given) {
	const written = TARGETS.filter((name) => given.has(name));
	if (written.length > 1) given.problems.add(`${listed(written)} are ${written.length === 2 ? "both" : "all"} given, but a rollback goes to one version.`, "Keep one of them. Without either, the alias goes back to the version that it served before.");
	return [
		given.read("version", targetVersion),
		readReleaseAlias(given),
		given.read("git-ref", gitRef)
	].find((target) => target !== void 0) ?? { kind: "previous" };
}
function readReleaseAlias(given) {
	if ((given.text("release-alias")?.trim() ?? "") === "$LATEST") {
		given.problems.add("`release-alias` is \"$LATEST\", which is not an alias.", "Give the alias of a release, or the tag that it was made from, such as `lambda/v1.0.4`.");
		return;
	}
	const alias = given.read("release-alias", releaseAlias);
	const name = alias?.name;
	if (name !== void 0 && name === given.text("alias")?.trim()) given.problems.add(`\`release-alias\` and \`alias\` are both ${quoted(name)}, but an alias cannot go back to itself.`, "Give the alias of a release, such as `lambda-v1-0-4`, or leave `release-alias` out to go back to the version that was served before.");
	return alias && {
		kind: "release-alias",
		alias
	};
}
const VERSION = /^[1-9][0-9]*$/;
const targetVersion = lineOf((text, name, problems) => {
	if (VERSION.test(text)) return {
		kind: "version",
		version: text
	};
	problems.add(`\`${name}\` is ${quoted(text)}, but a rollback goes to a published version, which has a number.`, text === "$LATEST" ? "Every release changes `$LATEST` first, so it is not a version to go back to. Give the number of a version, such as `41`, or leave `version` out to go back to the version that was served before." : "Write one such as `41`; for a tag or branch, set `git-ref`, and for the alias of a release, `release-alias`.");
});
const servedVersion = matching$1(VERSION, "the number of the version that the alias is expected to serve", "Write one such as `42`, for instance the output `version` of the deploy's step; or leave it out.");
const gitRef = lineOf((text, name, problems) => {
	const ref = text.replace(/^refs\/(tags|heads)\//, "");
	if (/^\S+$/.test(ref)) return {
		kind: "git-ref",
		ref
	};
	problems.add(`\`${name}\` is ${quoted(text)}, which is not the name of a tag, branch or commit.`, "Write one such as `lambda/v1.0.4`, `main` or `3f2c1ab`.");
});
// src/inputs/modes/smoke-test.ts
const smokeTestInputs = {
	"function-name": { absent: "required, unless `url` is a URL" },
	alias: { absent: "none" },
	version: { absent: "`$LATEST`, unless `alias` is given" },
	...smokeInputs,
	"output-response": { default: false }
};
async function readSmokeTestInputs(given) {
	const { problems } = given;
	const fn = given.read("function-name", functionReference);
	const url = given.text("url")?.trim();
	const testsFunction = url === void 0 || url === "function-url";
	const { AWS_REGION, AWS_DEFAULT_REGION } = given.environment;
	const known = fn && (fn.region ?? (AWS_REGION || AWS_DEFAULT_REGION));
	const region = testsFunction || given.has("aws-region") ? readRegion(given, fn?.region) : known ?? "";
	const everyMode = readEveryMode(given, {
		region,
		account: fn?.account
	});
	const alias = given.read("alias", aliasName);
	const version = given.read("version", versionNumber);
	checkTarget(given, testsFunction);
	const smokeTest = await readSmokeTest(given, "instead");
	const outputResponse = given.read("output-response", boolean) ?? smokeTestInputs["output-response"].default;
	if (outputResponse && smokeTest.invocationType === "Event") problems.add("`output-response` is given with `invocation-type: Event`, which only queues the event: there is no response.", "Leave one of them out.");
	if (outputResponse && given.has("payloads")) problems.add("`output-response` is given with `payloads`, which have several responses.", "Leave `output-response` out, or test with one `payload`.");
	if (region === void 0 || problems.found) throw problems.failure();
	return {
		mode: "smoke-test",
		region,
		...everyMode,
		...withoutUndefined({
			functionName: fn?.name,
			functionAccount: fn?.account,
			alias,
			version: version === "$LATEST" ? void 0 : version
		}),
		smokeTest,
		outputResponse
	};
}
const versionNumber = matching$1(/^(\$LATEST|[1-9][0-9]*)$/, "the number of a published version, or `$LATEST`", "Write one such as `42`; the input `alias` names an alias.");
function checkTarget(given, testsFunction) {
	const { problems } = given;
	const version = given.text("version")?.trim();
	if (given.has("alias") && version !== void 0) problems.add("`alias` and `version` are both given, but only one of them is tested.", "Leave one out; without both, `$LATEST` is tested.");
	if (given.text("url")?.trim() === "function-url" && version !== void 0 && version !== "$LATEST") problems.add("`url` is `function-url`, and `version` is given, but only a function or an alias can have a function URL.", "Give `alias` instead, or leave `url` out to invoke the version.");
	if (given.has("function-name")) return;
	if (testsFunction) problems.add("`function-name` is missing.", "Set it to the function's name or ARN. Only a test of a URL needs no function.");
	for (const name of ["alias", "version"]) if (!testsFunction && given.has(name)) problems.add(`\`${name}\` is given without \`function-name\`, the function that it belongs to.`, "Set `function-name`, or leave it out.");
}
// src/inputs/other-tools.ts
const renamed = {
	"code-artifacts-dir": ["source-dir"],
	source: ["source-dir"],
	src: ["source-dir"],
	"zip-path": ["zip-file"],
	role: ["execution-role"],
	"role-arn": ["execution-role"],
	"function-description": ["description"],
	"lambda-function-name": ["function-name"],
	function: ["function-name"],
	region: ["aws-region"],
	"alias-name": ["alias"],
	"auto-publish-alias": ["alias"],
	architecture: ["architectures"],
	"layer-arns": ["layers"],
	"environment-variables": ["environment"],
	"env-vars": ["environment"],
	"vpc-config": ["vpc-subnet-ids", "vpc-security-group-ids"],
	subnets: ["vpc-subnet-ids"],
	"subnet-ids": ["vpc-subnet-ids"],
	"security-groups": ["vpc-security-group-ids"],
	"security-group-ids": ["vpc-security-group-ids"],
	"file-system-configs": ["file-system-arn", "file-system-mount-path"],
	"exclude-file": ["exclude"],
	"health-check-timeout": ["smoke-timeout"],
	"health-check-payload": ["payload"],
	"health-check-expected-status": ["expected-status"],
	"provisioned-concurrency-config": ["provisioned-concurrency"],
	"provisioned-concurrent-executions": ["provisioned-concurrency"],
	"reserved-concurrent-executions": ["reserved-concurrency"],
	"function-concurrency": ["reserved-concurrency"],
	"deployment-group": ["codedeploy-deployment-group"],
	"deployment-group-name": ["codedeploy-deployment-group"],
	"application-name": ["codedeploy-application"],
	"pre-traffic-hook": ["before-allow-traffic"],
	"post-traffic-hook": ["after-allow-traffic"],
	"function-url-config": ["function-url-auth-type"],
	cors: ["function-url-cors"],
	"invoke-mode": ["function-url-invoke-mode"]
};
const members = {
	"dead-letter-config": "DeadLetterConfig",
	"kms-key-arn": "KMSKeyArn",
	"tracing-config": "TracingConfig",
	"tracing-mode": "TracingConfig",
	"tenancy-config": "TenancyConfig",
	"durable-config": "DurableConfig",
	"image-config": "ImageConfig",
	"snap-start": "SnapStart",
	"logging-config": "LoggingConfig",
	"ipv6-dual-stack": "VpcConfig"
};
const TRAFFIC_SHIFT = "Set `traffic-shift` to the way that traffic moves to the new version, such as `Canary10Percent5Minutes` or `5% 2m, 50% 10m`; without it, all traffic moves at once.";
const IN_ENV = "Do not pass it as an input: set it in `env:` of the step, or name a role in `role-to-assume`.";
const KEYS = "Do not pass keys as inputs: name a role in `role-to-assume`, or run aws-actions/configure-aws-credentials before this step.";
const GUARDED = "Leave it out: the action itself guards against concurrent changes of the function.";
const otherwise = {
	strategy: TRAFFIC_SHIFT,
	"canary-weight": TRAFFIC_SHIFT,
	"canary-type": TRAFFIC_SHIFT,
	"canary-steps": TRAFFIC_SHIFT,
	"canary-interval": TRAFFIC_SHIFT,
	"canary-auto-promote": TRAFFIC_SHIFT,
	"deployment-preference": TRAFFIC_SHIFT,
	"deployment-preference-type": TRAFFIC_SHIFT,
	"deployment-preference-enabled": TRAFFIC_SHIFT,
	"deployment-strategy": TRAFFIC_SHIFT,
	"deployment-config": TRAFFIC_SHIFT,
	"deployment-config-name": TRAFFIC_SHIFT,
	"routing-config": TRAFFIC_SHIFT,
	"traffic-weight": TRAFFIC_SHIFT,
	"deployment-preference-alarms": "Set `alarms`, together with `traffic-shift`.",
	"deployment-preference-hooks-pre-traffic": "Test the new version with `payload` or `http-path`; with CodeDeploy, set `before-allow-traffic`.",
	"deployment-preference-hooks-post-traffic": "Test what is served with `payload`, `http-path` or `url`; with CodeDeploy, set `after-allow-traffic`.",
	"deployment-preference-passthrough-condition": "Leave it out: no template declares a resource of CodeDeploy.",
	"deployment-preference-role": "Leave it out: the role of this step moves the traffic, or the service role of the deployment group of CodeDeploy.",
	"deployment-preference-trigger-configurations": "Notify from the workflow, for example in a step with `if: failure()`.",
	"health-check-enabled": "Set `smoke-test: true`, with what is sent in `payload` or `http-path` and what is expected in `expected-status` or `expected-body`.",
	"health-check-error-threshold": "Set `error-rate-threshold`, in percentage points, together with `traffic-shift`.",
	"rollback-on-failure": "Leave it out, or set `auto-rollback`: a release whose test fails is rolled back.",
	"publish-to": "Leave it out: every release publishes a numbered version, which the alias serves.",
	"alias-to-latest": "Name an `alias`: it moves to a published version, never to $LATEST.",
	"alias-description": "Leave it out: the description of the alias records its history, for rollbacks.",
	"skip-archive": "Set `s3-bucket` and `s3-key` to release an archive that is already in S3.",
	"skip-function": "Leave the inputs of code and configuration out; set what should change, such as `provisioned-concurrency`.",
	"function-url": "Set `function-url-auth-type` to give the alias a function URL, and `invoke-permissions` for who may call it.",
	"delete-version": "Set `keep-versions` in `deploy`: a rollback marks the version that it leaves.",
	ignore: "Leave it out: what you do not name is not changed.",
	envfile: "Set `environment: '@.env'` with the path of the file.",
	"env-file": "Set `environment: '@.env'` with the path of the file.",
	"max-attempts": "Set `wait-timeout`, in seconds.",
	"version-deletion-policy": "Set `keep-versions`, or leave it out to keep all versions.",
	"auto-publish-code-sha256": "Leave it out: the same content never makes a new version.",
	"auto-publish-alias-all-properties": "Leave it out: a change of code or configuration makes a new version.",
	"working-directory": "Paths are relative to the workspace: write the whole path, such as `source-dir: app/build`.",
	"package-type": "Leave it out: it follows from the input that names the code.",
	publish: "Leave it out: every release publishes a version.",
	"revision-id": GUARDED,
	"reversion-id": GUARDED,
	"aws-access-key-id": KEYS,
	"aws-secret-access-key": KEYS,
	"aws-session-token": KEYS,
	"aws-profile": IN_ENV,
	profile: IN_ENV,
	endpoint: "Do not pass it as an input: set `AWS_ENDPOINT_URL_LAMBDA` in `env:` of the step.",
	tfstate: "Pass what Terraform knows as variables of the repository, or as outputs of a step.",
	"prefixed-tfstate": "Pass what Terraform knows as variables of the repository, or as outputs of a step.",
	"ext-str": "Evaluate Jsonnet in an earlier step, and name its result in `function-configuration`.",
	"ext-code": "Evaluate Jsonnet in an earlier step, and name its result in `function-configuration`."
};
function replacementFor(name) {
	const key = keyOf(name);
	const here = RENAMED.get(key);
	if (here) return {
		problem: `\`${name}\` is called ${listed(here)} here.`,
		advice: "Rename it."
	};
	const member = MEMBERS.get(key);
	if (member) return {
		problem: `\`${name}\` is the member \`${member}\` of \`function-configuration\` here.`,
		advice: `Write \`function-configuration\` as a map with \`${member}\`.`
	};
	const advice = OTHERWISE.get(key);
	return advice === void 0 ? void 0 : {
		problem: `There is no input \`${name}\`.`,
		advice
	};
}
function keyOf(name) {
	return name.toLowerCase().replaceAll(/[-_.]/g, "");
}
function byKey(table) {
	return new Map(Object.entries(table).map(([name, value]) => [keyOf(name), value]));
}
const RENAMED = byKey(renamed);
const MEMBERS = byKey(members);
const OTHERWISE = byKey(otherwise);
// src/inputs/unknown-inputs.ts
function refuseUnknownInputs(environment, mode, everyMode, inputsOfModes, problems) {
	const known = /* @__PURE__ */ new Set([...everyMode, ...Object.values(inputsOfModes).flat()]);
	for (const name of givenNames(environment)) if (!known.has(name)) refuseUnknown(name, [...known], problems);
	else if (mode !== void 0 && !everyMode.includes(name) && !inputsOfModes[mode]?.includes(name)) {
		const modes = Object.keys(inputsOfModes).filter((each) => inputsOfModes[each]?.includes(name));
		problems.add(`\`${name}\` is an input of the mode ${listed(modes, "or")}, but \`mode\` is \`${mode}\`.`, "Remove it, or correct `mode`.");
	}
}
function givenNames(environment) {
	return Object.entries(environment).filter(([variable, value]) => /^INPUT_./.test(variable) && value?.trim()).map(([variable]) => variable.slice(6).toLowerCase());
}
function refuseUnknown(name, known, problems) {
	const hyphened = name.replaceAll("_", "-");
	const replacement = replacementFor(name);
	const close = closest(name, known);
	if (known.includes(hyphened)) problems.add(`\`${name}\` is called \`${hyphened}\` here.`, "Rename it.");
	else if (replacement !== void 0) problems.add(replacement.problem, replacement.advice);
	else if (close !== void 0) problems.add(`Unknown input \`${name}\`.`, `Did you mean \`${close}\`?`);
}
// src/inputs/read-inputs.ts
const modes = {
	deploy: {
		inputs: deployInputs,
		read: readDeployInputs
	},
	"publish-layer": {
		inputs: publishLayerInputs,
		read: readPublishLayerInputs
	},
	rollback: {
		inputs: rollbackInputs,
		read: readRollbackInputs
	},
	"smoke-test": {
		inputs: smokeTestInputs,
		read: readSmokeTestInputs
	}
};
async function readInputs(step) {
	const problems = new Problems();
	const given = new GivenInputs(step, problems);
	const names = Object.keys(modes);
	const mode = given.read("mode", oneOf(names));
	if (!given.has("mode")) problems.add("`mode` is missing.", `Set it to ${listed(names, "or")}.`);
	const inputsOfModes = Object.fromEntries(names.map((name) => [name, Object.keys(modes[name].inputs)]));
	refuseUnknownInputs(step.environment, mode, Object.keys(everyModeInputs), inputsOfModes, problems);
	if (mode === void 0) {
		readEveryMode(given, {});
		throw problems.failure();
	}
	const inputs = await modes[mode].read(given);
	const { warnings } = problems;
	return frozen(warnings.length > 0 ? {
		...inputs,
		warnings
	} : inputs);
}
function nameIn(step) {
	const given = new GivenInputs(step, new Problems());
	return given.read("function-name", functionReference)?.name ?? given.read("layer-name", nameOfLayer);
}
// src/phases.ts
function startPhases(runner, { stop, until, undoingOver }) {
	const timings = [];
	const timed = async (title, work) => {
		const start = performance.now();
		try {
			return await runner.group(title, work);
		} finally {
			timings.push({
				title,
				milliseconds: performance.now() - start
			});
		}
	};
	return {
		phase: async (title, work) => {
			stop.throwIfAborted();
			return timed(title, () => until(work));
		},
		undoingPhase: (title, work) => timed(title, () => Promise.race([work(), aborted(undoingOver)])),
		timings
	};
}
// src/model/capacity/failed-allocation.ts
var FailedAllocation = class extends Failure {
	failsAtStart;
	constructor(problem, advice, failsAtStart) {
		super(problem, advice);
		this.name = "FailedAllocation";
		this.failsAtStart = failsAtStart;
	}
};
// src/model/shift/shift-record.ts
function lastShare(record) {
	return record?.isComplete ? void 0 : record?.changes.at(-1)?.share;
}
// src/report/headline.ts
function headline(result) {
	switch (result.kind) {
		case "release": return releaseHeadline(result);
		case "promotion": return promotionHeadline(result);
		case "rollback": return rollbackHeadline(result);
		case "removal": return removalHeadline(result);
		case "layer": return layerHeadline(result);
		case "smoke-test": return smokeTestHeadline(result);
		case "refused": return refusedHeadline(result);
	}
}
function releaseHeadline(result) {
	const { functionName: name, version = "", previousVersion } = result;
	const what = subjectOf$1(result);
	const versions = `${previousVersion && previousVersion !== version ? `${previousVersion} \u2192 ` : ""}${version}`;
	switch (result.result) {
		case "created": return `\u{1F195} Created ${what}: version ${versions}`;
		case "deployed": return result.released ? `\u2705 Deployed ${what}: version ${versions}` : updatedHeadline(result);
		case "published": return `\u2705 Published ${name}: version ${versions}`;
		case "shifting": return shiftingHeadline(result);
		case "unchanged": return `\u23F8\uFE0F Unchanged ${what}: version ${versions} ${result.alias ? "already serves" : "already is"} this release${besides(result)}`;
		case "planned": return plannedHeadline(result, what);
		case "rolled-back": return undoneHeadline(result);
		case "failed": return failedHeadline(result);
	}
}
function promotionHeadline(result) {
	const { from, previousVersion, previousOrigin, version, origin } = result;
	const what = subjectOf$1(result);
	switch (result.result) {
		case "promoted": {
			const before = previousVersion ? `${versionWithOrigin(previousVersion, previousOrigin)} \u2192 ` : "";
			const source = from ? `, as ${from} serves it` : "";
			return `\u2705 Promoted ${what}: version ${before}${versionWithOrigin(version, origin)}${source}`;
		}
		case "deployed": return updatedHeadline(result);
		case "shifting": return shiftingHeadline(result);
		case "unchanged": return servedAsBefore$1(result);
		case "planned": return plannedHeadline(result, what);
		case "rolled-back": return undoneHeadline(result);
		case "failed": return failedHeadline(result);
	}
}
function rollbackHeadline(result) {
	const { previousVersion, previousOrigin, version, origin } = result;
	const what = subjectOf$1(result);
	const to = versionWithOrigin(version, origin);
	switch (result.result) {
		case "rolled-back": return previousVersion && previousVersion !== version ? `\u21A9\uFE0F Rolled back ${what}: version ${versionWithOrigin(previousVersion, previousOrigin)} \u2192 ${to}` : `\u21A9\uFE0F Rolled back ${what}: version ${to} has all of the traffic`;
		case "unchanged": return servedAsBefore$1(result);
		case "planned": return plannedHeadline(result, what);
		case "failed": return failedHeadline(result);
	}
}
function removalHeadline(result) {
	const what = subjectOf$1(result);
	switch (result.result) {
		case "removed": return `\u{1F5D1}\uFE0F Removed ${what}: it served version ${result.previousVersion}`;
		case "unchanged": return `\u23F8\uFE0F Unchanged ${what}: there is no such alias`;
		case "planned": return `\u{1F4DD} Planned the removal of ${what}: nothing was changed`;
		case "failed": return `${failedOrStopped(result)} ${what}: ${result.changed ? "partly removed" : "not removed"}`;
	}
}
function layerHeadline(result) {
	const { layerName: name, version, changed } = result;
	switch (result.result) {
		case "published": return `\u2705 Published layer ${name}: version ${version}`;
		case "unchanged": return changed ? `\u2705 Shared layer ${name}: version ${version} already has this content` : `\u23F8\uFE0F Unchanged layer ${name}: version ${version} already has this content`;
		case "planned": return plannedHeadline(result, `layer ${name}`);
		case "failed": return `${failedOrStopped(result)} layer ${name}: ${outcomeOf(result)}`;
	}
}
function smokeTestHeadline({ result, verdicts, functionName }) {
	if (result === "failed") return `\u274C Failed: ${verdicts.find(({ passed }) => !passed)?.subject}`;
	return `\u2705 Passed: ${verdicts.map(({ subject }) => subject).join(" and ") || (functionName ?? "")}`;
}
function refusedHeadline(result) {
	const { subject } = result;
	const what = subject.mode === "publish-layer" ? `layer ${subject.layerName}` : subject.mode ? subjectOf$1({
		...subject,
		functionName: subject.functionName ?? ""
	}) : subject.name;
	return `${[failedOrStopped(result), what].filter(Boolean).join(" ")}: ${outcomeOf(result)}`;
}
function subjectOf$1({ functionName, alias }) {
	return `${functionName}${alias ? ` \u00B7 ${alias}` : ""}`;
}
function updatedHeadline({ functionName }) {
	return `\u2705 Updated ${functionName}: no new version was needed`;
}
function servedAsBefore$1(result) {
	return `\u23F8\uFE0F Unchanged ${subjectOf$1(result)}: version ${versionWithOrigin(result.version, result.origin)} is served, as before${besides(result)}`;
}
function besides({ shares = {} }) {
	const others = Object.entries(shares).map(([version, share]) => `${percent(share)} of the traffic goes to version ${version}`);
	return others.length > 0 ? ` (${others.join(", ")})` : "";
}
function shiftingHeadline(result) {
	return `\u23F3 Shifting ${subjectOf$1(result)}: CodeDeploy (${result.deploymentId}) moves the traffic away from version ${result.version}`;
}
function plannedHeadline({ plan }, what) {
	return `\u{1F4DD} Planned ${what}: ${plan && actionsIn(plan).length === 0 ? "nothing would change" : "nothing was changed"}`;
}
const PARTLY = ", but not everything could be undone";
function undoneHeadline(result) {
	const { failedVersion = "", version = "", shift } = result;
	const share = lastShare(shift);
	const at = share === void 0 ? "" : ` at ${percent(share)} of the traffic`;
	const became = isUnverified(result) ? "was not verified" : "failed";
	const start = isStopped(result) ? "\u23F9\uFE0F Stopped" : "\u21A9\uFE0F Rolled back";
	const partly = result.isPartlyUndone ? PARTLY : "";
	const served = `${version} is served${result.failure instanceof FailedAllocation ? ", as before" : " again"}`;
	return `${start} ${subjectOf$1(result)}: version ${failedVersion} ${became}${at}, ${served}${partly}`;
}
function isUnverified(result) {
	const { failure } = result;
	if (failure instanceof ShiftFailure) return !failure.isCondemned;
	if (failure instanceof NotFinished) return true;
	return isStopped(result) || verdictsOf(result).some(({ passed, answer }) => !passed && answer === void 0);
}
function failedHeadline(result) {
	const { alias, version, failedVersion, changed, aliasIs, isRefusedPlan } = result;
	const start = `${isRefusedPlan ? "\u274C Refused (dry run)" : failedOrStopped(result)} ${subjectOf$1(result)}`;
	if (aliasIs === "unmoved") return `${start}: ${outcomeOf(result)}, and the alias was not moved`;
	if (aliasIs === "unread") return `${start}: ${changed ? `moved to version ${version}, but not finished` : "what is served could not be read"}`;
	if (aliasIs === "gone") return `${start}: somebody else deleted the alias`;
	if (aliasIs === "moved-by-others") return `${start}: somebody else moved the alias to ${version === "$LATEST" ? version : `version ${version}`}${besides(result)}`;
	if (!alias || !version) return `${start}: ${isRefusedPlan ? `would not be ${doneIn(result)}` : outcomeOf(result)}`;
	const number = version === "$LATEST" ? version : `version ${version}`;
	const how = version === failedVersion ? " and failed its test" : changed ? " now" : ", as before";
	const partly = result.isPartlyUndone ? PARTLY : "";
	return `${start}: ${number} is served${how}${besides(result)}${partly}`;
}
function versionWithOrigin(version, origin) {
	return origin ? `${version} (${origin})` : version ?? "";
}
function isStopped({ failure }) {
	return failure instanceof Cancelled;
}
function failedOrStopped(result) {
	return isStopped(result) ? "\u23F9\uFE0F Stopped" : "\u274C Failed";
}
function failureTitle(result) {
	return `${titleSubject(result)}: ${titleOutcome(result)}`;
}
function titleSubject(result) {
	const action = "lambda-deploy-action";
	switch (result.kind) {
		case "layer": return result.layerName;
		case "refused":
			if (result.subject.mode === "publish-layer") return result.subject.layerName;
			return (result.subject.mode ? result.subject.functionName : result.subject.name) || action;
		default: return result.functionName || action;
	}
}
function titleOutcome(result) {
	const outcome = outcomeOf(result);
	return isStopped(result) ? `cancelled, ${outcome}` : outcome;
}
function outcomeOf(result) {
	if (result.kind === "refused" && result.isCutShort) return "outcome unknown";
	if (result.kind === "refused" && result.subject.mode === void 0) return "inputs are not valid";
	const done = doneIn(result);
	if ("isRefusedPlan" in result && result.isRefusedPlan) return `dry run, would not be ${done}`;
	const isTested = verdictsOf(result).length > 0;
	if (result.result === "rolled-back") {
		const back = "isPartlyUndone" in result && result.isPartlyUndone ? "only partly rolled back" : "rolled back";
		return isTested ? `test failed, ${back}` : back;
	}
	if (result.kind === "removal") return result.changed ? "partly removed" : "not removed";
	if (result.changed) return isTested ? `test failed, still ${done}` : `${done}, but not finished`;
	const plan = planOf(result);
	const planned = plan !== void 0 && actionsIn(plan).length > 0;
	if (isTested) return planned ? `test failed, not ${done}` : "test failed";
	return `not ${done}`;
}
function doneIn(result) {
	switch (result.kind === "refused" ? result.subject.mode : result.kind) {
		case "layer":
		case "publish-layer": return "published";
		case "promotion": return "promoted";
		case "removal": return "removed";
		case "rollback": return "rolled back";
		case "smoke-test": return "tested";
		default: return "released";
	}
}
// src/report/outputs.ts
const OUTPUTS = [
	"result",
	"function-name",
	"function-arn",
	"alias",
	"alias-arn",
	"version",
	"previous-version",
	"failed-version",
	"function-url",
	"code-sha256",
	"layer-arn",
	"layer-version",
	"layer-version-arn",
	"deployment-id",
	"changed",
	"plan",
	"response"
];
function outputsOf(result) {
	const plan = planOf(result);
	const known = {
		...ofKind(result),
		result: result.result,
		changed: String(result.changed),
		plan: plan && planJson(plan)
	};
	const outputs = OUTPUTS.map((name) => [name, known[name] ?? ""]);
	return Object.fromEntries(outputs);
}
function ofKind(result) {
	switch (result.kind) {
		case "release":
		case "promotion":
		case "rollback": return ofFunction(result);
		case "removal": return {
			"function-name": result.functionName,
			"function-arn": result.functionArn,
			alias: result.alias,
			version: result.version,
			"previous-version": result.previousVersion
		};
		case "layer": return {
			"code-sha256": result.codeSha256,
			"layer-arn": result.layerArn,
			"layer-version": result.version,
			"layer-version-arn": result.versionArn
		};
		case "smoke-test": {
			const { alias, version, response } = result;
			return {
				"function-name": result.functionName,
				"function-arn": result.functionArn,
				alias,
				"alias-arn": result.aliasArn,
				version,
				"function-url": result.functionUrl,
				"code-sha256": result.codeSha256,
				response
			};
		}
		case "refused": {
			const { subject } = result;
			if (subject.mode === void 0 || subject.mode === "publish-layer") return {};
			return {
				"function-name": subject.functionName,
				alias: subject.alias
			};
		}
	}
}
function ofFunction(result) {
	return {
		"function-name": result.functionName,
		"function-arn": result.functionArn,
		alias: result.alias,
		"alias-arn": result.aliasArn,
		version: result.version,
		"previous-version": result.previousVersion,
		"failed-version": result.failedVersion,
		"function-url": result.functionUrl,
		"deployment-id": result.deploymentId,
		"code-sha256": result.codeSha256
	};
}
// src/report/sentences/after-success.ts
function standing(result) {
	if (result.failure) return result.served ?? "";
	return [servedNow(result), toDo(result)].filter(Boolean).join(" ");
}
function servedNow(result) {
	switch (result.kind) {
		case "release": return afterRelease(result);
		case "promotion":
		case "rollback":
			if (result.result === "planned" || result.result === "unchanged") return result.note ?? "";
			if (result.kind === "promotion" && result.result === "shifting") return afterBegin(result);
			return result.result === "deployed" ? servedAsBefore(result) : servesNow(result);
		case "removal": return result.note ?? "";
		case "layer": return afterLayer(result);
		case "smoke-test": return afterSmokeTest(result);
		case "refused": return "";
	}
}
function afterRelease(result) {
	switch (result.result) {
		case "planned":
		case "unchanged": return [servedAsBefore(result), result.note].filter(Boolean).join(" ");
		case "shifting": return afterBegin(result);
		case "published": return `${capitalised(nameOf(result))} is published. No alias was given, so none was moved.`;
		case "deployed": return result.released ? servesNow(result) : servedAsBefore(result);
		default: return result.alias ? servesNow(result) : `${capitalised(nameOf(result))} is published.`;
	}
}
function afterSmokeTest(result) {
	return [afterTests(result), result.note].filter(Boolean).join(" ");
}
function afterTests({ version, verdicts }) {
	const tested = [...new Set(verdicts.flatMap(({ executedVersion = [] }) => executedVersion))];
	if (verdicts.length > 0 && verdicts.every(({ isQueued }) => isQueued)) return "Lambda queued the event. What the function does with it was not tested.";
	if (tested.length > 1) return `Versions ${tested.join(" and ")} share the traffic, and answer as expected.`;
	return version ? `${capitalised(nameOf({
		version,
		origin: void 0
	}))} answers as expected.` : "The response is as expected.";
}
function afterLayer({ result, layerName: name, version }) {
	if (result === "planned") return "";
	return result === "published" ? `Version ${version} of the layer ${name} can be used. Functions keep their version until you attach this one.` : `Version ${version} of the layer ${name} can be used.`;
}
function servesNow(result) {
	return `The alias ${result.alias} serves ${nameOf(result)}${sharesOf(result)} now.`;
}
function afterBegin({ alias, deploymentId }) {
	return `CodeDeploy shifts the traffic of the alias ${alias} (deployment ${deploymentId}). The next run records how it ended.`;
}
function servedAsBefore(result) {
	return result.alias && result.version ? `The alias ${result.alias} serves ${nameOf(result)}${sharesOf(result)}, as before.` : "";
}
function nameOf({ version, origin }) {
	return version === "$LATEST" ? version : `version ${versionWithOrigin(version, origin)}`;
}
function sharesOf({ version = "", shares = {} }) {
	return sharesText({
		version,
		shares
	});
}
function toDo(result) {
	const count = planOf(result)?.warnings.length ?? 0;
	if (count > 0) return count === 1 ? "Read the warning below." : `Read the ${count} warnings below.`;
	const isKept = result.kind === "rollback" && result.result === "unchanged";
	if (result.result === "planned" || isKept) return "";
	return result.kind === "removal" && result.result === "unchanged" ? "Otherwise, no action is needed." : "No action is needed.";
}
// src/model/shift/error-rate.ts
function errorPercent({ calls, errors }) {
	if (calls === 0) return void 0;
	return (errors / calls * 100).toLocaleString("en-US", {
		maximumSignificantDigits: 2,
		useGrouping: false
	});
}
function sumOfCounts(counts) {
	return {
		calls: counts.reduce((sum, { calls }) => sum + calls, 0),
		errors: counts.reduce((sum, { errors }) => sum + errors, 0)
	};
}
// src/report/shift/shift-chart.ts
const MOST_POINTS = 30;
const SPANS = [
	1,
	2,
	3,
	5,
	10,
	15,
	20,
	30
];
const HOUR = 60;
const TOPS = [
	1,
	2,
	5,
	10,
	15,
	20,
	30,
	40,
	50,
	60,
	80,
	100
];
const SETTINGS = {
	xyChart: {
		width: 900,
		height: 360,
		xAxis: { labelFontSize: 12 }
	},
	themeVariables: { xyChart: { plotColorPalette: [
		"#8b949e66",
		"#2f81f7",
		"#e16f24"
	].join(", ") } }
};
function shiftChart(record) {
	const first = beginOf(record);
	if (first === void 0) return [];
	const ordinals = record.minutes.map(({ start }) => ordinalOf(start, first, record.minute));
	if (ordinals.filter((ordinal) => ordinal >= 0).length < 2) return [];
	const count = Math.max(...ordinals) + 1;
	const span = spanOf(count);
	const points = Array.from({ length: Math.ceil(count / span) }, (_, index) => pointAt(record, first, index * span, span));
	return [codeBlock(diagramLines(points), "mermaid"), legend(record, points, span)];
}
function beginOf({ changes: [change], minute }) {
	return change && Math.floor(change.at / minute) * minute;
}
function ordinalOf(start, first, minute) {
	return Math.round((start - first) / minute);
}
function spanOf(minutes) {
	return SPANS.find((span) => minutes <= span * MOST_POINTS) ?? Math.ceil(minutes / MOST_POINTS / HOUR) * HOUR;
}
function pointAt(record, first, from, span) {
	const { minute, minutes, changes } = record;
	const isWithin = ({ start }) => {
		const ordinal = ordinalOf(start, first, minute);
		return ordinal >= from && ordinal < from + span;
	};
	const within = minutes.filter(isWithin);
	const end = first + (from + span) * minute;
	return {
		minute: from,
		share: changes.findLast(({ at }) => at < end)?.share ?? 0,
		old: sumOfCounts(within.map((each) => each.old)),
		new: sumOfCounts(within.map((each) => each.new))
	};
}
function diagramLines(points) {
	const shares = points.map(({ share }) => String(Number((share * 100).toFixed(2))));
	const before = points.map((point) => errorPercent(point.old) ?? "0");
	const after = points.map((point) => errorPercent(point.new) ?? "0");
	const largest = Math.max(...[
		...shares,
		...before,
		...after
	].map(Number));
	const top = TOPS.find((each) => each >= largest) ?? 100;
	return [
		`%%{init: ${JSON.stringify(SETTINGS)}}%%`,
		"xychart-beta",
		`  x-axis "minutes since the shift began" [${points.map(({ minute }) => minute).join(", ")}]`,
		`  y-axis "percent" 0 --> ${top}`,
		`  bar [${shares.join(", ")}]`,
		`  line [${before.join(", ")}]`,
		`  line [${after.join(", ")}]`
	];
}
function legend({ versions }, points, span) {
	const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)];
	const hasGaps = points.some((point) => point.old.calls === 0 || point.new.calls === 0);
	return `<sub>${[
		`Bars: share of version ${after}.`,
		`Blue line: error rate of version ${before}.`,
		`Orange line: error rate of version ${after}.`,
		...span > 1 ? [`Each point covers ${durationText(span * 60)}.`] : [],
		...hasGaps ? ["Where a version has no calls, its line is at 0%."] : []
	].join(" ")}</sub>`;
}
// src/report/shift/shift-summary.ts
function shiftSummary(record) {
	return [
		headlineOf(record),
		...stepsTable(record),
		...shiftChart(record)
	];
}
function shiftOutcome({ changes, isComplete, isUndone, ended }) {
	if (isComplete) return isUndone ? "undone after all steps" : "all steps done";
	const last = changes.at(-1);
	if (last === void 0) return "not begun";
	return `${lastState({
		isUndone,
		ended
	})} at ${percent(last.share)}`;
}
function lastState({ isUndone, ended }) {
	if (isUndone) return "undone";
	return ended === void 0 ? "under way" : "ended";
}
function headlineOf(record) {
	const { versions } = record;
	const title = `Traffic shift from version ${versions.old} to ${versions.new}: ${shiftOutcome(record)}.`;
	const few = record.hadTooFewCalls ? " There were too few calls to compare the errors of the two versions." : "";
	return `**${escapeMarkdown(title)}**${few}`;
}
function stepsTable(record) {
	const { schedule, versions, comparesErrors, changes } = record;
	if (schedule.length === 0) return [];
	const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)];
	const counted = comparesErrors ? [after, before].flatMap((version) => [`version ${version}: calls`, `version ${version}: errors`]) : [];
	const rows = schedule.map((step, index) => rowOf(record, step, index));
	return [table([
		`share of version ${after}`,
		"duration",
		"state",
		...counted
	], rows), ...comparesErrors && changes.length > 1 ? ["<sub>A minute in which the share changes counts for the later step.</sub>"] : []];
}
function rowOf(record, { share, seconds }, index) {
	const facts = [
		percent(share),
		durationText(seconds),
		stateOf(record, index)
	];
	if (!record.comparesErrors) return facts;
	const minutes = record.minutes.filter((minute) => minute.share === share);
	if (index >= record.changes.length) return [
		...facts,
		"",
		"",
		"",
		""
	];
	if (minutes.length === 0) return [
		...facts,
		"\u2013",
		"\u2013",
		"\u2013",
		"\u2013"
	];
	return [
		...facts,
		...countCells(sumOfCounts(minutes.map((minute) => minute.new))),
		...countCells(sumOfCounts(minutes.map((minute) => minute.old)))
	];
}
function stateOf(record, index) {
	const begun = record.changes.length;
	if (index >= begun) return "not begun";
	if (record.isComplete || index < begun - 1) return "done";
	const state = lastState(record);
	return state === "under way" ? state : `${state} here`;
}
function countCells(counts) {
	const percent = errorPercent(counts);
	const errors = percent === void 0 ? "\u2013" : `${grouped(counts.errors)} (${percent}%)`;
	return [grouped(counts.calls), errors];
}
// src/report/summary.ts
function summaryOf(result, timings) {
	const plan = planOf(result);
	return [
		`### ${escapeMarkdown(headline(result))}`,
		...standingParts(result),
		...factsTable(result),
		..."shift" in result && result.shift ? shiftSummary(result.shift) : [],
		...testParts(result),
		...planParts(result),
		...(plan?.warnings ?? []).map((warning) => labelled("\u26A0\uFE0F", warning)),
		...undo(result),
		...timingLine(timings)
	].join("\n\n");
}
function standingParts(result) {
	const { failure } = result;
	const stands = standing(result);
	return [
		...failure ? [labelled("**What went wrong:**", failure.message)] : [],
		...stands ? [labelled("**Current state:**", stands)] : [],
		...failure ? [labelled("**What to do:**", withoutPointers(adviceOf(result)))] : []
	];
}
function withoutPointers(advice) {
	return advice.replaceAll(/(?:^| )The job summary shows [^.]+\./g, "").trim() || advice;
}
function factsTable(result) {
	const known = factRows(result).filter((row) => Boolean(row[1]));
	return known.length > 0 ? [table(["", ""], known)] : [];
}
function factRows(result) {
	const { region } = result;
	const named = (name) => name && `${name} (${region})`;
	switch (result.kind) {
		case "release":
		case "promotion":
		case "rollback": return functionRows(result);
		case "removal": return [["Function", named(result.functionName)], ["Deleted versions", result.deleted.join(", ")]];
		case "layer": return [
			["Layer", named(result.layerName)],
			["Layer version", result.versionArn],
			codeRow(result.codeSha256)
		];
		case "smoke-test": return [
			["Function", named(result.functionName)],
			["Version", result.version],
			["Function URL", result.functionUrl]
		];
		case "refused": {
			const { subject } = result;
			if (subject.mode === void 0) return [];
			return subject.mode === "publish-layer" ? [["Layer", named(subject.layerName)]] : [["Function", named(subject.functionName)]];
		}
	}
}
function functionRows(result) {
	return [
		["Function", `${result.functionName} (${result.region})`],
		["Version", versionWithOrigin(result.version, result.origin)],
		["Promoted from", result.kind === "promotion" && result.from && !result.failure ? `the alias ${result.from}` : void 0],
		["Previous version", versionWithOrigin(result.previousVersion, result.previousOrigin)],
		[isUnverified(result) ? "Unverified version" : "Version that failed", result.failedVersion],
		["Function URL", result.functionUrl],
		codeRow(result.codeSha256)
	];
}
function codeRow(sha256) {
	return isImageDigest(sha256) ? ["Image", `sha256:${sha256}`] : ["CodeSha256", sha256];
}
function testParts(result) {
	return verdictsOf(result).flatMap(verdictParts);
}
function verdictParts(verdict) {
	if (verdict.passed) {
		const subject = escapeMarkdown(verdict.subject);
		const time = `${Math.round(verdict.latency)} ms`;
		return [`**Tested:** ${verdict.isQueued ? `Lambda queued an event for ${subject}` : `${subject} answered`} in ${time}.`];
	}
	const isInLog = verdict.functionError !== void 0 && verdict.log.length > 0;
	return [
		...verdict.answer && !isInLog ? [`**The response of ${escapeMarkdown(verdict.subject)}**`, codeBlock([verdict.answer])] : [],
		...verdict.trace && verdict.trace.length > 0 ? ["**Where the function failed**", codeBlock(verdict.trace)] : [],
		...verdict.log.length > 0 ? ["**The end of the function's log**", codeBlock(verdict.log)] : [],
		...verdict.history && verdict.history.length > 0 ? ["**The last events of the durable execution**", codeBlock(verdict.history)] : []
	];
}
function planParts(result) {
	const plan = planOf(result);
	if (!plan || actionsIn(plan).length === 0) return [];
	if (result.result === "shifting" && "changes" in plan) {
		const { done, toCome } = linesWhileShifting(plan);
		const then = ["**What CodeDeploy does after this run**", codeBlock(toCome, "diff")];
		return [
			changesTitle(result),
			codeBlock(done, "diff"),
			...then
		];
	}
	return [changesTitle(result), codeBlock(planLines(plan), "diff")];
}
function changesTitle({ result, failure }) {
	if (result === "planned") return "**What would change**";
	return failure ? "**What was planned**" : "**What was done**";
}
function undo(result) {
	if (result.kind !== "release" && result.kind !== "promotion") return [];
	const { alias, previousVersion, version, functionName, region } = result;
	const moved = result.result === "deployed" || result.result === "promoted";
	if (!alias || !previousVersion || previousVersion === version || !moved) return [];
	const step = [
		"- uses: org/lambda-deploy-action@v1",
		"  with:",
		"    mode: rollback",
		`    aws-region: ${region}`,
		`    function-name: ${functionName}`,
		`    alias: ${alias}`,
		`    expected-version: ${version}`,
		...result.kind === "promotion" ? ["    restore-latest: false"] : []
	];
	return [`**To serve version ${previousVersion} again**`, codeBlock(step, "yaml")];
}
function timingLine(timings) {
	const parts = timings.filter(({ milliseconds }) => milliseconds >= 50).map(({ title, milliseconds }) => `${escapeMarkdown(title)} ${seconds(milliseconds)}`);
	const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
	return timings.length > 0 ? [`<sub>${[...parts, `total ${seconds(total)}`].join(" \u00B7 ")}</sub>`] : [];
}
function seconds(milliseconds) {
	return `${(milliseconds / 1e3).toFixed(1)} s`;
}
// src/run.ts
async function run(given, cancellation) {
	const { stop, lastMoment } = cancellation;
	const known = {};
	const runner = runnerInRegion(given, () => known.inputs?.region);
	const phases = startPhases(runner, cancellation);
	const announce = () => runner.info(STOPPING);
	stop.addEventListener("abort", announce, { once: true });
	const result = await Promise.race([carryOut(runner, phases, cancellation, known), aborted(lastMoment).catch((reason) => cutShort(runner, known.inputs, reason))]);
	stop.removeEventListener("abort", announce);
	tell(runner, result);
	if (known.inputs && !stop.aborted) await commentOnRun(runner, known.inputs, result);
	await summarize(runner, result, phases.timings);
	return writeOutputs(runner, result) && !result.failure ? 0 : 1;
}
const STOPPING = "Cancelled. Starting nothing new, and undoing what has not been verified.";
async function carryOut(runner, phases, cancellation, known) {
	try {
		const inputs = await readInputs(runner);
		known.inputs = inputs;
		if ("githubToken" in inputs && inputs.githubToken) runner.secret(inputs.githubToken);
		for (const each of inputs.warnings ?? []) runner.warning(each);
		return await carryOutMode(inputs, runner, phases, cancellation);
	} catch (error) {
		return failedBeforePlan(runner, known.inputs, error);
	}
}
async function carryOutMode(inputs, runner, phases, cancellation) {
	const opening = import("./session2.js");
	const open = async () => (await opening).openSession(runner, inputs, phases, cancellation);
	switch (inputs.mode) {
		case "deploy": {
			if (inputs.removesAlias) {
				const { removeAlias } = await import("./alias-removal.js");
				return removeAlias(inputs, await open());
			}
			if (inputs.promotion) {
				const { promote } = await import("./promotion.js");
				return promote(inputs, await open());
			}
			const { deploy } = await import("./deploy.js");
			return deploy(inputs, await open());
		}
		case "publish-layer": {
			const { publishLayer } = await import("./publish-layer.js");
			return publishLayer(inputs, await open());
		}
		case "rollback": {
			const { rollback } = await import("./rollback.js");
			return rollback(inputs, await open());
		}
		case "smoke-test": {
			const { smokeTest } = await import("./smoke-test.js");
			return smokeTest(inputs, await open());
		}
	}
}
function tell(runner, result) {
	const { failure, served } = result;
	if (!failure) {
		runner.info(headline(result));
		return;
	}
	for (let error = failure; error instanceof Error; error = error.cause) runner.debug(error.stack ?? error.message);
	runner.error([
		failure.message,
		served,
		adviceOf(result)
	].filter(Boolean).join("\n"), failureTitle(result));
}
async function summarize(runner, result, timings) {
	try {
		await runner.summarize(summaryOf(result, timings));
	} catch (error) {
		runner.warning(`The summary could not be written: ${messageOf(error)}`);
	}
}
function writeOutputs(runner, result) {
	const outputs = outputsOf(result);
	try {
		for (const name of OUTPUTS) runner.setOutput(name, outputs[name]);
		return true;
	} catch (error) {
		runner.error(`The outputs could not be written: ${messageOf(error)}\nEverything else was done, as the log shows. Check the file that the runner names in GITHUB_OUTPUT.`, "Outputs not written");
		return false;
	}
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function failedBeforePlan(runner, inputs, error) {
	return {
		kind: "refused",
		result: "failed",
		region: inputs?.region ?? "",
		changed: false,
		subject: subjectOf(runner, inputs),
		failure: toldFailure(inputs, error),
		served: inputs?.mode === "smoke-test" ? afterFailedTest(void 0, void 0) : NOTHING_CHANGED
	};
}
function toldFailure(inputs, error) {
	return error instanceof Cancelled && inputs?.mode === "rollback" ? new Cancelled(error.how, rollBackAgainAdvice(void 0, void 0)) : asFailure(error);
}
function cutShort(runner, inputs, reason) {
	const served = inputs && "There was no time to read what is served now. Check the alias in AWS.";
	return {
		...failedBeforePlan(runner, inputs, reason),
		served,
		isCutShort: true
	};
}
function subjectOf(runner, inputs) {
	if (!inputs) return {
		mode: void 0,
		name: nameIn(runner)
	};
	if (inputs.mode === "publish-layer") return {
		mode: inputs.mode,
		layerName: inputs.layerName
	};
	const { functionName, alias } = inputs;
	return {
		mode: inputs.mode === "deploy" && inputs.removesAlias ? "removal" : inputs.mode,
		functionName,
		alias
	};
}
// src/main.ts
async function main() {
	const runner = actionsRunner(process.env);
	process.removeAllListeners("warning").on("warning", ({ name, message }) => {
		runner.debug(`${name}: ${message}`);
	});
	const cancellation = cancellable();
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => cancellation.cancel(signal));
	const exitCode = hasMove(runner) ? await (await import("./post-step.js")).cleanUp(runner, cancellation) : await run(runner, cancellation);
	process.stdout.write("", () => process.exit(exitCode));
}
export { scheduleText as $, GivenInputs as $t, servedSentence as A, uncapitalised as An, isNumber as At, sentencesOf as B, require__node_https as Bn, historyWithBad as Bt, afterFailedTest as C, commandForEach as Cn, servedVersion$1 as Ct, markedVersion as D, millisecondsText as Dn, trafficText as Dt, leftVersion as E, logLines as En, sharesText as Et, TestFailure as F, require_promises as Fn, formatVersionDescription as Ft, withFailures as G, require__node_fs as Gn, rememberMove as Gt, layerPlanOutput as H, require_promises$1 as Hn, parseVersionRecord as Ht, failureOf as I, require__node_string_decoder as In, gitReference as It, haveEffect as J, require__later_undici as Jn, readTagsToRemove as Jt, withVersions as K, require__node_crypto as Kn, npmSetting as Kt, environmentSecrets as L, require__node_buffer as Ln, historyAfterMove as Lt, knownDigest as M, require__node_assert as Mn, originOf as Mt, versionsClaiming as N, require__node_tls as Nn, versionName as Nt, nothingUndone as O, shownName as On, withHistory as Ot, ShiftFailure as P, require__node_net as Pn, formatAliasHistory as Pt, linearSchedule as Q, list$1 as Qt, evidenceOf as R, require__node_events as Rn, historyAfterRollback as Rt, NOTHING_WAS_CHANGED as S, capitalised as Sn, servedText as St, leftInLatest as T, listed as Tn, sharesOf$1 as Tt, planOutput as U, require__node_path as Un, textBeforeRecord as Ut, planLines as V, require__node_util as Vn, parseAliasHistory as Vt, removalPlanOutput as W, require__node_os as Wn, recallMove as Wt, urlChanges as X, isWord as Xt, hasSettings as Y, checkVariableName as Yt, durationText as Z, closest as Zt, NO_FAILURE as _, NotFinished as _n, isAfterMove as _t, FailedAllocation as a, grouped as an, isAsWritten as at, servedAlias as b, insteadOfRerun as bn, isWhole as bt, isUpdateMode as c, withoutUndefined as cn, unexpectedMembers as ct, recordedTag as d, aborted as dn, withoutDefaults as dt, distance as en, secondsOf as et, recordedTagOf as f, rerunAdvice as fn, codeMembers as ft, withCommandsInRegion as g, Failure as gn, heldOn as gt, runnerInRegion as h, isObject as hn, badVersions as ht, lastShare as i, quoted as in, defaultOf as it, isSameRelease as j, withoutSlashes as jn, numbered as jt, nothingWritten as k, sizeText as kn, LATEST as kt, misplacedAdvice as l, Cancelled as ln, unkeptMembers as lt, readEveryMode as m, shiftAgainAdvice as mn, allTo as mt, errorPercent as n, warnOfPlaceholder as nn, comparableConfiguration as nt, startPhases as o, partitionOf as on, isSame as ot, releaseAliasName as p, rollBackAgainAdvice as pn, keepingFor as pt, STEPS as q, require__node_http as qn, parseTags as qt, sumOfCounts as r, Problems as rn, comparableMember as rt, NEW_RUNTIME_MANAGEMENT as s, require_tunnel as sn, membersOfOthers as st, main as t, refusePlaceholder as tn, REPLACED_WHOLE as tt, isReleaseAliasOf as u, POST_STEP as un, unknownMembers as ut, failureParts$1 as v, TokenEndpointFailure as vn, isManaged as vt, latestUnchanged as w, excerpt as wn, serves as wt, servedUntilNow as x, ownMember as xn, percent as xt, refusalParts as y, asFailure as yn, isSameTraffic as yt, functionTestsOf as z, require__node_child_process as zn, historyDuringShift as zt };
