/// `workspace/didChangeWatchedFiles`
package struct DidChangeWatchedFilesParams: Sendable, Hashable, JSONReadable {
  /// The files that came, changed or went.
  package var uris: [DocumentURI]

  /// Takes `changes`; an element without a URI is left out.
  package init(json: JSONValue) throws(JSONShapeError) {
    let changes: [JSONValue] = try json.required("changes")
    uris = changes.compactMap { $0.optional("uri") }
  }
}

/// `workspace/didChangeWorkspaceFolders`
package struct DidChangeWorkspaceFoldersParams: Sendable, Hashable, JSONReadable {
  /// New folders.
  package var added: [InitializeParams.Folder]
  /// Folders that went.
  package var removed: [InitializeParams.Folder]

  /// Takes `event.added` and `event.removed`.
  package init(json: JSONValue) throws(JSONShapeError) {
    let event: JSONValue = try json.required("event")
    added = event.optional("added") ?? []
    removed = event.optional("removed") ?? []
  }
}

/// `workspace/configuration`
package struct ConfigurationParams: Sendable, Hashable, JSONWritable {
  /// The folders asked for; nil stands for the workspace as a whole.
  package var scopes: [DocumentURI?]

  /// Memberwise.
  package init(scopes: [DocumentURI?]) { self.scopes = scopes }

  /// Writes one item per scope, all for section `mingce`.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("items")
      writer.array { writer in
        for scope in scopes {
          writer.object { writer in
            writer.member("scopeUri", scope)
            writer.member("section", "mingce")
          }
        }
      }
    }
  }
}

/// `client/registerCapability`
package struct RegistrationParams: Sendable, Hashable, JSONWritable {
  /// One registration.
  package struct Registration: Sendable, Hashable {
    /// For a later unregistration.
    package var id: String
    /// What for.
    package var method: String
    /// Its options.
    package var options: JSONValue

    /// Memberwise.
    package init(id: String, method: String, options: JSONValue) {
      self.id = id
      self.method = method
      self.options = options
    }
  }

  /// All at once.
  package var registrations: [Registration]

  /// Memberwise.
  package init(registrations: [Registration]) { self.registrations = registrations }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("registrations")
      writer.array { writer in
        for registration in registrations {
          writer.object { writer in
            writer.member("id", registration.id)
            writer.member("method", registration.method)
            if !registration.options.isNull { writer.member("registerOptions", registration.options) }
          }
        }
      }
    }
  }
}

/// `workspace/executeCommand`
package struct ExecuteCommandParams: Sendable, Hashable, JSONReadable {
  /// The command's name.
  package var command: String
  /// What came with it.
  package var arguments: [JSONValue]

  /// Takes `command` and, where they are there, `arguments`.
  package init(json: JSONValue) throws(JSONShapeError) {
    command = try json.required("command")
    arguments = json.optional("arguments") ?? []
  }
}
