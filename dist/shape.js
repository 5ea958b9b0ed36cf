import { Tn as listed, Zt as closest, in as quoted } from "./main.js";
import { En as $constructor, H as _string, I as _number, It as $ZodOptional, J as _unknown, Kn as own, Mn as clone, Mt as $ZodNumber, Nt as $ZodNumberFormat, P as _never, Pt as $ZodObject, Rn as installLazyProp, Vt as $ZodString, Wn as normalizeParams, Wt as $ZodType, Yt as $ZodUnknown, _ as _int, _n as parseAsync, at as $ZodBoolean, gn as parse, i as _boolean, kt as $ZodNever, nt as $ZodArray, vn as safeParse, yn as safeParseAsync } from "./api.js";
// node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return _string(ZodMiniString, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number(params) {
	return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
	return _never(ZodMiniNever, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ never(),
		...normalizeParams(params)
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
// src/inputs/parsers/shape.ts
function checkShape(shape, value, { label, name, isSecret = false }, problems) {
	const { error } = shape.safeParse(value);
	for (const issue of error?.issues ?? []) {
		const path = [...name === void 0 ? [] : [name], ...issue.path].join(".");
		if (issue.code === "unrecognized_keys") problems.add(isSecret ? `${label} has members other than \`Variables\` in \`Environment\`.` : `${label} has the member ${(issue.keys ?? []).map(quoted).join(", ")}${path === "" ? "" : ` in \`${path}\``}, which Lambda does not know.`, meant(issue.keys, issue.path.length === 0 ? shape.shape : void 0));
		else problems.add(`${label} has a wrong value for \`${path}\`: it has to be ${expectation(issue)}.`, adviceOn(issue.expected, String(issue.path.at(-1) ?? name), isSecret ? void 0 : valueAt(value, issue.path)));
	}
}
function meant(unknown = [], members = {}) {
	const known = Object.keys(members);
	const [only] = unknown.length === 1 ? unknown : [];
	const close = only === void 0 ? void 0 : closest(only, known);
	if (close !== void 0) return `Did you mean \`${close}\`?`;
	return `Check the spelling: names are those of the Lambda API, and case matters.${known.length > 0 ? ` The members are ${listed(known)}.` : ""}`;
}
function valueAt(value, path) {
	return path.reduce((found, key) => Object(found)[key], value);
}
function adviceOn(expected, member, value) {
	switch (expected) {
		case "array": return typeof value === "string" ? `Write it as a list: \`${member}: [${quoted(value)}]\`.` : `Write a list, such as \`${member}: [FIRST, SECOND]\`.`;
		case "object": return "Write its members with their values, as in the Lambda API.";
		default: return "Write numbers, true and false without quotes, and text that looks like them in quotes.";
	}
}
function expectation(issue) {
	if (issue.code === "too_small" || issue.code === "too_big") return "in the range that Lambda allows";
	switch (issue.expected) {
		case "string": return "text";
		case "int":
		case "number": return "a number";
		case "boolean": return "true or false";
		case "array": return "a list";
		default: return "a map";
	}
}
export { number as a, string as c, int as i, unknown as l, array as n, optional as o, boolean as r, strictObject as s, checkShape as t };
