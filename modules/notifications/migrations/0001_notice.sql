-- One line for one person about one event. The id is the event's, so that an event heard twice is told once.
create table notifications_notice (
    id        {id},
    account   bigint not null,
    at        bigint not null,
    text_key  text   not null,
    case_code text   not null,
    href      text   not null,
    reason    text   not null,
    -- Promised time, ms; zero when the notice says nothing of it.
    due_at    bigint not null,
    seen_at   bigint
);
create index notifications_notice_newest on notifications_notice (account, id);
create index notifications_notice_unseen on notifications_notice (account, id) where seen_at is null;
