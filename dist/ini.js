import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { Gn as require__node_fs, On as shownName, Un as require__node_path, Vn as require__node_util, gn as Failure } from "./main.js";
import { Wt as shownPath, zt as codeOf } from "./common.js";
// src/package/layer/build-tools.ts
function missingProgram(program, purpose, step) {
	return new Failure(`${program} is not installed on the runner, but ${purpose} with it.`, `Install it with a step before this one, in the same job:\n${step}`);
}
// src/package/layer/causes.ts
var import__node_util = require__node_util();
const LONGEST = 700;
function isTooOld(run) {
	return /unexpected argument|invalid value '[^']*' for '--|unrecognized subcommand|unsupported (?:schema|lockfile)|unknown (?:flag|option)/i.test(run.stderr);
}
function linesOf({ stderr, stdout }) {
	return (0, import__node_util.stripVTControlCharacters)(stderr.trim() === "" ? stdout : stderr).split(/\r?\n/);
}
function ending({ exitCode, stderr, stdout }) {
	return (stderr.trim() || stdout.trim()).split(/\r?\n/).slice(-3).join(" ") || `it ended with exit code ${exitCode} and said nothing`;
}
function shortened(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length <= LONGEST ? line.replace(/\.$/, "") : `${line.slice(0, LONGEST)}\u2026`;
}
function asSentence(text) {
	return /[.:]$/.test(text) ? text : `${text}.`;
}
// src/package/layer/refusal.ts
var import__node_fs = /* @__PURE__ */ __toESM(require__node_fs(), 1);
var import__node_path = /* @__PURE__ */ __toESM(require__node_path(), 1);
function refusal({ file, line }, problem, advice) {
	const where = line === void 0 ? `\`${shownName(file)}\`` : `\`${shownName(file)}\`, line ${line}`;
	return new Failure(`${where}: ${problem}`, advice);
}
const WOULD_BE_BUILT = "This action does not build packages, because a build runs code of the package in a job that may write to AWS.";
const BUILD_A_WHEEL = "Build a wheel in an earlier step (`uv build --wheel --out-dir wheels`, followed by the path of the package). In the requirements file, replace the package with its name and version, and add the line `--find-links wheels`. Or build the whole layer in an earlier step and give it as `source-dir`.";
const LOCK_A_WHEEL = "Build its wheel in an earlier step (`uv build --wheel --out-dir wheels`, followed by its path), and give a requirements file instead of the lock file: what `uv lock` has locked (`uv export --no-emit-local --no-hashes -o requirements.txt`), then the lines `--find-links wheels` and `NAME==VERSION`. Or publish the package to a package index as a wheel.";
const PACK_AN_ARCHIVE = "Pack it in an earlier step (`npm pack`) and depend on the archive, or build the layer in an earlier step and give it as `source-dir`.";
function lineOf(text, pattern) {
	const index = text.split("\n").findIndex((line) => pattern.test(line));
	return index < 0 ? void 0 : index + 1;
}
// src/package/layer/repository-file.ts
const LARGEST = 67108864;
function readRepositoryFile(path, roots, place) {
	const real = requireInside(path, roots, place);
	const file = (0, import__node_fs.openSync)(real, import__node_fs.constants.O_RDONLY | (import__node_fs.constants.O_NONBLOCK ?? 0));
	try {
		const stats = (0, import__node_fs.fstatSync)(file);
		if (!stats.isFile() || stats.size > LARGEST) throw refusal(place ?? { file: shownPath(path) }, `\`${shownPath(path)}\` is not a text file.`, "Name a text file of at most 64 MB.");
		return new TextDecoder().decode((0, import__node_fs.readFileSync)(file));
	} finally {
		(0, import__node_fs.closeSync)(file);
	}
}
function requireRepositoryFile(path, roots, place) {
	const real = requireInside(path, roots, place);
	if (isFile(real)) return real;
	const shown = shownPath(path);
	throw refusal(place ?? { file: shown }, `\`${shown}\` is not a file.`, "Name the file itself.");
}
function repositoryDirectory(path, roots, place) {
	if (!isDirectory(path)) return void 0;
	return requireInside(path, roots, place);
}
function requireInside(path, { workspace, temporary }, place) {
	const root = [workspace, temporary].find((each) => isInside(path, each) || isInside(path, realPath(each)));
	const shown = shownPath(path);
	const at = place ?? { file: shown };
	try {
		const real = (0, import__node_fs.realpathSync)(path);
		if (root !== void 0 && isInside(real, realPath(root))) return real;
	} catch (error) {
		if (root !== void 0) throw refusal(at, `the file \`${shown}\` ${codeOf(error) === "ENOENT" ? "does not exist" : `cannot be read (${codeOf(error)})`}.`, "Correct the path, and check that an earlier step checks out or creates the file.");
	}
	throw refusal(at, `\`${shown}\` ${root === void 0 ? "is" : "is a link that leads"} outside the workspace, but only files of the workspace are read: other files may contain secrets.`, "Copy the file into the workspace in an earlier step, and name it there.");
}
function isFile(path) {
	return (0, import__node_fs.statSync)(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
function isDirectory(path) {
	return (0, import__node_fs.statSync)(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
function isInside(path, directory) {
	const way = (0, import__node_path.relative)(directory, path);
	return way !== ".." && !way.startsWith(`..${import__node_path.sep}`) && !(0, import__node_path.isAbsolute)(way);
}
function realPath(directory) {
	try {
		return (0, import__node_fs.realpathSync)(directory);
	} catch {
		return directory;
	}
}
// node_modules/ini/lib/ini.js
var require_ini = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { hasOwnProperty } = Object.prototype;
	const encode = (obj, opt = {}) => {
		if (typeof opt === "string") opt = { section: opt };
		opt.align = opt.align === true;
		opt.newline = opt.newline === true;
		opt.sort = opt.sort === true;
		opt.whitespace = opt.whitespace === true || opt.align === true;
		/* istanbul ignore next */
		opt.platform = opt.platform || typeof process !== "undefined" && process.platform;
		opt.bracketedArray = opt.bracketedArray !== false;
		/* istanbul ignore next */
		const eol = opt.platform === "win32" ? "\r\n" : "\n";
		const separator = opt.whitespace ? " = " : "=";
		const children = [];
		const keys = opt.sort ? Object.keys(obj).sort() : Object.keys(obj);
		let padToChars = 0;
		if (opt.align) padToChars = safe(keys.filter((k) => obj[k] === null || Array.isArray(obj[k]) || typeof obj[k] !== "object").map((k) => Array.isArray(obj[k]) ? `${k}[]` : k).concat([""]).reduce((a, b) => safe(a).length >= safe(b).length ? a : b)).length;
		let out = "";
		const arraySuffix = opt.bracketedArray ? "[]" : "";
		for (const k of keys) {
			const val = obj[k];
			if (val && Array.isArray(val)) for (const item of val) out += safe(`${k}${arraySuffix}`).padEnd(padToChars, " ") + separator + safe(item) + eol;
			else if (val && typeof val === "object") children.push(k);
			else out += safe(k).padEnd(padToChars, " ") + separator + safe(val) + eol;
		}
		if (opt.section && out.length) out = "[" + safe(opt.section) + "]" + (opt.newline ? eol + eol : eol) + out;
		for (const k of children) {
			const nk = splitSections(k, ".").join("\\.");
			const section = (opt.section ? opt.section + "." : "") + nk;
			const child = encode(obj[k], {
				...opt,
				section
			});
			if (out.length && child.length) out += eol;
			out += child;
		}
		return out;
	};
	function splitSections(str, separator) {
		var lastMatchIndex = 0;
		var lastSeparatorIndex = 0;
		var nextIndex = 0;
		var sections = [];
		do {
			nextIndex = str.indexOf(separator, lastMatchIndex);
			if (nextIndex !== -1) {
				lastMatchIndex = nextIndex + separator.length;
				if (nextIndex > 0 && str[nextIndex - 1] === "\\") continue;
				sections.push(str.slice(lastSeparatorIndex, nextIndex));
				lastSeparatorIndex = nextIndex + separator.length;
			}
		} while (nextIndex !== -1);
		sections.push(str.slice(lastSeparatorIndex));
		return sections;
	}
	const decode = (str, opt = {}) => {
		opt.bracketedArray = opt.bracketedArray !== false;
		const out = Object.create(null);
		let p = out;
		let section = null;
		const re = /^\[([^\]]*)\]\s*$|^([^=]+)(=(.*))?$/i;
		const lines = str.split(/[\r\n]+/g);
		const duplicates = {};
		for (const line of lines) {
			if (!line || line.match(/^\s*[;#]/) || line.match(/^\s*$/)) continue;
			const match = line.match(re);
			if (!match) continue;
			if (match[1] !== void 0) {
				section = unsafe(match[1]);
				if (section === "__proto__") {
					p = Object.create(null);
					continue;
				}
				p = out[section] = out[section] || Object.create(null);
				continue;
			}
			const keyRaw = unsafe(match[2]);
			let isArray;
			if (opt.bracketedArray) isArray = keyRaw.length > 2 && keyRaw.slice(-2) === "[]";
			else {
				duplicates[keyRaw] = (duplicates?.[keyRaw] || 0) + 1;
				isArray = duplicates[keyRaw] > 1;
			}
			const key = isArray && keyRaw.endsWith("[]") ? keyRaw.slice(0, -2) : keyRaw;
			if (key === "__proto__") continue;
			const valueRaw = match[3] ? unsafe(match[4]) : true;
			const value = valueRaw === "true" || valueRaw === "false" || valueRaw === "null" ? JSON.parse(valueRaw) : valueRaw;
			if (isArray) {
				if (!hasOwnProperty.call(p, key)) p[key] = [];
				else if (!Array.isArray(p[key])) p[key] = [p[key]];
			}
			if (Array.isArray(p[key])) p[key].push(value);
			else p[key] = value;
		}
		const remove = [];
		for (const k of Object.keys(out)) {
			if (!hasOwnProperty.call(out, k) || typeof out[k] !== "object" || Array.isArray(out[k])) continue;
			const parts = splitSections(k, ".");
			p = out;
			const l = parts.pop();
			const nl = l.replace(/\\\./g, ".");
			for (const part of parts) {
				if (part === "__proto__") continue;
				if (!hasOwnProperty.call(p, part) || typeof p[part] !== "object") p[part] = Object.create(null);
				p = p[part];
			}
			if (p === out && nl === l) continue;
			p[nl] = out[k];
			remove.push(k);
		}
		for (const del of remove) delete out[del];
		return out;
	};
	const isQuoted = (val) => {
		return val.startsWith("\"") && val.endsWith("\"") || val.startsWith("'") && val.endsWith("'");
	};
	const safe = (val) => {
		if (typeof val !== "string" || val.match(/[=\r\n]/) || val.match(/^\[/) || val.length > 1 && isQuoted(val) || val !== val.trim()) return JSON.stringify(val);
		return val.split(";").join("\\;").split("#").join("\\#");
	};
	const unsafe = (val) => {
		val = (val || "").trim();
		if (isQuoted(val)) {
			if (val.charAt(0) === "'") val = val.slice(1, -1);
			try {
				val = JSON.parse(val);
			} catch {}
		} else {
			let esc = false;
			let unesc = "";
			for (let i = 0, l = val.length; i < l; i++) {
				const c = val.charAt(i);
				if (esc) {
					if ("\\;#".indexOf(c) !== -1) unesc += c;
					else unesc += "\\" + c;
					esc = false;
				} else if (";#".indexOf(c) !== -1) break;
				else if (c === "\\") esc = true;
				else unesc += c;
			}
			if (esc) unesc += "\\";
			return unesc.trim();
		}
		return val;
	};
	module.exports = {
		parse: decode,
		decode,
		stringify: encode,
		encode,
		safe,
		unsafe
	};
}));
export { shortened as _, repositoryDirectory as a, LOCK_A_WHEEL as c, lineOf as d, refusal as f, linesOf as g, isTooOld as h, readRepositoryFile as i, PACK_AN_ARCHIVE as l, ending as m, isFile as n, requireRepositoryFile as o, asSentence as p, isInside as r, BUILD_A_WHEEL as s, require_ini as t, WOULD_BE_BUILT as u, missingProgram as v };
