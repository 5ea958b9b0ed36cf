import "./rolldown-runtime.js";
import { i as require_dist, t as isInBraces } from "./yaml.js";
import { Xt as isWord, Yt as checkVariableName, in as quoted } from "./main.js";
// src/inputs/parsers/string-map.ts
var import_dist = require_dist();
function stringEntries({ map, text, isJson, lineOf }, { label, variables, secret }, problems) {
	const entries = /* @__PURE__ */ new Map();
	for (const { key, value } of map.items) {
		const place = `${label}, line ${lineOf(key)}`;
		if (!(0, import_dist.isScalar)(key)) {
			problems.add(`${place}: a name has to be a single word.`, "Write one `NAME: value` a line.");
			continue;
		}
		const name = textOf(key);
		const isName = !secret || isCertainlyName(key, {
			text,
			isJson
		});
		if (variables) checkVariableName(name, place, problems, isName);
		const where = isName ? `${place} (${quoted(name)})` : place;
		if (entries.has(name)) problems.add(`${where}: the name is given a second time.`, "Give every name once.");
		const wrong = wrongValue(value, isName ? name : void 0, text, secret);
		if (wrong !== void 0) problems.add(`${where}: ${wrong.problem}.`, wrong.advice);
		entries.set(name, (0, import_dist.isScalar)(value) ? textOf(value) : "");
	}
	return entries;
}
function isCertainlyName(key, { text, isJson }) {
	const before = text.slice(0, key.range?.[0] ?? 0);
	const space = before.slice(before.trimEnd().length);
	const isFirst = /^[\s{]*$/.test(before) || !isInBraces(text) && space.includes("\n");
	return isWord(textOf(key)) && (isJson || isFirst);
}
function textOf(scalar) {
	if (scalar.type === import_dist.Scalar.PLAIN || typeof scalar.value !== "string") return scalar.source ?? "";
	return scalar.value;
}
function adviceOnEmptyValue(name) {
	const secret = name?.toUpperCase().replaceAll(/[^A-Z0-9_]/g, "_");
	return `Check that the secret or variable is set and that this job can read it: those of a GitHub environment need \`jobs.<job_id>.environment\`. If the value may be empty, put the expression in single quotes${name === void 0 ? "" : `, such as \`${name}: '\${{ secrets.${secret} }}'\``}.`;
}
function wrongValue(value, name, text, secret) {
	if (value === null) return {
		problem: "there is a name without a value",
		advice: "A value with a comma has to be in quotes here."
	};
	if (!(0, import_dist.isScalar)(value)) return {
		problem: `the value is a ${(0, import_dist.isMap)(value) ? "map" : "list"}, but it has to be text`,
		advice: "Separate items with commas, or put JSON in single quotes, such as `'[\"a\", \"b\"]'`."
	};
	if (value.type === import_dist.Scalar.QUOTE_SINGLE || value.type === import_dist.Scalar.QUOTE_DOUBLE) return void 0;
	const written = textOf(value);
	if (secret && value.type === import_dist.Scalar.PLAIN && /^[ \t]*#/.test(text.slice(value.range?.[1]))) return {
		problem: "a `#` after a value without quotes begins a comment, which may cut the value off",
		advice: "Put the value in single quotes, or move the comment to a line of its own."
	};
	if (written === "") return {
		problem: "the value is empty, as it is when a secret or variable is not set",
		advice: adviceOnEmptyValue(name)
	};
	if (value.type === import_dist.Scalar.PLAIN && /^(null|Null|NULL|~)$/.test(written)) return {
		problem: "the value is null",
		advice: "For an empty value, write `''`; for this word, put it in quotes."
	};
}
export { isCertainlyName as n, stringEntries as r, adviceOnEmptyValue as t };
