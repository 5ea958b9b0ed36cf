import { Jn as require__later_undici } from "./main.js";
export default require__later_undici();
export {};
