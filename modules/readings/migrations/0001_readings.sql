-- One row per reading, keyed by the ledger record that tells of it: the same record twice is one row.
create table readings_reading (
    id            {id},
    chain         bigint not null,
    seq           bigint not null,
    at            bigint not null,
    person        bigint not null,
    own           bigint not null,
    register      text   not null,
    fields        text   not null,
    purpose       text   not null,
    basis         text   not null,
    case_code     text,
    reader        text   not null,
    reader_agency text   not null
);
create index readings_reading_by_person on readings_reading (person, own, id);
