create function entries_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries are never changed: % refused', tg_op;
end
$$;
create trigger entry_never_changes before update or delete on entry for each row execute function entries_never_change();
create trigger entry_never_emptied before truncate on entry for each statement execute function entries_never_change();
-- A prefix is found by an index only where that compares byte by byte, whatever the database's collation.
create index part_word_prefix on part_word (word text_pattern_ops, stream, part);
create index catalog_row_prefix on catalog_row (kind, id text_pattern_ops);
create index stream_head_prefix on stream_head (stream text_pattern_ops);
