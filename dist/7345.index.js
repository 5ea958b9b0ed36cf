export const id = 7345;
export const ids = [7345,3880];
export const modules = {

/***/ 7345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   adviceOnEmptyValue: () => (/* binding */ adviceOnEmptyValue),
/* harmony export */   isCertainlyName: () => (/* binding */ isCertainlyName),
/* harmony export */   stringEntries: () => (/* binding */ stringEntries)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6799);
/* harmony import */ var _variable_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4690);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3880);




/**
 * The entries of a map of strings, in order. Every value is kept as written, including `0123`, `yes` and `1e3`. Nested
 * values, lists, nulls, empty values without quotes and repeated names are problems.
 */
function stringEntries({ map, text, isJson, lineOf }, { label, variables, secret }, problems) {
    const entries = new Map();
    for (const { key, value } of map.items) {
        const place = `${label}, line ${lineOf(key)}`;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) {
            problems.add(`${place}: a name has to be a single word.`, 'Write one `NAME: value` a line.');
            continue;
        }
        const name = textOf(key);
        const isName = !secret || isCertainlyName(key, { text, isJson });
        if (variables)
            (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_2__/* .checkVariableName */ .m)(name, place, problems, isName);
        const where = isName ? `${place} (${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)})` : place;
        if (entries.has(name))
            problems.add(`${where}: the name is given a second time.`, 'Give every name once.');
        const wrong = wrongValue(value, isName ? name : undefined, text, secret);
        if (wrong !== undefined)
            problems.add(`${where}: ${wrong.problem}.`, wrong.advice);
        entries.set(name, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? textOf(value) : '');
    }
    return entries;
}
/**
 * Whether a key is certainly meant as a key. In `{A: b,c: d}` the value may be meant as `b,c: d`, so that `c` is part of
 * a secret. A secret may also contain quotes and line breaks. Certain names are the first word of the text, the first
 * word of a line outside braces, and every key of a text that is valid JSON.
 */
function isCertainlyName(key, { text, isJson }) {
    const before = text.slice(0, key.range?.[0] ?? 0);
    const space = before.slice(before.trimEnd().length);
    const isFirst = /^[\s{]*$/.test(before) || (!(0,_yaml_js__WEBPACK_IMPORTED_MODULE_3__.isInBraces)(text) && space.includes('\n'));
    return (0,_variable_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isWord */ .J)(textOf(key)) && (isJson || isFirst);
}
function textOf(scalar) {
    if (scalar.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN || typeof scalar.value !== 'string')
        return scalar.source ?? '';
    return scalar.value;
}
/**
 * What to do about a value that is empty, as it is when a secret is not set.
 *
 * @param name of the value; undefined where the text may be part of a secret instead
 */
function adviceOnEmptyValue(name) {
    const secret = name?.toUpperCase().replaceAll(/[^A-Z0-9_]/g, '_');
    const written = name === undefined ? '' : `, such as \`${name}: '\${{ secrets.${secret} }}'\``;
    return `Check that the secret or variable is set and that this job can read it: those of a GitHub environment need \`jobs.<job_id>.environment\`. If the value may be empty, put the expression in single quotes${written}.`;
}
function wrongValue(value, name, text, secret) {
    if (value === null)
        return {
            problem: 'there is a name without a value',
            advice: 'A value with a comma has to be in quotes here.',
        };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value))
        return {
            problem: `the value is a ${(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(value) ? 'map' : 'list'}, but it has to be text`,
            advice: 'Separate items with commas, or put JSON in single quotes, such as `\'["a", "b"]\'`.',
        };
    if (value.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.QUOTE_SINGLE || value.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.QUOTE_DOUBLE)
        return undefined;
    const written = textOf(value);
    if (secret && value.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && /^[ \t]*#/.test(text.slice(value.range?.[1])))
        return {
            problem: 'a `#` after a value without quotes begins a comment, which may cut the value off',
            advice: 'Put the value in single quotes, or move the comment to a line of its own.',
        };
    if (written === '')
        return {
            problem: 'the value is empty, as it is when a secret or variable is not set',
            advice: adviceOnEmptyValue(name),
        };
    if (value.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && /^(null|Null|NULL|~)$/.test(written))
        return {
            problem: 'the value is null',
            advice: "For an empty value, write `''`; for this word, put it in quotes.",
        };
    return undefined;
}


/***/ }),

/***/ 3880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isInBraces: () => (/* binding */ isInBraces),
/* harmony export */   parseList: () => (/* binding */ parseList),
/* harmony export */   parseMap: () => (/* binding */ parseMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6799);


/**
 * Reads a map. Messages name lines and never quote the text, because it may hold secrets.
 *
 * @param label how messages name the text, such as an input's name in backticks
 */
function parseMap(text, label, typing, problems) {
    const document = parseText(text, label, typing, problems, (contents) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents))
            return true;
        problems.add(`${label} is not a map of names and values.`, 'Write one `NAME: value` a line, or JSON.');
        return false;
    });
    if (document === undefined)
        return undefined;
    const { contents, ...rest } = document;
    return { ...rest, map: contents };
}
/**
 * Reads a text as YAML or JSON, whatever it holds.
 *
 * @param label how messages name the text, such as an input's name in backticks
 * @param isExpected adds a problem about contents of another shape
 */
