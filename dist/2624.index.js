export const id = 2624;
export const ids = [2624,3880,7345];
export const modules = {

/***/ 243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseFunctionConfiguration: () => (/* binding */ parseFunctionConfiguration)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/is-object.js
var is_object = __webpack_require__(1412);
// EXTERNAL MODULE: ./build/model/members/member-inputs.js
var member_inputs = __webpack_require__(1286);
// EXTERNAL MODULE: ./build/model/text.js
var model_text = __webpack_require__(271);
// EXTERNAL MODULE: ./build/inputs/parsers/placeholders.js
var placeholders = __webpack_require__(5713);
// EXTERNAL MODULE: ./build/inputs/parsers/problems.js
var parsers_problems = __webpack_require__(6799);
// EXTERNAL MODULE: ./build/inputs/parsers/shape.js
var shape = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/inputs/parsers/string-map.js
var string_map = __webpack_require__(7345);
// EXTERNAL MODULE: ./build/inputs/parsers/words.js
var words = __webpack_require__(8990);
// EXTERNAL MODULE: ./build/inputs/parsers/yaml.js
var yaml = __webpack_require__(3880);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
;// CONCATENATED MODULE: ./build/inputs/configuration/function-configuration-members.js

const function_configuration_members_text = (0,schemas/* optional */.lqM)((0,schemas/* string */.YjP)());
const whole = (0,schemas/* optional */.lqM)((0,schemas/* int */.Whr)());
const texts = (0,schemas/* optional */.lqM)((0,schemas/* array */.YOg)((0,schemas/* string */.YjP)()));
/**
 * The shape of UpdateFunctionConfiguration as the bundled SDK knows it: the SDK silently drops members that it does not
 * know. A test compares these types with those of the SDK. AWS checks words and ranges, because it adds to them.
 * Environment and Layers are checked where they are read.
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
    DeadLetterConfig: (0,schemas/* strictObject */.rej)({ TargetArn: function_configuration_members_text }),
    KMSKeyArn: (0,schemas/* string */.YjP)(),
    TracingConfig: (0,schemas/* strictObject */.rej)({ Mode: function_configuration_members_text }),
    Layers: (0,schemas/* array */.YOg)((0,schemas/* string */.YjP)()),
    FileSystemConfigs: (0,schemas/* array */.YOg)((0,schemas/* strictObject */.rej)({
        Arn: (0,schemas/* string */.YjP)(),
        LocalMountPath: (0,schemas/* string */.YjP)(),
        S3FilesConfig: (0,schemas/* optional */.lqM)((0,schemas/* strictObject */.rej)({ DirectS3Read: function_configuration_members_text })),
    })),
    ImageConfig: (0,schemas/* strictObject */.rej)({
        EntryPoint: texts,
        Command: texts,
        WorkingDirectory: function_configuration_members_text,
    }),
    EphemeralStorage: (0,schemas/* strictObject */.rej)({ Size: (0,schemas/* int */.Whr)() }),
    SnapStart: (0,schemas/* strictObject */.rej)({ ApplyOn: function_configuration_members_text }),
    LoggingConfig: (0,schemas/* strictObject */.rej)({
        LogFormat: function_configuration_members_text,
        ApplicationLogLevel: function_configuration_members_text,
        SystemLogLevel: function_configuration_members_text,
        LogGroup: function_configuration_members_text,
    }),
    CapacityProviderConfig: (0,schemas/* strictObject */.rej)({
        LambdaManagedInstancesCapacityProviderConfig: (0,schemas/* strictObject */.rej)({
            CapacityProviderArn: (0,schemas/* string */.YjP)(),
            PerExecutionEnvironmentMaxConcurrency: whole,
            ExecutionEnvironmentMemoryGiBPerVCpu: (0,schemas/* optional */.lqM)((0,schemas/* number */.aig)()),
        }),
    }),
    /** Only CreateFunction has it. */
    TenancyConfig: (0,schemas/* strictObject */.rej)({ TenantIsolationMode: (0,schemas/* string */.YjP)() }),
    DurableConfig: (0,schemas/* strictObject */.rej)({
        KMSKeyArn: function_configuration_members_text,
        RetentionPeriodInDays: whole,
        ExecutionTimeout: whole,
    }),
};

;// CONCATENATED MODULE: ./build/inputs/configuration/function-configuration.js











const label = '`function-configuration`';
/** A member that is missing here has to be added to MEMBER_INPUTS. */
const dedicatedInputs = member_inputs/* MEMBER_INPUTS */.F;
/** Members of other calls of the Lambda API, and the input to use for each. */
const membersOfOtherCalls = new Map([
    ['FunctionName', 'Leave it out: the input `function-name` names the function.'],
    ['RevisionId', 'Leave it out: the action itself guards against concurrent changes of the function.'],
    ['Architectures', 'Use the input `architectures`.'],
    ['Tags', 'Use the input `tags`.'],
    ['Code', 'Use the input `zip-file`, `source-dir`, `s3-key` or `image-uri`.'],
    ['PackageType', 'Leave it out: it follows from the input that names the code.'],
    ['Publish', 'Leave it out: every release publishes a version.'],
    [
        'PublishTo',
        'Leave it out: every release publishes a numbered version, which the alias serves. $LATEST.PUBLISHED would give it to callers without an alias before it is tested.',
    ],
    ['CodeSigningConfigArn', 'Use the input `code-signing-config-arn`.'],
    ['RuntimeManagementConfig', 'Use the input `runtime-management`.'],
    ['SourceKMSKeyArn', 'Use the input `source-kms-key-arn`.'],
    ['S3ObjectStorageMode', 'Use the input `s3-object-storage-mode`.'],
]);
/** Structures that Lambda cannot clear, and what to write instead of `{}`. */
const resets = new Map([
    [
        'LoggingConfig',
        'To log as text again, write `LoggingConfig: { LogFormat: Text }`. To log to the default log group again, write its name: `LoggingConfig: { LogGroup: /aws/lambda/<function name> }`.',
    ],
    ['EphemeralStorage', "Write Lambda's default: `EphemeralStorage: { Size: 512 }`."],
    [
        'DurableConfig',
        'Write the members that should change, such as `DurableConfig: { RetentionPeriodInDays: 14 }`, or leave it out to keep them.',
    ],
    ['TenancyConfig', 'Lambda sets it when it creates the function: write it, or leave it out.'],
    ['CapacityProviderConfig', 'Write the capacity provider, or leave the member out to keep it.'],
]);
/**
 * Reads a map in the shape of Lambda's UpdateFunctionConfiguration. Messages name members, never their values,
 * because environment variables are among them.
 *
 * @param isGiven whether a dedicated input is given
 */
