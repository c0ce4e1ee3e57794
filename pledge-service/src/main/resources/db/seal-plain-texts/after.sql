-- Opinions, grounds, reasons and answers lie sealed with the member's key, and nowhere else. Empty: of a member who was erased before.
alter table opinion drop column pillars, alter column sealed set not null;
alter table assessment
    drop constraint disputed_when_it_says_so,
    drop constraint decided_when_it_says_so,
    drop column grounds,
    drop column reasons,
    add constraint disputed_when_it_says_so check (
        (status in ('DISPUTED', 'DECIDED')) = (disputed_at is not null) and (disputed_at is null) = (grounds_sealed is null)),
    add constraint decided_when_it_says_so check (
        (status = 'DECIDED') = (decided_at is not null) and (decided_at is null) = (decided_by is null)
        and (decided_at is null) = (decision is null) and (decided_at is null) = (reasons_sealed is null));
alter table training_attempt
    drop constraint submitted_when_it_says_so,
    drop column answers,
    add constraint submitted_when_it_says_so check (
        (status in ('PASSED', 'FAILED')) = (submitted_at is not null)
        and (submitted_at is null) = (answers_sealed is null) and (submitted_at is null) = (right_answers is null));
create trigger opinion_is_not_rewritten before update or delete on opinion
    for each row execute function refuse_to_rewrite_opinion();
create trigger attempt_is_not_rewritten before update or delete on training_attempt
    for each row execute function refuse_to_rewrite_attempt();
