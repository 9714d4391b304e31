"use strict";
const test = require("node:test");
const assert = require("node:assert");
const { serverSettings, serverCommand, dateProblem } = require("../src/settings");
const manifest = require("../package.json");
const english = require("../package.nls.json");
const chinese = require("../package.nls.zh-cn.json");

test("unset values are not sent", () => {
  assert.deepStrictEqual(serverSettings(() => undefined), {});
  const unset = { corpus: [], glossaries: [], asOf: "", "completion.rangeMode": "auto" };
  assert.deepStrictEqual(serverSettings((key) => unset[key]), {});
});

test("set values keep the server's names", () => {
  const set = { corpus: ["语料/**/*.txt"], glossaries: ["g.tbx"], asOf: "2023-06-29", "completion.rangeMode": "narrow" };
  assert.deepStrictEqual(serverSettings((key) => set[key]), {
    corpus: ["语料/**/*.txt"],
    glossaries: ["g.tbx"],
    asOf: "2023-06-29",
    completion: { rangeMode: "narrow" },
  });
});

test("the command line falls back to the default", () => {
  assert.deepStrictEqual(serverCommand(["/opt/mingce", "lsp", "--quiet"]), { command: "/opt/mingce", args: ["lsp", "--quiet"] });
  for (const bad of [undefined, "mingce", [], [""], [7]]) assert.deepStrictEqual(serverCommand(bad), { command: "mingce", args: ["lsp"] });
});

test("dates that are none are refused", () => {
  assert.strictEqual(dateProblem("", "zh-cn"), undefined);
  assert.strictEqual(dateProblem("2024-02-29", "en"), undefined);
  for (const bad of ["2023-02-29", "2023-6-9", "今天", "2023-13-01"]) assert.ok(dateProblem(bad, "zh-cn"));
});

test("every message of the manifest exists in both languages", () => {
  const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]).sort();
  assert.ok(keys.length > 0);
  assert.deepStrictEqual([...new Set(keys)], Object.keys(english).sort());
  assert.deepStrictEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
});

test("every command of the manifest is registered", () => {
  const source = require("node:fs").readFileSync(require.resolve("../src/extension.js"), "utf8");
  for (const { command } of manifest.contributes.commands) assert.ok(source.includes(`"${command}"`), command);
});
