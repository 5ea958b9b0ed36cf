export const id = 308;
export const ids = [308,174,724];
export const modules = {

/***/ 9308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseFunctionConfiguration: () => (/* binding */ parseFunctionConfiguration)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/inputs/choices.js
var choices = __webpack_require__(4524);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 10 modules
var schemas = __webpack_require__(8050);
;// CONCATENATED MODULE: ./build/inputs/configuration-shapes.js

const configuration_shapes_text = (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)());
const whole = (0,schemas/* optional */.lqM)((0,schemas/* int */.Whr)());
const texts = (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)((0,schemas/* string */.YjP)()));
/**
 * The shape of UpdateFunctionConfiguration as the bundled SDK knows it: members it does not know would be dropped
 * from the request without a word. Words and ranges are left to AWS, which adds to them. Environment and Layers
 * are checked where they are read.
 */
const configurationShapes = {
    Role: (0,schemas/* string */.YjP)(),
    Handler: (0,schemas/* string */.YjP)(),
    Description: (0,schemas/* string */.YjP)(),
    Timeout: (0,schemas/* int */.Whr)(),
    MemorySize: (0,schemas/* int */.Whr)(),
    VpcConfig: (0,schemas/* strictObject */.rej)({
        SubnetIds: texts,
        SecurityGroupIds: texts,
        Ipv6AllowedForDualStack: (0,schemas/* optional */.lqM)((0,schemas/* boolean */.zMY)()),
    }),
    Environment: (0,schemas/* strictObject */.rej)({ Variables: (0,schemas/* optional */.lqM)((0,schemas/* unknown */.L5J)()) }),
    Runtime: (0,schemas/* string */.YjP)(),
    DeadLetterConfig: (0,schemas/* strictObject */.rej)({ TargetArn: configuration_shapes_text }),
    KMSKeyArn: (0,schemas/* string */.YjP)(),
    TracingConfig: (0,schemas/* strictObject */.rej)({ Mode: configuration_shapes_text }),
    Layers: (0,schemas/* array */.YOg)((0,schemas/* string */.YjP)()),
    FileSystemConfigs: (0,schemas/* array */.YOg)((0,schemas/* strictObject */.rej)({
        Arn: (0,schemas/* string */.YjP)(),
        LocalMountPath: (0,schemas/* string */.YjP)(),
        S3FilesConfig: (0,schemas/* optional */.lqM)((0,schemas/* strictObject */.rej)({ DirectS3Read: configuration_shapes_text })),
    })),
    ImageConfig: (0,schemas/* strictObject */.rej)({
        EntryPoint: texts,
        Command: texts,
        WorkingDirectory: configuration_shapes_text,
    }),
    EphemeralStorage: (0,schemas/* strictObject */.rej)({ Size: (0,schemas/* int */.Whr)() }),
    SnapStart: (0,schemas/* strictObject */.rej)({ ApplyOn: configuration_shapes_text }),
    LoggingConfig: (0,schemas/* strictObject */.rej)({
        LogFormat: configuration_shapes_text,
        ApplicationLogLevel: configuration_shapes_text,
        SystemLogLevel: configuration_shapes_text,
        LogGroup: configuration_shapes_text,
    }),
    CapacityProviderConfig: (0,schemas/* strictObject */.rej)({
        LambdaManagedInstancesCapacityProviderConfig: (0,schemas/* strictObject */.rej)({
            CapacityProviderArn: (0,schemas/* string */.YjP)(),
            PerExecutionEnvironmentMaxConcurrency: whole,
            ExecutionEnvironmentMemoryGiBPerVCpu: (0,schemas/* optional */.lqM)((0,schemas/* number */.aig)()),
        }),
    }),
    DurableConfig: (0,schemas/* strictObject */.rej)({
        KMSKeyArn: configuration_shapes_text,
        RetentionPeriodInDays: whole,
        ExecutionTimeout: whole,
    }),
};

// EXTERNAL MODULE: ./build/inputs/problems.js
var inputs_problems = __webpack_require__(6790);
// EXTERNAL MODULE: ./build/inputs/string-map.js
var string_map = __webpack_require__(5724);
// EXTERNAL MODULE: ./build/inputs/yaml-map.js
var yaml_map = __webpack_require__(174);
;// CONCATENATED MODULE: ./build/inputs/function-configuration.js






