-- How far each store has read its feed: it asked for what follows.
alter table enrolled_store add column feed_seen bigint default 0 not null;

-- The stores that a request was given to, in turn: at first to one, then split over several or given to another.
create table part_request_share (
    request    text not null,
    no         integer not null,
    store      text not null,
    assignment text not null,
    feed       bigint not null,
    instead_of integer,
    asked_at   timestamp with time zone not null,
    primary key (request, no)
);
insert into part_request_share (request, no, store, assignment, feed, asked_at)
    select id, 1, store, id, 0, asked_at from part_request;

-- How many entries had changed the job, in any store, when central last looked after the request.
alter table part_request add column looked bigint default -1 not null;
