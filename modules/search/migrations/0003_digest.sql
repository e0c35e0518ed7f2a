-- Of what is indexed of an entry, to tell whether its words must be written anew.
alter table search_entry add column digest bigint not null default 0;
