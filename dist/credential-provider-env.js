export { Cn as fromEnv } from "./session.js";
