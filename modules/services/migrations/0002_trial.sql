-- Versions on trial: service owners see them at the door, nobody else does. One per service.
create table services_trial (
    code     text   primary key,
    version  bigint not null,
    stage    text   not null,
    checksum text   not null,
    since    bigint not null,
    files    text   not null
);
