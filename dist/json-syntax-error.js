import "./rolldown-runtime.js";
// src/inputs/parsers/json-syntax-error.ts
const space = /[ \t\r\n]*/y;
const wordCharacters = /[^ \t\r\n{}[\],:"]+/y;
const word = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/;
const stringPart = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const values = [
	"{",
	"[",
	"string",
	"word"
];
function positionOfSyntaxError(text) {
	const before = text.slice(0, offsetOfSyntaxError(text));
	return {
		line: before.split("\n").length,
		column: before.length - before.lastIndexOf("\n")
	};
}
function offsetOfSyntaxError(text) {
	const open = [];
	let next = values;
	for (let at = skip(space, text, 0); at < text.length; at = skip(space, text, at)) {
		const token = tokenAt(text, at);
		if (!next.includes(token)) return at;
		const after = endOf(token, text, at);
		if (!after.isValid) return after.at;
		at = after.at;
		const isName = token === "string" && !next.includes("word");
		if (token === "{" || token === "[") open.push(token);
		if (token === "}" || token === "]") open.pop();
		next = isName ? [":"] : following(token, open.at(-1));
	}
	return text.length;
}
function tokenAt(text, at) {
	const sign = text.charAt(at);
	if (sign === "\"") return "string";
	return "{}[],:".includes(sign) ? sign : "word";
}
function following(token, inside) {
	if (token === "{") return ["string", "}"];
	if (token === "[") return [...values, "]"];
	if (token === ":") return values;
	if (token === ",") return inside === "{" ? ["string"] : values;
	if (inside === void 0) return [];
	return inside === "{" ? [",", "}"] : [",", "]"];
}
function endOf(token, text, from) {
	if (token === "word") {
		const at = skip(wordCharacters, text, from);
		return word.test(text.slice(from, at)) ? {
			isValid: true,
			at
		} : {
			isValid: false,
			at: from
		};
	}
	let at = from + 1;
	if (token !== "string") return {
		isValid: true,
		at
	};
	for (let part = skip(stringPart, text, at); part > at; part = skip(stringPart, text, at)) at = part;
	return text.charAt(at) === "\"" ? {
		isValid: true,
		at: at + 1
	} : {
		isValid: false,
		at
	};
}
function skip(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.test(text) ? pattern.lastIndex : at;
}
export { positionOfSyntaxError };
