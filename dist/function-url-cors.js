import "./rolldown-runtime.js";
import { c as string, i as int, n as array, o as optional, r as boolean, s as strictObject, t as checkShape } from "./shape.js";
import { nn as warnOfPlaceholder } from "./main.js";
import { r as parseMap } from "./yaml.js";
// src/inputs/callers/function-url-cors.ts
const label = "`function-url-cors`";
const texts = /* @__PURE__ */ optional(/* @__PURE__ */ array(/* @__PURE__ */ string()));
const corsShape = /* @__PURE__ */ strictObject({
	AllowCredentials: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	AllowHeaders: texts,
	AllowMethods: texts,
	AllowOrigins: texts,
	ExposeHeaders: texts,
	MaxAge: /* @__PURE__ */ optional(int())
});
function parseFunctionUrlCors(text, problems) {
	const cors = parseMap(text, label, "typed", problems)?.toPlain();
	if (cors === void 0) return void 0;
	checkShape(corsShape, cors, { label }, problems);
	for (const origin of Array.isArray(cors.AllowOrigins) ? cors.AllowOrigins : []) if (typeof origin === "string") warnOfPlaceholder(origin, label, problems);
	return cors;
}
export { parseFunctionUrlCors };
