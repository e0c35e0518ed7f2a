-- Drafts that were begun together, because one thing in a life brings several procedures. Zero: alone.
alter table cases_draft add column bundle bigint not null default 0;
create index cases_draft_by_bundle on cases_draft (bundle, account);
