-- What somebody has begun to fill in.
create table cases_draft (
    id           {id},
    account      bigint not null,
    service      text   not null,
    pack_version bigint not null,
    agency       bigint not null,
    channel      text   not null,
    answers      text   not null,
    version      bigint not null,
    created_at   bigint not null,
    updated_at   bigint not null,
    expires_at   bigint not null
);
create index cases_draft_by_account on cases_draft (account, id);
create index cases_draft_by_expiry on cases_draft (expires_at);

-- One request of one applicant, from filing to result.
create table cases_case (
    id               {id},
    code             text   not null unique,
    secret           text   not null,
    service          text   not null,
    pack_version     bigint not null,
    service_name     text   not null,
    agency           bigint not null,
    channel          text   not null,
    applicant        bigint not null,
    person           bigint,
    filer            bigint not null,
    applicant_name   text   not null,
    applicant_number text   not null,
    phone            text   not null,
    email            text,
    matter           text   not null,
    state            bigint not null,
    shelf            text   not null,
    step             text   not null,
    step_since       bigint not null,
    step_due_at      bigint,
    answers          text   not null,
    draft_changed    bigint not null,
    filed_at         bigint not null,
    accepted_at      bigint,
    due_at           bigint not null,
    promised_at      bigint not null,
    paused_at        bigint,
    decided_at       bigint,
    closed_at        bigint,
    outcome          text,
    fee_vnd          bigint,
    fee_paid_at      bigint,
    fee_receipt      text,
    assigned         text,
    version          bigint not null
);
create index cases_case_by_shelf on cases_case (agency, shelf, id);
create index cases_case_by_due on cases_case (agency, shelf, due_at, id);
create index cases_case_by_applicant on cases_case (applicant, id);
create index cases_case_by_step_due on cases_case (step_due_at);
-- Whether the same is asked for twice.
create index cases_case_by_matter on cases_case (matter, agency) where shelf = 'open';

-- Files that came with a draft, a case or a supplement. The bytes lie under their hash.
create table cases_file (
    id      {id},
    owner   bigint not null,
    case_id bigint,
    blob    text   not null,
    name    text   not null,
    kind    text   not null,
    bytes   bigint not null,
    at      bigint not null
);
create index cases_file_by_case on cases_file (case_id, id);

-- Opinions asked of other agencies.
create table cases_opinion (
    id       {id},
    case_id  bigint not null,
    step     text   not null,
    ask      text   not null,
    agency   bigint not null,
    agency_name text not null,
    asked_at bigint not null,
    due_at   bigint,
    verdict  text,
    words    text,
    given_at bigint,
    given_by text
);
create index cases_opinion_by_case on cases_opinion (case_id, id);
create index cases_opinion_by_due on cases_opinion (due_at);

-- Words that officials and applicants wrote to each other, kept out of the ledger.
create table cases_message (
    id      {id},
    case_id bigint not null,
    kind    text   not null,
    words   text   not null,
    author  text   not null,
    at      bigint not null
);
create index cases_message_by_case on cases_message (case_id, id);

-- How people judged the handling (Decree 61/2018, citizen's terminal).
create table cases_rating (
    case_id bigint primary key,
    service text   not null,
    agency  bigint not null,
    level   bigint not null,
    words   text,
    at      bigint not null
);

-- The last number given: cases per agency and day, papers per agency and year.
create table cases_counter (
    name text   primary key,
    last bigint not null
);
