-- A member resigns, dies or is dissolved: facts of this service, from which the status is derived with what others say.
alter table member
    add column resigned_at   timestamptz,
    add column ended_kind    text check (ended_kind in ('DIED', 'DISSOLVED')),
    add column ended_on      date,
    add column look_again_at timestamptz, -- when time alone may change something about this member; null: never
    add constraint an_end_has_a_kind_and_a_day check ((ended_kind is null) = (ended_on is null)),
    add constraint who_resigned_left check (resigned_at is null or status in ('RESIGNED', 'EXPELLED', 'DECEASED_OR_DISSOLVED')),
    add constraint who_ended_is_gone check ((ended_kind is null) = (status <> 'DECEASED_OR_DISSOLVED'));
create index member_look_again_idx on member (look_again_at) where look_again_at is not null;
create index member_chapter_idx on member (chapter, id);

-- Everybody who was known before is looked at once by the new rules.
update member set look_again_at = now();

-- A lapsed or expelled member comes back by a pledge or an annulment, so the place is theirs until they leave for good.
drop index one_membership_per_holder;
create unique index one_membership_per_holder on member (holder)
    where holder is not null and resigned_at is null and ended_kind is null;
