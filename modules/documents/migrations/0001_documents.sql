-- Papers that were ordered, and what became of them. `sha256` is also the key of the PDF among the files.
create table documents_document (
    id          {id},
    kind        text   not null,
    case_code   text   not null,
    title       text   not null,
    number      text   not null,
    agency      bigint not null,
    agency_name text   not null,
    owner       bigint not null,
    lang        text   not null,
    template    text   not null,
    data        text   not null,
    people      text   not null,
    check_code  text   not null unique,
    state       text   not null,
    ordered_at  bigint not null,
    issued_at   bigint,
    sha256      text,
    bytes       bigint not null,
    fault       text   not null
);
create index documents_document_by_case on documents_document (case_code, id);
create index documents_document_by_agency on documents_document (agency, id);
create index documents_document_by_sha256 on documents_document (sha256);
