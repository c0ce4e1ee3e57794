-- Whoever disputes a result learns by when it is decided, and no other assessment takes that away: one is open besides the dispute.
alter table assessment
    add column dispute_due_at timestamptz,
    add column escalated_at timestamptz; -- it was not decided in time, and that was told
update assessment set dispute_due_at = disputed_at + interval '30 days' where disputed_at is not null;
alter table assessment
    add constraint a_dispute_is_due check ((disputed_at is null) = (dispute_due_at is null) and dispute_due_at > disputed_at),
    add constraint escalated_when_due check (escalated_at >= dispute_due_at);

drop index one_open_assessment_per_member;
create unique index one_open_assessment_per_member on assessment (member_id) where status in ('OPEN', 'THIRD_OPINION');
create index assessment_overdue_idx on assessment (dispute_due_at) where status = 'DISPUTED' and escalated_at is null;
