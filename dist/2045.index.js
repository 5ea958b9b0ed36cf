export const id = 2045;
export const ids = [2045,3880];
export const modules = {

/***/ 2045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseFunctionUrlCors: () => (/* binding */ parseFunctionUrlCors)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5713);
/* harmony import */ var _parsers_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9570);
/* harmony import */ var _parsers_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3880);




const label = '`function-url-cors`';
const texts = (0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM)((0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg)((0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP)()));
/** Cors in the Lambda API. */
const corsShape = (0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej)({
    AllowCredentials: (0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM)((0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY)()),
    AllowHeaders: texts,
    AllowMethods: texts,
    AllowOrigins: texts,
    ExposeHeaders: texts,
    MaxAge: (0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM)((0,zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr)()),
});
/** Reads the CORS settings of a function URL, in the shape of the Lambda API; an empty map removes them. */
function parseFunctionUrlCors(text, problems) {
    const cors = (0,_parsers_yaml_js__WEBPACK_IMPORTED_MODULE_2__.parseMap)(text, label, 'typed', problems)?.toPlain();
    if (cors === undefined)
        return undefined;
    (0,_parsers_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .checkShape */ .e)(corsShape, cors, { label }, problems);
    for (const origin of Array.isArray(cors.AllowOrigins) ? cors.AllowOrigins : [])
        if (typeof origin === 'string')
            (0,_parsers_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .warnOfPlaceholder */ .t)(origin, label, problems);
    return cors;
}


/***/ }),

/***/ 9570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ checkShape)
/* harmony export */ });
/* harmony import */ var _model_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6799);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8990);



/**
 * Checks a value against the shape that the API gives it. AWS checks words and ranges, because it adds to them.
 * @param label how messages name the input
 * @param name the member that has the value; undefined for the whole input
 * @param isSecret whether unknown members may be part of a secret
 */
function checkShape(shape, value, { label, name, isSecret = false, }, problems) {
    const { error } = shape.safeParse(value);
    for (const issue of error?.issues ?? []) {
        const path = [...(name === undefined ? [] : [name]), ...issue.path].join('.');
        if (issue.code === 'unrecognized_keys')
            problems.add(isSecret
                ? `${label} has members other than \`Variables\` in \`Environment\`.`
                : `${label} has the member ${(issue.keys ?? []).map(_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL).join(', ')}${path === '' ? '' : ` in \`${path}\``}, which Lambda does not know.`, meant(issue.keys, issue.path.length === 0 ? shape.shape : undefined));
        else
            problems.add(`${label} has a wrong value for \`${path}\`: it has to be ${expectation(issue)}.`, adviceOn(issue.expected, String(issue.path.at(-1) ?? name), isSecret ? undefined : valueAt(value, issue.path)));
    }
}
/** What to write in place of members that do not exist, as far as those that exist are known. */
function meant(unknown = [], members = {}) {
    const known = Object.keys(members);
    const [only] = unknown.length === 1 ? unknown : [];
    const close = only === undefined ? undefined : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .kp)(only, known);
    if (close !== undefined)
        return `Did you mean \`${close}\`?`;
    const which = known.length > 0 ? ` The members are ${(0,_model_text_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(known)}.` : '';
    return `Check the spelling: names are those of the Lambda API, and case matters.${which}`;
}
function valueAt(value, path) {
    return path.reduce((found, key) => Object(found)[key], value);
}
/** @param value what is given; undefined if it may be secret */
function adviceOn(expected, member, value) {
    switch (expected) {
        case 'array':
            return typeof value === 'string'
                ? `Write it as a list: \`${member}: [${(0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(value)}]\`.`
                : `Write a list, such as \`${member}: [FIRST, SECOND]\`.`;
        case 'object':
            return 'Write its members with their values, as in the Lambda API.';
        default:
            return 'Write numbers, true and false without quotes, and text that looks like them in quotes.';
    }
}
function expectation(issue) {
    if (issue.code === 'too_small' || issue.code === 'too_big')
        return 'in the range that Lambda allows';
    switch (issue.expected) {
        case 'string':
            return 'text';
        case 'int':
        case 'number':
            return 'a number';
        case 'boolean':
            return 'true or false';
        case 'array':
            return 'a list';
        default:
            return 'a map';
    }
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
