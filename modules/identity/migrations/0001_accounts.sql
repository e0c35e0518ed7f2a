-- Who may sign in. A citizen's login is the personal number, an official's a name.
create table identity_account (
    id         {id},
    login      text   not null,
    name       text   not null,
    password   text   not null,
    person     bigint,
    status     text   not null,
    created_at bigint not null
);
create unique index identity_account_login on identity_account (login);
create index identity_account_person on identity_account (person);

-- Open sessions. The chosen position stands in the row, so that one indexed read gives the actor.
create table identity_session (
    id          {id},
    token_hash  text   not null,
    account     bigint not null,
    name        text   not null,
    person      bigint,
    role        text   not null,
    position    bigint,
    title       text   not null,
    unit        bigint not null,
    agency      bigint not null,
    agency_name text   not null,
    way         text   not null,
    opened_at   bigint not null,
    seen_at     bigint not null,
    idle_ms     bigint not null,
    ends_at     bigint not null
);
create unique index identity_session_token on identity_session (token_hash);
create index identity_session_account on identity_session (account);
create index identity_session_ends on identity_session (ends_at);

-- Failed attempts by the hash of what was typed, whether such an account exists or not.
create table identity_failure (
    login_hash  text   primary key,
    failures    bigint not null,
    since       bigint not null,
    waits_until bigint not null
);
