-- Words by entry; no pending list, so that a search never reads through unsorted additions.
alter table search_entry add column words tsvector;
create index search_entry_words on search_entry using gin (words) with (fastupdate = off);
-- The newest entries of a reader, by which common words are found without the index of words.
create index search_entry_agency on search_entry (agency, id);
create index search_entry_owner on search_entry (owner, id);
