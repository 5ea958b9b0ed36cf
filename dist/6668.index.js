export const id = 6668;
export const ids = [6668];
export const modules = {

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ redactionOf),
  M: () => (/* reexport */ withoutAwsCredentials)
});

;// CONCATENATED MODULE: ./build/redaction/aws-credentials.js
/**
 * How AWS credentials look that nobody knows, such as those in the environment of a function: the ID of an access key,
 * a session token by its beginning, and what follows the name of a secret key or a session token. Each takes linear time.
 */
const PATTERNS = [
    /\b((?:ASIA|AKIA)[A-Z0-9]{16})\b/dg,
    /(IQoJb3JpZ2lu[A-Za-z0-9+/=_-]{40,})/dg,
    /(?:secret_?access_?key|session_?token|security[_-]?token)["'\\]{0,4}\s{0,2}[:=,]{1,2}>?\s{0,2}["'\\]{0,4}([A-Za-z0-9+/=_-]{16,})/dgi,
];
/** Finds credentials of AWS in a text. @param found receives the range of each */
function findAwsCredentials(text, found) {
    for (const pattern of PATTERNS) {
        for (const { indices } of text.matchAll(pattern)) {
            const [start, end] = indices?.[1] ?? [0, 0];
            found(start, end);
        }
    }
}
/**
 * A text of any length as it is, except for AWS credentials: `***` in place of those that are known, and of those that can be
 * recognized.
 */
function withoutAwsCredentials(text, known) {
    const shown = known
        .filter((secret) => secret !== '')
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    return PATTERNS.reduce((rest, pattern) => rest.replace(pattern, (found, secret) => found.replace(secret, '***')), shown);
}

// EXTERNAL MODULE: ./build/own-member.js
var own_member = __webpack_require__(511);
;// CONCATENATED MODULE: ./build/redaction/view.js
/** The text itself. */
function plainView(text) {
    const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const from = Int32Array.from(codes, (_, index) => index);
    return { codes, from, to: from.map((index) => index + 1) };
}
function textOf({ codes }) {
    return Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength).toString('utf16le');
}
/** Writes a view that is decoded from another one. No decoding makes a text longer. */
class ViewWriter {
    #parent;
    #codes;
    #from;
    #to;
    #length = 0;
    #bytes = [];
    #firsts = [];
    #lasts = [];
    constructor(parent) {
        this.#parent = parent;
        const { length } = parent.codes;
        this.#codes = new Uint16Array(length);
        this.#from = new Int32Array(length);
        this.#to = new Int32Array(length);
    }
    get isEmpty() {
        return this.#length === 0 && this.#bytes.length === 0;
    }
    /** Adds a code unit that stands for the code units `first` to `last` of the parent. */
    add(code, first, last = first) {
        this.#flush();
        this.#put(code, first, last);
    }
    /** Adds a character by its number in Unicode. */
    addCharacter(codePoint, first, last) {
        const character = codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
        for (let unit = 0; unit < character.length; unit += 1)
            this.add(character.charCodeAt(unit), first, last);
    }
    /** Adds a byte of a text in UTF-8. Bytes that are not UTF-8 count as Latin-1. */
    addByte(byte, first, last) {
        this.#bytes.push(byte);
        this.#firsts.push(first);
        this.#lasts.push(last);
    }
    finish() {
        this.#flush();
        const length = this.#length;
        return {
            codes: this.#codes.slice(0, length),
            from: this.#from.slice(0, length),
            to: this.#to.slice(0, length),
        };
    }
    #flush() {
        if (this.#bytes.length === 0)
            return;
        for (let index = 0; index < this.#bytes.length;) {
            const [codePoint, count] = characterAt(this.#bytes, index);
            const first = this.#firsts[index] ?? 0;
            const last = this.#lasts[index + count - 1] ?? first;
            if (codePoint > 0xffff) {
                this.#put(0xd800 + ((codePoint - 0x10000) >> 10), first, last);
                this.#put(0xdc00 + ((codePoint - 0x10000) & 0x3ff), first, last);
            }
            else
                this.#put(codePoint, first, last);
            index += count;
        }
        for (const list of [this.#bytes, this.#firsts, this.#lasts])
            list.length = 0;
    }
    #put(code, first, last) {
        this.#codes[this.#length] = code;
        this.#from[this.#length] = this.#parent.from[first] ?? 0;
        this.#to[this.#length] = this.#parent.to[last] ?? 0;
        this.#length += 1;
    }
}
/** The character at an index of bytes in UTF-8, and the number of its bytes (RFC 3629). */
function characterAt(bytes, index) {
    const lead = bytes[index] ?? 0;
    const count = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (count === 1 || lead >= 0xf5)
        return [lead, 1];
    let codePoint = lead & (0xff >> (count + 1));
    for (let offset = 1; offset < count; offset += 1) {
        const next = bytes[index + offset] ?? 0;
        if ((next & 0xc0) !== 0x80)
            return [lead, 1];
        codePoint = (codePoint << 6) | (next & 0x3f);
    }
    return codePoint > 0x10ffff ? [lead, 1] : [codePoint, count];
}

;// CONCATENATED MODULE: ./build/redaction/decodings.js


/**
 * What a text says when it is read as JSON, a URL, HTML, base64 or hexadecimal digits, one view for each reading that
 * differs from the text. All of them take linear time.
 */
function decodingsOf(view) {
    const { codes } = view;
    const found = [];
    if (codes.includes(BACKSLASH))
        found.push(unescaped(view, escapeInSource));
    if (codes.includes(PERCENT))
        found.push(unescaped(view, escapeInUrl));
    if (codes.includes(AMPERSAND))
        found.push(unescaped(view, escapeInHtml));
    const base64 = runsOf(view, BASE64_VALUES, SHORTEST_BASE64);
    for (const skipped of [0, 1, 2, 3])
        found.push(base64Decoded(view, base64, skipped));
    const hex = runsOf(view, HEX_VALUES, SHORTEST_HEX);
    for (const skipped of [0, 1])
        found.push(hexDecoded(view, hex, skipped));
    return found.filter((each) => each !== undefined);
}
const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const AMPERSAND = 0x26;
function unescaped(view, readEscape) {
    const { codes } = view;
    const writer = new ViewWriter(view);
    let isChanged = false;
    for (let at = 0; at < codes.length;) {
        const count = readEscape(codes, at, writer);
        if (count > 0)
            isChanged = true;
        else
            writer.add(codes[at] ?? 0, at);
        at += count || 1;
    }
    return isChanged ? writer.finish() : undefined;
}
/** The characters that source code, JSON and Python write with one letter after a backslash. */
const LETTERS = {
    ...{ n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c, v: 0x0b, a: 0x07 },
    ...{ '"': 0x22, "'": 0x27, '\\': BACKSLASH, '/': 0x2f, '`': 0x60, $: 0x24 },
};
/** The number of hexadecimal digits after `\x`, `\u` and `\U`. */
const DIGITS = { x: 2, u: 4, U: 8 };
const escapeInSource = (codes, at, writer) => {
    if (codes[at] !== BACKSLASH)
        return 0;
    const letter = String.fromCharCode(codes[at + 1] ?? 0);
    const character = LETTERS[letter];
    if (character !== undefined) {
        writer.add(character, at, at + 1);
        return 2;
    }
    const digits = DIGITS[letter] ?? 0;
    if (letter === 'u' && codes[at + 2] === 0x7b)
        return escapeInBraces(codes, at, writer);
    const value = digits > 0 ? hexNumber(codes, at + 2, digits) : undefined;
    if (value === undefined)
        return 0;
    const last = at + 1 + digits;
    if (digits === 2)
        writer.addByte(value, at, last);
    else
        writer.addCharacter(value, at, last);
    return digits + 2;
};
/** JavaScript's `\u{1F98A}`. */
function escapeInBraces(codes, at, writer) {
    for (let digits = 1; digits <= 6; digits += 1) {
        if (codes[at + 3 + digits] !== 0x7d)
            continue;
        const value = hexNumber(codes, at + 3, digits);
        if (value === undefined)
            return 0;
        writer.addCharacter(value, at, at + 3 + digits);
        return digits + 4;
    }
    return 0;
}
const escapeInUrl = (codes, at, writer) => {
    const byte = codes[at] === PERCENT ? hexNumber(codes, at + 1, 2) : undefined;
    if (byte === undefined)
        return 0;
    writer.addByte(byte, at, at + 2);
    return 3;
};
const ENTITIES = {
    ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, nbsp: 0xa0, sol: 0x2f, equals: 0x3d },
    ...{ plus: 0x2b, colon: 0x3a, NewLine: 0x0a, Tab: 0x09 },
};
/** Characters of the longest entity, with both of its signs. */
const LONGEST_ENTITY = 12;
const escapeInHtml = (codes, at, writer) => {
    if (codes[at] !== AMPERSAND)
        return 0;
    const end = codes.subarray(at, at + LONGEST_ENTITY).indexOf(0x3b);
    if (end < 2)
        return 0;
    const name = String.fromCharCode(...codes.subarray(at + 1, at + end));
    const [, hex, decimal] = /^#(?:[xX]([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
    const value = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : (0,own_member/* ownMember */.n)(ENTITIES, name);
    if (value === undefined)
        return 0;
    writer.addCharacter(value, at, at + end);
    return end + 1;
};
/** The values of digits by their code; -1 for what is none. */
function valuesOf(digits, more = {}) {
    const values = new Int8Array(128).fill(-1);
    for (const [value, digit] of Array.from(digits).entries())
        values[digit.charCodeAt(0)] = value;
    for (const [digit, value] of Object.entries(more))
        values[digit.charCodeAt(0)] = value;
    return values;
}
const HEX_VALUES = valuesOf('0123456789abcdef', { A: 10, B: 11, C: 12, D: 13, E: 14, F: 15 });
const BASE64_VALUES = valuesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', {
    '-': 62,
    _: 63,
});
function hexNumber(codes, at, digits) {
    let number = 0;
    for (let index = at; index < at + digits; index += 1) {
        const value = HEX_VALUES[codes[index] ?? 0x7f] ?? -1;
        if (value < 0)
            return undefined;
        number = number * 16 + value;
    }
    return number;
}
/** The fewest digits that can hold four bytes, the shortest secret. */
const SHORTEST_BASE64 = 6;
const SHORTEST_HEX = 8;
/** The runs of digits, which may be wrapped into lines. */
function runsOf({ codes }, values, shortest) {
    const runs = [];
    let run = [];
    const isDigit = (at) => (values[codes[at] ?? 0x7f] ?? -1) >= 0;
    for (let at = 0; at <= codes.length; at += 1) {
        if (isDigit(at)) {
            run.push(at);
            continue;
        }
        const next = run.length > 0 ? afterLineBreak(codes, at) : at;
        if (next > at && isDigit(next)) {
            at = next - 1;
            continue;
        }
        if (run.length >= shortest)
            runs.push(run);
        if (run.length > 0)
            run = [];
    }
    return runs;
}
/** The index after line breaks and the white space that follows them; the same index without a line break. */
function afterLineBreak(codes, at) {
    let next = at;
    while (codes[next] === 0x0a || codes[next] === 0x0d)
        next += 1;
    if (next === at)
        return at;
    while (codes[next] === 0x20 || codes[next] === 0x09)
        next += 1;
    return next;
}
/** Stands between what two runs say. It is no character. */
const SEPARATOR = 0xffff;
/** @param skipped digits at the beginning of each run: what stands before base64 may look like it, too */
function base64Decoded(view, runs, skipped) {
    return decodedRuns(view, runs, (run, writer) => {
        for (let index = skipped; index + 1 < run.length; index += 1) {
            if ((index - skipped) % 4 === 3)
                continue;
            const [first = 0, last = 0] = [run[index], run[index + 1]];
            const bits = (digitAt(view, first, BASE64_VALUES) << 6) | digitAt(view, last, BASE64_VALUES);
            writer.addByte((bits >> (4 - 2 * ((index - skipped) % 4))) & 0xff, first, last);
        }
    });
}
function hexDecoded(view, runs, skipped) {
    return decodedRuns(view, runs, (run, writer) => {
        for (let index = skipped; index + 1 < run.length; index += 2) {
            const [first = 0, last = 0] = [run[index], run[index + 1]];
            const byte = digitAt(view, first, HEX_VALUES) * 16 + digitAt(view, last, HEX_VALUES);
            writer.addByte(byte, first, last);
        }
    });
}
function digitAt({ codes }, at, values) {
    return values[codes[at] ?? 0] ?? 0;
}
function decodedRuns(view, runs, decode) {
    if (runs.length === 0)
        return undefined;
    const writer = new ViewWriter(view);
    for (const run of runs) {
        if (!writer.isEmpty)
            writer.add(SEPARATOR, run[0] ?? 0);
        decode(run, writer);
    }
    return writer.finish();
}

