-- A deleted account keeps its external id in its body alone, so that another account may have it.
update accounts set external_id = null where status = 'deleted';
