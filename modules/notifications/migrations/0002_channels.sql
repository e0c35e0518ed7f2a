-- Personal data: where a person wants to be told, once they have shown that the address is theirs.
create table notifications_address (
    account      bigint not null,
    channel      text   not null,
    value        text   not null,
    confirmed_at bigint not null,
    primary key (account, channel)
);

-- An address that somebody says is theirs. The secret that was sent there is kept as a hash only.
create table notifications_claim (
    account     bigint not null,
    channel     text   not null,
    value       text   not null,
    secret_hash text   not null,
    made_at     bigint not null,
    until_at    bigint not null,
    tries       bigint not null,
    primary key (account, channel)
);

-- Secrets that were asked for, so that nobody is flooded: by hash of the address.
create table notifications_knock (
    id         {id},
    account    bigint not null,
    value_hash text   not null,
    at         bigint not null
);
create index notifications_knock_account on notifications_knock (account, at);
create index notifications_knock_value on notifications_knock (value_hash, at);

-- Browsers that take pushed messages (RFC 8030). The endpoint is unique: a browser belongs to who signed in last.
create table notifications_device (
    id       {id},
    account  bigint not null,
    endpoint text   not null,
    p256dh   text   not null,
    auth     text   not null,
    added_at bigint not null
);
create unique index notifications_device_endpoint on notifications_device (endpoint);
create index notifications_device_account on notifications_device (account);

-- Language and quiet hours of a person, minutes of the day; equal ends mean none.
create table notifications_person (
    account     {id},
    lang        text   not null,
    quiet_from  bigint not null,
    quiet_until bigint not null
);

-- What a person wants where; without a row the group's default holds.
create table notifications_wish (
    account     bigint not null,
    event_group text   not null,
    channel     text   not null,
    wanted      bigint not null,
    primary key (account, event_group, channel)
);

-- What was sent, is to be sent, or could not be: the address masked, no words.
create table notifications_message (
    id         {id},
    account    bigint not null,
    channel    text   not null,
    notice     bigint not null,
    device     bigint not null,
    text_key   text   not null,
    case_code  text   not null,
    recipient  text   not null,
    made_at    bigint not null,
    due_at     bigint not null,
    state      text   not null,
    attempts   bigint not null,
    settled_at bigint not null,
    outcome    text   not null
);
-- An event heard twice is sent once.
create unique index notifications_message_once on notifications_message (notice, channel, device);
create index notifications_message_account on notifications_message (account, id);
create index notifications_message_state on notifications_message (state, id);

-- A channel that does not answer rests until then.
create table notifications_rest (
    channel  text   primary key,
    until_at bigint not null
);

-- A trial's mailbox: what would have left the building.
create table notifications_letter (
    id        {id},
    account   bigint not null,
    channel   text   not null,
    recipient text   not null,
    lang      text   not null,
    subject   text   not null,
    body      text   not null,
    html      text   not null,
    at        bigint not null
);
