-- What a case owes. One per case: a flow asks for its fee once.
create table payments_charge (
    id          {id},
    case_code   text   not null,
    -- What a transfer must carry, so that a bank's statement can be read by machines.
    reference   text   not null,
    agency      bigint not null,
    -- The payer's account; zero when they have none.
    payer       bigint not null,
    purpose     text   not null,
    amount_vnd  bigint not null,
    state       text   not null,
    due_at      bigint not null,
    settled_at  bigint,
    receipt     text,
    receipt_way text
);
create unique index payments_charge_case on payments_charge (case_code);
create unique index payments_charge_reference on payments_charge (reference);
create unique index payments_charge_receipt on payments_charge (agency, receipt);
create index payments_charge_state on payments_charge (agency, state, id);

-- Money in and money out. Rows are added and never changed.
create table payments_entry (
    id         {id},
    charge     bigint not null,
    case_code  text   not null,
    agency     bigint not null,
    -- Of Vietnam, YYYY-MM-DD.
    day        text   not null,
    at         bigint not null,
    direction  text   not null,
    way        text   not null,
    amount_vnd bigint not null,
    -- What the money was: the fee, or why nobody owed it.
    verdict    text   not null,
    reference  text   not null,
    receipt    text
);
create unique index payments_entry_reference on payments_entry (reference);
create index payments_entry_charge on payments_entry (charge, id);
create index payments_entry_day on payments_entry (agency, day, id);

-- One try to pay at a gateway. The id is its reference there.
create table payments_attempt (
    id          {id},
    charge      bigint not null,
    way         text   not null,
    amount_vnd  bigint not null,
    state       text   not null,
    made_at     bigint not null,
    answered_at bigint,
    -- The gateway's own number.
    number      text
);
create index payments_attempt_charge on payments_attempt (charge, id);

-- Money that is to go back: wanted, proposed by one official, confirmed by another.
create table payments_refund (
    id           {id},
    charge       bigint not null,
    case_code    text   not null,
    agency       bigint not null,
    entry        bigint not null,
    amount_vnd   bigint not null,
    verdict      text   not null,
    state        text   not null,
    reason       text   not null,
    wanted_at    bigint not null,
    proposed_by  bigint,
    proposer     text,
    confirmed_by bigint,
    confirmer    text,
    confirmed_at bigint
);
create unique index payments_refund_entry on payments_refund (entry);
create index payments_refund_open on payments_refund (agency, state, id);

-- A file of the bank, and its lines of money in.
create table payments_statement (
    id        {id},
    agency    bigint not null,
    name      text   not null,
    at        bigint not null,
    by_account bigint not null,
    -- Lines of money out, which are not looked at.
    skipped   bigint not null,
    -- Lines that an earlier file had already.
    known     bigint not null
);
create index payments_statement_agency on payments_statement (agency, id);
create table payments_line (
    id         {id},
    statement  bigint not null,
    agency     bigint not null,
    day        text   not null,
    amount_vnd bigint not null,
    words      text   not null,
    -- The same line in a later file is the same money.
    fingerprint text  not null,
    found      text   not null,
    case_code  text,
    settled_at bigint,
    settler    text,
    note       text
);
create unique index payments_line_fingerprint on payments_line (agency, fingerprint);
create index payments_line_statement on payments_line (statement, found, id);

-- The last receipt number of an agency in a year.
create table payments_receipt (
    agency bigint not null,
    year   bigint not null,
    last   bigint not null,
    primary key (agency, year)
);
