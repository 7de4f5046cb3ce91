create trigger entry_never_changes before update, delete on entry for each row call 'aspstore.journal.EntriesNeverChange';
