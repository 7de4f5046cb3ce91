-- Which database this is: the embedded one is held against the id in the file beside it.
create table server_identity (
    id uuid not null primary key
);

-- To which store each of SAP's deliveries went: one delivery goes to one store.
create table dispatched_delivery (
    delivery text not null primary key,
    store    text not null
);
insert into dispatched_delivery (delivery, store)
select id, min(store) from document where kind = 'shipment' group by id;

create index idempotency_key_asked on idempotency_key (asked_at);
