/// The answer to `textDocument/completion`.
package struct CompletionList: Sendable, JSONWritable {
  /// True when typing on needs a new answer.
  package var isIncomplete: Bool
  /// Best first.
  package var items: [CompletionItem]

  /// Memberwise.
  package init(isIncomplete: Bool, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("isIncomplete")
      writer.bool(isIncomplete)
      writer.name("items")
      items.write(to: &writer)
    }
  }
}

/// One item of a completion list.
package struct CompletionItem: Sendable, JSONWritable {
  /// The icons of the protocol, as far as used.
  package enum Kind: Int, Sendable {
    case text = 1
    case field = 5
    case variable = 6
    case `class` = 7
    case interface = 8
    case module = 9
    case property = 10
    case unit = 11
    case value = 12
    case `enum` = 13
    case keyword = 14
    case snippet = 15
    case color = 16
    case file = 17
    case reference = 18
    case folder = 19
    case enumMember = 20
    case constant = 21
    case structure = 22
    case event = 23
    case `operator` = 24
    case typeParameter = 25
  }

  /// The line in the list.
  package var label: String
  /// Right behind the label, and further right; for clients that take `labelDetails`.
  package var labelDetails: (detail: String?, description: String?)?
  /// The icon.
  package var kind: Kind
  /// A short addition.
  package var detail: String?
  /// Sent by resolve only.
  package var documentation: MarkupContent?
  /// Sorts bytewise as the server ranked.
  package var sortText: String
  /// What the client matches the text in the range against.
  package var filterText: String?
  /// True for the item to be chosen first.
  package var preselect: Bool
  /// True when the text is to go in as it is, lines not indented anew; false leaves it to the client.
  package var isVerbatim: Bool
  /// What accepting it does.
  package var textEdit: TextEdit
  /// Comes back unchanged with resolve.
  package var data: JSONValue?

  /// Memberwise.
  package init(
    label: String,
    labelDetails: (detail: String?, description: String?)? = nil,
    kind: Kind,
    detail: String? = nil,
    documentation: MarkupContent? = nil,
    sortText: String,
    filterText: String? = nil,
    preselect: Bool = false,
    isVerbatim: Bool = false,
    textEdit: TextEdit,
    data: JSONValue? = nil
  ) {
    self.label = label
    self.labelDetails = labelDetails
    self.kind = kind
    self.detail = detail
    self.documentation = documentation
    self.sortText = sortText
    self.filterText = filterText
    self.preselect = preselect
    self.isVerbatim = isVerbatim
    self.textEdit = textEdit
    self.data = data
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("label", label)
      if let labelDetails {
        writer.name("labelDetails")
        writer.object { writer in
          writer.member("detail", labelDetails.detail)
          writer.member("description", labelDetails.description)
        }
      }
      writer.member("kind", kind.rawValue)
      writer.member("detail", detail)
      writer.member("documentation", documentation)
      writer.member("sortText", sortText)
      writer.member("filterText", filterText)
      writer.flag("preselect", preselect)
      // `InsertTextMode.asIs`
      if isVerbatim { writer.member("insertTextMode", 1) }
      writer.member("textEdit", textEdit)
      writer.member("data", data)
    }
  }
}

/// `completionItem/resolve`: the item as the client sends it back, with what the server adds laid over it.
package struct ResolvedCompletionItem: Sendable, JSONWritable {
  /// As the client sent it.
  package var item: JSONObject
  /// Added or put in place of what was there.
  package var documentation: MarkupContent?

  /// Memberwise.
  package init(item: JSONObject, documentation: MarkupContent?) {
    self.item = item
    self.documentation = documentation
  }

  /// Writes the object.
  package func write(to writer: inout JSONWriter) {
    writer.object { writer in
      for member in item.members where documentation == nil || member.name != "documentation" {
        writer.name(member.name)
        writer.value(member.value)
      }
      writer.member("documentation", documentation)
    }
  }
}
