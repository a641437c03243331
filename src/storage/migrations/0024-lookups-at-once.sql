-- Keys and labels of new accounts are written for all of a transaction at once: see storage/account-lookups.ts.
drop trigger account_keys_begin;
drop trigger account_labels_begin;
