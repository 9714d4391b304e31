import KnowledgeIndex
package import LanguageFeatures
import PolicyText
package import Recognition

extension ReportAnalysis {
  /// The analysis of `text` over the context's lexicon, with people as a test says the recogniser saw them.
  package init(_ text: MarkedText, context: FeatureContext, people: [PersonSighting] = []) {
    let document = PolicyDocument(source: SourceText(text.text))
    var recognition = RecognitionResult()
    recognition.articles = document.articles.map { ArticleSummary($0, in: document) }
    recognition.people = people
    self.init(document: document, recognition: recognition, lexicon: context.lexicon)
  }
}

extension MarkedText {
  /// A person with a post: the post stands between markers 1 and 2, the name between 3 and 4.
  package func sighting(
    _ name: String,
    post: String,
    resolved: String,
    place: String? = nil,
    status: PostStatus = .current,
    event: TenureEvent? = nil
  ) -> PersonSighting {
    let post = Post(written: post, title: post, place: place, resolved: resolved, status: status)
    return PersonSighting(
      name: name,
      range: range(3, 4),
      category: .official,
      evidence: .strong,
      posts: [PostAttribution(post: post, range: range(1, 2), event: event)]
    )
  }
}
