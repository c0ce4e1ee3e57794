-- Nothing readable is left where it stood before, and nothing can get there again.
alter table application
    alter column person_id set not null,
    add constraint personal_data_are_sealed
        check (legal_name is null and birth_date is null and email is null and phone is null);
alter table application_step
    add constraint a_step_is_sealed check (note is null and evidence is null);
alter table application_decision
    add constraint a_decision_is_sealed check (reasons is null and conditions is null);
