export const id = 724;
export const ids = [724];
export const modules = {

/***/ 5724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSurelyName: () => (/* binding */ isSurelyName),
/* harmony export */   stringEntries: () => (/* binding */ stringEntries)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _environment_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6790);



/**
 * The entries of a map of strings, in order. Every value is kept as it is written: `0123`, `yes` and `1e3` stay what
 * they are. Nested values, lists, nulls, values left empty and repeated names are problems.
 */
function stringEntries({ map, text, lineOf }, { label, variables, secret }, problems) {
    const entries = new Map();
    for (const { key, value } of map.items) {
        const place = `${label}, line ${lineOf(key)}`;
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key)) {
            problems.add(`${place}: a name has to be a single word.`, 'Write one `NAME: value` a line.');
            continue;
        }
        const name = textOf(key);
        const isName = !secret || isSurelyName(key, text);
        if (variables)
            (0,_environment_names_js__WEBPACK_IMPORTED_MODULE_1__/* .checkVariableName */ .m)(name, place, problems, isName);
        const where = isName ? `${place} (${(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(name)})` : place;
        if (entries.has(name))
            problems.add(`${where}: the name is given a second time.`, 'Give every name once.');
        const wrong = wrongValue(value, text, secret);
        if (wrong !== undefined)
            problems.add(`${where}: ${wrong.problem}.`, wrong.advice);
        entries.set(name, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value) ? textOf(value) : '');
    }
    return entries;
}
/**
 * Whether a key was meant as one. In `{A: b,c: d}` the value may have been meant as `b,c: d`, so that `c` is part of
 * a secret; the first word of a line and a word in quotes are names.
 */
function isSurelyName(key, text) {
    const before = text.slice(0, key.range?.[0] ?? 0);
    return (0,_environment_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isWord */ .J)(textOf(key)) && (key.type !== yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN || /(^|\n)[\s{]*$/.test(before));
}
function textOf(scalar) {
    if (scalar.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN || typeof scalar.value !== 'string')
        return scalar.source ?? '';
    return scalar.value;
}
function wrongValue(value, text, secret) {
    if (value === null)
        return {
            problem: 'there is a name without a value',
            advice: 'A value with a comma has to be in quotes here.',
        };
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(value))
        return { problem: 'the value is a list or a map', advice: 'Give text; JSON goes in single quotes.' };
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
            problem: 'there is no value, which is what a secret or variable that is not set leaves behind',
            advice: "Check that it is set and that this workflow may read it; for an empty value, write `''`.",
        };
    if (value.type === yaml__WEBPACK_IMPORTED_MODULE_0__/* .Scalar */ .X5.PLAIN && /^(null|Null|NULL|~)$/.test(written))
        return {
            problem: 'the value is null',
            advice: "For an empty value, write `''`; for this word, put it in quotes.",
        };
    return undefined;
}


/***/ })

};
