import { i as __require, t as __commonJSMin } from "./rolldown-runtime.js";
// \0node-url
var require__node_url = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:url");
}));
export { require__node_url as t };
