-- V202611241611: a client that acts for another party than before can say nothing for the one before, which owes nothing new
alter table partner
    add column retired_at timestamptz,
    add column successor  text,           -- the party the client acts for since; its words count for the retired one as well
    add constraint retired_for_a_successor check ((retired_at is null) = (successor is null));
create index partner_by_client_idx on partner (client);
