-- Whatever waits for a role in an agency. Closed items stay: handling times are read from them.
create table work_item (
    id        {id},
    key       text   not null,
    module    text   not null,
    subject   text   not null,
    agency    bigint not null,
    role      text   not null,
    title     text   not null,
    detail    text   not null,
    -- ms; zero when nothing is promised.
    due_at    bigint not null,
    opened_at bigint not null,
    closed_at bigint
);
create unique index work_item_open on work_item (key) where closed_at is null;
create index work_item_inbox on work_item (agency, role, due_at, id) where closed_at is null;

-- "Later": hidden from one position until a time. Colleagues with the same role still see the item.
create table work_later (
    item     bigint not null,
    position bigint not null,
    until    bigint not null,
    primary key (item, position)
){clustered};
create index work_later_back on work_later (position, until);
