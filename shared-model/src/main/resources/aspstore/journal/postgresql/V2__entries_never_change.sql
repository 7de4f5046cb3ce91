create function entries_never_change() returns trigger language plpgsql as $$
begin
    raise exception 'entries are never changed: % refused', tg_op;
end
$$;
create trigger entry_never_changes before update or delete on entry for each row execute function entries_never_change();
create trigger entry_never_emptied before truncate on entry for each statement execute function entries_never_change();
-- A prefix is found by an index only where that compares byte by byte, whatever the database's collation.
alter table part_word alter column word type text collate "C", alter column part type text collate "C";
create index stream_head_prefix on stream_head (stream text_pattern_ops);