function parseFunctionConfiguration(text, isGiven, problems) {
    const document = (0,yaml.parseMap)(text, label, 'typed', problems);
    const members = document && plainMap(document, problems);
    if (document === undefined || members === undefined)
        return undefined;
    if (document.map.items.length === 0)
        problems.add(`${label} is an empty map.`, 'Leave the input out.');
    for (const { key } of document.map.items) {
        const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : '';
        if (isMember(name)) {
            checkDedicated(name, isGiven, problems);
            if (isEmptyMap(members[name]) && resets.has(name))
                refuseEmpty(name, problems);
            else {
                const place = { label, name, isSecret: name === 'Environment' };
                (0,shape/* checkShape */.e)(configurationShapes[name], members[name], place, problems);
            }
        }
        else if ((0,dist/* isScalar */.jn)(key) && (0,string_map.isCertainlyName)(key, document))
            refuseMember(name, problems);
        else
            problems.add(`${label}, line ${document.lineOf(key)}: there is a member that UpdateFunctionConfiguration does not have.`, 'Put values with commas, colons or braces in quotes.');
    }
    const { Environment, Layers, ...configuration } = members;
    checkPlaceholders({ ...configuration, Layers }, label, problems);
    const variables = Environment === undefined ? undefined : readVariables(document, problems);
    return {
        configuration: configuration,
        members: Object.keys(members),
        variables,
        layers: isStrings(Layers) ? Layers : undefined,
    };
}
/** An unresolved placeholder in an ARN is an error, in any other text a warning. */
function checkPlaceholders(value, place, problems, isArn = false) {
    if (typeof value === 'string') {
        if (isArn || value.startsWith('arn:'))
            (0,placeholders/* refusePlaceholder */.c)(value, place, true, problems);
        else
            (0,placeholders/* warnOfPlaceholder */.t)(value, place, problems);
        return;
    }
    if (typeof value !== 'object' || value === null)
        return;
    for (const [name, member] of Object.entries(value)) {
        const inside = Array.isArray(value) ? place : `${place}, ${name}`;
        checkPlaceholders(member, inside, problems, isArn || /Arn$|^Role$|^Layers$|Ids$/.test(name));
    }
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
function isEmptyMap(value) {
    return (0,is_object/* isObject */.G)(value) && Object.keys(value).length === 0;
}
function refuseEmpty(name, problems) {
    problems.add(`${label} has an empty \`${name}\`, but Lambda cannot clear it.`, resets.get(name) ?? '');
}
function refuseMember(name, problems) {
    const known = Object.keys(configurationShapes);
    const meant = (0,words/* closest */.kp)(name, known);
    problems.add(membersOfOtherCalls.has(name)
        ? `${label} has the member ${(0,parsers_problems/* quoted */.TL)(name)}, which does not belong there.`
        : `${label} has the member ${(0,parsers_problems/* quoted */.TL)(name)}, which UpdateFunctionConfiguration does not have.`, membersOfOtherCalls.get(name) ??
        (meant ? `Did you mean \`${meant}\`?` : `Its members are ${(0,model_text/* listed */.KE)(known)}.`));
}
function checkDedicated(name, isGiven, problems) {
    const given = dedicatedInputs[name].filter(isGiven);
    if (given.length > 0)
        problems.add(`${label} has the member \`${name}\`, and ${(0,model_text/* listed */.KE)(given)} ${given.length === 1 ? 'is' : 'are'} given too.`, 'Write it in one place only.');
}
/** Environment.Variables, with every value as written. */
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


/***/ }),

/***/ 1286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ MEMBER_INPUTS)
/* harmony export */ });
/**
 * The inputs that set a member of UpdateFunctionConfiguration. The input `function-configuration` sets any of them, those
 * with an empty list alone.
 */
const MEMBER_INPUTS = {
    Role: ['execution-role'],
    Handler: ['handler'],
    Description: ['description'],
    Timeout: ['timeout'],
    MemorySize: ['memory-size'],
    VpcConfig: ['vpc-subnet-ids', 'vpc-security-group-ids'],
    Environment: ['environment', 'environment-from', 'environment-remove'],
    Runtime: ['runtime'],
    DeadLetterConfig: [],
    KMSKeyArn: [],
    TracingConfig: [],
    Layers: ['layers'],
    FileSystemConfigs: ['file-system-arn', 'file-system-mount-path'],
    ImageConfig: [],
    EphemeralStorage: ['ephemeral-storage'],
    SnapStart: [],
    LoggingConfig: [],
    CapacityProviderConfig: [],
    DurableConfig: [],
    TenancyConfig: [],
};


/***/ })

};
