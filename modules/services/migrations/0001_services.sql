-- Published versions of the services that run here. `files` is a JSON object of path and text, so that
-- cases keep the version they were filed under.
create table services_version (
    code         text   not null,
    version      bigint not null,
    checksum     text   not null,
    published_at bigint not null,
    files        text   not null,
    primary key (code, version)
);

-- Cases under way, to know how long they took once they end.
create table services_open (
    case_id  {id},
    service  text   not null,
    filed_at bigint not null
);

-- How long cases took, per day on which they ended and per step of a fixed scale of durations.
create table services_figure (
    service text   not null,
    day     bigint not null,
    step    bigint not null,
    cases   bigint not null,
    on_time bigint not null,
    primary key (service, day, step)
);

-- What people said of a service, all in all.
create table services_rating (
    service text   primary key,
    ratings bigint not null,
    points  bigint not null
);
