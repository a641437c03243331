-- Names with an apostrophe are found without it too: their keys are made anew, see storage/account-keys.ts.
update accounts set search_keys = null where status = 'active' and (instr(body, '''') > 0 or instr(body, '’') > 0);
