-- Which message of SAP's about a delivery holds: when it was made, and which of that second. Empty where none was read.
alter table dispatched_delivery add column said_last text not null default '';
