import "./rolldown-runtime.js";
import module from "node:module";
// src/index.ts
const temporary = process.env["RUNNER_TEMP"];
if (temporary) module.enableCompileCache?.(`${temporary}/lambda-deploy-action`);
const { main } = await import("./main2.js");
await main();
export {};
