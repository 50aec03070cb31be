-- Since when a bug is a known error that is not fixed for now; null: it is none.
alter table bug add column known_since timestamp with time zone;
update bug set known_since = current_timestamp where state = 'KNOWN_ERROR';
