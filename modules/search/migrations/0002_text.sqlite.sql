-- Words by entry, keyed by its id, without their places: no phrase is ever asked for. Prefixes of two to
-- four letters have lists of their own, so that a half-typed common word is not gathered from all its words.
create virtual table search_text using fts5(
    words, content='', contentless_delete=1, detail=none, prefix='2 3 4', tokenize="ascii tokenchars '_'"
);
