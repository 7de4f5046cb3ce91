-- One schema for a store's database and for central's: a store's is one shard of the other.
-- Every table about a store is keyed by store first, so that it can be partitioned where it stands.

-- The last entry of each stream. Its row is the lock under which the stream grows.
create table stream_head (
    stream text not null primary key,
    seq    bigint not null,
    hash   bytea not null
);

-- The truth: stored bytes, never changed (see the triggers of each database).
create table entry (
    stream      text not null,
    seq         bigint not null,
    commit_seq  bigint not null,
    id          uuid not null,
    type        text not null,
    tv          integer not null,
    recorded_at timestamp with time zone not null,
    actor       text not null,
    bytes       bytea not null,
    hash        bytea not null,
    primary key (stream, seq),
    unique (stream, id)
);
create index entry_commit on entry (stream, commit_seq);

-- From here on projections: dropped and rebuilt at will.

create table lot (
    store          text not null,
    id             text not null,
    parent         text,
    part           text not null,
    bu             text not null,
    owner          text not null,
    contract_class text not null,
    lot_condition  text not null,
    received       date,
    expiry         date,
    batch          text,
    serial         text,
    rate           bigint not null,
    sales_order    text,
    delivery_order text,
    shipment_line  integer,
    origin         text not null,
    primary key (store, id)
);
create index lot_part on lot (part, store, serial);
create index lot_parent on lot (store, parent);
create index lot_serial on lot (serial);
create index lot_delivery on lot (delivery_order);
create index lot_order on lot (sales_order);

create table move (
    store          text not null,
    writer         text not null,
    seq            bigint not null,
    ordinal        integer not null,
    part           text not null,
    quantity       bigint not null check (quantity > 0),
    from_lot       text not null,
    from_place     text not null,
    from_reference text not null,
    to_lot         text not null,
    to_place       text not null,
    to_reference   text not null,
    primary key (store, writer, seq, ordinal)
);
create index move_from on move (store, from_lot);
create index move_to on move (store, to_lot);

create table stand (
    store     text not null,
    lot       text not null,
    place     text not null,
    reference text not null,
    part      text not null,
    quantity  bigint not null,
    outside   boolean not null,
    disputed  boolean not null,
    primary key (store, lot, place, reference),
    constraint stand_not_below_zero check (quantity >= 0 or outside or disputed)
);
create index stand_part on stand (part, store, outside);

create table document (
    store   text not null,
    kind    text not null,
    id      text not null,
    stage   text not null,
    is_open boolean not null,
    -- when the latest of the entries that changed it was recorded
    changed timestamp with time zone not null,
    body    bytea not null,
    primary key (store, kind, id)
);
create index document_open on document (store, kind, is_open, changed);
create index document_kind on document (kind, is_open, changed);

-- Which entries changed which documents: a document's history.
create table document_entry (
    store  text not null,
    writer text not null,
    seq    bigint not null,
    kind   text not null,
    id     text not null,
    primary key (store, writer, seq, kind, id)
);
create index document_entry_document on document_entry (store, kind, id);

create table document_tag (
    store text not null,
    tag   text not null,
    kind  text not null,
    id    text not null,
    primary key (store, tag, kind, id)
);
create index document_tag_document on document_tag (store, kind, id);
create index document_tag_anywhere on document_tag (tag);

create table work_item (
    store         text not null,
    document_kind text not null,
    document      text not null,
    item_kind     text not null,
    document_line text not null,
    waits_for     text not null,
    subject       text not null,
    since         timestamp with time zone not null,
    due           timestamp with time zone,
    amount        bigint not null,
    primary key (store, document_kind, document, item_kind, document_line)
);
create index work_item_role on work_item (waits_for, store);

create table stretch (
    store         text not null,
    document_kind text not null,
    document      text not null,
    measure       text not null,
    document_line text not null,
    started       timestamp with time zone not null,
    ended         timestamp with time zone,
    target        timestamp with time zone,
    primary key (store, document_kind, document, measure, document_line)
);
create index stretch_measure on stretch (measure, started);

create table cost_line (
    store      text not null,
    seq        bigint not null,
    ordinal    integer not null,
    used_at    timestamp with time zone not null,
    bu         text not null,
    part       text not null,
    lot        text not null,
    job        text not null,
    contract   text not null,
    owner      text not null,
    settlement text not null,
    quantity   bigint not null,
    amount     bigint not null,
    primary key (store, seq, ordinal)
);
create index cost_line_contract on cost_line (bu, contract, used_at);

-- Rows of the catalogue, valid from the entry that told them until the one that told otherwise.
create table catalog_row (
    stream         text not null,
    kind           text not null,
    id             text not null,
    valid_from_pos bigint not null,
    valid_to_pos   bigint,
    body           bytea not null,
    primary key (stream, kind, id, valid_from_pos)
);
create index catalog_row_id on catalog_row (kind, id);

-- The words under which a part is found, by prefix: its whole code, and every word that the code does not begin with.
-- Each row holds all words of its part, in their order and between blanks. So a search for several words reads the
-- index's range of one of them, and nothing else.
create table part_word (
    stream  text not null,
    of_code boolean not null,
    word    text not null,
    part    text not null,
    words   text not null,
    primary key (part, stream, word)
);
create index part_word_prefix on part_word (of_code, word, stream, part, words);

-- Entries of a type or version that this program does not know yet.
create table parked (
    stream text not null,
    seq    bigint not null,
    type   text not null,
    tv     integer not null,
    primary key (stream, seq)
);

-- Outside the books: which rendered paper lies in the papers folder.
create table paper (
    store    text not null,
    number   text not null,
    template integer not null,
    sha256   text not null,
    primary key (store, number)
);
