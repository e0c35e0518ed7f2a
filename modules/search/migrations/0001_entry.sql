-- What can be found. The id is the entry's time and a running number, so that the newest has the largest.
create table search_entry (
    id      {id},
    subject text   not null,
    title   text   not null,
    detail  text   not null,
    href    text   not null,
    -- Officials of this agency find it, and this account when it is not zero.
    agency  bigint not null,
    owner   bigint not null,
    at      bigint not null
);
create unique index search_entry_subject on search_entry (subject);
