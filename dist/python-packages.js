import { o as __toESM } from "./rolldown-runtime.js";
import { Gn as require__node_fs, Hn as require_promises, Kn as require__node_crypto, On as shownName, Un as require__node_path, gn as Failure, jn as withoutSlashes, l as misplacedAdvice, xn as ownMember } from "./main.js";
import { A as digestFiles, D as writeZip, Gt as sortedByName, I as readIgnorePatterns, O as compressFiles, Ut as shownNames, Wt as shownPath } from "./common.js";
import { _ as shortened, a as repositoryDirectory, c as LOCK_A_WHEEL, d as lineOf, f as refusal, g as linesOf, h as isTooOld, i as readRepositoryFile, m as ending, n as isFile, o as requireRepositoryFile, p as asSentence, r as isInside, s as BUILD_A_WHEEL, t as require_ini, u as WOULD_BE_BUILT, v as missingProgram } from "./ini.js";
import { Mt as matchesParts } from "./session.js";
import { t as require__node_url } from "./_node-url.js";
import { t as cleanSitePackages } from "./site-packages.js";
// node_modules/smol-toml/dist/error.js
var import__node_path = /* @__PURE__ */ __toESM(require__node_path(), 1);
var import_promises = /* @__PURE__ */ __toESM(require_promises(), 1);
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};
// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}
// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};
// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}
// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}
// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}
// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse$1(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}
// node_modules/smol-toml/dist/stringify.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let BARE_KEY = /^[a-z0-9-_]+$/i;
let HAS_WELLFORMED = !!"".isWellFormed;
function extendedTypeOf(obj) {
	let type = typeof obj;
	if (type === "object") {
		if (Array.isArray(obj)) return "array";
		if (typeof obj.getUTCDate === "function" && obj instanceof Date) return "date";
		if (globalThis.Temporal) {
			if (obj.until) {
				if (obj instanceof Temporal.ZonedDateTime) return "temporal/tz+uc";
				if (obj instanceof Temporal.PlainDateTime || obj instanceof Temporal.PlainDate) return "temporal/uc";
				if (obj instanceof Temporal.PlainTime || obj instanceof Temporal.Instant) return "temporal";
				if (obj instanceof Temporal.PlainYearMonth) return "temporal/x";
			} else if (obj.toPlainDate && obj instanceof Temporal.PlainMonthDay || obj.negated && obj instanceof Temporal.Duration) return "temporal/x";
		}
	}
	return type;
}
function isArrayOfTables(obj) {
	for (let i = 0; i < obj.length; i++) if (extendedTypeOf(obj[i]) !== "object") return false;
	return obj.length != 0;
}
function formatWellFormedStringUnchecked(s) {
	return JSON.stringify(s).replaceAll("", "\\u007f");
}
function formatString(s) {
	return formatWellFormedStringUnchecked(HAS_WELLFORMED ? s.toWellFormed() : s);
}
function formatKey(s) {
	if (BARE_KEY.test(s)) return s;
	if (HAS_WELLFORMED && !s.isWellFormed()) throw new RangeError("key contains illegal lone surrogates");
	return formatWellFormedStringUnchecked(s);
}
function stringifyValue(val, type, depth, numberAsFloat, strictTemporal) {
	if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
	switch (type) {
		case "number":
			if (isNaN(val)) return "nan";
			if (val === 1e400) return "inf";
			if (val === -1e400) return "-inf";
			if (Number.isInteger(val) && (numberAsFloat || !Number.isSafeInteger(val))) return val.toFixed(1);
		case "bigint":
		case "boolean":
		case "temporal": return val.toString();
		case "string": return formatString(val);
		case "date":
			if (isNaN(val.getTime())) throw new TypeError("cannot serialize invalid date");
			return val.toISOString();
		case "object": return stringifyInlineTable(val, depth, numberAsFloat, strictTemporal);
		case "array": return stringifyArray(val, depth, numberAsFloat, strictTemporal);
		case "temporal/tz+uc": if (strictTemporal) {
			let tz = val.timeZoneId;
			let tzc = tz.charCodeAt(0);
			if (tzc !== 43 && tzc !== 45 && (tzc !== 85 && tzc !== 71 && tzc !== 90 && tzc !== 69 || tz !== "UTC" && tz !== "UCT" && tz !== "Universal" && tz !== "Zulu" && !tz.startsWith("GMT") && tz !== "Greenwich" && !tz.startsWith("Etc/"))) throw new TypeError("Temporal objects with an IANA timezone are not allowed in Temporal strict mode");
		}
		case "temporal/uc":
			if (strictTemporal && val.calendarId !== "iso8601") throw new TypeError("Temporal objects with a non-default calendar are not allowed in Temporal strict mode");
			return val.toString({
				calendarName: "never",
				timeZoneName: "never"
			});
		case "temporal/x": throw new TypeError("Unsupported " + val[Symbol.toStringTag]);
	}
}
function stringifyInlineTable(obj, depth, numberAsFloat, strictTemporal) {
	let keys = Object.keys(obj);
	if (keys.length === 0) return "{}";
	let res = "{ ";
	for (let i = 0; i < keys.length; i++) {
		let k = keys[i];
		if (i) res += ", ";
		res += formatKey(k) + " = " + stringifyValue(obj[k], extendedTypeOf(obj[k]), depth - 1, numberAsFloat, strictTemporal);
	}
	return res + " }";
}
function stringifyArray(array, depth, numberAsFloat, strictTemporal) {
	if (array.length === 0) return "[]";
	let res = "[ ";
	for (let i = 0; i < array.length; i++) {
		if (i) res += ", ";
		if (array[i] === null || array[i] === void 0) throw new TypeError("arrays cannot contain null or undefined values");
		res += stringifyValue(array[i], extendedTypeOf(array[i]), depth - 1, numberAsFloat, strictTemporal);
	}
	return res + " ]";
}
function stringifyArrayTable(array, key, depth, numberAsFloat, strictTemporal) {
	if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
	let res = "";
	for (let i = 0; i < array.length; i++) {
		res += `${res && "\n"}[[${key}]]\n`;
		res += stringifyTable(0, array[i], key, depth, numberAsFloat, strictTemporal);
	}
	return res;
}
function stringifyTable(tableKey, obj, prefix, depth, numberAsFloat, strictTemporal) {
	if (depth === 0) throw new Error("Could not stringify the object: maximum object depth exceeded");
	let preamble = "";
	let tables = "";
	let keys = Object.keys(obj);
	for (let i = 0; i < keys.length; i++) {
		let k = keys[i];
		if (obj[k] !== null && obj[k] !== void 0) {
			let type = extendedTypeOf(obj[k]);
			if (type === "symbol" || type === "function") throw new TypeError(`cannot serialize values of type '${type}'`);
			let key = formatKey(k);
			if (type === "array" && isArrayOfTables(obj[k])) tables += (tables && "\n") + stringifyArrayTable(obj[k], prefix ? `${prefix}.${key}` : key, depth - 1, numberAsFloat, strictTemporal);
			else if (type === "object") {
				let tblKey = prefix ? `${prefix}.${key}` : key;
				tables += (tables && "\n") + stringifyTable(tblKey, obj[k], tblKey, depth - 1, numberAsFloat, strictTemporal);
			} else {
				preamble += key;
				preamble += " = ";
				preamble += stringifyValue(obj[k], type, depth, numberAsFloat, strictTemporal);
				preamble += "\n";
			}
		}
	}
	if (tableKey && (preamble || !tables)) preamble = preamble ? `[${tableKey}]\n${preamble}` : `[${tableKey}]`;
	return preamble && tables ? `${preamble}\n${tables}` : preamble || tables;
}
function stringify(obj, { maxDepth = 1e3, numbersAsFloat = false, strictTemporal = false } = {}) {
	if (extendedTypeOf(obj) !== "object") throw new TypeError("stringify can only be called with an object");
	let str = stringifyTable(0, obj, "", maxDepth, numbersAsFloat, strictTemporal);
	if (str[str.length - 1] !== "\n") return str + "\n";
	return str;
}
// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
// src/package/layer/toml.ts
var import__node_crypto = /* @__PURE__ */ __toESM(require__node_crypto(), 1);
var import__node_fs = /* @__PURE__ */ __toESM(require__node_fs(), 1);
function parseToml(text, shown) {
	try {
		return parse$1(text);
	} catch (error) {
		const line = error instanceof Error && "line" in error ? Number(error.line) : void 0;
		throw refusal({
			file: shown,
			line
		}, "this is not valid TOML.", "Correct the file.");
	}
}
function isTable(value) {
	return typeof value === "object" && !Array.isArray(value) && !(value instanceof Date);
}
function at(table, ...names) {
	let value = table;
	for (const name of names) value = isTable(value) ? value[name] : void 0;
	return value;
}
function textsOf(value) {
	return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
// src/package/layer/local/not-copied.ts
var NotCopied = class extends Error {};
// src/package/layer/local/files.ts
const TOOLS = /* @__PURE__ */ new Set([
	"__pycache__",
	".git",
	".hg",
	".venv",
	"node_modules",
	".tox",
	".nox",
	".mypy_cache",
	".pytest_cache",
	".ruff_cache"
]);
function filesBelow(root, directory) {
	const found = [];
	const read = (place) => {
		for (const entry of (0, import__node_fs.readdirSync)((0, import__node_path.join)(root, place), { withFileTypes: true })) {
			const name = place === "" ? entry.name : `${place}/${entry.name}`;
			if (entry.isSymbolicLink()) throw new NotCopied(`it contains a symbolic link, ${shownName(name)}`);
			if (entry.isDirectory() && !TOOLS.has(entry.name)) read(name);
			else if (entry.isFile() && !/\.py[cdo]$|^\.DS_Store$/.test(entry.name)) found.push({ name });
		}
	};
	if (isDirectoryIn(root, directory)) read(directory);
	return sortedByName(found).map(({ name }) => name);
}
function isDirectoryIn(root, name) {
	return isInTree(root, name) && (0, import__node_fs.lstatSync)((0, import__node_path.join)(root, name)).isDirectory();
}
function isFileIn(root, name) {
	return isInTree(root, name) && (0, import__node_fs.lstatSync)((0, import__node_path.join)(root, name)).isFile();
}
function isInTree(root, name) {
	const parts = name.split("/").filter((part) => part !== "" && part !== ".");
	if (parts.includes("..")) return false;
	return parts.every((_, index) => {
		const stats = (0, import__node_fs.lstatSync)((0, import__node_path.join)(root, ...parts.slice(0, index + 1)), { throwIfNoEntry: false });
		return stats !== void 0 && !stats.isSymbolicLink() && (index === parts.length - 1 || stats.isDirectory());
	});
}
// src/package/layer/requirement.ts
const NAME = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?/;
const EXTRAS = /^\s*\[[\w\s.,-]*\]/;
const VERSION = String.raw`(?:===|==|~=|!=|<=|>=|<|>)\s*[\w.*+!-]+`;
const VERSIONS$1 = new RegExp(String.raw`^\s*(?:\(\s*)?${VERSION}(?:\s*,\s*${VERSION})*\s*,?\s*(?:\))?`);
const MARKER = /^[\w\s.,'"<>=!~()+*|:/-]*$/;
const ARCHIVE = /^[^\s;@[]*\.(?:tar\.\w+|tar|tgz|tbz|txz|zip|whl)(?:[\s;[]|$)/i;
const HASH = /^(?:md5|sha\d{3}|blake2b):[0-9a-fA-F]+$/;
function readRequirement(text, options) {
	const hashes = readHashes(options);
	if ("problem" in hashes) return hashes;
	const [name] = NAME.exec(text) ?? [];
	const isSource = /^(?:[A-Za-z][A-Za-z0-9+.-]*:|[./~\\])|^[^@\s;[(<>=!~]*[/\\]/.test(text);
	if (name === void 0 || isSource || ARCHIVE.test(text)) return withSource(text, "", void 0, hashes);
	const extras = EXTRAS.exec(text.slice(name.length))?.[0] ?? "";
	const rest = text.slice(name.length + extras.length);
	if (/^\s*@/.test(rest)) return withSource(rest.replace(/^\s*@\s*/, ""), name + extras.trim(), name, hashes);
	const versions = VERSIONS$1.exec(rest)?.[0] ?? "";
	const marker = readMarker(rest.slice(versions.length));
	if (marker === void 0) return NOT_A_REQUIREMENT;
	return {
		name,
		before: name + extras.trim() + versions.trim(),
		marker,
		hashes
	};
}
const NOT_A_REQUIREMENT = {
	problem: "this is not a requirement that the action can read.",
	needsWheel: false
};
function readMarker(text) {
	const trimmed = text.trim();
	if (trimmed === "") return "";
	return trimmed.startsWith(";") && MARKER.test(trimmed.slice(1)) ? trimmed.slice(1).trim() : void 0;
}
function withSource(text, before, name, hashes) {
	const [, source = "", rest = ""] = /^(\S*?)(\s+;.*|;\s.*|\s.*|)$/s.exec(text) ?? [];
	const marker = readMarker(rest);
	const [, path = source, extras = ""] = name === void 0 ? /^([^[]*)(\[[\w.,-]*\])$/.exec(source) ?? [] : [];
	const read = sourceOf(path);
	if ("problem" in read) return read;
	if (marker === void 0 || extras !== "" && !("directory" in read)) return NOT_A_REQUIREMENT;
	return {
		name,
		before: before + extras,
		source: read,
		marker,
		hashes
	};
}
function sourceOf(source) {
	if (/^[\w-]+\+/.test(source) || /^git[:@]|^[\w.-]+@[\w.-]+:|\.git$/.test(source)) return refuse("a repository of source code");
	const url = /^[A-Za-z][A-Za-z0-9+.-]+:/.test(source) ? parsed(source) : void 0;
	if (url === void 0) {
		if (/\.whl$/i.test(source)) return { path: source };
		return ARCHIVE.test(source) ? refuse("an archive of source code") : { directory: source };
	}
	if (!/\.whl$/i.test(url.pathname)) return url.protocol === "file:" && url.host === "" && !ARCHIVE.test(url.pathname) ? { directory: source } : refuse("an archive or a directory of source code");
	if (url.protocol === "https:" || url.protocol === "http:") return { url: source };
	return url.protocol === "file:" && url.host === "" ? { path: source } : refuse("an address that is not http or https");
}
function refuse(what) {
	return {
		problem: `this requirement is ${what}. ${WOULD_BE_BUILT}`,
		needsWheel: true
	};
}
function parsed(source) {
	return URL.canParse(source) ? new URL(source) : void 0;
}
function readHashes(options) {
	const hashes = [];
	for (let index = 0; index < options.length; index += 1) {
		const [, option = "", value = options[++index] ?? ""] = /^(--?[\w-]+)(?:=(.*))?$/s.exec(options[index] ?? "") ?? [];
		if (option !== "--hash") return {
			problem: `${shownOption(option)} is an option for building the package from its source code.`,
			needsWheel: true
		};
		if (!HASH.test(value)) return {
			problem: "the value of `--hash` is not a hash.",
			needsWheel: false
		};
		hashes.push(value);
	}
	return hashes;
}
function shownOption(option) {
	return /^--?[a-z][a-z-]{0,40}$/.test(option) ? `\`${option}\`` : "what is written here";
}
function normalName(name) {
	return name.toLowerCase().replace(/[-_.]+/g, "-");
}
// src/package/layer/local/source-project.ts
const BACKENDS = {
	uv_build: "uv_build",
	"hatchling.build": "hatchling",
	"setuptools.build_meta": "setuptools"
};
function readSourceProject(directory, roots) {
	const path = (0, import__node_path.join)(directory, "pyproject.toml");
	if (!(0, import__node_fs.existsSync)(path)) throw new NotCopied("it has no pyproject.toml");
	const content = parseToml(readRepositoryFile(path, roots), shownPath(path));
	const { project, tool } = content;
	if (!isTable(project)) throw new NotCopied("its pyproject.toml has no table `[project]`");
	const backend = backendOf(content["build-system"]);
	const { name, dynamic } = project;
	if (typeof name !== "string" || !/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/.test(name)) throw new NotCopied("its pyproject.toml has no `name`");
	const tools = isTable(tool) ? tool : {};
	const version = versionOf(project, {
		directory,
		backend,
		tool: tools,
		roots
	});
	const left = textsOf(dynamic).filter((each) => ![
		"version",
		"readme",
		"classifiers"
	].includes(each));
	if (left.length > 0) throw new NotCopied(`its build backend computes ${quotedNames(left)}`);
	requireNames(project);
	return {
		source: {
			directory,
			name,
			version,
			project,
			tool: tools,
			roots
		},
		backend
	};
}
function requireNames({ dependencies, "optional-dependencies": optional }) {
	const extras = Object.values(isTable(optional) ? optional : {});
	for (const each of [dependencies, ...extras].flatMap(textsOf)) {
		const read = readRequirement(each.trim(), []);
		if ("problem" in read || read.source !== void 0) throw new NotCopied("its `dependencies` contain more than names with versions");
	}
}
function sourcedDependencies({ project, tool }) {
	const sources = at(tool, "uv", "sources");
	const sourced = Object.keys(isTable(sources) ? sources : {}).map(normalName);
	const optional = project["optional-dependencies"];
	return [project["dependencies"], ...Object.values(isTable(optional) ? optional : {})].flatMap(textsOf).map((each) => normalName(/^[\w.-]*/.exec(each.trim())?.[0] ?? "")).filter((name) => sourced.includes(name));
}
function backendOf(table) {
	if (table === void 0) return "setuptools";
	if (!isTable(table)) throw new NotCopied("its `[build-system]` is not a table");
	if ("backend-path" in table) throw new NotCopied("its build backend is code of the repository");
	const { "build-backend": written, requires } = table;
	const backend = written === void 0 ? "setuptools" : BACKENDS[String(written)];
	if (backend === void 0) throw new NotCopied("only uv_build, hatchling and setuptools are known as build backends");
	if (textsOf(requires).map((each) => /^[\w.-]+/.exec(each.trim())?.[0].replace(/[-.]/g, "_") ?? "").filter((each) => each.toLowerCase() !== backend && each.toLowerCase() !== "wheel").length > 0) throw new NotCopied(`its build needs more than ${backend}`);
	return backend;
}
const IN_SOURCE = /^(?:__version__|VERSION)(?: ?: ?str)? *= *(['"])v?(?<version>.+?)\1/im;
const LITERAL = /^__version__\s*(?::\s*str\s*)?=\s*(['"])(?<version>[^'"\\]+)\1\s*(?:#.*)?$/m;
function versionOf(project, unversioned) {
	const { version, dynamic } = project;
	const isDynamic = textsOf(dynamic).includes("version");
	const written = isDynamic ? dynamicVersion(unversioned) : version;
	const normal = typeof written === "string" ? normalVersion(written.trim()) : void 0;
	if (normal === void 0) throw new NotCopied(isDynamic ? "its build backend computes `version`" : "its `version` is not a version such as `1.2.3`");
	return normal;
}
function dynamicVersion({ directory, backend, tool, roots }) {
	const read = (file) => {
		const path = (0, import__node_path.join)(directory, file);
		return (0, import__node_fs.existsSync)(path) ? readRepositoryFile(path, roots) : void 0;
	};
	const settings = backend === "hatchling" ? at(tool, "hatch", "version") : at(tool, "setuptools", "dynamic", "version");
	if (!isTable(settings)) return void 0;
	const { path, file, attr, ...others } = settings;
	if (Object.keys(others).length > 0) return void 0;
	if (backend === "hatchling" && typeof path === "string") return IN_SOURCE.exec(read(path) ?? "")?.groups?.["version"];
	if (backend !== "setuptools") return void 0;
	if (attr === void 0 && typeof file === "string") return read(file);
	const [, module = ""] = /^([\w.]+)\.__version__$/.exec(String(attr ?? "")) ?? [];
	if (module === "" || file !== void 0) return void 0;
	const place = module.replaceAll(".", "/");
	const text = [
		`src/${place}/__init__.py`,
		`src/${place}.py`,
		`${place}/__init__.py`,
		`${place}.py`
	].map(read).find((each) => each !== void 0);
	return LITERAL.exec(text ?? "")?.groups?.["version"];
}
function normalVersion(text) {
	const [, numbers, rest = "", local = ""] = /^v?(\d+(?:\.\d+)*)((?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?)(\+[a-z0-9]+(?:\.[a-z0-9]+)*)?$/.exec(text) ?? [];
	if (numbers === void 0) return void 0;
	return numbers.split(".").map(Number).join(".") + rest + local;
}
function requireKnown$1(table, where, known) {
	const unknown = Object.keys(table ?? {}).filter((name) => !known.includes(name));
	if (unknown.length > 0) throw new NotCopied(`the action does not know ${quotedNames(unknown)} of \`[${where}]\``);
}
function quotedNames(names) {
	return names.map((each) => /^[a-z][a-z_-]{0,40}$/i.test(each) ? `\`${each}\`` : "a setting").join(", ");
}
// src/package/layer/local/hatchling.ts
const KNOWN$2 = [
	"packages",
	"exclude",
	"directory",
	"reproducible",
	"dev-mode-dirs",
	"dev-mode-exact",
	"skip-excluded-dirs"
];
function hatchlingFiles(project) {
	const { directory, tool } = project;
	const build = tableAt$1(tool, "hatch", "build");
	const wheel = tableAt$1(tool, "hatch", "build", "targets", "wheel");
	requireKnown$1(build, "tool.hatch.build", [...KNOWN$2, "targets"]);
	requireKnown$1(wheel, "tool.hatch.build.targets.wheel", KNOWN$2);
	requireKnown$1(tableAt$1(tool, "hatch", "metadata"), "tool.hatch.metadata", ["allow-direct-references", "allow-ambiguous-features"]);
	const packages = textsOf(wheel["packages"] ?? build["packages"]);
	const excluded = readIgnorePatterns([
		...patternsOfGit(project),
		...textsOf(wheel["exclude"] ?? build["exclude"]),
		"/dist"
	]);
	return (packages.length > 0 ? packages.map((each) => each.replace(/^(?:\.?\/)+|\/$/g, "")) : [byName(project)]).flatMap((place) => {
		const above = place.includes("/") ? `${(0, import__node_path.dirname)(place)}/` : "";
		if (place.endsWith(".py") && isFileIn(directory, place)) return [{
			name: place.slice(above.length),
			source: place
		}];
		if (!isDirectoryIn(directory, place)) throw new NotCopied("it has no package that `packages` names");
		return filesBelow(directory, place).filter((file) => !excluded.verdictOn(file, false)?.ignored).map((file) => ({
			name: file.slice(above.length),
			source: file
		}));
	});
}
function byName({ directory, name }) {
	const spellings = [name, name.toLowerCase()].map((each) => each.replace(/[-_.]+/g, "_"));
	for (const spelling of spellings) {
		for (const place of [spelling, `src/${spelling}`]) if (isFileIn(directory, `${place}/__init__.py`)) return place;
		if (isFileIn(directory, `${spelling}.py`)) return `${spelling}.py`;
		const namespaces = (0, import__node_fs.readdirSync)(directory).filter((each) => isFileIn(directory, `${each}/${spelling}/__init__.py`));
		if (namespaces.length === 1) return namespaces[0] ?? "";
	}
	throw new NotCopied("it has no package of its own name, and `[tool.hatch.build.targets.wheel]` names no `packages`");
}
function patternsOfGit({ directory, roots }) {
	const root = [roots.workspace, roots.temporary].find((each) => isInside(directory, each)) ?? directory;
	for (let place = directory; isInside(place, root); place = (0, import__node_path.dirname)(place)) {
		const file = (0, import__node_path.join)(place, ".gitignore");
		if ((0, import__node_fs.existsSync)(file)) return readRepositoryFile(file, roots).split(/\r?\n/);
		if ((0, import__node_fs.existsSync)((0, import__node_path.join)(place, ".git")) || place === root) break;
	}
	return [];
}
function tableAt$1(table, ...names) {
	const value = at(table, ...names);
	return isTable(value) ? value : {};
}
// src/package/layer/local/globs.ts
var import_ini = require_ini();
function globbed(pattern) {
	const segments = pattern.replace(/^(?:\.\/)+/, "").split("/");
	const last = segments.length - 1;
	const parts = segments.flatMap((segment, index) => {
		if (segment !== "**") return [segmentLike(segment)];
		return index === last ? [isVisible, "any"] : ["any"];
	});
	return (path) => matchesParts(path.split("/"), parts, isVisible);
}
function segmentLike(pattern) {
	const matches = matched(pattern);
	const beginsWild = /^[*?[]/.test(pattern);
	return (segment) => matches(segment) && !(beginsWild && segment.startsWith("."));
}
function isVisible(segment) {
	return segment !== "" && !segment.startsWith(".");
}
function matched(pattern) {
	const parts = Array.from(pattern.matchAll(/\*+|\[!?[^\][]+\]|[^*]/gs), ([sign]) => {
		if (sign.startsWith("*")) return "any";
		if (sign === "?") return () => true;
		return sign.length > 1 ? inClass(sign.slice(1, -1)) : (character) => character === sign;
	});
	return (text) => matchesParts(text, parts);
}
function inClass(inside) {
	const isNegated = inside.startsWith("!");
	const signs = isNegated ? inside.slice(1) : inside;
	const ranges = Array.from(signs.matchAll(/(.)-(.)|./gs), ([one, from = one, to = from]) => [from, to]);
	return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}
// src/package/layer/local/discovery.ts
const RESERVED = [
	...[
		"ci",
		"bin",
		"debian",
		"doc",
		"docs",
		"documentation",
		"manpages",
		"news",
		"newsfragments",
		"changelog"
	],
	...[
		"test",
		"tests",
		"unit_test",
		"unit_tests",
		"example",
		"examples",
		"scripts",
		"tools",
		"util",
		"utils"
	],
	...[
		"python",
		"build",
		"dist",
		"venv",
		"env",
		"requirements",
		"tasks",
		"fabfile",
		"site_scons",
		"benchmark"
	],
	...[
		"benchmarks",
		"exercise",
		"exercises",
		"htmlcov",
		"[._]*"
	]
].flatMap((name) => [name, `${name}.*`]);
const RESERVED_MODULES = [
	...[
		"setup",
		"conftest",
		"test",
		"tests",
		"example",
		"examples",
		"build",
		"toxfile",
		"noxfile",
		"pavement"
	],
	...[
		"dodo",
		"tasks",
		"fabfile",
		"[Ss][Cc]onstruct",
		"conanfile",
		"manage",
		"benchmark",
		"benchmarks",
		"exercise"
	],
	...["exercises", "[._]*"]
];
function found(directory, where, find) {
	const { namespaces } = find;
	return walk(directory, where, {
		include: find["include"] === void 0 ? ["*"] : textsOf(find["include"]),
		exclude: textsOf(find["exclude"]),
		isPackage: namespaces === false ? (place) => isFileIn(directory, `${place}/__init__.py`) : () => true
	});
}
function discovered(directory, settings) {
	const table = isTable(settings["package-dir"]) ? settings["package-dir"] : {};
	if (Object.keys(table).some((name) => name !== "")) throw new NotCopied("`package-dir` places single packages, but `packages` does not list them");
	const source = withoutSlashes(String(table[""] ?? "src"));
	if (isDirectoryIn(directory, source)) return {
		packages: walk(directory, source, {
			include: ["*"],
			exclude: [],
			isPackage: () => true
		}),
		modules: source === "" ? [] : modulesIn(directory, source, [])
	};
	const packages = walk(directory, "", {
		include: ["*"],
		exclude: RESERVED,
		isPackage: (_, name) => /^[A-Za-z_][\w.]*$|^[A-Za-z_]\w*-stubs(?:\.[A-Za-z_]\w*)*$/.test(name)
	});
	const top = packages.filter(({ name }) => !name.includes(".") && !name.endsWith("-stubs"));
	const modules = packages.length === 0 ? modulesIn(directory, "", RESERVED_MODULES) : [];
	if (top.length > 1 || modules.length > 1) throw new NotCopied("it has more than one package at its top level, and setuptools refuses to choose");
	if (packages.length + modules.length === 0) throw new NotCopied("setuptools finds no package in it");
	return {
		packages,
		modules
	};
}
function walk(directory, where, { include, exclude, isPackage }) {
	if (!isDirectoryIn(directory, where)) throw new NotCopied("it has no directory that `where` names");
	const matches = (patterns, name) => patterns.some((pattern) => matched(pattern)(name));
	const packages = [];
	const read = (parent) => {
		for (const entry of (0, import__node_fs.readdirSync)((0, import__node_path.join)(directory, parent.place), { withFileTypes: true })) {
			const name = parent.name === "" ? entry.name : `${parent.name}.${entry.name}`;
			const place = parent.place === "" ? entry.name : `${parent.place}/${entry.name}`;
			if (!entry.isDirectory() || entry.name.includes(".") || entry.name === "__pycache__") continue;
			if (!isPackage(place, name)) continue;
			if (matches(include, name) && !matches(exclude, name)) packages.push({
				name,
				place
			});
			if (!exclude.includes(`${name}*`) && !exclude.includes(`${name}.*`)) read({
				name,
				place
			});
		}
	};
	read({
		name: "",
		place: where
	});
	return packages;
}
function modulesIn(directory, where, exclude) {
	return (0, import__node_fs.readdirSync)((0, import__node_path.join)(directory, where)).flatMap((file) => {
		const [, name] = /^([A-Za-z_]\w*)\.py$/.exec(file) ?? [];
		if (name === void 0 || exclude.some((pattern) => matched(pattern)(name))) return [];
		return [{
			name,
			place: where === "" ? name : `${where}/${name}`
		}];
	});
}
// src/package/layer/local/setuptools.ts
const KNOWN$1 = [...[
	"packages",
	"package-dir",
	"py-modules",
	"include-package-data",
	"package-data",
	"zip-safe",
	"platforms"
], ...["license-files", "dynamic"]];
const TYPES = ["*.pyi", "py.typed"];
const EMPTY_SETUP = [
	"from setuptools import setup",
	"import setuptools",
	"if __name__ == \"__main__\":",
	"if __name__ == '__main__':",
	"setup()",
	"setuptools.setup()"
];
function setuptoolsFiles(project) {
	const { directory, tool } = project;
	const table = at(tool, "setuptools");
	const settings = isTable(table) ? table : {};
	requireKnown$1(settings, "tool.setuptools", KNOWN$1);
	requireStatic(project, settings);
	const { packages, modules } = selected(directory, settings, placesOf(settings));
	const data = dataOf(settings);
	const files = packages.flatMap((each) => filesOf(directory, each, data));
	const ofModules = modules.map(({ name, place }) => {
		if (!isFileIn(directory, `${place}.py`)) throw new NotCopied("it has no module that `py-modules` names");
		return {
			name: `${name.replaceAll(".", "/")}.py`,
			source: `${place}.py`
		};
	});
	return [...files, ...ofModules];
}
function requireStatic({ directory, roots }, settings) {
	const read = (name) => {
		const path = (0, import__node_path.join)(directory, name);
		return (0, import__node_fs.existsSync)(path) ? readRepositoryFile(path, roots) : "";
	};
	if (!saysNothing(read("setup.py"))) throw new NotCopied("its setup.py is code that the build runs");
	if (Object.keys((0, import_ini.parse)(read("setup.cfg"))).some((each) => /^(metadata|options|files|build|sdist|bdist|egg_info|install)/.test(each))) throw new NotCopied("its setup.cfg configures the build");
	if ((0, import__node_fs.existsSync)((0, import__node_path.join)(directory, "MANIFEST.in")) && settings["include-package-data"] !== false) throw new NotCopied("its MANIFEST.in selects files");
}
function placesOf(settings) {
	const table = settings["package-dir"];
	const written = new Map(Object.entries(isTable(table) ? table : {}).map(([name, place]) => [name, cleaned(String(place))]));
	return (name) => {
		const parts = name.split(".");
		for (let length = parts.length; length > 0; length -= 1) {
			const place = written.get(parts.slice(0, length).join("."));
			if (place !== void 0 && name !== "") return [place, ...parts.slice(length)].join("/");
		}
		return [written.get("") ?? "", name.replaceAll(".", "/")].filter(Boolean).join("/");
	};
}
function selected(directory, settings, places) {
	const { packages, "py-modules": modules } = settings;
	if (Array.isArray(packages) || modules !== void 0) {
		const named = textsOf(packages).map((name) => ({
			name,
			place: places(name)
		}));
		if (named.some(({ place }) => !isDirectoryIn(directory, place))) throw new NotCopied("it has no package that `packages` names");
		return {
			packages: named,
			modules: textsOf(modules).map((name) => ({
				name,
				place: places(name)
			}))
		};
	}
	if (packages === void 0) return discovered(directory, settings);
	const find = isTable(packages) ? packages["find"] : void 0;
	if (!isTable(find)) throw new NotCopied("`packages` is neither a list nor `find`");
	requireKnown$1(find, "tool.setuptools.packages.find", [
		"where",
		"include",
		"exclude",
		"namespaces"
	]);
	return {
		packages: (find["where"] === void 0 ? ["."] : textsOf(find["where"])).flatMap((place) => found(directory, cleaned(place), find)),
		modules: []
	};
}
function dataOf(settings) {
	const table = settings["package-data"];
	return new Map(Object.entries(isTable(table) ? table : {}).map(([name, patterns]) => [name === "*" ? "" : name, textsOf(patterns)]));
}
function filesOf(directory, { name, place }, data) {
	const patterns = [
		"*.py",
		...TYPES,
		...data.get("") ?? [],
		...data.get(name) ?? []
	].map(globbed);
	return filesBelow(directory, place).map((file) => file.slice(place === "" ? 0 : place.length + 1)).filter((file) => patterns.some((pattern) => pattern(file))).map((file) => ({
		name: `${name.replaceAll(".", "/")}/${file}`,
		source: place === "" ? file : `${place}/${file}`
	}));
}
function saysNothing(setup) {
	return setup.split("\"\"\"").filter((_, index) => index % 2 === 0).flatMap((part) => part.split("\n")).map((line) => line.trim()).every((line) => line === "" || line.startsWith("#") || EMPTY_SETUP.includes(line));
}
function cleaned(place) {
	return withoutSlashes(place).replace(/^\.$/, "");
}
// src/package/layer/local/uv-build.ts
const KNOWN = [
	"module-name",
	"module-root",
	"namespace",
	"default-excludes",
	"source-include"
];
function uvBuildFiles({ directory, name, tool }) {
	const table = at(tool, "uv", "build-backend");
	const settings = isTable(table) ? table : {};
	requireKnown$1(settings, "tool.uv.build-backend", KNOWN);
	if ((settings["default-excludes"] ?? true) !== true) throw new NotCopied("`default-excludes` is switched off");
	const root = String(settings["module-root"] ?? "src").replace(/^\.?\/|\/$/g, "");
	const isNamespace = settings["namespace"] === true;
	const written = settings["module-name"] ?? name.toLowerCase().replace(/[-.]+/g, "_");
	return (Array.isArray(written) ? written : [written]).flatMap((module) => {
		if (typeof module !== "string" || !/^[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*$/.test(module)) throw new NotCopied("`module-name` is not the name of a module");
		const inWheel = module.replaceAll(".", "/");
		const place = root === "" ? inWheel : `${root}/${inWheel}`;
		const files = filesBelow(directory, place);
		if (!(isNamespace ? files.length > 0 : ["__init__.py", "__init__.pyi"].some((file) => isFileIn(directory, `${place}/${file}`)))) throw new NotCopied(`it has no module \`${place}\``);
		return files.map((file) => ({
			name: root === "" ? file : file.slice(root.length + 1),
			source: file
		}));
	});
}
// src/package/layer/local/local-wheel.ts
const FILES = {
	uv_build: uvBuildFiles,
	hatchling: hatchlingFiles,
	setuptools: setuptoolsFiles
};
const COMPILED = /\.(?:so|pyd|dll|dylib|pyx|pxd)$/;
async function writeLocalWheel(directory, into, roots) {
	const { source, backend } = readSourceProject(directory, roots);
	const files = unique(FILES[backend](source));
	if (files.length === 0) throw new NotCopied("it has no Python files");
	if (files.some(({ name }) => COMPILED.test(name))) throw new NotCopied("it contains compiled code");
	const base = `${source.name.toLowerCase().replace(/[-_.]+/g, "_")}-${source.version}`;
	const place = (0, import__node_path.join)(into, base);
	await (0, import_promises.mkdir)(place, { recursive: true });
	const written = await writeMetadata(source, files, `${base}.dist-info`, place);
	const entries = [...files.map((each) => ({
		name: each.name,
		path: (0, import__node_path.join)(directory, each.source)
	})), ...written];
	const sized = await Promise.all(entries.map(async ({ name, path }) => ({
		name,
		path,
		size: (await (0, import_promises.stat)(path)).size,
		executable: false
	})));
	const { files: digested } = await digestFiles(sortedByName(sized));
	const wheel = (0, import__node_path.join)(into, `${base}-py3-none-any.whl`);
	await (0, import_promises.writeFile)(wheel, writeZip(compressFiles(digested)));
	return {
		path: wheel,
		source
	};
}
function unique(files) {
	return [...new Map(files.map((each) => [each.name, each])).values()];
}
async function writeMetadata(source, files, info, place) {
	const texts = {
		METADATA: metadataOf(source),
		WHEEL: "Wheel-Version: 1.0\nGenerator: lambda-deploy-action\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
	};
	const entryPoints = entryPointsOf(source.project);
	if (entryPoints !== "") texts["entry_points.txt"] = entryPoints;
	texts["RECORD"] = `${[...await Promise.all([...files.map(async ({ name, source: file }) => row(name, await (0, import_promises.readFile)((0, import__node_path.join)(source.directory, file)))), ...Object.entries(texts).map(([name, text]) => row(`${info}/${name}`, Buffer.from(text)))]), `${info}/RECORD,,`].join("\n")}\n`;
	for (const [name, text] of Object.entries(texts)) await (0, import_promises.writeFile)((0, import__node_path.join)(place, name), text);
	return Object.keys(texts).map((name) => ({
		name: `${info}/${name}`,
		path: (0, import__node_path.join)(place, name)
	}));
}
function row(name, content) {
	return `${/[",]/.test(name) ? `"${name.replaceAll("\"", "\"\"")}"` : name},sha256=${(0, import__node_crypto.createHash)("sha256").update(content).digest("base64url")},${content.length}`;
}
function metadataOf({ name, version, project }) {
	const { description, "requires-python": python, dependencies, "optional-dependencies": optional } = project;
	const extras = Object.entries(isTable(optional) ? optional : {});
	return [
		"Metadata-Version: 2.3",
		`Name: ${name}`,
		`Version: ${version}`,
		...typeof description === "string" ? [`Summary: ${line(description)}`] : [],
		...typeof python === "string" ? [`Requires-Python: ${line(python)}`] : [],
		...textsOf(dependencies).map((each) => `Requires-Dist: ${line(each)}`),
		...extras.flatMap(([extra, each]) => [`Provides-Extra: ${line(extra)}`, ...textsOf(each).map((requirement) => `Requires-Dist: ${ofExtra(line(requirement), line(extra))}`)]),
		""
	].join("\n");
}
function ofExtra(requirement, extra) {
	const at = requirement.indexOf(";");
	const before = (at < 0 ? requirement : requirement.slice(0, at)).trimEnd();
	const marker = at < 0 ? "" : requirement.slice(at + 1).trimStart();
	return marker ? `${before} ; (${marker}) and extra == '${extra}'` : `${before} ; extra == '${extra}'`;
}
function entryPointsOf(project) {
	const { scripts, "gui-scripts": windows, "entry-points": others } = project;
	const groups = {
		console_scripts: scripts,
		gui_scripts: windows,
		...isTable(others) ? others : {}
	};
	return Object.entries(groups).flatMap(([group, entries]) => isTable(entries) ? [
		`[${line(group)}]`,
		...Object.entries(entries).map(([name, object]) => `${line(name)} = ${line(String(object))}`),
		""
	] : []).join("\n");
}
function line(text) {
	return text.replace(/\s+/g, " ").trim();
}
// src/package/layer/local/local-wheels.ts
var LocalWheels = class {
	#into;
	#roots;
	constructor(into, roots) {
		this.#into = into;
		this.#roots = roots;
	}
	async of(path, { place, isLocked, advice }) {
		const kind = isLocked ? "package" : "requirement";
		const directory = repositoryDirectory(path, this.#roots, place);
		if (directory === void 0) throw (0, import__node_fs.existsSync)(path) ? refusal(place, `this ${kind} is an archive of source code. ${WOULD_BE_BUILT}`, advice) : refusal(place, `the directory \`${shownPath(path, this.#roots.workspace)}\` of this ${kind} does not exist.`, "Correct the path, and check that an earlier step checks out or creates the directory.");
		try {
			const into = (0, import__node_path.join)(this.#into, (0, import__node_crypto.createHash)("sha256").update(directory).digest("hex").slice(0, 16));
			await (0, import_promises.mkdir)(into, { recursive: true });
			const wheel = await writeLocalWheel(directory, into, this.#roots);
			if (!isLocked && sourcedDependencies(wheel.source).length > 0) throw new NotCopied("its `[tool.uv.sources]` says where dependencies come from, which only uv.lock keeps");
			const sha256 = (0, import__node_crypto.createHash)("sha256").update(await (0, import_promises.readFile)(wheel.path)).digest("hex");
			return {
				name: wheel.source.name,
				path: wheel.path,
				sha256
			};
		} catch (error) {
			if (!(error instanceof NotCopied)) throw error;
			throw refusal(place, `this ${kind} is a source tree that cannot be copied: ${error.message}. ${WOULD_BE_BUILT}`, advice);
		}
	}
};
function supportsPython(range, version) {
	const actual = [...numbersOf(version), 99];
	return range.split(",").map((part) => part.trim()).every((part) => {
		const [, operator, text = ""] = /^(===?|~=|!=|<=?|>=?)\s*v?([\d.]+?)(?:\.\*|[a-z]+\d*)?$/.exec(part) ?? [];
		const bound = numbersOf(text);
		const order = compared(actual, bound);
		const isSameVersion = compared(actual.slice(0, bound.length), bound) === 0;
		switch (operator) {
			case ">=": return order >= 0;
			case ">": return order > 0;
			case "<": return order < 0;
			case "<=": return order <= 0;
			case "~=": return order >= 0 && compared(actual.slice(0, bound.length - 1), bound.slice(0, -1)) === 0;
			case "!=": return !(part.endsWith("*") && isSameVersion);
			case "==":
			case "===": return compared(actual.slice(0, Math.min(bound.length, 2)), bound.slice(0, 2)) === 0;
			default: return true;
		}
	});
}
function numbersOf(text) {
	return text.split(".").map(Number);
}
function compared(left, right) {
	const length = Math.max(left.length, right.length);
	for (let index = 0; index < length; index += 1) {
		const difference = (left[index] ?? 0) - (right[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
// src/package/layer/uv/out-of-step.ts
function dependencyDifference({ locked, manifest, root, isMember }) {
	const required = at(locked, "metadata", "requires-dist");
	if (required === void 0 && locked["dependencies"] !== void 0) return void 0;
	const self = normalName(String(at(manifest, "project", "name") ?? ""));
	const extras = Object.entries(tableAt(manifest, "project", "optional-dependencies"));
	const isFlat = extras.flatMap(([, list]) => textsOf(list)).some((text) => normalName(nameIn(text.trim())) === self);
	const inExtra = (extra) => isFlat ? "" : ` in the extra \`${normalName(extra)}\``;
	const dynamic = textsOf(at(manifest, "project", "dynamic"));
	const counts = ({ part, name }) => name !== self && !(part === "" && dynamic.includes("dependencies")) && !(part.startsWith(" in the extra") && dynamic.includes("optional-dependencies"));
	const sources = {
		...sourcesOf(root),
		...sourcesOf(manifest)
	};
	const asked = [
		...askedIn(at(manifest, "project", "dependencies"), "", sources),
		...extras.flatMap(([extra, list]) => askedIn(list, inExtra(extra), sources)),
		...isMember ? askedInGroups(manifest, sources) : []
	];
	const recorded = [...recordedIn(required, (marker) => {
		const names = Array.from(marker.matchAll(/extra == '([\w.-]+)'/g), ([, extra = ""]) => inExtra(extra));
		return names.length > 0 ? names : [""];
	}), ...isMember ? recordedInGroups(at(locked, "metadata", "requires-dev")) : []];
	return differenceOf(asked.filter(counts), recorded.filter(counts));
}
function rootDifference(root, recorded) {
	const known = isTable(recorded) ? recorded : {};
	const sources = sourcesOf(root);
	const constraints = [["constraint-dependencies", "constraints"], ["override-dependencies", "overrides"]].map(([setting = "", member = ""]) => {
		const part = ` in \`${setting}\``;
		return differenceOf(askedIn(at(root, "tool", "uv", setting), part, sources), recordedIn(known[member], () => [part]));
	});
	const groups = root["project"] === void 0 ? differenceOf(askedInGroups(root, sources), recordedInGroups(known["dependency-groups"])) : void 0;
	return [...constraints, groups].find((each) => each !== void 0);
}
const VERSIONS = Array.from({ length: 40 }, (_, minor) => `3.${minor}`);
function pythonDifference(ranges, locked) {
	if (ranges.length === 0) return void 0;
	return VERSIONS.find((version) => ranges.every((range) => supportsPython(range, version)) !== supportsPython(locked, version));
}
function differenceOf(asked, recorded) {
	for (const each of asked) {
		const known = alike(recorded, each);
		if (known.length === 0) return `depends on \`${each.shown}\`${each.part}, but the lock file was written before that.`;
		if (!agrees(known, each)) return `asks for \`${each.shown}\`${each.part}, but the lock file was written for \`${known[0]?.shown}\`.`;
	}
	for (const each of recorded) {
		const now = alike(asked, each);
		if (now.length === 0) return `no longer depends on \`${each.shown}\`${each.part}, but the lock file was written when it did.`;
		if (!agrees(now, each)) return `asks for \`${now[0]?.shown}\`${each.part}, but the lock file was written for \`${each.shown}\` as well.`;
	}
}
function alike(list, { part, name }) {
	return list.filter((each) => each.part === part && each.name === name);
}
function agrees(others, { versions }) {
	return versions === void 0 || others.some((each) => each.versions === void 0 || each.versions === versions);
}
function askedIn(list, part, sources) {
	return textsOf(list).map((text) => {
		const [requirement = ""] = text.trim().split(";");
		const name = nameIn(requirement);
		const behind = requirement.slice(name.length).trim();
		const extras = behind.startsWith("[") ? behind.slice(0, behind.indexOf("]") + 1) : "";
		const rest = behind.slice(extras.length).trim();
		const normal = normalName(name);
		const hasSource = rest.startsWith("@") || replacesVersions(sources[normal]);
		const shown = hasSource ? name : `${name}${extras}${rest}`;
		return {
			part,
			name: normal,
			versions: hasSource ? void 0 : normalVersions(extras.replace(/[[\]]/g, "").split(","), rest),
			shown: shownName(shown)
		};
	});
}
function askedInGroups(manifest, sources) {
	const groups = tableAt(manifest, "dependency-groups");
	const inGroup = (group, seen) => {
		const key = Object.keys(groups).find((each) => normalName(each) === group);
		const list = key === void 0 || seen.includes(group) ? [] : groups[key];
		return (Array.isArray(list) ? list : []).flatMap((each) => {
			if (typeof each === "string") return [each];
			const included = isTable(each) ? each["include-group"] : void 0;
			return typeof included === "string" ? inGroup(normalName(included), [...seen, group]) : [];
		});
	};
	return [...Object.keys(groups).flatMap((group) => askedIn(inGroup(normalName(group), []), partOfGroup(group), sources)), ...askedIn(at(manifest, "tool", "uv", "dev-dependencies"), partOfGroup("dev"), sources)];
}
function recordedIn(list, partsOf) {
	return (Array.isArray(list) ? list.filter(isTable) : []).flatMap((each) => {
		const { name, specifier = "", extras, marker = "" } = each;
		if (typeof name !== "string") return [];
		const versions = replacesVersions(each) ? void 0 : normalVersions(textsOf(extras), String(specifier));
		const shown = shownName(versions === void 0 ? name : `${name}${extrasOf(textsOf(extras))}${specifier}`);
		return partsOf(String(marker)).map((part) => ({
			part,
			name: normalName(name),
			versions,
			shown
		}));
	});
}
function recordedInGroups(groups) {
	return Object.entries(isTable(groups) ? groups : {}).flatMap(([group, list]) => recordedIn(list, () => [partOfGroup(group)]));
}
function partOfGroup(group) {
	return ` in the group \`${normalName(group)}\``;
}
function sourcesOf(manifest) {
	const sources = Object.entries(manifest ? tableAt(manifest, "tool", "uv", "sources") : {});
	return Object.fromEntries(sources.map(([name, source]) => [normalName(name), source]));
}
const SOURCES = [
	"git",
	"url",
	"path",
	"directory",
	"editable",
	"virtual",
	"workspace"
];
function replacesVersions(source) {
	return [source].flat().some((each) => isTable(each) && SOURCES.some((kind) => each[kind] !== void 0));
}
function nameIn(requirement) {
	return /^[\w.-]+/.exec(requirement)?.[0] ?? "";
}
function tableAt(table, ...names) {
	const value = at(table, ...names);
	return isTable(value) ? value : {};
}
function extrasOf(extras) {
	const names = extras.map((each) => normalName(each.trim())).filter((each) => each !== "");
	return names.length === 0 ? "" : `[${names.sort().join(",")}]`;
}
function normalVersions(extras, specifiers) {
	const all = specifiers.replace(/[()\s]/g, "").split(",");
	return extrasOf(extras) + all.filter(Boolean).map(normalSpecifier).sort().join(",");
}
function normalSpecifier(specifier) {
	const operator = /^[<>=!~]+/.exec(specifier)?.[0] ?? "";
	const version = specifier.slice(operator.length).toLowerCase().replace(/^v/, "");
	const release = /^[\d.!]*/.exec(version)?.[0] ?? "";
	const rest = version.slice(release.length);
	if (rest === "*") return operator + release + rest;
	const short = rest.replace(/[-_.]/g, "").replace("alpha", "a").replace("beta", "b").replace(/^(?:c|pre|preview)(?=\d|$)/, "rc");
	return operator + release.replace(/\.$/, "").replace(/(?:\.0)+$/, "") + short;
}
// src/package/layer/uv/locked-project.ts
function findLock(directory, { workspace, temporary }) {
	const root = [workspace, temporary].find((each) => isInside(directory, each));
	for (let place = directory;; place = (0, import__node_path.dirname)(place)) {
		if ((0, import__node_fs.existsSync)((0, import__node_path.join)(place, "uv.lock"))) return place;
		if (root === void 0 || place === root || !isInside(place, root)) return void 0;
	}
}
function readLockedProject(root, asked, selection, roots) {
	const path = (0, import__node_path.join)(root, "uv.lock");
	const lock = readRepositoryFile(path, roots);
	const parsed = parseToml(lock, shownPath(path));
	const { package: packages, manifest: workspace } = parsed;
	const local = (Array.isArray(packages) ? packages.filter(isTable) : []).flatMap(memberOf);
	const named = isTable(workspace) && workspace["members"] ? textsOf(workspace["members"]) : void 0;
	const members = local.filter(({ name, place }) => named?.includes(name) ?? place === ".");
	const manifests = /* @__PURE__ */ new Map();
	for (const { place } of [{ place: "." }, ...members]) {
		const file = (0, import__node_path.join)(root, place, "pyproject.toml");
		if (isInside(file, root) && (0, import__node_fs.existsSync)(file)) manifests.set((0, import__node_path.join)(place, "pyproject.toml"), readRepositoryFile(file, roots));
	}
	const chosen = chosenMember({
		root,
		asked,
		selection
	}, members, shownPath(path));
	requireInStep(parsed, local, members, {
		root,
		lock,
		manifests,
		roots
	});
	return {
		root,
		lock,
		absolute: packagesFromDirectories(parsed) ? stringify(withAbsolutePaths$1(parsed, root)) : lock,
		member: chosen?.place === "." ? void 0 : chosen?.name,
		manifests
	};
}
function packagesFromDirectories({ package: packages }) {
	return Array.isArray(packages) && packages.some((each) => isTable(each) && directoryOf(each) !== void 0);
}
function directoryOf(locked) {
	const registry = at(locked, "source", "registry");
	return typeof registry === "string" && !/^[a-z][a-z+.-]+:/i.test(registry) ? registry : void 0;
}
function withAbsolutePaths$1({ package: packages, ...rest }, root) {
	const all = Array.isArray(packages) ? packages.filter(isTable) : [];
	return {
		...rest,
		package: all.map((each) => {
			const written = directoryOf(each);
			if (written === void 0) return each;
			const directory = (0, import__node_path.resolve)(root, written);
			const { sdist: _, wheels, ...locked } = each;
			const absolute = (wheel) => isTable(wheel) && typeof wheel["path"] === "string" ? {
				...wheel,
				path: (0, import__node_path.resolve)(directory, wheel["path"])
			} : wheel;
			return {
				...locked,
				source: { registry: directory },
				...Array.isArray(wheels) && { wheels: wheels.map(absolute) }
			};
		})
	};
}
function memberOf(locked) {
	const place = [
		"editable",
		"virtual",
		"directory"
	].map((kind) => at(locked, "source", kind)).find(Boolean);
	const { name } = locked;
	return typeof place === "string" && typeof name === "string" ? [{
		name,
		place,
		locked
	}] : [];
}
function chosenMember({ root, asked, selection }, members, shown) {
	const named = selection.package === void 0 ? void 0 : normalName(selection.package);
	const place = (0, import__node_path.relative)(root, asked).split(import__node_path.sep).join("/") || ".";
	const member = members.find((each) => named === void 0 ? each.place === place : each.name === named);
	if (member || named === void 0 && place === "." && members.length === 0) return member;
	const choices = `The members that it locks are ${shownNames(members.map(({ name }) => name))}.`;
	if (named !== void 0) throw new Failure(`\`${shown}\` locks no package of the repository that is called \`${selection.package}\`, as \`python-package\` says. ${choices}`, "Name one of them, or run `uv lock` and commit uv.lock.");
	if (place === ".") throw new Failure(`\`${shown}\` belongs to a workspace whose root is not a project. ${choices}`, "Set `python-package` to the member whose dependencies the layer gets.");
	throw new Failure(`\`${shownPath((0, import__node_path.join)(asked, "pyproject.toml"))}\` is not a member of the workspace that \`${shown}\` locks. ${choices}`, "Add the directory to `[tool.uv.workspace]` and run `uv lock`, or run `uv lock` in the directory itself, and commit uv.lock.");
}
function requireInStep(parsed, local, members, { root, lock, manifests, roots }) {
	const path = shownPath((0, import__node_path.join)(root, "uv.lock"));
	const read = (place) => {
		const text = manifests.get((0, import__node_path.join)(place, "pyproject.toml")) ?? outsideOfRoot((0, import__node_path.join)(root, place), roots);
		return text === void 0 ? void 0 : parseToml(text, shownPath((0, import__node_path.join)(root, place, "pyproject.toml")));
	};
	const outOfStep = (place, line, difference) => refusal({
		file: path,
		line: lineOf(lock, line)
	}, `\`${shownPath((0, import__node_path.join)(root, place, "pyproject.toml"))}\` ${difference}`, "Run `uv lock` and commit uv.lock.");
	const top = read(".");
	const ranges = [];
	for (const { name, place, locked } of local) {
		const manifest = read(place);
		if (!isTable(manifest?.["project"])) continue;
		const isMember = members.some((each) => each.place === place);
		const difference = dependencyDifference({
			locked,
			manifest,
			root: top,
			isMember
		});
		const line = new RegExp(`^name = "${name.replace(/\W/g, ".")}"`);
		if (difference !== void 0) throw outOfStep(place, line, difference);
		const range = at(manifest, "project", "requires-python");
		if (isMember && typeof range === "string") ranges.push(range);
	}
	const difference = top && rootDifference(top, parsed["manifest"]);
	if (difference !== void 0) throw outOfStep(".", /^\[manifest/, difference);
	const version = pythonDifference(ranges, String(parsed["requires-python"] ?? ""));
	if (version === void 0 || at(top ?? {}, "tool", "uv", "dependency-groups") !== void 0) return;
	const what = `\`requires-python\` of the project and of the lock file differ: only one of them has Python ${version}.`;
	throw refusal({
		file: path,
		line: lineOf(lock, /^requires-python/)
	}, what, "Run `uv lock` and commit uv.lock.");
}
function outsideOfRoot(directory, roots) {
	const file = (0, import__node_path.join)(directory, "pyproject.toml");
	return [roots.workspace, roots.temporary].some((each) => isInside(file, each)) && (0, import__node_fs.existsSync)(file) ? readRepositoryFile(file, roots) : void 0;
}
// src/package/layer/uv/pylock.ts
var import__node_url = require__node_url();
function isPylock(name) {
	return /^pylock(?:\.[^.]+)?\.toml$/.test(name);
}
function readPylock(path, roots) {
	const text = readRepositoryFile(path, roots);
	return {
		text,
		path,
		known: text
	};
}
async function checkedPylock(pylock, pythonVersion, wheels, roots) {
	const shown = shownPath(pylock.path);
	const { packages, "requires-python": range, ...rest } = parseToml(pylock.text, shown);
	if (typeof range === "string" && !supportsPython(range, pythonVersion)) throw otherPython(shown, range, pythonVersion);
	const checked = [];
	for (const each of Array.isArray(packages) ? packages.filter(isTable) : []) {
		const name = typeof each["name"] === "string" ? each["name"] : "";
		const pattern = new RegExp(`^\\s*name\\s*=\\s*["']${name.replace(/\W/g, ".")}["']`);
		const place = {
			file: shown,
			line: lineOf(pylock.known, pattern)
		};
		const isLocal = isTable(each["directory"]);
		checked.push(isLocal ? await localOf(each, pylock, place, wheels) : wheelsOf(each, pylock, roots, place));
	}
	return {
		...rest,
		packages: checked
	};
}
function otherPython(shown, range, pythonVersion) {
	const shownRange = /^[\d\s.,*<>=!~]{1,60}$/.test(range) ? ` (\`requires-python\`: ${range})` : "";
	return new Failure(`\`${shown}\` is not for Python ${pythonVersion}${shownRange}.`, "Set `python-version` and `compatible-runtimes` to a version that the project supports, or change its `requires-python` and lock again.");
}
async function localOf(each, { path, text, known }, place, wheels) {
	const { directory, ...rest } = each;
	const { path: written, subdirectory } = isTable(directory) ? directory : {};
	const way = [written, subdirectory].filter((part) => typeof part === "string");
	const advice = text === known ? BUILD_A_WHEEL : LOCK_A_WHEEL;
	const { path: wheel, sha256 } = await wheels.of((0, import__node_path.join)((0, import__node_path.dirname)(path), ...way), {
		place,
		isLocked: true,
		advice
	});
	return {
		...rest,
		archive: {
			path: wheel,
			hashes: { sha256 }
		}
	};
}
function wheelsOf({ sdist: _, ...each }, { path, text, known }, roots, place) {
	const archive = each["archive"];
	const wheels = Array.isArray(each["wheels"]) ? each["wheels"].filter(isTable) : [];
	const files = [...wheels, ...isTable(archive) ? [archive] : []];
	if ("vcs" in each || "directory" in each || !files.every(isWheel)) throw refusal(place, `this package is ${"vcs" in each ? "a repository of source code" : "a source tree or an archive of one"}, not a wheel. ${WOULD_BE_BUILT}`, text === known ? BUILD_A_WHEEL : LOCK_A_WHEEL);
	const result = { ...each };
	if (wheels.length > 0) result["wheels"] = wheels.map((wheel) => located(wheel, path, roots, place));
	if (isTable(archive)) result["archive"] = located(archive, path, roots, place);
	return result;
}
function isWheel({ url, path }) {
	const texts = [url, path].filter((text) => typeof text === "string");
	return texts.length > 0 && texts.every((text) => /^[^?#]*\.whl$/i.test(text) && !text.includes("${"));
}
function located(wheel, path, roots, place) {
	const { path: written, url: address, ...rest } = wheel;
	const url = String(address ?? "");
	if (typeof written !== "string" && /^https?:/i.test(url)) return wheel;
	const file = typeof written === "string" ? (0, import__node_path.resolve)((0, import__node_path.dirname)(path), written) : pathOf(url, place);
	requireRepositoryFile(file, roots, place);
	return {
		...rest,
		path: file
	};
}
function pathOf(url, place) {
	try {
		return (0, import__node_url.fileURLToPath)(url);
	} catch {
		throw refusal(place, "a wheel has an address that is not http or https.", "Lock the package again.");
	}
}
// src/package/layer/requirements-file.ts
const OTHER_LOCKS = {
	"poetry.lock": ["Poetry", "poetry export --without-hashes --output requirements.txt"],
	"Pipfile.lock": ["Pipenv", "pipenv requirements > requirements.txt"],
	Pipfile: ["Pipenv", "pipenv requirements > requirements.txt"],
	"pdm.lock": ["PDM", "pdm export --prod --output requirements.txt"],
	"conda-lock.yml": ["conda-lock", "conda-lock render --kind explicit"],
	"environment.yml": ["conda", "uv pip compile requirements.in --output-file requirements.txt"]
};
function findRequirements(path, roots) {
	const shown = `\`${shownPath(path)}\``;
	const stats = (0, import__node_fs.statSync)(path, { throwIfNoEntry: false });
	if (!stats) throw new Failure(`The file ${shown}, given as \`requirements\`, does not exist.`, misplacedAdvice(path, "requirements", roots.workspace) ?? "Check the path, which is relative to the workspace, and that actions/checkout ran before this step.");
	if (stats.isDirectory()) throw new Failure(`${shown}, given as \`requirements\`, is a directory.`, "Give the file in it that names the packages: requirements.txt, pylock.toml, or pyproject.toml with its uv.lock.");
	const name = (0, import__node_path.basename)(path);
	requireOwnFormat(name, shown);
	if (name !== "pyproject.toml" && name !== "uv.lock") return {
		kind: isPylock(name) ? "pylock.toml" : "requirements.txt",
		path
	};
	const asked = (0, import__node_path.dirname)(path);
	const directory = findLock(asked, roots);
	if (directory === void 0) throw withoutLock(asked, shown);
	if ((0, import__node_fs.existsSync)((0, import__node_path.join)(directory, "pyproject.toml"))) return {
		kind: "uv.lock",
		directory,
		asked
	};
	throw new Failure(`There is no pyproject.toml next to \`${shownPath((0, import__node_path.join)(directory, "uv.lock"))}\`.`, "Commit the pyproject.toml of the project that uv.lock belongs to.");
}
function requireOwnFormat(name, shown) {
	const other = ownMember(OTHER_LOCKS, name);
	if (other === void 0) return;
	const [tool, command] = other;
	throw new Failure(`${shown}, given as \`requirements\`, is a file of ${tool}, which uv does not read.`, `Export it in an earlier step, \`${command}\`, and give requirements.txt as \`requirements\`.`);
}
function withoutLock(directory, shown) {
	const name = Object.keys(OTHER_LOCKS).find((each) => (0, import__node_fs.existsSync)((0, import__node_path.join)(directory, each)));
	const [tool, command] = name && OTHER_LOCKS[name] || [];
	return new Failure(`There is no uv.lock next to ${shown}, given as \`requirements\`, or above it.`, tool === void 0 ? "Run `uv lock` in that directory and commit uv.lock, which pins the versions in the layer. For other tools, give a requirements.txt." : `The project uses ${tool}: export its lock file in an earlier step, \`${command}\`, and give requirements.txt as \`requirements\`. Or run \`uv lock\` and commit uv.lock.`);
}
function notPinned(text, installed) {
	const lines = text.replace(/\\\r?\n/g, " ").split(/\r?\n/);
	if (lines.some((line) => /^\s*(-r|-c|--requirement|--constraint)\b/.test(line))) return void 0;
	const pinned = lines.flatMap((line) => {
		const [, name] = /^\s*([\w.-]+)\s*(?:\[[^\]]*\]\s*)?(?:===?\s*[^*,;\s]+\s*(?:;|#|--|$)|@)/.exec(line) ?? [];
		return name === void 0 ? [] : [normalName(name)];
	});
	return installed.filter((name) => !pinned.includes(normalName(name)));
}
// src/package/layer/uv/cause.ts
const BEGINNING_OF_UV = /^\s*(?:error:|cause:|Caused by:|\u00D7|x |[\u2570\u251C]\u2500\u25B6)\s*/;
const STEP_OF_UV = /^(?:No solution found when resolving|Request failed after|error sending request|client error|tcp connect error|dns error|error resolving DNS)/;
const OPTION = /`--/;
function causeOfUv(run) {
	const parts = [];
	for (const line of linesOf(run)) {
		if (/^(?:Usage:|For more information)/.test(line.trim())) break;
		const text = line.replace(BEGINNING_OF_UV, "").replace(/^\s*\u2502/, "").trim();
		if (text === "" || /^warning:/.test(text)) continue;
		if (BEGINNING_OF_UV.test(line) || parts.length > 0 && text.startsWith("hint:")) parts.push(text);
		else if (parts.length > 0) parts.push(`${parts.pop()} ${text}`);
	}
	const hints = parts.filter((part) => part.startsWith("hint:")).map((part) => part.replace(/^hint:\s*/, "").replace(/ \(i\.e\., with `--[^)`]*`\)/, "")).filter((hint) => !OPTION.test(hint));
	const causes = parts.filter((part) => !part.startsWith("hint:"));
	const telling = causes.filter((cause) => !STEP_OF_UV.test(cause));
	const error = (telling.length > 0 ? telling : causes).map(conclusion).join(": ");
	return shortened(error === "" ? ending(run) : [error, ...hints].map(asSentence).join(" "));
}
function conclusion(cause) {
	return cause.replace(/\s+/g, " ").replace(/^Because (.*), we can conclude that your requirements are unsatisfiable\.$/, (all, reason) => reason.includes("we can conclude") ? all : reason).replace(/the requested Python version \(>=(\d+\.\d+)\.(\d+)\)/g, (all, version, patch) => Number(patch) === 99 ? `Python ${version}` : all);
}
// src/package/layer/uv/settings.ts
const ALLOWED = {
	index: "index",
	"index-url": "address",
	"extra-index-url": "address",
	"find-links": "address",
	"no-index": "value",
	"index-strategy": "value",
	"allow-insecure-host": "value",
	"native-tls": "value",
	"system-certs": "value",
	resolution: "value",
	prerelease: "value",
	"exclude-newer": "value",
	"exclude-newer-package": "value",
	"constraint-dependencies": "requirements",
	"override-dependencies": "requirements",
	"exclude-dependencies": "requirements"
};
const INDEX_MEMBERS = [
	"name",
	"url",
	"explicit",
	"default",
	"format",
	"authenticate",
	"ignore-error-codes"
];
const IGNORED_INDEX_MEMBERS = [
	"publish-url",
	"cache-control",
	"exclude-newer"
];
const IGNORED = /* @__PURE__ */ new Set([
	...[
		"add-bounds",
		"audit",
		"cache-dir",
		"cache-keys",
		"check-url",
		"compile-bytecode",
		"concurrent-builds"
	],
	...[
		"concurrent-downloads",
		"concurrent-installs",
		"conflicts",
		"default-groups",
		"dependency-groups"
	],
	...[
		"dependency-metadata",
		"dev-dependencies",
		"environments",
		"fork-strategy",
		"http-proxy",
		"https-proxy"
	],
	...[
		"link-mode",
		"managed",
		"minimum-libc-version",
		"no-build",
		"no-build-package",
		"no-cache",
		"no-proxy"
	],
	...[
		"no-sources",
		"no-sources-package",
		"offline",
		"package",
		"prerelease-package",
		"preview"
	],
	...[
		"preview-features",
		"publish-url",
		"pypy-install-mirror",
		"python-downloads",
		"python-install-mirror"
	],
	...[
		"python-preference",
		"reinstall",
		"reinstall-package",
		"required-environments",
		"required-version"
	],
	...[
		"sources",
		"torch-backend",
		"trusted-publishing",
		"upgrade",
		"upgrade-package",
		"workspace"
	],
	"build-backend"
]);
const IGNORED_PIP = /* @__PURE__ */ new Set([
	...[
		"all-extras",
		"allow-empty-requirements",
		"annotation-style",
		"break-system-packages",
		"custom-compile-command"
	],
	...[
		"emit-build-options",
		"emit-find-links",
		"emit-index-annotation",
		"emit-index-url",
		"emit-marker-expression"
	],
	...[
		"extra",
		"generate-hashes",
		"group",
		"no-annotate",
		"no-deps",
		"no-emit-package",
		"no-extra",
		"no-header"
	],
	...[
		"no-strip-extras",
		"no-strip-markers",
		"only-binary",
		"output-file",
		"prefix",
		"python",
		"python-platform"
	],
	...[
		"python-version",
		"require-hashes",
		"strict",
		"system",
		"target",
		"universal",
		"verify-hashes"
	]
]);
function checkedSettings(file, strict) {
	const { pip, ...settings } = file.settings;
	const checked = checkedTable(settings, file, strict, IGNORED);
	const ofPip = isTable(pip) ? checkedTable(pip, file, strict, /* @__PURE__ */ new Set([...IGNORED, ...IGNORED_PIP])) : {};
	return Object.keys(ofPip).length > 0 ? {
		...checked,
		pip: ofPip
	} : checked;
}
function checkedTable(table, file, strict, ignored) {
	const checked = {};
	for (const [name, value] of Object.entries(table)) {
		const form = ownMember(ALLOWED, name);
		if (form !== void 0) {
			const place = placeOf(file, name);
			requireNoVariables(value, place);
			if (form === "requirements") requireWheels(value, name, place);
			checked[name] = form === "index" ? indexes(value, file, strict) : withAbsolutePaths(value, form, file);
		} else if (strict && !ignored.has(name)) throw refusedSetting(name, file);
	}
	return checked;
}
const BUILDING$1 = /^(no-binary|no-build-isolation|config-settings|extra-build-|build-constraint-|require-build-)/;
function refusedSetting(name, file) {
	const place = placeOf(file, name);
	if (BUILDING$1.test(name)) return refusal(place, `the setting \`${name}\` of uv is for building packages from their source code, which runs their code in a job that may write to AWS.`, `Remove it, at least in the checkout that the layer is built from. ${BUILD_A_WHEEL}`);
	const shown = /^[a-z][a-z-]{0,40}$/.test(name) ? `the setting \`${name}\`` : "a setting";
	return refusal(place, `${shown} is not among the settings of uv that apply to a layer.`, "Remove it, at least in the checkout that the layer is built from. docs/layers.md lists the settings that are allowed.");
}
function placeOf({ shown, text }, name) {
	const key = name.replace(/[^\w-]/g, ".");
	return {
		file: shown,
		line: lineOf(text, new RegExp(`^[^#]*(?<![\\w-])${key}["']?\\s*[.=\\]]`))
	};
}
function indexes(value, file, strict) {
	return (Array.isArray(value) ? value.filter(isTable) : []).map((table) => {
		const known = Object.entries(table).flatMap(([name, member]) => {
			if (INDEX_MEMBERS.includes(name)) return [[name, name === "url" ? withAbsolutePaths(member, "address", file) : member]];
			if (strict && !IGNORED_INDEX_MEMBERS.includes(name)) throw refusedSetting(name, file);
			return [];
		});
		return Object.fromEntries(known);
	});
}
function withAbsolutePaths(value, form, file) {
	if (form !== "address") return value;
	if (Array.isArray(value)) return value.map((each) => withAbsolutePaths(each, form, file));
	if (typeof value !== "string" || /^[A-Za-z][A-Za-z0-9+.-]+:/.test(value) || (0, import__node_path.isAbsolute)(value)) return value;
	return (0, import__node_path.resolve)(file.directory, value);
}
function requireNoVariables(value, place) {
	if (typeof value === "string") {
		if (!value.includes("${")) return;
		throw refusal(place, "this setting would insert an environment variable, which would send its value to a package index.", "Put the user name and password into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, where NAME is the name of the index.");
	}
	if (Array.isArray(value) || isTable(value)) for (const each of Object.values(value)) requireNoVariables(each, place);
}
function requireWheels(value, name, place) {
	const texts = Array.isArray(value) ? value : [];
	for (const text of texts) {
		const read = typeof text === "string" ? readRequirement(text.trim(), []) : void 0;
		if (read !== void 0 && !("problem" in read) && read.source === void 0) continue;
		throw refusal(place, `\`${name}\` contains more than names with versions. uv would build other sources, which runs their code in a job that may write to AWS.`, BUILD_A_WHEEL);
	}
}
// src/package/layer/uv/configuration.ts
function uvConfiguration(directory, roots, environment) {
	const repository = settingsOfRepository(directory, roots);
	const tables = machineFiles(environment).flatMap((path) => isFile(path) ? [settingsFile(path, (0, import__node_fs.readFileSync)(path, "utf8"))] : []).map((file) => checkedSettings(file, false));
	return [...repository ? [checkedSettings(repository, true)] : [], ...tables].reduce(joined, {});
}
function settingsOfRepository(directory, roots) {
	const root = [roots.workspace, roots.temporary].find((each) => isInside(directory, each));
	for (let place = directory; root !== void 0 && isInside(place, root); place = (0, import__node_path.dirname)(place)) {
		const ownFile = (0, import__node_path.join)(place, "uv.toml");
		if ((0, import__node_fs.existsSync)(ownFile)) return settingsFile(ownFile, readRepositoryFile(ownFile, roots));
		const project = (0, import__node_path.join)(place, "pyproject.toml");
		if ((0, import__node_fs.existsSync)(project)) {
			const file = settingsFile(project, readRepositoryFile(project, roots));
			const settings = isTable(file.settings["tool"]) ? file.settings["tool"]["uv"] : void 0;
			if (isTable(settings)) return {
				...file,
				settings
			};
		}
		if (place === root) break;
	}
}
function machineFiles(environment) {
	const { XDG_CONFIG_HOME, HOME, APPDATA, PROGRAMDATA, XDG_CONFIG_DIRS } = environment;
	return [process.platform === "win32" ? APPDATA : XDG_CONFIG_HOME || HOME && (0, import__node_path.join)(HOME, ".config"), ...process.platform === "win32" ? [PROGRAMDATA] : [...(XDG_CONFIG_DIRS || "/etc/xdg").split(":"), "/etc"]].flatMap((directory) => directory ? [(0, import__node_path.join)(directory, "uv/uv.toml")] : []);
}
function settingsFile(path, text) {
	return {
		settings: parseToml(text, shownPath(path)),
		text,
		shown: shownPath(path),
		directory: (0, import__node_path.dirname)(path)
	};
}
function joined(first, second) {
	const names = /* @__PURE__ */ new Set([...Object.keys(first), ...Object.keys(second)]);
	return Object.fromEntries(Array.from(names, (name) => [name, joinedValue(first[name], second[name])]));
}
function joinedValue(first, second) {
	if (Array.isArray(first) && Array.isArray(second)) return [...first, ...second];
	if (isTable(first) && isTable(second)) return joined(first, second);
	return first ?? second ?? [];
}
// src/package/layer/uv/lock-export.ts
async function exportLock({ root, absolute, member, manifests }, selection, place, uv) {
	const project = (0, import__node_path.join)(place, "project");
	for (const [name, text] of [...manifests, ["uv.lock", absolute]]) {
		await (0, import_promises.mkdir)((0, import__node_path.dirname)((0, import__node_path.join)(project, name)), { recursive: true });
		await (0, import_promises.writeFile)((0, import__node_path.join)(project, name), text);
	}
	const file = (0, import__node_path.join)(project, "pylock.toml");
	const run = await uv.run([
		...[
			"export",
			"--frozen",
			"--no-default-groups",
			"--no-emit-project",
			"--format",
			"pylock.toml"
		],
		...member === void 0 ? [] : ["--package", member],
		...selection.groups.flatMap((group) => ["--group", group]),
		...selection.extras.flatMap((extra) => ["--extra", extra]),
		...[
			"--no-header",
			"--output-file",
			file,
			"--quiet"
		]
	], project);
	if (run.exitCode === 0) return (0, import_promises.readFile)(file, "utf8");
	const cause = causeOfUv(run);
	throw new Failure(`uv cannot read \`${shownPath((0, import__node_path.join)(root, "uv.lock"))}\`: ${cause}.`, /group|extra/i.test(cause) ? "Correct `python-groups` and `python-extras`: they name groups in `[dependency-groups]` and extras in `[project.optional-dependencies]` of the member." : "Run `uv lock` and commit uv.lock, and check that uv on the runner is not older than the version that wrote the file.");
}
// src/package/layer/uv/requirement-lines.ts
function requirementLines(text) {
	const lines = [];
	let joined;
	const end = ({ number, text: whole }) => {
		const withoutComment = whole.replace(/(^|\s)#.*$/s, "").trim();
		if (withoutComment !== "") lines.push({
			number,
			...divided$1(withoutComment)
		});
	};
	text.split(/\r\n|[\r\n]/).forEach((line, index) => {
		const start = joined ?? {
			number: index + 1,
			text: ""
		};
		const isComment = /(^|\s)#/.test(line);
		joined = {
			number: start.number,
			text: start.text + (isComment ? ` ${line}` : line.replace(/\\$/, ""))
		};
		if (!isComment && line.endsWith("\\")) return;
		end(joined);
		joined = void 0;
	});
	if (joined) end(joined);
	return lines;
}
function divided$1(text) {
	const option = text.startsWith("-") ? 0 : text.search(/\s-/);
	return {
		requirement: option < 0 ? text : text.slice(0, option).trim(),
		words: option < 0 ? [] : shellWords(text.slice(option))
	};
}
function shellWords(text) {
	return (text.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\]|["'\\])+/gs) ?? []).map((word) => word.replace(/"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/gs, (_, double, single, escaped) => double === void 0 ? single ?? escaped ?? "" : double.replace(/\\(["\\])/g, "$1")));
}
// src/package/layer/uv/requirements.ts
const INCLUDES = [
	"-r",
	"--requirement",
	"--requirements"
];
const CONSTRAINTS = [
	"-c",
	"--constraint",
	"--constraints"
];
const INDEXES = [
	"-i",
	"--index-url",
	"--pypi-url",
	"--extra-index-url"
];
const LINKS = ["-f", "--find-links"];
const FLAGS = [
	"--no-index",
	"--require-hashes",
	"--pre",
	"--prefer-binary"
];
const DROPPED = ["--only-binary", "--trusted-host"];
const EDITABLE = ["-e", "--editable"];
const BUILDING = /^--(no-binary|config-settings?|global-option|install-option|build-option|no-build-isolation|use-pep517|no-use-pep517|build-constraints?)$/;
async function readRequirements(path, roots, wheels) {
	const collected = new Collected(roots, (0, import__node_path.dirname)(path), wheels);
	await collected.include(path, "lines");
	return collected;
}
var Collected = class {
	lines = [];
	constraints = [];
	#seen = /* @__PURE__ */ new Set();
	#roots;
	#base;
	#wheels;
	constructor(roots, base, wheels) {
		this.#roots = roots;
		this.#base = base;
		this.#wheels = wheels;
	}
	async include(path, into, from) {
		if (this.#seen.has(`${into} ${path}`)) return;
		this.#seen.add(`${into} ${path}`);
		const text = readRepositoryFile(path, this.#roots, from);
		const directories = [(0, import__node_path.dirname)(path), this.#base];
		await this.#read({
			text,
			shown: shownPath(path),
			directories
		}, into);
	}
	async #read(source, into) {
		for (const line of requirementLines(source.text)) {
			const place = {
				file: source.shown,
				line: line.number
			};
			if ([line.requirement, ...line.words].some((text) => text.includes("${"))) throw refusal(place, "this line would insert an environment variable, which could send its value to a package index or print it.", "Write the text itself. Put the user name and password of a package index into the variables `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD` of the step, for an index that uv.toml or pyproject.toml names.");
			if (line.requirement === "") await this.#options(line.words, source, place, into);
			else this[into].push(await this.#requirement(line, source, place));
		}
	}
	async #requirement({ requirement, words }, source, place) {
		const read = readRequirement(requirement, words);
		if ("problem" in read) {
			const advice = read.needsWheel ? BUILD_A_WHEEL : "Write a name with versions (PEP 508), such as `requests==2.32.5`, the path or the address of a wheel, or an option that docs/layers.md lists.";
			throw refusal(place, read.problem, advice);
		}
		const { source: named } = read;
		if (named === void 0 || "url" in named) return rendered(read, named?.url);
		if ("directory" in named) return this.#local(read, this.#locate(named.directory, source, place), place);
		const path = this.#locate(named.path, source, place);
		requireRepositoryFile(path, this.#roots, place);
		return rendered(read, (0, import__node_url.pathToFileURL)(path).href);
	}
	async #local(read, directory, place) {
		const { name, path } = await this.#wheels.of(directory, {
			place,
			isLocked: false,
			advice: BUILD_A_WHEEL
		});
		return rendered({
			...read,
			before: read.name === void 0 ? name + read.before : read.before
		}, (0, import__node_url.pathToFileURL)(path).href);
	}
	#locate(written, { directories }, place) {
		const path = written.startsWith("file:") ? pathOfUrl(written, place) : written;
		if ((0, import__node_path.isAbsolute)(path)) return path;
		const places = directories.map((directory) => (0, import__node_path.resolve)(directory, path));
		return places.find((each) => (0, import__node_fs.existsSync)(each)) ?? places[0] ?? path;
	}
	async #options(words, source, place, into) {
		for (let index = 0; index < words.length; index += 1) {
			const { name, value: attached } = divided(words[index] ?? "");
			if (FLAGS.includes(name) && attached === void 0) {
				this.lines.push(name);
				continue;
			}
			requireKnown(name, place);
			const value = attached ?? words[++index];
			if (value === void 0 || value === "") throw refusal(place, `\`${name}\` has no value.`, "Write the value on the same line.");
			if (INCLUDES.includes(name)) await this.include(this.#included(value, source, place), into, place);
			else if (CONSTRAINTS.includes(name)) await this.include(this.#included(value, source, place), "constraints", place);
			else if (EDITABLE.includes(name)) this[into].push(await this.#requirement({
				requirement: value,
				words: []
			}, source, place));
			else if ([...INDEXES, ...LINKS].includes(name)) this.lines.push(`${name} ${this.#index(value, source, place)}`);
		}
	}
	#included(value, source, place) {
		if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(value)) throw refusal(place, "a requirements file is included by its URL, but only files of the workspace are read.", "Download it in an earlier step, check it, and include the file.");
		const [directory = this.#base] = source.directories;
		return (0, import__node_path.resolve)(directory, value);
	}
	#index(value, source, place) {
		return /^https?:/i.test(value) ? value : (0, import__node_url.pathToFileURL)(this.#locate(value, source, place)).href;
	}
};
function pathOfUrl(url, place) {
	try {
		return (0, import__node_url.fileURLToPath)(url);
	} catch {
		throw refusal(place, "this is not the URL of a file on this machine.", "Write a path.");
	}
}
function divided(word) {
	const [, short, shortValue] = /^(-[A-Za-z])=?(.+)$/s.exec(word) ?? [];
	if (short !== void 0 && shortValue !== void 0) return {
		name: short,
		value: shortValue
	};
	const [, long, longValue] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
	return long === void 0 || longValue === void 0 ? { name: word } : {
		name: long,
		value: longValue
	};
}
function rendered({ before, marker, hashes }, wheel) {
	return [`${before}${wheel === void 0 ? "" : before === "" ? wheel : ` @ ${wheel}`}${marker === "" ? "" : ` ; ${marker}`}`, ...hashes.map((hash) => `--hash=${hash}`)].join(" ").replace(/\s+/g, " ");
}
function requireKnown(name, place) {
	if ([
		...INCLUDES,
		...CONSTRAINTS,
		...INDEXES,
		...LINKS,
		...DROPPED,
		...EDITABLE
	].includes(name)) return;
	if (BUILDING.test(name)) throw refusal(place, `\`${name}\` is an option for building packages from their source code, which runs their code in a job that may write to AWS.`, `Remove it. ${BUILD_A_WHEEL}`);
	throw refusal(place, `${shownOption(name)} is not an option that a requirements file of a layer may have.`, "Remove it. docs/layers.md lists the options that are allowed.");
}
// src/package/layer/uv/interpreter.ts
const PROGRAMS = process.platform === "win32" ? ["python.exe"] : ["python3", "python"];
const STORE = /[\\/]WindowsApps$/i;
function interpreterArguments(path, workspace) {
	const program = (path ?? "").split(import__node_path.delimiter).filter((directory) => (0, import__node_path.isAbsolute)(directory) && !STORE.test(directory) && !leadsInto(directory, workspace)).flatMap((directory) => PROGRAMS.map((name) => (0, import__node_path.join)(directory, name))).find((file) => (0, import__node_fs.existsSync)(file) && !leadsInto(file, workspace));
	return program === void 0 ? ["--managed-python"] : ["--python", program];
}
function leadsInto(path, workspace) {
	if (isInside(path, workspace)) return true;
	try {
		return isInside((0, import__node_fs.realpathSync)(path), (0, import__node_fs.realpathSync)(workspace));
	} catch {
		return false;
	}
}
// src/package/layer/uv/uv.ts
const SETUP_UV = "- uses: astral-sh/setup-uv@v10.2.0";
const OLDEST_UV = "0.9";
const QUIET = [
	"--no-progress",
	"--color",
	"never"
];
var Uv = class {
	#tools;
	#common;
	constructor(tools, settings) {
		this.#tools = tools;
		this.#common = [...[
			"--config-file",
			settings,
			...QUIET
		], ...interpreterArguments(tools.environment["PATH"], tools.workspace)];
	}
	async run(args, directory) {
		const run = await this.#tools.execute("uv", [...args, ...this.#common], directory);
		if (!run) throw missingProgram("uv", "a layer of Python packages is built", SETUP_UV);
		if (run.exitCode === 0 || !isTooOld(run)) return run;
		const version = await this.#tools.execute("uv", ["--version"], directory);
		const number = /\b\d{1,9}\.\d+[\w.]*/.exec(version?.stdout ?? "")?.[0];
		throw new Failure(`uv${number === void 0 ? "" : ` ${number}`} on the runner is too old: it does not know an argument, or the version of the lock file.`, `Install a newer one, at least ${OLDEST_UV}, with a step before this one, in the same job:\n${SETUP_UV}`);
	}
};
// src/package/layer/python-packages.ts
async function installPythonPackages(target, directory, tools) {
	const requirements = findRequirements(target.requirements, tools);
	const place = `${directory}-uv`;
	await (0, import_promises.mkdir)(place, { recursive: true });
	const settingsFrom = requirements.kind === "uv.lock" ? requirements.directory : (0, import__node_path.dirname)(requirements.path);
	const settings = (0, import__node_path.join)(place, "uv.toml");
	await (0, import_promises.writeFile)(settings, stringify(uvConfiguration(settingsFrom, tools, tools.environment)));
	const uv = new Uv(tools, settings);
	const into = (0, import__node_path.join)(directory, "python");
	const files = await checkedRequirements(target, requirements, {
		place,
		uv,
		tools
	});
	const run = await uv.run([
		...[
			"pip",
			"install",
			...files,
			"--target",
			into
		],
		...["--python-version", `${target.pythonVersion}.99`],
		...["--python-platform", platformOf(target)],
		...[
			"--only-binary",
			":all:",
			"--no-compile-bytecode",
			"--link-mode",
			"copy"
		],
		...["--keyring-provider", "disabled"]
	], place);
	if (run.exitCode !== 0) throw cannotInstall(target, causeOfUv(run));
	const installed = await cleanSitePackages(into);
	if (installed.length === 0) throw nothingInstalled(target);
	return requirements.kind === "requirements.txt" ? pinWarnings(requirements.path, installed) : [];
}
async function checkedRequirements({ pythonVersion, selection, requirements: given }, requirements, { place, uv, tools }) {
	const wheels = new LocalWheels((0, import__node_path.join)(place, "local"), tools);
	if (requirements.kind !== "uv.lock" && selection) throw withoutProject(given);
	if (requirements.kind === "requirements.txt") {
		const { lines, constraints } = await readRequirements(requirements.path, tools, wheels);
		const files = {
			requirements: (0, import__node_path.join)(place, "requirements.txt"),
			constraints: (0, import__node_path.join)(place, "constraints.txt")
		};
		await (0, import_promises.writeFile)(files.requirements, `${lines.join("\n")}\n`);
		await (0, import_promises.writeFile)(files.constraints, `${constraints.join("\n")}\n`);
		return [...["--requirements", files.requirements], ...constraints.length > 0 ? ["--constraints", files.constraints] : []];
	}
	const pylock = requirements.kind !== "uv.lock" ? readPylock(requirements.path, tools) : await lockedPackages(requirements, selection ?? {
		groups: [],
		extras: []
	}, {
		place,
		uv,
		tools
	});
	const file = (0, import__node_path.join)(place, "pylock.toml");
	await (0, import_promises.writeFile)(file, stringify(await checkedPylock(pylock, pythonVersion, wheels, tools)));
	return [
		"--requirements",
		file,
		"--preview-features",
		"pylock"
	];
}
async function lockedPackages({ directory, asked }, selection, { place, uv, tools }) {
	const project = readLockedProject(directory, asked, selection, tools);
	return {
		text: await exportLock(project, selection, place, uv),
		path: (0, import__node_path.join)(directory, "uv.lock"),
		known: project.lock
	};
}
function withoutProject(path) {
	return new Failure(`\`python-package\`, \`python-groups\` and \`python-extras\` select from a uv.lock, but \`requirements\` is \`${shownPath(path)}\`.`, "Leave them out, or give the pyproject.toml or uv.lock of the project as `requirements`.");
}
function platformOf({ pythonVersion, architecture }) {
	const minor = Number(pythonVersion.split(".")[1]);
	return `${architecture === "arm64" ? "aarch64" : "x86_64"}-${minor >= 12 ? "manylinux_2_34" : "manylinux2014"}`;
}
function cannotInstall(target, cause) {
	const { pythonVersion, architecture } = target;
	const what = `the packages of \`${shownPath(target.requirements)}\` for Python ${pythonVersion} on ${architecture}`;
	return new Failure(`uv could not install ${what}: ${cause}.`, cause.includes("Hash mismatch") ? "Find out why the file changed since its hash was written. If you trust it, write its new hash with the tool that wrote the old one." : /does not satisfy Python|requires Python/.test(cause) ? "Choose a version of the package that supports the Python version of the layer, or another `python-version` and `compatible-runtimes`." : /source distribution|(?:no|compatible) wheels?|no usable wheels|no-build|only-binary|matching (Python|platform)/i.test(cause) ? "Only wheels are installed, because a build here would be for this machine. Choose a version of the package that has a wheel for Lambda, set `python-version` and `compatible-architectures` to one that has, or build the layer in a container and give it as `source-dir`." : "Fix the problem that uv names. Configure the package index in uv.toml, pyproject.toml or the variables `UV_INDEX` and `UV_DEFAULT_INDEX` of the step, and its user name and password in `UV_INDEX_<NAME>_USERNAME` and `UV_INDEX_<NAME>_PASSWORD`.");
}
function nothingInstalled(target) {
	return new Failure(`\`${shownPath(target.requirements)}\` names no package to install for Python ${target.pythonVersion} on Linux, so the layer would be empty.`, "Check that it is the right file, and the markers of its packages. Of a uv.lock, groups and extras are installed that `python-groups` and `python-extras` name.");
}
async function pinWarnings(path, installed) {
	const open = notPinned(await (0, import_promises.readFile)(path, "utf8"), installed);
	if (open === void 0 || open.length === 0) return [];
	return [`\`${shownPath(path)}\` does not pin the version of ${shownNames(open)}, so another build may install other versions and publish another version of the layer. \`uv pip compile\` pins all versions.`];
}
export { installPythonPackages };
