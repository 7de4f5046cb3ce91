-- What the server keeps beside the books. No part of a store's shard, and nothing that the books depend on.

-- The stores that may sync, and under which grant each writes.
create table enrolled_store (
    store       text not null primary key,
    epoch       integer not null,
    enrolled_at timestamp with time zone not null,
    heard_at    timestamp with time zone
);

-- Who may call: the SHA-256 of each token, never the token.
create table api_token (
    id         uuid not null primary key,
    token_hash text not null unique,
    person     text not null,
    role       text not null,
    device     text not null,
    store      text,
    issued_at  timestamp with time zone not null,
    issued_by  text not null,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone
);

-- What was answered to a request that may come again.
create table idempotency_key (
    person      text not null,
    client_key  text not null,
    fingerprint text not null,
    status      integer,
    answer      bytea,
    asked_at    timestamp with time zone not null,
    primary key (person, client_key)
);

-- How far each subscriber has read a stream.
create table subscriber_cursor (
    subscriber text not null,
    stream     text not null,
    seq        bigint not null,
    primary key (subscriber, stream)
);

-- What is configured rather than programmed, as JSON.
create table setting (
    name text not null primary key,
    body text not null
);

-- SAP's stock as last imported.
create table sap_stock (
    plant            text not null,
    storage_location text not null,
    special_stock    text not null,
    stock_type       text not null,
    part             text not null,
    batch            text not null,
    quantity         bigint not null,
    imported_at      timestamp with time zone not null,
    primary key (plant, storage_location, special_stock, stock_type, part, batch)
);

-- Requests of the service system, and the store that each went to.
create table part_request (
    id         text not null primary key,
    store      text not null,
    job        text not null,
    body       bytea not null,
    choice     text not null,
    asked_at   timestamp with time zone not null
);
create index part_request_job on part_request (job);
