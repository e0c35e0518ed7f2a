-- The ledger: every act, hash-chained per writer.
create table kernel_event (
    chain   bigint not null,
    seq     bigint not null,
    id      bigint not null,
    at      bigint not null,
    actor   text   not null,
    name    text   not null,
    subject text   not null,
    payload text   not null,
    leaf    {blob} not null,
    primary key (chain, seq)
){clustered};
create index kernel_event_by_subject on kernel_event (subject, id);

-- Roots of full subtrees of 256, 65,536 … records, so that proofs need few reads.
create table kernel_node (
    chain  bigint not null,
    level  bigint not null,
    number bigint not null,
    hash   {blob} not null,
    primary key (chain, level, number)
){clustered};

-- Signed tree heads.
create table kernel_checkpoint (
    chain    bigint not null,
    size     bigint not null,
    at       bigint not null,
    note     text   not null,
    frontier {blob} not null,
    primary key (chain, size)
){clustered};

-- How far each module has read each chain.
create table kernel_cursor (
    module   text   not null,
    chain    bigint not null,
    next_seq bigint not null,
    primary key (module, chain)
);

-- Events a module could not handle after several tries.
create table kernel_dead_letter (
    id     {id},
    module text   not null,
    chain  bigint not null,
    seq    bigint not null,
    at     bigint not null,
    cause  text   not null
);

-- Answers to commands, for those that are sent again.
create table kernel_once (
    token    text   not null,
    path     text   not null,
    actor    text   not null,
    status   bigint not null,
    location text,
    body     text   not null,
    at       bigint not null,
    primary key (token, path, actor)
);
create index kernel_once_by_age on kernel_once (at);

-- Work for after the commit.
create table kernel_job (
    id          {id},
    name        text   not null,
    payload     text   not null,
    run_at      bigint not null,
    lease_until bigint not null,
    attempts    bigint not null,
    dead_at     bigint,
    last_error  text
);
create index kernel_job_waiting on kernel_job (dead_at, run_at);

-- When a periodic command ran last.
create table kernel_periodic (
    name   text   primary key,
    ran_at bigint not null
);