;// CONCATENATED MODULE: ./build/redaction/parts.js
/** Secrets of fewer characters would tear holes into ordinary words, and are no secrets. */
const SHORTEST = 4;
/** A part of a secret counts as one of its own from here on. */
const SHORTEST_PART = 8;
/** Values that configure a function and are words that its log is full of. */
const WORDS = new Set([
    'true,false,null,none,undefined,enabled,disabled',
    'trace,debug,info,notice,warn,warning,error,critical,fatal,silent,verbose,information,emergency,alert',
    'local,test,testing,development,staging,production,prod,default',
].flatMap((words) => words.split(',')));
const REGION = /^[a-z]{2}(-[a-z]+){1,2}-\d$/;
/** Whether a value is an ordinary word: the name of a log level, an AWS region, `true` and the like. */
function isOrdinary(value) {
    return WORDS.has(value.toLowerCase()) || REGION.test(value);
}
/**
 * What to look for: each secret, as it is and without white space around it, and the parts of it that can appear on
 * their own: the texts in JSON, the user information and the query of a URL, the lines.
 * @param shown values that everybody may read
 */
function withParts(secrets, shown) {
    const whole = secrets.flatMap((secret) => [secret, secret.trim()]);
    const parts = secrets.flatMap(partsOf);
    const known = new Set(shown);
    return [...new Set([...whole, ...parts])].filter((value) => value.length >= SHORTEST && !isOrdinary(value) && !known.has(value));
}
function partsOf(secret) {
    const texts = textsInJson(secret);
    if (texts)
        return texts.filter(isLong).flatMap((text) => [text, ...(text === secret ? [] : partsOf(text))]);
    return [...partsOfUrl(secret), ...linesOf(secret)];
}
/** Logs are read line by line. */
function linesOf(secret) {
    const lines = secret.split(/\r\n|\n|\r/);
    return lines.length > 1 ? lines.map((line) => line.trim()).filter(isLong) : [];
}
function isLong({ length }) {
    return length >= SHORTEST_PART;
}
/** The texts in a JSON object or array, at any depth; undefined for any other text. */
function textsInJson(text) {
    if (!/^\s*[[{]/.test(text))
        return undefined;
    const texts = [];
    let values;
    try {
        values = [JSON.parse(text)];
    }
    catch {
        return undefined;
    }
    // JSON may be deeper than calls can be.
    for (let value = values.pop(); value !== undefined; value = values.pop()) {
        if (typeof value === 'string')
            texts.push(value);
        if (typeof value !== 'object' || value === null)
            continue;
        for (const member of Object.values(value))
            if (member !== null)
                values.push(member);
    }
    return texts;
}
function partsOfUrl(text) {
    if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(text) || !URL.canParse(text))
        return [];
    const { username, password, searchParams } = new URL(text);
    const user = [decoded(username), decoded(`${username}:${password}`)].filter(isLong);
    return [...user, password, decoded(password), ...[...searchParams.values()].filter(isLong)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/redaction/secret-index.js
/** The fewest characters by which a secret is looked up. */
const KEY = 4;
/** A secret whose other part is cut off is known by as many characters. */
const EDGE = 8;
/** Longer parts of a secret are not compared: no text that is searched is longer. */
const LONGEST = 65_536;
/**
 * Code units of the original, by the number of decodings, that may be left over at an edge where the text is cut within a
 * character: a part of `%f0%9f%a6%8a` is up to 11, in hexadecimal 22, in base64 30.
 */
const LEFT_OVER = [3, 12, 24, 40];
/**
 * Finds many secrets in a text in linear time, by comparing hashes of 53 bits of parts of both. A plus sign equals a
 * space, because forms write spaces so.
 */
class SecretIndex {
    /** The lengths of the secrets, the longest first, by the hash of their beginnings. */
    #lengths = new Map();
    #known = new Set();
    #long;
    #beginnings;
    #endings;
    /** @param secrets of at least four characters */
    constructor(secrets) {
        this.#long = secrets.filter(({ length }) => length >= EDGE);
        for (const secret of secrets)
            if (secret.length <= LONGEST)
                this.#addWhole(hashesOf(secret));
        for (const [key, lengths] of this.#lengths)
            this.#lengths.set(key, [...new Set(lengths)].sort((one, other) => other - one));
    }
    #addWhole(hashes) {
        this.#known.add(hashes.part(0, hashes.length));
        push(this.#lengths, hashes.part(0, KEY), hashes.length);
    }
    /**
     * Finds the secrets in a view.
     * @param found receives the range of each in the original
     */
    find(view, { size, depth, cut }, found) {
        const { codes, from, to } = view;
        const { length } = codes;
        const hashes = hashesOf(codes);
        const tell = (start, end) => found(from[start] ?? 0, to[end - 1] ?? 0);
        for (let start = 0; start + KEY <= length; start += 1) {
            const fits = this.#lengths
                .get(hashes.part(start, KEY))
                ?.find((count) => start + count <= length && this.#known.has(hashes.part(start, count)));
            if (fits !== undefined)
                tell(start, start + fits);
        }
        const leftOver = LEFT_OVER[depth] ?? 0;
        const first = from.findIndex((index) => index > leftOver);
        const last = to.findLastIndex((index) => index < size - leftOver);
        if (cut.end && last < length - 1)
            this.#findBeginning(hashes, last + 2, (start) => found(from[start] ?? 0, size));
        if (cut.start && first !== 0)
            this.#findEnding(hashes, first < 0 ? length : first - 1, (end) => found(0, to[end - 1] ?? 0));
    }
    /**
     * Finds the beginning of a secret at the end of a text.
     * @param shortest the fewest characters after which the text may be left over
     */
    #findBeginning(text, shortest, tell) {
        this.#beginnings ??= byPart(this.#long, (secret) => secret.slice(0, LONGEST), () => 0);
        const beginnings = this.#beginnings;
        for (let start = 0; start + EDGE <= text.length; start += 1) {
            const candidates = beginnings.get(text.part(start, EDGE));
            if (!candidates)
                continue;
            for (let end = text.length; end >= Math.max(shortest, start + EDGE); end -= 1) {
                const count = end - start;
                const isPart = (secret) => secret.length >= count && secret.part(0, count) === text.part(start, count);
                if (!candidates.some(isPart))
                    continue;
                tell(start);
                return;
            }
        }
    }
    /**
     * Finds the end of a secret at the beginning of a text.
     * @param most the most characters before it that may be left over
     */
    #findEnding(text, most, tell) {
        this.#endings ??= byPart(this.#long, (secret) => secret.slice(-LONGEST), ({ length }) => length - EDGE);
        const endings = this.#endings;
        for (let end = text.length; end >= EDGE; end -= 1) {
            const candidates = endings.get(text.part(end - EDGE, EDGE));
            if (!candidates)
                continue;
            for (let start = 0; start <= Math.min(most, end - EDGE); start += 1) {
                const count = end - start;
                const isPart = (secret) => secret.length >= count && secret.part(secret.length - count, count) === text.part(start, count);
                if (!candidates.some(isPart))
                    continue;
                tell(end);
                return;
            }
        }
    }
}
/** Hashes of the secrets, by the hash of the part of each that is looked up. */
function byPart(secrets, compared, startOf) {
    const found = new Map();
    for (const text of secrets.map(compared)) {
        const hashes = hashesOf(text);
        push(found, hashes.part(startOf(text), EDGE), hashes);
    }
    return found;
}
function push(map, key, value) {
    const values = map.get(key);
    if (values)
        values.push(value);
    else
        map.set(key, [value]);
}
const [FACTOR, OTHER_FACTOR] = [0x5bd1e995, 0x1b873593 * 2 + 1];
/** Powers of both factors, as far as the longest text until now needed them. */
let powers = powersUpTo(0);
function powersUpTo(last) {
    const found = [new Int32Array(last + 1).fill(1), new Int32Array(last + 1).fill(1)];
    const [ones, others] = found;
    for (let index = 1; index <= last; index += 1) {
        ones[index] = Math.imul(ones[index - 1] ?? 1, FACTOR);
        others[index] = Math.imul(others[index - 1] ?? 1, OTHER_FACTOR);
    }
    return found;
}
function hashesOf(text) {
    const { length } = text;
    if (powers[0].length <= Math.min(length, LONGEST))
        powers = powersUpTo(Math.min(2 * length, LONGEST));
    const [ones, others] = powers;
    const [sums, otherSums] = [new Int32Array(length + 1), new Int32Array(length + 1)];
    for (let index = 0; index < length; index += 1) {
        const code = (typeof text === 'string' ? text.charCodeAt(index) : text[index]) ?? 0;
        const folded = (code === 0x2b ? 0x20 : code) + 1;
        sums[index + 1] = Math.imul(sums[index] ?? 0, FACTOR) + folded;
        otherSums[index + 1] = Math.imul(otherSums[index] ?? 0, OTHER_FACTOR) + folded;
    }
    const part = (start, count) => {
        const one = (sums[start + count] ?? 0) - Math.imul(sums[start] ?? 0, ones[count] ?? 1);
        const other = (otherSums[start + count] ?? 0) - Math.imul(otherSums[start] ?? 0, others[count] ?? 1);
        return (one >>> 0) * 0x200000 + (other >>> 11);
    };
    return { length, part };
}

;// CONCATENATED MODULE: ./build/redaction.js






/** Characters of a text that are searched and shown. */
const SEARCHED = 65_536;
/** The last characters before a cut are not shown: they may be the beginning of a secret that is too short to know. */
const BEFORE_CUT = 512;
/** How many encodings inside of each other are decoded. */
const DEEPEST = 3;
/** Nothing of a text can be shown when it is not known what has to be hidden. */
const nothingShown = {
    hide: (text) => text === '' ? '' : '(not shown, because the values of the environment variables could not be read)',
};
/**
 * Takes secrets out of text: as they are, and in JSON, URLs, HTML, base64 and hexadecimal digits, up to three of them
 * inside of each other. AWS credentials are hidden wherever they can be recognized. Ordinary words are never hidden.
 * @param shown values that everybody may read, such as the name of the function
 */
function redactionOf(secrets, shown = []) {
    if (secrets === 'unknown')
        return nothingShown;
    let index;
    return {
        hide: (text, cut = {}) => {
            index ??= new SecretIndex(withParts(secrets, shown));
            return hideSecrets(text, cut, index);
        },
    };
}
function hideSecrets(text, cut, index) {
    const isCut = text.length > SEARCHED;
    const part = isCut ? text.slice(0, SEARCHED) : text;
    const hidden = new HiddenRanges(part.length);
    search(plainView(part), { size: part.length, cut: { ...cut, end: isCut || cut.end }, index, hidden });
    return isCut ? `${hidden.applyTo(part.slice(0, -BEFORE_CUT))}…` : hidden.applyTo(part);
}
/** Looks for secrets in a view and in what it says when it is decoded, one level after the other. */
function search(plain, { size, cut, index, hidden }) {
    // Different decodings often say the same about the same places.
    const seen = new Set();
    let views = [plain];
    for (let depth = 0; depth <= DEEPEST; depth += 1) {
        const found = [];
        for (const view of views) {
            const text = textOf(view);
            const key = `${placesOf(view)} ${text}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            index.find(view, { size, depth, cut }, (from, to) => hidden.add(from, to));
            findAwsCredentials(text, (start, end) => hidden.add(view.from[start] ?? 0, view.to[end - 1] ?? 0));
            if (depth < DEEPEST)
                found.push(...decodingsOf(view));
        }
        views = found;
    }
}
/** A hash of the places that a view comes from. */
function placesOf({ from }) {
    return from.reduce((hash, index) => Math.imul(hash, 31) + index, 0);
}
/** The parts of a text that are hidden; they may overlap. */
class HiddenRanges {
    /** At each index, how many ranges begin there, less those that end there. */
    #changes;
    constructor(size) {
        this.#changes = new Int32Array(size + 1);
    }
    add(from, to) {
        this.#changes[from] = (this.#changes[from] ?? 0) + 1;
        this.#changes[to] = (this.#changes[to] ?? 0) - 1;
    }
    applyTo(text) {
        let shown = '';
        let depth = 0;
        let start = 0;
        for (let index = 0; index < text.length; index += 1) {
            const before = depth;
            depth += this.#changes[index] ?? 0;
            if (before === 0 && depth > 0)
                shown += `${text.slice(start, index)}***`;
            if (before > 0 && depth === 0)
                start = index;
        }
        return depth > 0 ? shown : shown + text.slice(start);
    }
}


/***/ })

};
