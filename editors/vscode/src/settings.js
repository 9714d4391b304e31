"use strict";
// The extension's own logic, free of the `vscode` module so that it can be tested with plain node.

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

module.exports = { serverSettings, serverCommand, dateProblem };
