"use strict";
const vscode = require("vscode");
const { LanguageClient, State } = require("vscode-languageclient/node");
const { serverSettings, serverCommand, dateProblem, glossaryFormat, statusItem } = require("./settings");

const selector = ["markdown", "plaintext", "latex", "restructuredtext"].flatMap((language) => [
  { scheme: "file", language },
  { scheme: "untitled", language },
]);

const evidenceScheme = "mingce-evidence";
const statuses = new Map();
let client;
let statusBar;

function configuration() {
  return vscode.workspace.getConfiguration("mingce");
}

async function start() {
  const settings = configuration();
  client = new LanguageClient(
    "mingce",
    "Mingce",
    { ...serverCommand(settings.get("server.command")), options: {} },
    {
      documentSelector: selector,
      initializationOptions: serverSettings((key) => settings.get(key)),
      synchronize: { configurationSection: "mingce" },
      middleware: {
        // A lens runs the server's command; what it answers is a page to show.
        executeCommand: async (command, args, next) => {
          const result = await next(command, args);
          if (command === "mingce.evidence" && result && result.uri) await openPage(result.uri);
          return result;
        },
        workspace: {
          // The server asks for the section "mingce": unset values must not hide the workspace's .mingce.json.
          configuration: (params) =>
            params.items.map((item) => {
              const scope = item.scopeUri ? vscode.Uri.parse(item.scopeUri) : undefined;
              const section = vscode.workspace.getConfiguration("mingce", scope);
              return serverSettings((key) => section.get(key));
            }),
        },
      },
    }
  );
  client.registerFeature({
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = { ...capabilities.experimental, mingceStatus: true };
    },
    initialize: () => {},
    getState: () => ({ kind: "static" }),
    clear: () => {},
  });
  statuses.clear();
  client.onNotification("$/mingce/status", (status) => {
    statuses.set(vscode.Uri.parse(status.uri).toString(), status);
    showStatus();
  });
  try {
    await client.start();
  } catch (error) {
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t("Mingce: the server did not start ({0}). Set mingce.server.command.", String(error.message || error)),
      vscode.l10n.t("Open Settings")
    );
    if (choice) vscode.commands.executeCommand("workbench.action.openSettings", "mingce.server.command");
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running && running.state !== State.Stopped) await running.stop();
}

async function execute(command, ...args) {
  if (!client || client.state !== State.Running) return undefined;
  return client.sendRequest("workspace/executeCommand", { command, arguments: args });
}

function showStatus() {
  const editor = vscode.window.activeTextEditor;
  const item = statusItem(editor && statuses.get(editor.document.uri.toString()));
  if (!item) return statusBar.hide();
  statusBar.text = item.text;
  statusBar.tooltip = item.tooltip;
  statusBar.show();
}

async function openPage(uri) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await vscode.languages.setTextDocumentLanguage(document, "markdown");
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function showEvidence() {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client) return;
  try {
    const page = await execute("mingce.evidence", {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
      position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    });
    if (page && page.uri) await openPage(page.uri);
  } catch (error) {
    vscode.window.showInformationMessage(String(error.message || error));
  }
}

async function exportGlossary() {
  const folder = vscode.workspace.workspaceFolders && vscode.workspace.workspaceFolders[0];
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder ? vscode.Uri.joinPath(folder.uri, "glossary.tbx") : undefined,
    filters: { "TBX (ISO 30042)": ["tbx"], "TEI": ["xml"], CSV: ["csv"], JSON: ["json"], HTML: ["html"] },
  });
  if (!target) return;
  try {
    const line = await execute("mingce.export", { format: glossaryFormat(target.fsPath), path: target.fsPath });
    if (line) vscode.window.showInformationMessage(line);
  } catch (error) {
    vscode.window.showErrorMessage(String(error.message || error));
  }
}

async function setAsOfDate() {
  const date = await vscode.window.showInputBox({
    prompt: vscode.l10n.t("The date all answers hold for; empty: as the report says"),
    placeHolder: "2023-06-29",
    value: currentDay(),
    validateInput: (text) => dateProblem(text, vscode.env.language),
  });
  if (date !== undefined) await execute("mingce.setAsOf", { date: date === "" ? null : date });
}

function currentDay() {
  const editor = vscode.window.activeTextEditor;
  const status = editor && statuses.get(editor.document.uri.toString());
  return status ? status.asOf : "";
}

exports.activate = async function activate(context) {
  const command = (name, action) => context.subscriptions.push(vscode.commands.registerCommand(name, action));
  statusBar = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right, 50);
  statusBar.command = "mingce.setAsOfDate";
  context.subscriptions.push(
    statusBar,
    vscode.window.onDidChangeActiveTextEditor(showStatus),
    vscode.workspace.registerTextDocumentContentProvider(evidenceScheme, {
      provideTextDocumentContent: async (uri) => {
        if (!client || client.state !== State.Running) return "";
        return (await client.sendRequest("workspace/textDocumentContent", { uri: uri.toString() })).text;
      },
    })
  );
  command("mingce.exportGlossary", exportGlossary);
  command("mingce.showEvidence", showEvidence);
  command("mingce.setAsOfDate", setAsOfDate);
  command("mingce.reindex", () => execute("mingce.index"));
  command("mingce.showLog", () => client && client.outputChannel.show());
  command("mingce.restart", async () => {
    await stop();
    await start();
  });
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("mingce.server.command")) vscode.commands.executeCommand("mingce.restart");
    })
  );
  await start();
};

exports.deactivate = stop;
