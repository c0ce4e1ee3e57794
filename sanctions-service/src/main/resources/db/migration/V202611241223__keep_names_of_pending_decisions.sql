-- Legal names that a decision brings are known only once it is confirmed; until then they lie, encrypted, with it.
alter table external_decision add column sealed bytea;
