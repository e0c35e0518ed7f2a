-- A file on its way. Complete when its bytes are kept under a key.
create table uploads_upload (
    id      {id},
    owner   bigint not null,
    name    text   not null,
    -- bytes in all, and bytes that have arrived
    length  bigint not null,
    arrived bigint not null,
    blob    text
);
create index uploads_upload_owner on uploads_upload (owner);
-- Pieces of files that are not complete yet: here, and not among the files, so that they go with their upload
-- and any copy of the program can go on with them.
create table uploads_piece (
    upload bigint not null,
    start  bigint not null,
    bytes  {blob} not null,
    primary key (upload, start)
);
