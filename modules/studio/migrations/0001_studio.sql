-- Drafts of services. `lock` grows with every change; `checksum` is that of all files; `staged`, `asked` and `acknowledged` are the checksums
-- of the files that were put on a stage, for which a second person was asked, whose warnings were read.
create table studio_draft (
    id           {id},
    code         text   not null unique,
    name_vi      text   not null,
    name_en      text   not null,
    base_version bigint not null,
    agency       bigint not null,
    owner        bigint not null,
    lock         bigint not null,
    checksum     text   not null,
    stage        text   not null,
    staged       text   not null,
    asked        text   not null,
    asked_by     bigint not null,
    acknowledged text   not null,
    changed_at   bigint not null
);
create index studio_draft_by_agency on studio_draft (agency, changed_at);

create table studio_file (
    draft bigint not null,
    path  text   not null,
    text  text   not null,
    primary key (draft, path)
);

-- Who changed a draft since its last version went live: none of them may confirm the next.
create table studio_author (
    draft   bigint not null,
    account bigint not null,
    primary key (draft, account)
);

-- What each change replaced, so that it can be taken back. No text: there was no such file before.
create table studio_change (
    draft   bigint not null,
    lock    bigint not null,
    path    text   not null,
    before  text,
    what    text   not null,
    at      bigint not null,
    account bigint not null,
    primary key (draft, lock, path)
);