function parseText(text, label, typing, problems, isExpected = () => true) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = parse(text, typing, lineCounter);
    const lineAt = (offset) => lineCounter.linePos(offset).line;
    if (document === undefined) {
        problems.add(`${label} cannot be read as YAML or JSON.`, 'Write a plain map of names and values.');
        return undefined;
    }
    const refuse = (offset, code) => {
        const line = lineAt(offset);
        problems.add(`${label}, line ${line}${nameOn(text, line)}: ${meaning(code)}.`, remedy(code));
        return undefined;
    };
    // A text with several documents, or one that is cut off, causes follow-up errors: only the first is the cause.
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined)
        return refuse(error.pos[0], error.code);
    const { contents } = document;
    const repeated = typing === 'typed' && contents ? repeatedName(contents) : undefined;
    if (repeated !== undefined)
        return refuse(repeated.range?.[0] ?? 0, 'DUPLICATE_KEY');
    if (!isExpected(contents))
        return undefined;
    const shared = contents ? sharedNode(contents) : undefined;
    if (shared !== undefined)
        return refuse(shared.range?.[0] ?? 0, 'ANCHOR');
    return {
        contents,
        text,
        isJson: isJson(text),
        lineOf: (node) => lineAt(node?.range?.[0] ?? 0),
        toPlain: () => document.toJS(),
    };
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
const quotingAdvice = 'Put the value in single quotes (a single quote in it is written twice).';
function parse(text, typing, lineCounter) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            version: '1.2',
            schema: typing === 'strings' ? 'failsafe' : 'core',
            // The parser would compare every pair of names. stringEntries and repeatedName find repeated ones in linear time.
            uniqueKeys: false,
            prettyErrors: false,
            // Otherwise a second document would go unnoticed; nothing is logged.
            logLevel: 'error',
            lineCounter,
        });
    }
    catch {
        // Nesting that exhausts the stack.
        return undefined;
    }
}
/** What to do about an error. Quotes help where a value looks like something else to YAML. */
function remedy(code) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'Remove the tab. Begin all names of one map in the same column, and indent with spaces only.';
        case 'DUPLICATE_KEY':
            return 'Give every name once.';
        case 'MULTIPLE_DOCS':
            return 'Remove the line `---`, or put the value in single quotes.';
        case 'MISSING_CHAR':
            return 'Close the quote or the bracket, or put the value in single quotes (a single quote in it is written twice).';
        default:
            return quotingAdvice;
    }
}
/** The error in the action's own words: the parser's message may quote the text. */
function meaning(code) {
    switch (code) {
        case 'ANCHOR':
        case 'BAD_ALIAS':
            return 'a value that begins with `&` or `*` has to be in quotes';
        case 'TAG_RESOLVE_FAILED':
        case 'MISSING_TAG':
            return 'a value that begins with `!` has to be in quotes';
        case 'BAD_SCALAR_START':
            return 'a value that begins with `@`, a backtick or another special character of YAML has to be in quotes';
        case 'BLOCK_AS_IMPLICIT_KEY':
            return 'a value that contains a colon and a space has to be in quotes';
        case 'TAB_AS_INDENT':
            return 'lines are indented with a tab, which YAML does not allow';
        case 'DUPLICATE_KEY':
            return 'a name is given a second time';
        case 'MULTIPLE_DOCS':
            return 'a second document begins here';
        case 'MISSING_CHAR':
            return 'a quote, bracket, comma or colon is missing here or before';
        default:
            return 'this is not valid YAML or JSON';
    }
}
/** The name on a line of block YAML, the one part of it that is shown. */
function nameOn(text, line) {
    const name = /^\s*([A-Za-z][A-Za-z0-9_]{0,63})\s*:(\s|$)/.exec(text.split('\n')[line - 1] ?? '')?.[1];
    return name === undefined || isInBraces(text) ? '' : ` (${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(name)})`;
}
/** Whether the text is one map in braces, where an unquoted value ends at a comma or a line break. */
function isInBraces(text) {
    return text.trimStart().startsWith('{');
}
/** Anchors and aliases have no use here; a value that begins with & or * is probably a secret without quotes. */
function sharedNode(contents) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(contents, {
        Node: (_, node) => {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && !node.anchor)
                return undefined;
            found = node;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return found;
}
/** The first name that a map, at any depth, has already. */
function repeatedName(contents) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(contents, {
        Map: (_, { items }) => {
            const names = new Set();
            for (const { key } of items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (names.has(key.value)) {
                    found = key;
                    return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
                }
                names.add(key.value);
            }
            return undefined;
        },
    });
    return found;
}
/**
 * Reads a list of texts and maps in YAML or JSON, every scalar kept as text; a map alone is a list of one.
 *
 * @param label how messages name the text, such as an input's name in backticks
 */
function parseList(text, label, problems) {
    const document = parseText(text, label, 'strings', problems);
    if (document === undefined)
        return undefined;
    const { contents } = document;
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents))
        return [place(contents, document)];
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(contents))
        return contents.items.map((item) => place(item, document));
    problems.add(`${label} is neither a list nor a map.`, 'Begin each item with `- `, on a line of its own.');
    return undefined;
}
function place(node, { text, isJson, lineOf }) {
    const line = lineOf(node);
    return { line, item: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node) ? { map: { map: node, text, isJson, lineOf } } : { text: textOf(node) } };
}
/** The text of a scalar as it is written; nothing for a list in a list. */
function textOf(node) {
    const value = node?.value;
    return typeof value === 'string' ? value : '';
}


/***/ })

};
