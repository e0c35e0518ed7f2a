-- Population: one row per person, as the register holds it today.
create table registries_person (
    id          {id},
    number      text   not null,
    name        text   not null,
    folded      text   not null,
    birth_date  text   not null,
    sex         text   not null,
    ethnicity   text   not null,
    nationality text   not null,
    home_town   text   not null,
    commune     text   not null,
    street      text   not null,
    status      text   not null,
    version     bigint not null,
    updated_at  bigint not null
);
create unique index registries_person_number on registries_person (number);

-- What the register held before each change.
create table registries_person_past (
    person      bigint not null,
    version     bigint not null,
    number      text   not null,
    name        text   not null,
    birth_date  text   not null,
    sex         text   not null,
    ethnicity   text   not null,
    nationality text   not null,
    home_town   text   not null,
    commune     text   not null,
    street      text   not null,
    status      text   not null,
    updated_at  bigint not null,
    ended_at    bigint not null,
    primary key (person, version)
);

-- Civil status: the books of births, marriages and deaths. Each agency numbers each book by year. Agencies keep
-- the name they had on the day, as paper books do.
create table registries_birth (
    id               {id},
    agency           bigint not null,
    agency_name      text   not null,
    year             bigint not null,
    number           bigint not null,
    child            bigint not null,
    child_name       text   not null,
    child_birth_date text   not null,
    place            text   not null,
    mother           bigint,
    mother_number    text   not null,
    father           bigint,
    father_number    text   not null,
    case_code        text   not null,
    registered_at    bigint not null
);
create unique index registries_birth_entry on registries_birth (agency, year, number);
create unique index registries_birth_child on registries_birth (child);
create unique index registries_birth_once on registries_birth (mother_number, child_birth_date, child_name)
    where mother_number <> '';
create unique index registries_birth_case on registries_birth (case_code) where case_code <> '';
create index registries_birth_mother on registries_birth (mother);
create index registries_birth_father on registries_birth (father);

create table registries_marriage (
    id            {id},
    agency        bigint not null,
    agency_name   text   not null,
    year          bigint not null,
    number        bigint not null,
    wife          bigint not null,
    husband       bigint not null,
    registered_at bigint not null,
    ended_at      bigint
);
create unique index registries_marriage_entry on registries_marriage (agency, year, number);
create index registries_marriage_wife on registries_marriage (wife);
create index registries_marriage_husband on registries_marriage (husband);

create table registries_death (
    id            {id},
    agency        bigint not null,
    agency_name   text   not null,
    year          bigint not null,
    number        bigint not null,
    person        bigint not null,
    died_on       text   not null,
    registered_at bigint not null
);
create unique index registries_death_entry on registries_death (agency, year, number);
create unique index registries_death_person on registries_death (person);

-- Birth notices that hospitals signed and sent, by the mother's number. `birth` is the entry made from it.
create table registries_notice (
    id               {id},
    number           text   not null,
    mother_number    text   not null,
    child_sex        text   not null,
    child_birth_date text   not null,
    place            text   not null,
    hospital         text   not null,
    received_at      bigint not null,
    birth            bigint
);
create unique index registries_notice_number on registries_notice (number);
create index registries_notice_mother on registries_notice (mother_number);

-- Last number given in each book and in each group of personal numbers.
create table registries_counter (
    name text   primary key,
    last bigint not null
);
