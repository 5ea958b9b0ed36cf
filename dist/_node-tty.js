import { i as __require, t as __commonJSMin } from "./rolldown-runtime.js";
// \0node-tty
var require__node_tty = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("node:tty");
}));
export { require__node_tty as t };
