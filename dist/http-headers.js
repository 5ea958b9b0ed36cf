import "./rolldown-runtime.js";
import { in as quoted } from "./main.js";
import { t as adviceOnEmptyValue } from "./string-map2.js";
// src/inputs/smoke-test/http-headers.ts
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const ofTheConnection = [
	"connection",
	"content-length",
	"expect",
	"keep-alive",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
];
const label = "`http-headers`";
async function parseHeaders(text, problems) {
	const headers = text.trimStart().startsWith("{") ? await fromMap(text, problems) : fromLines(text, problems);
	const seen = /* @__PURE__ */ new Set();
	for (const header of headers) {
		checkHeader(header, problems);
		const name = header.name.toLowerCase();
		if (seen.has(name)) problems.add(`${header.place}: the header is given a second time (case makes no difference).`, "Give it once; separate several values of a header by commas.");
		seen.add(name);
	}
	return Object.fromEntries(headers.map(({ name, value }) => [name, value]));
}
async function fromMap(text, problems) {
	const [{ parseMap }, { stringEntries }] = await Promise.all([import("./yaml2.js"), import("./string-map.js")]);
	const map = parseMap(text, label, "strings", problems);
	if (map === void 0) return [];
	const entries = [...stringEntries(map, {
		label,
		variables: false,
		secret: true
	}, problems)];
	if (map.map.items.length === 0) problems.add(`${label} is an empty map.`, "Leave the input out.");
	return entries.map(([name, value], index) => ({
		place: `${label}, header ${index + 1}`,
		name,
		value
	}));
}
function fromLines(text, problems) {
	const headers = [];
	for (const [index, line] of text.split(/\r?\n/).entries()) {
		const written = line.trim();
		if (written === "" || written.startsWith("#")) continue;
		const place = `${label}, line ${index + 1}`;
		const colon = written.indexOf(":");
		const value = written.slice(colon + 1).trim();
		const bare = unquoted(value);
		if (colon < 0) problems.add(`${place}: this is not \`Name: value\`.`, "Write one header a line, or all of them as JSON.");
		else if (value === "") problems.add(`${place}: the value is empty, as it is when a secret or variable is not set.`, adviceOnEmptyValue(void 0));
		else if (bare === void 0) problems.add(`${place}: the value begins with a quote, but is not one text in quotes.`, "For a header that contains quotes, write the headers as JSON.");
		else headers.push({
			place,
			name: written.slice(0, colon),
			value: bare
		});
	}
	return headers;
}
function unquoted(value) {
	if (value.startsWith("'")) return /^'(?:[^']|'')*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : void 0;
	if (!value.startsWith("\"")) return value;
	try {
		return JSON.parse(value);
	} catch {
		return;
	}
}
function checkHeader({ place, name, value }, problems) {
	if (!token.test(name)) problems.add(`${place}: the name is not a valid name of a header.`, "A name has no spaces, quotes, colons or brackets, such as `Content-Type`.");
	const connection = ofTheConnection.find((each) => each === name.toLowerCase());
	if (connection !== void 0) problems.add(`${place}: the header ${quoted(connection)} belongs to the connection and cannot be set.`, "Leave it out.");
	if (!/^[\x20-\x7e]*$/.test(value)) problems.add(`${place}: the value has a control character or one beyond ASCII, which a header cannot contain.`, "Check where the value comes from, or encode it as the server expects.");
}
export { parseHeaders };
