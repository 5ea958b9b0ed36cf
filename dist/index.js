import "./rolldown-runtime.js";
import module from "node:module";
// src/index.ts
/** What GitHub runs: turns on Node's compile cache, then loads the action. */
const temporary = process.env["RUNNER_TEMP"];
if (temporary) module.enableCompileCache?.(`${temporary}/lambda-deploy-action`);
const { main } = await import("./main2.js");
await main();
export {};
