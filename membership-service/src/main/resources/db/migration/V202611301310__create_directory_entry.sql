-- What the public may look for in members, beside them, so that a search reads one narrow table. Names are folded in Java
-- (Folding): unaccent would need a wrapper that only pretends to be immutable before it could be indexed.
create extension if not exists pg_trgm;
create table directory_entry (
    member_id  uuid        primary key references member (id),
    name       text        not null,
    name_key   text        collate "C" not null, -- the name folded
    words      text        not null,             -- of the name and the aliases, folded, a space before each
    aliases    text[]      not null,
    kind       text        not null,
    chapter    text        not null,
    topics     text[]      not null,
    topic_keys text[]      not null,             -- the topics folded
    tier       text
);
create index directory_entry_name_idx on directory_entry (name_key, member_id);
create index directory_entry_chapter_idx on directory_entry (chapter, name_key, member_id);
create index directory_entry_kind_idx on directory_entry (kind, name_key, member_id);
create index directory_entry_tier_idx on directory_entry (tier, name_key, member_id);
create index directory_entry_topics_idx on directory_entry using gin (topic_keys);
create index directory_entry_words_idx on directory_entry using gin (words gin_trgm_ops);
