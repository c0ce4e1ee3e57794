-- Run by SealPlainTexts, in one transaction with after.sql: nobody writes in between. Erasing a member left what was written of them
-- readable. What keeps rows as they were stands aside while they are sealed.
lock table assessment, opinion, training_attempt in access exclusive mode;
alter table opinion add column sealed bytea;
alter table assessment add column grounds_sealed bytea, add column reasons_sealed bytea;
alter table training_attempt add column answers_sealed bytea;
drop trigger opinion_is_not_rewritten on opinion;
drop trigger attempt_is_not_rewritten on training_attempt;
