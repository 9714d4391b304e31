import CLibXML2

/// libxml2's messages in our own words, which have a translation (`ChineseMessages`). The library's text stands behind in parentheses only
/// where the code alone does not say what is wrong.
enum XMLProblem {
  static let wrongEncoding = "the bytes are not of the declared encoding"

  /// One line for `error`.
  static func text(of error: xmlError) -> String {
    let message = error.message.map { String(cString: $0) } ?? ""
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    return detailed(error, line) ?? plain[error.code] ?? "this is not well-formed XML (\(line))"
  }

  /// What the error says more of than its code: names, lines, the character.
  private static func detailed(_ error: xmlError, _ message: String) -> String? {
    let first = error.str1.map { String(cString: $0) } ?? ""
    let second = error.str2.map { String(cString: $0) } ?? ""
    switch error.code {
    case code(XML_ERR_INVALID_CHAR):
      // One code for two things; the bytes of a bad character follow in the message.
      if message.hasPrefix("Input is not proper UTF-8") { return wrongEncoding }
      if message.hasPrefix("xmlParseCharRef") { return plain[code(XML_ERR_INVALID_CHARREF)] }
      guard error.int1 > 0 else { return "a character that cannot stand in XML" }
      let digits = String(error.int1, radix: 16, uppercase: true)
      return "U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits) cannot stand in XML"
    case code(XML_ERR_TAG_NAME_MISMATCH):
      guard !first.isEmpty, !second.isEmpty, error.int1 > 0 else { return nil }
      return "</\(second)> stands where <\(first)> of line \(error.int1) must be closed"
    case code(XML_ERR_TAG_NOT_FINISHED):
      guard !first.isEmpty, error.int1 > 0 else { return nil }
      return "the file ends before <\(first)> of line \(error.int1) is closed"
    case code(XML_ERR_UNDECLARED_ENTITY), code(XML_WAR_UNDECLARED_ENTITY):
      return "&\(first); is no entity of XML; its text would be missing"
    case code(XML_ERR_ATTRIBUTE_REDEFINED), code(XML_NS_ERR_ATTRIBUTE_REDEFINED):
      return "the attribute \(first) stands twice in one tag"
    case code(XML_ERR_NAME_REQUIRED):
      // A reference without a name, or a tag without one.
      return plain[message.hasPrefix("StartTag") ? code(XML_ERR_LT_IN_ATTRIBUTE) : code(XML_ERR_ENTITYREF_NO_NAME)]
    case code(XML_ERR_ATTRIBUTE_WITHOUT_VALUE): return "the attribute \(first) has no value"
    case code(XML_NS_ERR_UNDEFINED_NAMESPACE): return "the prefix \(first) has no namespace"
    case code(XML_ERR_UNSUPPORTED_ENCODING), code(XML_ERR_UNKNOWN_ENCODING):
      return "the encoding \"\(first)\" is not read; save the file as UTF-8"
    default: return nil
    }
  }

  private static func code(_ error: xmlParserErrors) -> Int32 { Int32(error.rawValue) }

  private static let plain: [Int32: String] = {
    let wordings: [(String, [xmlParserErrors])] = [
      (
        "the file ends before its XML does",
        [XML_ERR_TAG_NOT_FINISHED, XML_ERR_CHARREF_AT_EOF, XML_ERR_ENTITYREF_AT_EOF]
      ),
      ("there is no XML in this file", [XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START]),
      ("something follows the root element", [XML_ERR_DOCUMENT_END, XML_ERR_EXTRA_CONTENT]),
      (
        "a character reference (&#…;) is wrong, or names a character that cannot stand in XML",
        [XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF]
      ),
      ("a bare & ; write &amp;", [XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING]),
      ("entities that contain each other, or too many of them", [XML_ERR_ENTITY_LOOP]),
      (
        "an entity of the file's own; a glossary needs none",
        [XML_ERR_UNPARSED_ENTITY, XML_ERR_ENTITY_IS_EXTERNAL, XML_ERR_ENTITY_IS_PARAMETER, XML_ERR_ENTITY_BOUNDARY]
      ),
      (wrongEncoding, [XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED, XML_IO_ENCODER]),
      ("the name of the encoding is missing or none", [XML_ERR_ENCODING_NAME, XML_ERR_MISSING_ENCODING]),
      ("a bare < ; write &lt;", [XML_ERR_LT_IN_ATTRIBUTE]),
      (
        "the value of an attribute must stand in quotes",
        [XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_STRING_NOT_STARTED, XML_ERR_LITERAL_NOT_STARTED]
      ),
      (
        "a quote that was opened is not closed",
        [XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_STRING_NOT_CLOSED, XML_ERR_LITERAL_NOT_FINISHED]
      ),
      (
        "a tag is not closed where it must be",
        [XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED, XML_ERR_TAG_NAME_MISMATCH]
      ),
      ("there must be a space between attributes", [XML_ERR_SPACE_REQUIRED]),
      ("a comment is not closed, or has -- in it", [XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT]),
      ("an instruction <?…?> is not closed", [XML_ERR_PI_NOT_FINISHED, XML_ERR_PI_NOT_STARTED]),
      (
        "<?xml … ?> may stand at the very beginning alone, and must be whole",
        [
          XML_ERR_RESERVED_XML_NAME, XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING,
          XML_ERR_UNKNOWN_VERSION, XML_ERR_STANDALONE_VALUE,
        ]
      ),
      ("<![CDATA[…]]> is not closed", [XML_ERR_CDATA_NOT_FINISHED]),
      ("]]> cannot stand in text; write ]]&gt;", [XML_ERR_MISPLACED_CDATA_END]),
      ("the DOCTYPE is not closed", [XML_ERR_DOCTYPE_NOT_FINISHED, XML_ERR_EXT_SUBSET_NOT_FINISHED]),
      ("a name has a colon in the wrong place", [XML_NS_ERR_QNAME, XML_NS_ERR_COLON]),
      (
        "a namespace cannot be declared like this", [XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_EMPTY, XML_ERR_NS_DECL_ERROR]
      ),
      ("a name or a text is too long", [XML_ERR_NAME_TOO_LONG]),
      ("the library has no memory left", [XML_ERR_NO_MEMORY]),
    ]
    var table: [Int32: String] = [:]
    for (wording, codes) in wordings {
      for error in codes { table[code(error)] = wording }
    }
    return table
  }()
}
