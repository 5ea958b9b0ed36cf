import { qn as require__node_http } from "./main.js";
export default require__node_http();
export {};
