export { qt as parseTags } from "./main.js";
