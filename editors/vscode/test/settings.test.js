"use strict";
const test = require("node:test");
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { serverSettings, serverCommand, dateProblem, glossaryFormat, statusItem, checkDefaults } = require("../src/settings");
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

test("checks are sent where they differ from the server's own, hints and lenses where they are on", () => {
  const set = {
    "checks.wrongPost": "error",
    "checks.outdatedPost": "warning",
    "checks.undecidedPost": "off",
    "hints.posts": true,
    "lenses.evidence": false,
    cacheFolder: "/var/cache/mingce",
  };
  assert.deepStrictEqual(serverSettings((key) => set[key]), {
    checks: { wrongPost: "error", undecidedPost: "off" },
    hints: { posts: true },
    cacheFolder: "/var/cache/mingce",
  });
});

test("the manifest offers every check with the server's own severity", () => {
  const properties = manifest.contributes.configuration.properties;
  for (const [check, severity] of Object.entries(checkDefaults)) {
    assert.strictEqual(properties[`mingce.checks.${check}`].default, severity, check);
  }
  const offered = Object.keys(properties).filter((key) => key.startsWith("mingce.checks."));
  assert.strictEqual(offered.length, Object.keys(checkDefaults).length);
});

test("the manifest lets completion pop up in prose", () => {
  for (const language of ["[markdown]", "[plaintext]"]) {
    assert.strictEqual(manifest.contributes.configurationDefaults[language]["editor.quickSuggestions"].other, "on");
  }
});

test("every default of the manifest is of its own type", () => {
  for (const [key, property] of Object.entries(manifest.contributes.configuration.properties)) {
    const type = Array.isArray(property.default) ? "array" : typeof property.default;
    assert.strictEqual(type, property.type, key);
    if (property.enum) assert.ok(property.enum.includes(property.default), key);
  }
});

test("what a package needs is there", () => {
  for (const field of ["name", "publisher", "version", "engines", "main", "displayName", "description"]) assert.ok(manifest[field], field);
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.ok(fs.existsSync(path.join(__dirname, "..", manifest.main)));
  for (const item of Object.values(manifest.contributes.menus).flat()) {
    assert.ok(manifest.contributes.commands.some(({ command }) => command === item.command), item.command);
  }
});

test("the glossary's format follows the file's ending", () => {
  assert.strictEqual(glossaryFormat("/a/术语.tbx"), "tbx");
  assert.strictEqual(glossaryFormat("C:\\a.b\\terms.CSV"), "csv");
  assert.strictEqual(glossaryFormat("/a/terms.xml"), "tei");
  for (const other of ["/a.b/terms", "/a/terms.doc", ""]) assert.strictEqual(glossaryFormat(other), "tbx");
});

test("the status bar shows the day, and that the index is being built", () => {
  assert.strictEqual(statusItem(undefined), undefined);
  const status = { asOf: "2023-06-29", indexing: false, text: "名册 截至 2023-06-29（文件名）" };
  assert.deepStrictEqual(statusItem(status), { text: "$(calendar) 2023-06-29", tooltip: status.text });
  assert.match(statusItem({ ...status, indexing: true }).text, /sync/);
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

test("every message of the program's own exists in Chinese", () => {
  const source = fs.readFileSync(path.join(__dirname, "..", "src", "extension.js"), "utf8");
  const said = [...source.matchAll(/l10n\.t\(\s*"([^"]+)"/g)].map((match) => match[1]);
  const chinese = JSON.parse(fs.readFileSync(path.join(__dirname, "..", manifest.l10n, "bundle.l10n.zh-cn.json"), "utf8"));
  assert.ok(said.length > 0);
  assert.deepStrictEqual([...new Set(said)].sort(), Object.keys(chinese).sort());
});

test("vsce finds what it asks for, and asks no question", () => {
  assert.match(manifest.name, /^[a-z0-9][a-z0-9-]*$/);
  assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
  assert.match(manifest.engines.vscode, /^\^\d+\.\d+\.\d+$/);
  for (const file of [manifest.main, "README.md", ".vscodeignore"]) assert.ok(fs.existsSync(path.join(__dirname, "..", file)), file);
  // Without these vsce stops to ask, for a folder that is no repository of its own.
  assert.match(manifest.scripts.package, /--allow-missing-repository/);
  assert.match(manifest.scripts.package, /--skip-license/);
});
