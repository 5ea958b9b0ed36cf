import "./rolldown-runtime.js";
import { Nt as classByStatus, Pt as classOf, Xt as WORDS } from "./session.js";
import { Jr as redactionOf } from "./common.js";
// src/aws/errors/redaction.ts
const LONGEST = 2048;
function withoutSecrets(text, secrets) {
	const shown = redactionOf(secrets).hide(withoutEchoes(text));
	return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).toWellFormed()}\u2026`;
}
function withoutEchoes(text) {
	const measured = text.search(/String measured:/i);
	const said = measured < 0 ? text : text.slice(0, measured).trimEnd();
	const start = said.search(/Value '/i);
	const end = said.toLowerCase().lastIndexOf("' at 'environment");
	if (start < 0 || end < start) return said;
	return `${said.slice(0, start)}The value${said.slice(end + 1)}`;
}
// src/aws/errors/sdk-error.ts
function sdkErrorDetails(thrown, secrets = []) {
	const error = thrown;
	const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {};
	return {
		code: (status === 0 ? textOf(error.code) ?? textOf(error.errors?.[0]?.code) : void 0) ?? textOf(error.name) ?? "Error",
		status,
		message: withoutSecrets(messageOf(error), secrets),
		attempts,
		malformed: isMalformed(error) || status >= 200 && status < 300,
		requestId,
		reason: textOf(error.Reason)
	};
}
function isExpired({ code, message }) {
	return /^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(code) || code === "CredentialsProviderError" && WORDS.tokenExpired.test(message);
}
function saysTooMany({ status, code }) {
	return (classOf(code) ?? classByStatus(status)) === "throttled";
}
const NO_CREDENTIALS = "CredentialsProviderError";
function messageOf(error) {
	return (textOf(error.message) ?? textOf(error.errors?.[0]?.message) ?? textOf(error.name))?.trim() ?? "no message";
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function isMalformed(error) {
	return error instanceof SyntaxError || error instanceof Error && "$response" in error && !("$fault" in error);
}
export { sdkErrorDetails as i, isExpired as n, saysTooMany as r, NO_CREDENTIALS as t };