const label = '`function-configuration`';
/** The inputs that write a member of the configuration, where there are any. */
const dedicatedInputs = {
    Role: ['execution-role'],
    Handler: ['handler'],
    Description: ['description'],
    Timeout: ['timeout'],
    MemorySize: ['memory-size'],
    VpcConfig: ['vpc-subnet-ids', 'vpc-security-group-ids'],
    Environment: ['environment', 'environment-from', 'environment-remove'],
    Runtime: ['runtime'],
    Layers: ['layers'],
    FileSystemConfigs: ['file-system-arn', 'file-system-mount-path'],
    EphemeralStorage: ['ephemeral-storage'],
};
/** Members of other calls of the Lambda API, and the input that says the same. */
const elsewhere = new Map([
    ['FunctionName', 'Leave it out: the input `function-name` names the function.'],
    [
        'RevisionId',
        'Leave it out: the action itself makes sure that nobody else changes the function meanwhile.',
    ],
    ['Architectures', 'Use the input `architectures`.'],
    ['Tags', 'Use the input `tags`.'],
    ['Code', 'Use the input `zip-file` or `source-dir`.'],
    ['Publish', 'Leave it out: every release publishes a version.'],
]);
/**
 * Reads a map in the shape of Lambda's UpdateFunctionConfiguration. Messages name members, never their values,
 * because environment variables are among them.
 *
 * @param isGiven whether a dedicated input is given
 */
function parseFunctionConfiguration(text, isGiven, problems) {
    const document = (0,yaml_map.parseMap)(text, label, 'typed', problems);
    const members = document && plainMap(document, problems);
    if (document === undefined || members === undefined)
        return undefined;
    if (document.map.items.length === 0)
        problems.add(`${label} is an empty map.`, 'Leave the input out.');
    for (const { key } of document.map.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (isMember(name)) {
            checkDedicated(name, isGiven, problems);
            checkShape(name, members[name], problems);
        }
        else if ((0,dist/* isScalar */.jn)(key) && (0,string_map.isSurelyName)(key, document.text))
            refuseMember(name, problems);
        else
            problems.add(`${label}, line ${document.lineOf(key)}: there is a member that UpdateFunctionConfiguration does not have.`, 'Put values with commas, colons or braces in quotes.');
    }
    const { Environment, Layers, ...configuration } = members;
    const variables = Environment === undefined ? undefined : readVariables(document, problems);
    return {
        configuration: configuration,
        ...(variables && { variables }),
        ...(isStrings(Layers) && { layers: Layers }),
    };
}
function plainMap(document, problems) {
    try {
        return document.toPlain();
    }
    catch {
        problems.add(`${label} cannot be read as YAML or JSON.`, 'Write a plain map of members and values.');
        return undefined;
    }
}
function isMember(name) {
    return Object.hasOwn(configurationShapes, name);
}
function isStrings(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function refuseMember(name, problems) {
    const known = Object.keys(configurationShapes);
    const meant = (0,choices/* closest */.kp)(name, known);
    problems.add(elsewhere.has(name)
        ? `${label} has the member ${(0,inputs_problems/* quoted */.TL)(name)}, which does not belong there.`
        : `${label} has the member ${(0,inputs_problems/* quoted */.TL)(name)}, which UpdateFunctionConfiguration does not have.`, elsewhere.get(name) ?? (meant ? `Did you mean \`${meant}\`?` : `Its members are ${(0,inputs_problems/* listed */.KE)(known)}.`));
}
function checkDedicated(name, isGiven, problems) {
    const dedicated = name in dedicatedInputs ? dedicatedInputs[name] : [];
    const given = dedicated.filter(isGiven);
    if (given.length > 0)
        problems.add(`${label} has the member \`${name}\`, and ${(0,inputs_problems/* listed */.KE)(given)} ${given.length === 1 ? 'is' : 'are'} given too.`, 'Write it in one place only.');
}
/** Checks a member against the shape that the API gives it. */
function checkShape(name, value, problems) {
    const { error } = configurationShapes[name].safeParse(value);
    for (const issue of error?.issues ?? []) {
        const path = [name, ...issue.path].join('.');
        if (issue.code === 'unrecognized_keys')
            problems.add(
            // What stands in Environment may be part of a secret.
            name === 'Environment'
                ? `${label} has more in \`Environment\` than \`Variables\`.`
                : `${label} has in \`${path}\` the member ${issue.keys.map(inputs_problems/* quoted */.TL).join(', ')}, which Lambda does not know.`, 'Check the spelling; names are those of the Lambda API, in its upper and lower case.');
        else
            problems.add(`${label} has no right value for \`${path}\`: it has to be ${expectation(issue)}.`, 'Numbers and true or false are written without quotes, text that looks like them with quotes.');
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
/** Environment.Variables, with every value as it is written. */
function readVariables(document, problems) {
    const environment = document.map.get('Environment');
    const variables = (0,dist/* isMap */.jh)(environment) ? environment.get('Variables') : undefined;
    if ((0,dist/* isMap */.jh)(environment) && environment.items.length === 0)
        return new Map();
    if (!(0,dist/* isMap */.jh)(variables)) {
        problems.add(`${label}: \`Environment.Variables\` has to be a map.`, 'Write `Environment: { Variables: { NAME: value } }`.');
        return undefined;
    }
    const kind = { label: `${label}, Environment.Variables`, variables: true, secret: true };
    return (0,string_map.stringEntries)({ ...document, map: variables }, kind, problems);
}


/***/ }),

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


/***/ }),

