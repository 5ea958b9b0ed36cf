export const id = 723;
export const ids = [723];
export const modules = {

/***/ 723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ NO_CREDENTIALS),
  isExpired: () => (/* binding */ isExpired),
  saysTooMany: () => (/* binding */ saysTooMany),
  sdkErrorDetails: () => (/* binding */ sdkErrorDetails)
});

// EXTERNAL MODULE: ./build/aws/errors/classes.js
var classes = __webpack_require__(5860);
// EXTERNAL MODULE: ./build/redaction.js + 5 modules
var redaction = __webpack_require__(6668);
;// CONCATENATED MODULE: ./build/aws/errors/redaction.js

/** Characters of AWS's message that are shown. AWS's own messages are far shorter; those of other services may not be. */
const LONGEST = 2048;
/**
 * AWS's message without the secrets of the request: neither where Lambda is known to quote them nor anywhere else, in
 * any encoding. A long message is cut and ends in `…`.
 */
function withoutSecrets(text, secrets) {
    const shown = (0,redaction/* redactionOf */.Z)(secrets).hide(withoutEchoes(text));
    return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST).toWellFormed()}…`;
}
/** Without the values of environment variables where Lambda's messages quote them. */
function withoutEchoes(text) {
    // More than 4 KB of variables: "… exceeded the 4KB limit. String measured: {"NAME":"value", …".
    const measured = text.search(/String measured:/i);
    const said = measured < 0 ? text : text.slice(0, measured).trimEnd();
    // An invalid name: "Value '{NAME=value, …}' at 'environment.variables' failed to satisfy …".
    const start = said.search(/Value '/i);
    const end = said.toLowerCase().lastIndexOf("' at 'environment");
    if (start < 0 || end < start)
        return said;
    return `${said.slice(0, start)}The value${said.slice(end + 1)}`;
}

// EXTERNAL MODULE: ./build/aws/errors/words.js
var words = __webpack_require__(4565);
;// CONCATENATED MODULE: ./build/aws/errors/sdk-error.js



/** @param secrets values that must not appear in the text even where AWS quotes them */
function sdkErrorDetails(thrown, secrets = []) {
    const error = thrown;
    const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {};
    const system = status === 0 ? (textOf(error.code) ?? textOf(error.errors?.[0]?.code)) : undefined;
    const code = system ?? textOf(error.name) ?? 'Error';
    const message = withoutSecrets(messageOf(error), secrets);
    // An error after a successful status is in the response itself: it is cut off or cannot be parsed.
    const malformed = isMalformed(error) || (status >= 200 && status < 300);
    return { code, status, message, attempts, malformed, requestId, reason: textOf(error.Reason) };
}
/** Whether AWS refused the credentials because they have expired. */
function isExpired({ code, message }) {
    return (/^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(code) ||
        // The SDK itself reads the token of IAM Identity Center; all its errors have this name.
        (code === NO_CREDENTIALS && words/* WORDS */.q.tokenExpired.test(message)));
}
/** Whether the call was refused because there were too many. */
function saysTooMany({ status, code }) {
    return ((0,classes/* classOf */.Kl)(code) ?? (0,classes/* classByStatus */.UL)(status)) === 'throttled';
}
/** The SDK's error when no provider has credentials. */
const NO_CREDENTIALS = 'CredentialsProviderError';
function messageOf(error) {
    const message = textOf(error.message) ?? textOf(error.errors?.[0]?.message) ?? textOf(error.name);
    return message?.trim() ?? 'no message';
}
/** A text that is not empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/**
 * Whether the SDK could not read the response: then, it adds the response to an error that is not one of the service. The
 * parser's message quotes the response, which may contain environment variables.
 */
function isMalformed(error) {
    return (error instanceof SyntaxError || (error instanceof Error && '$response' in error && !('$fault' in error)));
}


/***/ })

};
