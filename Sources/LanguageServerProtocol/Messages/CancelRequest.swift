/// `$/cancelRequest`
package struct CancelParams: Sendable, Hashable, JSONReadable {
  /// Which request.
  package var id: RequestID

  /// Takes `id`.
  package init(json: JSONValue) throws(JSONShapeError) {
    id = try json.required("id")
  }
}