/***/ 174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseMap: () => (/* binding */ parseMap)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/**
 * Reads a map. Messages name lines and never quote the text, because it may hold secrets.
 *
 * @param label how messages name the text, such as an input's name in backticks
 */
function parseMap(text, label, typing, problems) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = parse(text, typing, lineCounter);
    const lineAt = (offset) => lineCounter.linePos(offset).line;
    if (document === undefined) {
        problems.add(`${label} cannot be read as YAML or JSON.`, 'Write a plain map of names and values.');
        return undefined;
    }
    // A text of several documents, or one that breaks off, causes follow-up errors: the first tells the cause.
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined) {
        const line = lineAt(error.pos[0]);
        problems.add(`${label}, line ${line}${nameOn(text, line)}: ${meaning(error.code)}.`, quotingAdvice);
        return undefined;
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents)) {
        problems.add(`${label} is not a map of names and values.`, 'Write one `NAME: value` a line, or JSON.');
        return undefined;
    }
    const shared = sharedNode(document.contents);
    if (shared !== undefined) {
        const line = lineAt(shared.range?.[0] ?? 0);
        problems.add(`${label}, line ${line}${nameOn(text, line)}: ${meaning('ANCHOR')}.`, quotingAdvice);
        return undefined;
    }
    return {
        map: document.contents,
        text,
        lineOf: (node) => lineAt(node?.range?.[0] ?? 0),
        toPlain: () => document.toJS(),
    };
}
const quotingAdvice = 'Put the value in single quotes (a single quote in it is written twice).';
function parse(text, typing, lineCounter) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            version: '1.2',
            schema: typing === 'strings' ? 'failsafe' : 'core',
            // Repeated names are found with their lines where the map is read; the parser compares each with each.
            uniqueKeys: typing === 'typed',
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
/** What is wrong, in our words: the parser's own may quote the text. */
function meaning(code) {
    switch (code) {
        case 'ANCHOR':
        case 'BAD_ALIAS':
            return 'a value that begins with `&` or `*` has to be in quotes';
        case 'TAG_RESOLVE_FAILED':
        case 'MISSING_TAG':
            return 'a value that begins with `!` has to be in quotes';
        case 'BAD_SCALAR_START':
            return 'a value that begins with `@`, a backtick or another sign of YAML has to be in quotes';
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
    return name === undefined ? '' : ` (\`${name}\`)`;
}
/** Anchors and aliases have no use here; a value that begins with & or * is a secret without quotes. */
function sharedNode(map) {
    let found;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(map, {
        Node: (_, node) => {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) && !node.anchor)
                return undefined;
            found = node;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return found;
}


/***/ })

};
