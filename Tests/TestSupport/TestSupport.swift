// Marker fixtures, golden helper, in-memory corpus and index, in-process client.
