-- Words by entry, keyed by its id, without their places: no phrase is ever asked for. Beginnings of two to six
-- letters have lists of their own: that of a longer one would be gathered in memory, a quarter of a second for
-- a common word of a million entries. Vietnamese syllables have at most seven letters.
create virtual table search_text using fts5(
    words, content='', contentless_delete=1, detail=none, prefix='2 3 4 5 6', tokenize="ascii tokenchars '_'"
);
