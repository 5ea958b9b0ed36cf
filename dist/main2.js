export { t as main } from "./main.js";
