-- Who signed beside a minor, sealed with the member's key: the evidence itself holds only a salted hash of the name.
create table pledge_guardian (
    pledge_id    uuid  primary key references pledge (id),
    relationship text  not null check (relationship in ('PARENT', 'LEGAL_GUARDIAN')),
    sealed       bytea not null
);
