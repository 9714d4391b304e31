"use strict";
const vscode = require("vscode");
const { LanguageClient, State } = require("vscode-languageclient/node");
const { serverSettings, serverCommand, dateProblem } = require("./settings");

const selector = ["markdown", "plaintext", "latex", "restructuredtext"].flatMap((language) => [
  { scheme: "file", language },
  { scheme: "untitled", language },
]);

let client;

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

async function exportGlossary() {
  const folder = vscode.workspace.workspaceFolders && vscode.workspace.workspaceFolders[0];
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder ? vscode.Uri.joinPath(folder.uri, "glossary.tbx") : undefined,
    filters: { "TBX (ISO 30042)": ["tbx", "xml"] },
  });
  if (target) await execute("mingce.export", { format: "tbx", path: target.fsPath });
}

async function setAsOfDate() {
  const date = await vscode.window.showInputBox({
    prompt: vscode.l10n.t("The date all answers hold for; empty: today"),
    placeHolder: "2023-06-29",
    value: configuration().get("asOf"),
    validateInput: (text) => dateProblem(text, vscode.env.language),
  });
  if (date !== undefined) await configuration().update("asOf", date, vscode.ConfigurationTarget.Workspace);
}

exports.activate = async function activate(context) {
  const command = (name, action) => context.subscriptions.push(vscode.commands.registerCommand(name, action));
  command("mingce.exportGlossary", exportGlossary);
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
