"use strict";
// The extension's own logic, free of the `vscode` module so that it can be tested with plain node.

/** The checks and how loudly they speak where nothing is set. */
const checkDefaults = { outdatedPost: "warning", wrongPost: "warning", undecidedPost: "hint", unreadableDate: "warning", wordingVariant: "information" };

/** The formats of the glossary by the ending of the file. */
const glossaryFormats = { tbx: "tbx", xml: "tei", csv: "csv", json: "json", html: "html" };

/** The format in which a glossary goes into the file at `path`: by its ending, TBX for any other. */
function glossaryFormat(path) {
  const ending = /\.([^./\\]+)$/.exec(path);
  return (ending && glossaryFormats[ending[1].toLowerCase()]) || "tbx";
}

/** What the status bar shows of `$/mingce/status`, or undefined for a document the server has said nothing of. */
function statusItem(status) {
  if (!status) return undefined;
  return { text: status.indexing ? `$(sync~spin) ${status.asOf}` : `$(calendar) ${status.asOf}`, tooltip: status.text };
}

/** Drops empty values, so that the server's own defaults and `.mingce.json` stay in force. */
function serverSettings(get) {
  const settings = {};
  const corpus = get("corpus");
  if (Array.isArray(corpus) && corpus.length > 0) settings.corpus = corpus;
  const glossaries = get("glossaries");
  if (Array.isArray(glossaries) && glossaries.length > 0) settings.glossaries = glossaries;
  const asOf = get("asOf");
  if (typeof asOf === "string" && asOf !== "") settings.asOf = asOf;
  const rangeMode = get("completion.rangeMode");
  if (rangeMode && rangeMode !== "auto") settings.completion = { rangeMode };
  // Only what somebody has set: the defaults of the manifest repeat the server's own, and must not hide `.mingce.json`.
  const checks = {};
  for (const [check, severity] of Object.entries(checkDefaults)) {
    const value = get(`checks.${check}`);
    if (typeof value === "string" && value !== severity) checks[check] = value;
  }
  if (Object.keys(checks).length > 0) settings.checks = checks;
  if (get("hints.posts") === true) settings.hints = { posts: true };
  if (get("lenses.evidence") === true) settings.lenses = { evidence: true };
  const cacheFolder = get("cacheFolder");
  if (typeof cacheFolder === "string" && cacheFolder !== "") settings.cacheFolder = cacheFolder;
  return settings;
}

/** The command line as `{ command, args }`; a bad setting gives the default. */
function serverCommand(value) {
  const words = Array.isArray(value) ? value.filter((word) => typeof word === "string" && word !== "") : [];
  const [command, ...args] = words.length > 0 ? words : ["mingce", "lsp"];
  return { command, args };
}

/** Undefined when `text` is a date or empty (no fixed date), else what is wrong, in the user's language. */
function dateProblem(text, language) {
  if (text === "") return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match) {
    const date = new Date(Date.UTC(+match[1], +match[2] - 1, +match[3]));
    if (date.getUTCFullYear() === +match[1] && date.getUTCMonth() === +match[2] - 1 && date.getUTCDate() === +match[3]) return undefined;
  }
  return (language || "").startsWith("zh") ? "请写成 2023-06-29 的形式" : "Write the date as 2023-06-29";
}

module.exports = { serverSettings, serverCommand, dateProblem, glossaryFormat, statusItem, checkDefaults };
