-- SAP can speak of a delivery that no store has: what it said last is no store's.
create table sap_delivery_message (
    delivery  text not null primary key,
    said_last text not null
);
insert into sap_delivery_message (delivery, said_last) select delivery, said_last from dispatched_delivery;
alter table dispatched_delivery drop column said_last;
