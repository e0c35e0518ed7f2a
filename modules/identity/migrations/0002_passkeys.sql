-- Public keys of passkeys; `state` is the library's own record of the key.
create table identity_passkey (
    id         {id},
    account    bigint not null,
    credential text   not null,
    name       text   not null,
    state      text   not null,
    added_at   bigint not null,
    used_at    bigint not null
);
create unique index identity_passkey_credential on identity_passkey (credential);
create index identity_passkey_account on identity_passkey (account);

-- Ceremonies under way, by their challenge; each is used once. `session` is zero for a sign-in.
create table identity_ceremony (
    challenge text   primary key,
    session   bigint not null,
    state     text   not null,
    until_at  bigint not null
);
create index identity_ceremony_until on identity_ceremony (until_at);
