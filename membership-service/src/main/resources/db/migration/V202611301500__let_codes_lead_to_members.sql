-- Members who were taken over from a list come into their own hands by the same codes as applications on paper.
alter table claim_code
    alter column application_id drop not null,
    add column member_id uuid references member (id),
    add constraint a_code_leads_to_one_thing check (num_nonnulls(application_id, member_id) = 1),
    add constraint whoever_made_a_code_does_not_use_it check (used_by <> made_by) not valid; -- what was used before stays
create unique index one_unused_code_per_member on claim_code (member_id) where used_at is null;
