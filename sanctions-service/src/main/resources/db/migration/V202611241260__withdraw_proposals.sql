-- What waits for a second person can be withdrawn, by whom, when and why; then it waits no longer and never takes effect.
alter table restriction_change add column withdrawn_by text;
alter table restriction_change add column withdrawn_at timestamptz;
alter table restriction_change add column withdrawal_reasons text;
alter table restriction_change add constraint withdrawn_whole
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reasons) in (0, 3));
alter table restriction_change add constraint withdrawn_or_confirmed check (withdrawn_at is null or confirmed_at is null);
drop index one_pending_change_at_a_time;
create unique index one_pending_change_at_a_time on restriction_change (restriction_id)
    where confirmed_at is null and withdrawn_at is null;

alter table external_decision add column withdrawn_by text;
alter table external_decision add column withdrawn_at timestamptz;
alter table external_decision add column withdrawal_reasons text;
alter table external_decision add constraint withdrawn_whole
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reasons) in (0, 3));
alter table external_decision add constraint withdrawn_or_confirmed check (withdrawn_at is null or confirmed_at is null);

alter table merge_proposal add column withdrawn_by text;
alter table merge_proposal add column withdrawn_at timestamptz;
alter table merge_proposal add column withdrawal_reasons text;
alter table merge_proposal add constraint withdrawn_whole
    check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reasons) in (0, 3));
alter table merge_proposal add constraint withdrawn_or_confirmed check (withdrawn_at is null or confirmed_at is null);
drop index one_pending_proposal_for_two_records;
create unique index one_pending_proposal_for_two_records
    on merge_proposal (least(survivor_id, merged_id), greatest(survivor_id, merged_id))
    where confirmed_at is null and withdrawn_at is null;
