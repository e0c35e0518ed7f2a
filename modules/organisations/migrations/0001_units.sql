-- Agencies and departments. A unit that ended keeps its row: old cases still name it.
create table organisations_unit (
    id          {id},
    code        text   not null,
    name        text   not null,
    territory   text   not null,
    kind        text   not null,
    parent      bigint,
    agency      bigint not null,
    province    text   not null,
    agency_code text   not null,
    place       text   not null,
    folded      text   not null,
    valid_from  bigint not null,
    valid_until bigint,
    successor   bigint
);
create unique index organisations_unit_code on organisations_unit (code) where valid_until is null;
create index organisations_unit_by_parent on organisations_unit (parent, code);

-- Chairs. Rights come from the role of the chair somebody sits on.
create table organisations_position (
    id     {id},
    unit   bigint not null,
    agency bigint not null,
    role   text   not null,
    title  text   not null
);
create index organisations_position_by_unit on organisations_position (unit);
create index organisations_position_by_role on organisations_position (agency, role);

-- Who sat on which chair, from when to when. `closed` says that the end was announced.
create table organisations_holder (
    id         {id},
    position   bigint not null,
    account    bigint not null,
    name       text   not null,
    from_at    bigint not null,
    until_at   bigint,
    closed     bigint not null
);
create index organisations_holder_by_position on organisations_holder (position, from_at);
create index organisations_holder_by_account on organisations_holder (account, from_at);
create index organisations_holder_open on organisations_holder (closed, until_at);

-- Days away, and the chair that stands in.
create table organisations_absence (
    id       {id},
    holder   bigint not null,
    from_at  bigint not null,
    until_at bigint not null,
    stand_in text   not null
);
create index organisations_absence_by_holder on organisations_absence (holder, until_at);
