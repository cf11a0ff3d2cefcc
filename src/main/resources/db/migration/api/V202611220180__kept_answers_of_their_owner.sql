-- An answer that was kept for an Idempotency-Key may hold a dossier: only the one who got it may get it again.
alter table access.idempotent_request enable row level security;
create policy own on access.idempotent_request to vigil_app using (user_id = (select access.current_user_id()));
